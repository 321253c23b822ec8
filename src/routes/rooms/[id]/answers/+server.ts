import { json } from '@sveltejs/kit';
import { answersBody } from '#lib/server/rooms/bodies.ts';
import { always } from '#lib/server/rooms/live-room.ts';
import { REFUSALS } from '#lib/server/rooms/refusals.ts';
import type { RequestHandler } from './$types';
import { asLearner, readBody, stored, tooMany } from '../../access.ts';

export const POST: RequestHandler = async ({ params, cookies, request }) => {
	const { service, room, seat } = await asLearner({ params, cookies });
	const { entries } = await readBody(request, answersBody);
	if (!service.answering.take(seat.id, entries.length))
		return tooMany('That was very fast. The rest is sent in a moment.');
	const taken = await stored(() =>
		room.submit(
			entries.map(({ key, stop, event }) =>
				always(`${seat.id}:${key}`, { type: 'answer.given', seat: seat.id, stop, event })
			)
		)
	);
	return json({
		seq: room.fold.seq,
		results: taken.map((one, index) => ({
			key: entries[index]?.key,
			is: one.is,
			...(one.is === 'refused' && { why: one.why, message: REFUSALS[one.why] })
		}))
	});
};
