import { error } from '@sveltejs/kit';
import { catalogueForBoard, courseState, fileAfter, findBoard } from '#lib/server/lessons.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const state = courseState();
	return 'problems' in state ? [] : state.course.boards.map(({ board: { slug } }) => ({ slug }));
};

export const load: PageServerLoad = ({ params }) => {
	const state = courseState();
	if ('problems' in state) return { problems: state.problems };
	const found = findBoard(state.course, params.slug);
	if (found === undefined) error(404, 'There is no board with this name on the desk.');
	return {
		board: found.board,
		...catalogueForBoard(state.course, found),
		next: fileAfter(state.course, params.slug)
	};
};
