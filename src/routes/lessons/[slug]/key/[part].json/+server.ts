import { error, json } from '@sveltejs/kit';
import { courseState, findLesson, getCourse } from '#lib/server/lessons.ts';
import type { CompiledLesson } from '#lib/quiz/course.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const passagesOf = ({ lesson }: CompiledLesson) => [...lesson.passages, ...lesson.wayRound];

export const entries: EntryGenerator = () => {
	const state = courseState();
	if ('problems' in state) return [];
	return state.course.lessons.flatMap((compiled) =>
		[
			...compiled.lesson.recall.map(({ id }) => `${id}.recall`),
			...passagesOf(compiled).flatMap(({ id }) => [`${id}.checks`, `${id}.findings`, `${id}.text`])
		].map((part) => ({ slug: compiled.lesson.slug, part }))
	);
};

export const GET: RequestHandler = ({ params }) => {
	const compiled = findLesson(getCourse(), params.slug);
	const [id = '', kind] = params.part.split('.');
	const passage = compiled && passagesOf(compiled).find((one) => one.id === id);
	if (compiled && kind === 'recall' && Object.hasOwn(compiled.key.recall, id))
		return json(compiled.key.recall[id]);
	if (compiled && passage && kind === 'checks') return json(compiled.key.checks[id]);
	if (passage && kind === 'text')
		return json({ specimen: passage.specimen, sentences: passage.sentences });
	if (compiled && passage && kind === 'findings')
		return json(
			Object.fromEntries(
				passage.sentences.map((sentence) => [sentence.id, compiled.key.findings[sentence.id]])
			)
		);
	error(404, 'There is no such part of the key.');
};
