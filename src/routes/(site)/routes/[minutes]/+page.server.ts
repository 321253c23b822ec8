import { error } from '@sveltejs/kit';
import { courseOutlines, courseState, getCourse } from '#lib/server/lessons.ts';
import { stopsOf } from '#lib/server/routes.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
	const state = courseState();
	return 'problems' in state
		? []
		: state.course.routes.map(({ minutes }) => ({ minutes: String(minutes) }));
};

export const load: PageServerLoad = ({ params }) => {
	const course = getCourse();
	const plan = course.routes.find(({ minutes }) => String(minutes) === params.minutes);
	if (plan === undefined) error(404, 'There is no route of this length.');
	return {
		plan: {
			minutes: plan.minutes,
			title: plan.title,
			blurb: plan.blurb,
			leftOut: plan.leftOut
		},
		stops: stopsOf(course, plan),
		others: course.routes.map(({ minutes }) => minutes).filter((one) => one !== plan.minutes),
		outlines: courseOutlines(course)
	};
};
