import { randomBytes, randomUUID } from 'node:crypto';
import type { HostEvent, SeatEvent, StopOutline } from '#lib/quiz/room.ts';
import type { Agenda, RoomView } from '#lib/quiz/room-view.ts';
import { ask, type Answer } from './http.ts';

/** A room as its teacher's device holds it. */
export interface LoadRoom {
	readonly id: string;
	readonly url: string;
	readonly cookies: string;
	readonly code: string;
	readonly stops: readonly StopOutline[];
}

/** One learner's device. */
export interface LoadLearner {
	readonly room: LoadRoom;
	readonly cookies: string;
}

/** Opens a room on a file of the course. */
export async function openLoadRoom(
	url: string,
	matter = 'file:01-the-hook',
	pace = 'led'
): Promise<LoadRoom> {
	const opened = await ask(`${url}/rooms/new`, {
		method: 'POST',
		body: new URLSearchParams({ matter, pace, naming: 'drawn' })
	});
	const id = /rooms\/([\w-]+)\/desk/.exec(opened.location ?? '')?.[1];
	if (id === undefined) throw new Error(`no room was opened: ${opened.status} ${opened.body}`);
	const { cookies } = opened;
	const agenda = await ask(`${url}/rooms/${id}/agenda.json`, { cookies });
	const view = await ask(`${url}/rooms/${id}/view.json`, { cookies });
	return {
		id,
		url,
		cookies,
		code: (JSON.parse(view.body) as RoomView).code,
		stops: (JSON.parse(agenda.body) as Agenda).stops.map(({ outline }) => outline)
	};
}

/** What the teacher's device sends. */
export const steer = (room: LoadRoom, event: HostEvent): Promise<Answer> =>
	ask(`${room.url}/rooms/${room.id}/steer`, {
		method: 'POST',
		cookies: room.cookies,
		body: { key: randomUUID(), event }
	});

/** Takes a seat, as the form does; `url` where another process than the room's first serves it. */
export async function join(room: LoadRoom, url = room.url): Promise<LoadLearner> {
	const answer = await ask(`${url}/join`, {
		method: 'POST',
		body: new URLSearchParams({ code: room.code, token: randomBytes(32).toString('base64url') })
	});
	if (answer.status !== 303) throw new Error(`not let in: ${answer.status} ${answer.body}`);
	return { room: { ...room, url }, cookies: answer.cookies };
}

export interface Entry {
	readonly key: string;
	readonly stop: string;
	readonly event: SeatEvent;
}

export const entry = (stop: StopOutline, event: SeatEvent): Entry => ({
	key: randomUUID(),
	stop: stop.id,
	event
});

/** Sends answers, as a device's outbox does; gives up after `timeout` milliseconds. */
export const send = (
	{ room, cookies }: LoadLearner,
	entries: readonly Entry[],
	url = room.url,
	timeout?: number
): Promise<Answer> =>
	ask(`${url}/rooms/${room.id}/answers`, {
		method: 'POST',
		cookies,
		body: { entries },
		...(timeout !== undefined && { timeout })
	});

/** What a learner sends on one galley: some marks with reasons in two goes, then the rest and the handing in. */
export function galleyWork(stop: StopOutline, learner: number): readonly (readonly Entry[])[] {
	const chosen = stop.units.filter((_, index) => (learner + index * 7) % 3 === 0);
	const marked = chosen.map((sentence): Entry[] => [
		entry(stop, { type: 'sentence.marked', passage: stop.part, sentence }),
		entry(stop, { type: 'reason.chosen', passage: stop.part, sentence, reason: 'hunch' }),
		entry(stop, {
			type: 'confidence.chosen',
			passage: stop.part,
			sentence,
			confidence: 'fairly'
		})
	]);
	const half = Math.ceil(marked.length / 2);
	return [
		marked.slice(0, half).flat(),
		[...marked.slice(half).flat(), entry(stop, { type: 'marks.submitted', passage: stop.part })]
	].filter((entries) => entries.length > 0);
}
