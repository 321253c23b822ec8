import { json } from '@sveltejs/kit';
import { roomService } from '#lib/server/rooms/room-service.ts';
import type { RequestHandler } from './$types';

export const prerender = false;

/** 200 while lessons and rooms work, 503 while rooms do not. */
export const GET: RequestHandler = async () => {
	try {
		const { rooms } = await roomService();
		await rooms.store.find({ id: 'healthz' });
		return json({ lessons: 'open', rooms: 'open' }, { headers: { 'cache-control': 'no-store' } });
	} catch {
		return json(
			{ lessons: 'open', rooms: 'closed' },
			{ status: 503, headers: { 'cache-control': 'no-store' } }
		);
	}
};
