import { error } from '@sveltejs/kit';
import { catalogueForForm, findForm, getCourse } from '#lib/server/lessons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const course = getCourse();
	const found = findForm(course, params.slug);
	if (found === undefined) error(404, 'There is no read with this name on the desk.');
	return { form: found.form, ...catalogueForForm(course, found) };
};
