import { error, json } from '@sveltejs/kit';
import { courseState, findForm, getCourse } from '#lib/server/lessons.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => {
	const state = courseState();
	return 'problems' in state ? [] : state.course.forms.map(({ form: { slug } }) => ({ slug }));
};

export const GET: RequestHandler = ({ params }) => {
	const compiled = findForm(getCourse(), params.slug);
	if (compiled === undefined) error(404, 'There is no form with this name.');
	return json(compiled.key);
};
