import process from 'node:process';
import { building } from '$app/environment';
import { closeRooms, roomService } from '#lib/server/rooms/room-service.ts';
import { tell } from '#lib/server/rooms/log.ts';
import { squeezed } from '#lib/server/squeezed.ts';
import { startAfterPaint } from '#lib/server/start-after-paint.ts';
import display from './display.js?raw';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';

export const init: ServerInit = async () => {
	if (building) return;
	process.once('sveltekit:shutdown', () => void closeRooms());
	// Lessons are served all the same, and the first room asked for tries again.
	await roomService().catch((error: unknown) =>
		tell('error', 'the rooms could not be opened', { error: String(error) })
	);
};

/** What changes with every request, or belongs to one person. */
const isOfRoom = (route: string | null) => /^\/(rooms|join)(\/|$)/.test(route ?? '');

/** Their pages hold the teacher's secret beside names that learners type, so their length must tell nothing. */
const isOfHost = (route: string | null) => /^\/rooms\/\[id\]\/(desk|projector)/.test(route ?? '');

export const handle: Handle = async ({ event, resolve }) => {
	const scripts: string[] = [];
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			startAfterPaint(
				html
					.replace('%allegedly.display%', () => display)
					.replace(
						'%allegedly.lent%',
						event.locals.isWall ? ' data-theme="day" data-lent-theme' : ''
					),
				scripts
			),
		// The two upright faces come with the page, its scripts after it.
		preload: ({ type, path }) => {
			if (type === 'js') scripts.push(path);
			return type === 'css' || (type === 'font' && !path.includes('italic'));
		}
	});
	if (isOfRoom(event.route.id)) response.headers.set('cache-control', 'no-store');
	return building || isOfHost(event.route.id) ? response : squeezed(event.request, response);
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: 'There is no page at this address.' };
	// What a visitor sent and SvelteKit refused is no fault of ours.
	if (status < 500) return { message };
	const id = crypto.randomUUID().slice(0, 8);
	const told = error instanceof Error ? error.stack : String(error);
	console.error(JSON.stringify({ level: 'error', id, route: event.route.id, error: told }));
	return { message: `Something broke on our side. If you report it, give this number: ${id}.` };
};
