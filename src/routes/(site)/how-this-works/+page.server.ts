import { courseFiles, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	files: courseFiles(getCourse()).map(({ kind, slug, number, title }) => ({
		kind,
		slug,
		number,
		title
	}))
});
