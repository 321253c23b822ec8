import { courseFiles, courseOutlines, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const course = getCourse();
	return {
		boosters: courseFiles(course).flatMap((file) =>
			file.opensAfterDays === null ? [] : [{ ...file, opensAfterDays: file.opensAfterDays }]
		),
		outlines: courseOutlines(course)
	};
};
