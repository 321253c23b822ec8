import type { RequestHandler } from './$types';
import { asAnybody } from '../../access.ts';

export const GET: RequestHandler = async (event) => {
	const { service, room } = await asAnybody(event);
	return new Response(service.rooms.agendaText(room), {
		headers: { 'content-type': 'application/json' }
	});
};
