import { courseFiles, courseOutlines, courseState } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const state = courseState();
	if ('problems' in state)
		return { problems: state.problems, files: [], boosters: [], routes: [], outlines: [] };
	const files = courseFiles(state.course);
	return {
		problems: [],
		files: files.filter(({ opensAfterDays }) => opensAfterDays === null),
		boosters: files.flatMap((file) =>
			file.opensAfterDays === null ? [] : [{ ...file, opensAfterDays: file.opensAfterDays }]
		),
		routes: state.course.routes.map(({ minutes, title, blurb }) => ({ minutes, title, blurb })),
		outlines: courseOutlines(state.course)
	};
};
