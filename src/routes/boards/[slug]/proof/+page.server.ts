import { error } from '@sveltejs/kit';
import { catalogueForBoard, findBoard, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const course = getCourse();
	const found = findBoard(course, params.slug);
	if (found === undefined) error(404, 'There is no board with this name on the desk.');
	const { pairs, records } = found.key;
	const { slug, number, title, columns, rows } = found.board;
	return {
		board: { slug, number, title, columns, rows },
		pairs,
		records,
		...catalogueForBoard(course, found)
	};
};
