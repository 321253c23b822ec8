import { error, json } from '@sveltejs/kit';
import { keyOf } from '#lib/server/stop-key.ts';
import type { RequestHandler } from './$types';
import { asAnybody } from '../../../access.ts';

/** What the teacher has revealed of the stop with this index, and nothing else of its key. */
export const GET: RequestHandler = async (event) => {
	const { service, room } = await asAnybody(event);
	const outline = room.fold.stops[Number(event.params.stop)];
	const state = outline && room.fold.stopState(outline.id);
	if (outline === undefined || state === undefined) error(404, 'This room has no such step.');
	return json(keyOf(service.rooms.course, outline, state.context.revealed));
};
