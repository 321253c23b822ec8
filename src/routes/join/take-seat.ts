import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { drawName } from '#lib/quiz/drawn-name.ts';
import { parseRoomCode } from '#lib/quiz/room-code.ts';
import { addressGroup } from '#lib/server/rooms/limits.ts';
import { REFUSALS } from '#lib/server/rooms/refusals.ts';
import type { RoomService } from '#lib/server/rooms/room-service.ts';
import { draw, hashOf, isSecret, newId, newSecret } from '#lib/server/rooms/secrets.ts';
import { keepSeat, openRooms, seatOf, stored } from '../rooms/access.ts';

export const NO_CODE = 'A code is a word and seven figures, for instance PICA 472 9135.';
export const UNKNOWN_CODE = 'No room has this code. Look at it again: it changes with every room.';
const TOO_MANY = 'There were many wrong codes from here. Wait a minute, or scan the square.';

/** The room of a code; wrong codes are counted, and after too many even right ones wait. */
export async function findByCode(
	service: Pick<RoomService, 'guessing' | 'rooms'>,
	typed: string,
	getClientAddress: () => string
) {
	const code = parseRoomCode(typed);
	if (code === null) return { problem: NO_CODE, status: 400 } as const;
	const room = await service.guessing.attempt(addressGroup(getClientAddress()), () =>
		stored(() => service.rooms.byCode(code))
	);
	if (room === 'too many') return { problem: TOO_MANY, status: 429 } as const;
	if (room === undefined) return { problem: UNKNOWN_CODE, status: 404 } as const;
	return { room, code } as const;
}

/**
 * Gives the device a seat and sends it there. The token stands in the form, so a form that is sent twice takes
 * one seat, and a device that holds a seat keeps it.
 */
export async function takeSeat(
	{ request, cookies, url, getClientAddress }: RequestEvent,
	codeInAddress?: string
): Promise<ActionFailure<{ message: string; code: string }>> {
	const form = await request.formData();
	const typed = codeInAddress ?? String(form.get('code') ?? '');
	const service = await openRooms();
	const found = await findByCode(service, typed, getClientAddress);
	if (found.room === undefined)
		return fail(found.status, { message: found.problem, code: typed.slice(0, 60) });
	const { room } = found;
	const there = resolve('/rooms/[id]', { id: room.head.id });
	const own = seatOf(room, cookies);
	if (own !== undefined && !own.isRemoved) redirect(303, there);
	if (!service.joining.take(addressGroup(getClientAddress())))
		return fail(429, { message: 'Many people are joining. Try again in a moment.', code: typed });
	const sent = form.get('token');
	const token = isSecret(sent) ? sent : newSecret();
	const hash = hashOf(token);
	const [taken] = await stored(() =>
		room.submit([
			(fold) => ({
				key: `join:${hash}`,
				event: {
					type: 'learner.joined',
					seat: newId(),
					name: drawName(draw, fold.isTaken),
					token: hash
				}
			})
		])
	);
	if (taken?.is === 'refused')
		return fail(409, { message: REFUSALS[taken.why], code: typed.slice(0, 60) });
	keepSeat(cookies, room, token, url);
	redirect(303, there);
}
