import type { RequestHandler } from './$types';
import { asHost, asLearner } from '../../access.ts';

export const GET: RequestHandler = async ({ params, cookies, request, url }) => {
	const last = Number(request.headers.get('last-event-id') ?? url.searchParams.get('after'));
	const lastSeq = Number.isSafeInteger(last) && last > 0 ? last : 0;
	const isHost = url.searchParams.get('as') === 'host';
	const { service, room, audience } = isHost
		? { ...(await asHost({ params, cookies })), audience: { kind: 'host' } as const }
		: await learner(params, cookies);
	return new Response(service.streams(room).open(audience, lastSeq), {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// nginx would hold the messages back.
			'x-accel-buffering': 'no'
		}
	});
};

async function learner(
	params: Parameters<typeof asLearner>[0]['params'],
	cookies: Parameters<typeof asLearner>[0]['cookies']
) {
	const { seat, ...found } = await asLearner({ params, cookies });
	return { ...found, audience: { kind: 'seat', seat: seat.id } as const };
}
