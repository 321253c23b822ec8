import { courseFiles, courseOutlines, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const course = getCourse();
	return {
		files: courseFiles(course).map(({ slug, title }) => ({ slug, title })),
		outlines: courseOutlines(course)
	};
};
