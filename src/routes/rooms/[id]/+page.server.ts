import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { PageServerLoad } from './$types';
import { findRoom, seatOf } from '../access.ts';

/** A learner's place in the room. */
export const load: PageServerLoad = async ({ params, cookies }) => {
	const { room } = await findRoom(params.id);
	const seat = seatOf(room, cookies);
	if (seat === undefined) redirect(303, resolve('/join'));
	return {
		id: room.head.id,
		view: room.fold.view(room.head.code),
		seat: { id: seat.id, name: seat.name, isRemoved: seat.isRemoved },
		works: Object.fromEntries(seat.works)
	};
};
