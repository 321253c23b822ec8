import { error } from '@sveltejs/kit';
import { processFigures } from '#lib/server/rooms/process-figures.ts';
import { roomService } from '#lib/server/rooms/room-service.ts';
import { hashOf, opens } from '#lib/server/rooms/secrets.ts';
import type { RequestHandler } from './$types';

export const prerender = false;

/** Figures for operators in the text format of Prometheus; shut unless `ALLEGEDLY_METRICS_TOKEN` is set. */
export const GET: RequestHandler = async ({ request }) => {
	const service = await roomService();
	const token = service.settings.metricsToken;
	const shown = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
	if (token === null || shown === undefined || !opens(shown, hashOf(token)))
		error(404, 'There is no page at this address.');
	const figures = { ...(await service.figures()), ...processFigures() };
	const lines = Object.entries(figures).map(
		([name, value]) => `# TYPE allegedly_${name} gauge\nallegedly_${name} ${value}\n`
	);
	return new Response(lines.join(''), {
		headers: { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' }
	});
};
