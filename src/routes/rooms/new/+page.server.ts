import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as v from 'valibot';
import type { Course } from '#lib/quiz/course.ts';
import { courseFiles, findBoard, findLesson, getCourse } from '#lib/server/lessons.ts';
import { setupBody } from '#lib/server/rooms/bodies.ts';
import { addressGroup } from '#lib/server/rooms/limits.ts';
import type { Actions, PageServerLoad } from './$types';
import { keepHost, openRooms, ownRooms, stored } from '../access.ts';

export const load: PageServerLoad = async ({ url, cookies }) => {
	const course = getCourse();
	const service = await openRooms();
	const own = await ownRooms(cookies, service);
	return {
		days: service.settings.days,
		own: own.map(({ head, fold }) => {
			const { title, code, desk } = fold.view(head.code);
			return { id: head.id, title, code, desk };
		}),
		/** What to preselect: `file:<slug>` or `route:<minutes>`. */
		asked: url.searchParams.has('route')
			? `route:${url.searchParams.get('route')}`
			: `file:${url.searchParams.get('file') ?? ''}`,
		wasDeleted: url.searchParams.get('deleted') === 'yes',
		files: courseFiles(course).map(({ slug, number, kind, title, minutes }) => ({
			slug,
			number,
			kind,
			title,
			minutes,
			hasWayRound: hasWayRound(course, slug)
		})),
		routes: course.routes.map(({ minutes, title, blurb, steps }) => ({
			minutes,
			title,
			blurb,
			hasWayRound: steps.some(({ slug }) => hasWayRound(course, slug))
		}))
	};
};

const hasWayRound = (course: Course, slug: string): boolean =>
	(findLesson(course, slug)?.lesson.wayRound.length ??
		findBoard(course, slug)?.board.wayRound.length ??
		0) > 0;

/** The fields of the form: `matter` as above, `way-round` (slugs, or a route as in `matter`), `pace`, `naming`. */
export const actions: Actions = {
	default: async ({ request, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const wayOf = (value: string) =>
			form.getAll('way-round').includes(value) ? 'way-round' : 'main';
		const [kind, name = ''] = String(form.get('matter') ?? '').split(/:(.*)/s);
		const setup = v.safeParse(setupBody, {
			matter:
				kind === 'route'
					? { kind, minutes: Number(name), route: wayOf(`route:${name}`) }
					: {
							kind,
							slug: name,
							route: wayOf(name)
						},
			pace: form.get('pace'),
			naming: form.get('naming')
		});
		if (!setup.success) return fail(400, { message: 'Choose what the room works on.' });
		const service = await openRooms();
		if (!service.opening.take(addressGroup(getClientAddress())))
			return fail(429, {
				message: 'Many rooms were opened from here in the last hour. Use one of them, or wait.'
			});
		const opened = await stored(() => service.rooms.open(setup.output));
		if (opened === undefined)
			return fail(400, { message: 'The course has no such file. Choose another one.' });
		const room = await stored(() => service.rooms.get(opened.id));
		if (room === undefined) error(503, 'The room could not be opened. Try again.');
		keepHost(cookies, room, opened.secret, url);
		redirect(303, resolve('/rooms/[id]/desk', { id: opened.id }));
	}
};
