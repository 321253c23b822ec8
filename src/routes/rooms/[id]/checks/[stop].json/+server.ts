import { error, json } from '@sveltejs/kit';
import { checksOf } from '#lib/server/stop-key.ts';
import type { RequestHandler } from './$types';
import { asAnybody } from '../../../access.ts';

export const GET: RequestHandler = async (event) => {
	const { service, room } = await asAnybody(event);
	const outline = room.fold.stops[Number(event.params.stop)];
	const phase = outline && room.fold.stopState(outline.id)?.value;
	if (outline === undefined || phase === undefined) error(404, 'This room has no such step.');
	if (phase !== 'checking' && phase !== 'revealing')
		error(403, 'The checks of this step are not open yet.');
	return json(checksOf(service.rooms.course, outline));
};
