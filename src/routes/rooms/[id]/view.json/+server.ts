import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { asAnybody } from '../../access.ts';

/** What everybody may see, for a device whose stream is cut by a proxy. */
export const GET: RequestHandler = async (event) => {
	const { room } = await asAnybody(event);
	return json(room.fold.view(room.head.code));
};
