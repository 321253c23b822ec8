import { error } from '@sveltejs/kit';
import {
	catalogueForForm,
	courseState,
	fileAfter,
	findForm,
	formOutline
} from '#lib/server/lessons.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const state = courseState();
	return 'problems' in state ? [] : state.course.forms.map(({ form: { slug } }) => ({ slug }));
};

export const load: PageServerLoad = ({ params }) => {
	const state = courseState();
	if ('problems' in state) return { problems: state.problems };
	const { course } = state;
	const found = findForm(course, params.slug);
	if (found === undefined) error(404, 'There is no read with this name on the desk.');
	const isBooster = found.form.opensAfterDays !== null;
	return {
		form: found.form,
		outline: formOutline(course, found.form),
		...catalogueForForm(course, found),
		next: isBooster ? undefined : fileAfter(course, params.slug),
		/** The other forms, to be set beside this one. */
		others: course.forms
			.filter((other) => other !== found)
			.map(({ form }) => ({
				letter: form.form,
				title: form.title,
				outline: formOutline(course, form)
			}))
	};
};
