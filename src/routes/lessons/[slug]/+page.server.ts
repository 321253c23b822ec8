import { error } from '@sveltejs/kit';
import { catalogueFor, courseState, fileAfter, findLesson } from '#lib/server/lessons.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const state = courseState();
	return 'problems' in state ? [] : state.course.lessons.map(({ lesson: { slug } }) => ({ slug }));
};

export const load: PageServerLoad = ({ params }) => {
	const state = courseState();
	if ('problems' in state) return { problems: state.problems };
	const found = findLesson(state.course, params.slug);
	if (found === undefined) error(404, 'There is no file with this name on the desk.');
	const { sources, ...catalogue } = catalogueFor(state.course, found);
	return {
		lesson: found.lesson,
		...catalogue,
		// How much of a source we read is told on the proof and on the page of sources.
		sources: sources.map((source) => ({ ...source, seen: '' })),
		next: fileAfter(state.course, params.slug)
	};
};
