import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { asLearner } from '../../access.ts';

export const GET: RequestHandler = async (event) => {
	const { room, seat } = await asLearner(event);
	return json({
		seq: room.fold.seq,
		name: seat.name,
		isRemoved: seat.isRemoved,
		works: Object.fromEntries(seat.works)
	});
};
