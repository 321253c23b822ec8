import { error, json, type Cookies } from '@sveltejs/kit';
import * as v from 'valibot';
import { RoomGone, type LiveRoom } from '#lib/server/rooms/live-room.ts';
import { REFUSALS } from '#lib/server/rooms/refusals.ts';
import type { Seat } from '#lib/server/rooms/room-fold.ts';
import { roomService, type RoomService } from '#lib/server/rooms/room-service.ts';
import { hashOf, isSecret, opens } from '#lib/server/rooms/secrets.ts';
import { tell } from '#lib/server/rooms/log.ts';

const CLOSED =
	'Rooms are closed on this server for the moment, since it cannot write down what happens. Lessons work all the same.';
const GONE = 'There is no such room, or its time is over.';
const BODY_BYTES = 64 * 1024;

/** What a request needs to be let in. */
export interface Asking {
	readonly params: { readonly id: string };
	readonly cookies: Cookies;
}

/** The rooms, or an error that says that they are closed. */
export async function openRooms(): Promise<RoomService> {
	try {
		return await roomService();
	} catch (problem) {
		tell('error', 'the rooms could not be opened', { error: String(problem) });
		error(503, CLOSED);
	}
}

/** The room of an address, with the service it belongs to. */
export async function findRoom(id: string): Promise<{ service: RoomService; room: LiveRoom }> {
	const service = await openRooms();
	const room = await stored(() => service.rooms.get(id));
	if (room === undefined) error(404, GONE);
	return { service, room };
}

/** The room, if the device that asks holds the host's secret. */
export async function asHost({ params, cookies }: Asking) {
	const found = await findRoom(params.id);
	const secret = hostSecret(found.room, cookies);
	if (secret === undefined)
		error(403, 'This page is the teacher’s. Open it with the link that you kept for this room.');
	return { ...found, secret };
}

/** The room and the learner's seat in it, if the device that asks holds one. */
export async function asLearner({ params, cookies }: Asking) {
	const found = await findRoom(params.id);
	const seat = seatOf(found.room, cookies);
	if (seat === undefined) error(403, REFUSALS['no such learner']);
	return { ...found, seat };
}

/** The room, for anybody in it. */
export async function asAnybody({ params, cookies }: Asking) {
	const found = await findRoom(params.id);
	if (hostSecret(found.room, cookies) === undefined && seatOf(found.room, cookies) === undefined)
		error(403, REFUSALS['no such learner']);
	return found;
}

/** The host's secret, where the device that asks holds it. */
function hostSecret(room: LiveRoom, cookies: Cookies): string | undefined {
	const secret = cookies.get(hostCookie(room.head.id));
	return isSecret(secret) && opens(secret, room.head.host) ? secret : undefined;
}

/** The seat that a device holds; a removed one too. */
export function seatOf(room: LiveRoom, cookies: Cookies): Seat | undefined {
	const token = cookies.get(seatCookie(room.head.id));
	return isSecret(token) ? room.fold.seatOf(hashOf(token)) : undefined;
}

/** Lets the device that asks come back as the host, or as this learner, for as long as the room lives. */
export function keepHost(cookies: Cookies, room: LiveRoom, secret: string, url: URL): void {
	keep(cookies, hostCookie(room.head.id), room, secret, url);
	// Seen where a room is opened, too: a teacher who closed the tab finds the way back to the desk.
	keep(cookies, hostCookie(room.head.id), room, secret, url, '/rooms/new');
}

/** Of all rooms that a device opened, so many at most are looked up. */
const MOST_OWN = 5;

/** The rooms whose host the device is, the last opened first. */
export async function ownRooms(
	cookies: Cookies,
	{ rooms }: Pick<RoomService, 'rooms'>
): Promise<readonly LiveRoom[]> {
	const kept = cookies
		.getAll()
		.filter(({ name, value }) => name.startsWith(HOST) && isSecret(value))
		.slice(-MOST_OWN)
		.toReversed();
	const found = await stored(() =>
		Promise.all(
			kept.map(async ({ name, value }) => {
				const id = name.slice(HOST.length);
				// The secret first: nobody has a room read with a guess.
				const head = await rooms.store.find({ id });
				return head && opens(value, head.host) ? rooms.get(id) : undefined;
			})
		)
	);
	return found.filter((room) => room !== undefined);
}

export function keepSeat(cookies: Cookies, room: LiveRoom, token: string, url: URL): void {
	keep(cookies, seatCookie(room.head.id), room, token, url);
	// Seen where the code is typed, too: a device that joins again sits down where it sat.
	keep(cookies, seatCookie(room.head.id), room, token, url, '/join');
}

/** Reads a JSON body of at most 64 KiB that has the shape of `schema`, or answers with an error. */
export async function readBody<const Schema extends v.GenericSchema>(
	request: Request,
	schema: Schema
): Promise<v.InferOutput<Schema>> {
	if (!request.headers.get('content-type')?.startsWith('application/json'))
		error(415, 'Send JSON.');
	const text = await request.text();
	if (text.length > BODY_BYTES) error(413, 'That is too much at once.');
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		error(400, 'This is not JSON.');
	}
	const parsed = v.safeParse(schema, body);
	if (!parsed.success) error(400, 'This is not what the room can take.');
	return parsed.output;
}

/** Does what needs the database; where that does not answer, says so instead of failing. */
export async function stored<Value>(work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (problem) {
		if (problem instanceof RoomGone) error(404, GONE);
		tell('error', 'the database did not answer', { error: String(problem) });
		error(
			503,
			'The room could not write that down. Nothing is lost on your device: it tries again.'
		);
	}
}

/** Too many at once: when to come back. */
export const tooMany = (message: string): Response =>
	json({ message }, { status: 429, headers: { 'retry-after': '5' } });

const HOST = 'host_';
const hostCookie = (id: string) => `${HOST}${id}`;
const seatCookie = (id: string) => `seat_${id}`;

function keep(
	cookies: Cookies,
	name: string,
	room: LiveRoom,
	value: string,
	url: URL,
	path = `/rooms/${room.head.id}`
) {
	cookies.set(name, value, {
		path,
		httpOnly: true,
		sameSite: 'strict',
		// A class's laptop serves plain http on its own network.
		secure: url.protocol === 'https:',
		expires: new Date(room.head.expiresAt)
	});
}
