import { error, json } from '@sveltejs/kit';
import { courseState, getCourse } from '#lib/server/lessons.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => {
	const state = courseState();
	if ('problems' in state) return [];
	return state.course.retrieval.flatMap(({ question: { id } }) => [
		{ part: `${id}.question` },
		{ part: `${id}.answer` }
	]);
};

export const GET: RequestHandler = ({ params }) => {
	const [id, kind] = params.part.split('.');
	const found = getCourse().retrieval.find(({ question }) => question.id === id);
	if (found && kind === 'question') return json(found.question);
	if (found && kind === 'answer') return json(found.answer);
	error(404, 'There is no such question.');
};
