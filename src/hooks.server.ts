import display from './display.js?raw';
import type { Handle, HandleServerError } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%allegedly.display%', () => display),
		// The two upright faces, and no scripts: the page is there to be read first, and a script that comes
		// later holds nothing up.
		preload: ({ type, path }) => type === 'css' || (type === 'font' && !path.includes('italic'))
	});

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: 'There is no page at this address.' };
	const id = crypto.randomUUID().slice(0, 8);
	const told = error instanceof Error ? error.stack : String(error);
	console.error(JSON.stringify({ level: 'error', id, route: event.route.id, error: told }));
	return { message: `Something broke on our side. If you report it, give this number: ${id}.` };
};
