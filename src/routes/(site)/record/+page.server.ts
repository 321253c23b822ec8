import { courseFiles, courseOutlines, findLesson, getCourse } from '#lib/server/lessons.ts';
import { lessonMinutes, totalMinutes } from '#lib/server/minutes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const course = getCourse();
	return {
		files: courseFiles(course).map((file) => {
			const lesson = findLesson(course, file.slug);
			return {
				slug: file.slug,
				title: file.title,
				minutes: file.minutes,
				/** Of a lesson’s first galley, its first two, and so on. */
				galleyMinutes:
					lesson?.lesson.passages.map((_, index) =>
						totalMinutes(lessonMinutes(lesson, index + 1))
					) ?? []
			};
		}),
		outlines: courseOutlines(course)
	};
};
