import { courseFiles, courseOutlines, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const course = getCourse();
	const keeps = new Map([
		...course.lessons.map(({ lesson }) => [lesson.slug, lesson.keep] as const),
		...course.boards.map(({ board }) => [board.slug, board.keep] as const)
	]);
	return {
		files: courseFiles(course).flatMap(({ kind, slug, number, title }) => {
			const keep = keeps.get(slug);
			return keep ? [{ kind, slug, number, title, keep }] : [];
		}),
		outlines: courseOutlines(course),
		techniques: course.techniques,
		specimens: course.specimens.map(({ id, title, writtenByUs }) => ({ id, title, writtenByUs }))
	};
};
