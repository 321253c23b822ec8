import { error, json } from '@sveltejs/kit';
import { courseState, findBoard, getCourse } from '#lib/server/lessons.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => {
	const state = courseState();
	if ('problems' in state) return [];
	return state.course.boards.flatMap(({ board }) =>
		['findings', ...board.recall.map(({ id }) => `${id}.recall`)].map((part) => ({
			slug: board.slug,
			part
		}))
	);
};

export const GET: RequestHandler = ({ params }) => {
	const compiled = findBoard(getCourse(), params.slug);
	if (compiled && params.part === 'findings') {
		const { pairs, records } = compiled.key;
		return json({ pairs, records });
	}
	const [id = '', kind] = params.part.split('.');
	if (compiled && kind === 'recall' && Object.hasOwn(compiled.key.recall, id))
		return json(compiled.key.recall[id]);
	error(404, 'There is no such part of the key.');
};
