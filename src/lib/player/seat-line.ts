import type { Work } from '#lib/machines/seat.ts';
import type { Agenda, RoomView, StopChecks, StopKey } from '#lib/quiz/room-view.ts';
import type { SeatEntry } from '#lib/quiz/room.ts';
import type { Delivery, EntryResult } from './outbox.ts';
import { followStream } from './room-stream.ts';

/** What the server has of one seat. */
export interface Mine {
	readonly name: string;
	readonly isRemoved: boolean;
	/** By stop id. */
	readonly works: Readonly<Record<string, Work>>;
}

/** What a learner's device hears from its room. */
export interface SeatHearing {
	readonly onView: (view: RoomView) => void;
	readonly onRemoved: () => void;
	readonly onGone: () => void;
	readonly onLine: (isUp: boolean) => void;
}

/** A learner's line to the room. */
export interface SeatLine {
	/** Follows the room until the returned function is called. */
	readonly follow: (hearing: SeatHearing) => () => void;
	readonly deliver: (entries: readonly SeatEntry[], isLeaving: boolean) => Promise<Delivery>;
	readonly mine: () => Promise<Mine | 'closed' | undefined>;
	/** Another name: typed, or drawn where it is null. The new one, or what is wrong. */
	readonly rename: (
		name: string | null
	) => Promise<{ readonly name: string } | { readonly problem: string }>;
	/** These reject where they cannot. */
	readonly agenda: () => Promise<Agenda>;
	readonly key: (index: number) => Promise<StopKey>;
	readonly checks: (index: number) => Promise<StopChecks>;
}

const PATIENCE_MS = 10_000;
const NO_LINE = 'The room did not answer. Check the connection, then try again.';

/** The line to the room whose pages are below `address`. */
export function openSeatLine(address: string): SeatLine {
	const url = (part: string) => `${address}/${part}`;

	async function read<Value>(part: string): Promise<Value> {
		const answer = await fetch(url(part), { signal: AbortSignal.timeout(PATIENCE_MS) });
		if (!answer.ok) throw new Error(`${part}: ${answer.status}`);
		return answer.json() as Promise<Value>;
	}

	const post = (part: string, body: unknown, isLeaving = false) =>
		fetch(url(part), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			...(isLeaving ? { keepalive: true } : { signal: AbortSignal.timeout(PATIENCE_MS) })
		});

	return {
		follow: ({ onView, onRemoved, onGone, onLine }) =>
			followStream(url('stream'), {
				on: { view: onView, removed: onRemoved, gone: onGone },
				onLine
			}),
		deliver: async (entries, isLeaving) => {
			try {
				return await deliveryOf(await post('answers', { entries }, isLeaving));
			} catch {
				return { is: 'undelivered' };
			}
		},
		mine: async () => {
			try {
				const answer = await fetch(url('mine.json'), {
					signal: AbortSignal.timeout(PATIENCE_MS)
				});
				if (isClosed(answer)) return 'closed';
				return answer.ok ? ((await answer.json()) as Mine) : undefined;
			} catch {
				return undefined;
			}
		},
		rename: async (name) => {
			try {
				const answer = await post('seat', { name });
				const told = (await answer.json()) as { name?: string; message?: string };
				return answer.ok && told.name !== undefined
					? { name: told.name }
					: { problem: told.message ?? NO_LINE };
			} catch {
				return { problem: NO_LINE };
			}
		},
		agenda: () => read('agenda.json'),
		key: (index) => read(`key/${index}.json`),
		checks: (index) => read(`checks/${index}.json`)
	};
}

/** No seat, or no room. */
const isClosed = ({ status }: Response) => status === 403 || status === 404;

const SECOND_MS = 1_000;

async function deliveryOf(answer: Response): Promise<Delivery> {
	if (answer.ok) {
		// A network that asks people to sign in answers everything with a page of its own.
		const { results } = (await answer.json()) as { results?: readonly EntryResult[] };
		return Array.isArray(results) ? { is: 'answered', results } : { is: 'undelivered' };
	}
	if (isClosed(answer)) return { is: 'closed' };
	const seconds = Number(answer.headers.get('retry-after'));
	if (seconds > 0) return { is: 'undelivered', waitMs: seconds * SECOND_MS };
	if (answer.status >= 500 || answer.status === 408 || answer.status === 429)
		return { is: 'undelivered' };
	const { message } = (await answer.json()) as { message?: string };
	return { is: 'unreadable', message: message ?? NO_LINE };
}
