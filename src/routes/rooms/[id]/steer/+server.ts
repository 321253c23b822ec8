import { error, json } from '@sveltejs/kit';
import { stopsFor } from '#lib/server/agenda.ts';
import { steerBody, type Steering } from '#lib/server/rooms/bodies.ts';
import { always } from '#lib/server/rooms/live-room.ts';
import { REFUSALS } from '#lib/server/rooms/refusals.ts';
import type { RoomService } from '#lib/server/rooms/room-service.ts';
import type { HostEvent } from '#lib/quiz/room.ts';
import type { RequestHandler } from './$types';
import { asHost, readBody, stored, tooMany } from '../../access.ts';

export const POST: RequestHandler = async ({ params, cookies, request }) => {
	const { service, room } = await asHost({ params, cookies });
	const { key, event } = await readBody(request, steerBody);
	if (!service.steering.take(room.head.id))
		return tooMany('That was very fast. Try again in a moment.');
	const decision = always(`host:${key}`, hostEvent(service, event));
	const [taken] = await stored(() => room.submit([decision]));
	return taken?.is === 'refused'
		? json({ why: taken.why, message: REFUSALS[taken.why] }, { status: 409 })
		: json({ is: taken?.is, seq: taken?.seq });
};

function hostEvent(service: RoomService, event: Steering): HostEvent {
	if (event.type !== 'matter.added') return event;
	const stops = stopsFor(service.rooms.course, event.matter).map(({ outline }) => outline);
	if (stops.length === 0) error(400, 'The course has no such file.');
	return { type: 'matter.added', stops };
}
