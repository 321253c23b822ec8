import { catalogueFor, catalogueForBoard, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const course = getCourse();
	const catalogues = [
		...course.lessons.map((compiled) => catalogueFor(course, compiled)),
		...course.boards.map((compiled) => catalogueForBoard(course, compiled))
	];
	const cited = new Set(catalogues.flatMap(({ sources }) => sources.map(({ id }) => id)));
	return {
		sources: course.sources.filter(({ id }) => cited.has(id)),
		specimens: course.specimens.filter(({ writtenByUs }) => writtenByUs === null),
		ours: course.specimens
			.filter(({ writtenByUs }) => writtenByUs !== null)
			.map(({ id, title, writtenByUs }) => ({ id, title, writtenByUs }))
	};
};
