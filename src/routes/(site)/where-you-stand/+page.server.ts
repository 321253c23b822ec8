import { courseFiles, courseOutlines, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const course = getCourse();
	return {
		files: courseFiles(course).map(({ kind, slug, number, title }) => ({
			kind,
			slug,
			number,
			title
		})),
		outlines: courseOutlines(course),
		techniques: course.techniques.map(({ id, name }) => ({ id, name }))
	};
};
