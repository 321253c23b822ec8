import { error, json } from '@sveltejs/kit';
import { claimBody } from '#lib/server/rooms/bodies.ts';
import { addressGroup } from '#lib/server/rooms/limits.ts';
import { isSecret, opens } from '#lib/server/rooms/secrets.ts';
import type { RequestHandler } from './$types';
import { findRoom, keepHost, readBody, tooMany } from '../../access.ts';

/** Makes the device that shows the host's secret a host's. */
export const POST: RequestHandler = async ({ params, cookies, request, url, getClientAddress }) => {
	const { service, room } = await findRoom(params.id);
	const { secret } = await readBody(request, claimBody);
	const claim = await service.guessing.attempt(addressGroup(getClientAddress()), async () =>
		isSecret(secret) && opens(secret, room.head.host) ? { secret } : undefined
	);
	if (claim === 'too many') return tooMany('Too many tries from here. Wait a minute.');
	if (claim === undefined) error(403, 'This link does not open the room. Copy the whole of it.');
	keepHost(cookies, room, claim.secret, url);
	return json({ is: 'host' });
};
