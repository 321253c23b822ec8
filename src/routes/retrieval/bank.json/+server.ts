import { json } from '@sveltejs/kit';
import { courseOutlines, getCourse } from '#lib/server/lessons.ts';
import type { QuestionBank } from '#lib/player/retrieval.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
	const course = getCourse();
	const bank: QuestionBank = {
		outlines: courseOutlines(course),
		questions: course.retrieval.map(({ technique, question }) => ({ technique, id: question.id }))
	};
	return json(bank);
};
