import { inStorage, namesIn } from '#lib/progress/local-names.ts';
import type { SeatEntry, SeatEvent } from '#lib/quiz/room.ts';
import type { Shelf } from './outbox.ts';

const NAME = 'allegedly-answer';
/** What was never sent is of no use once its room is gone. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;
const DIGITS = 15;

/**
 * A seat's unsent answers in the storage that the tabs of a browser share: each under a name of its own, so that two
 * tabs never write over each other. The names sort by when the answers were given. `storage` may throw at any call.
 */
export function openShelf(storage: () => Storage, seat: string, now: () => number): Shelf {
	const start = `${NAME} ${seat} `;
	let latest = 0;

	const attempt = <Value>(work: (open: Storage) => Value, otherwise: Value) =>
		inStorage(storage, work, otherwise);

	attempt((open) => {
		const old = namesIn(open, `${NAME} `).filter(
			(name) => Number(name.split(' ')[2]) < now() - KEPT_MS
		);
		old.forEach((name) => open.removeItem(name));
	}, undefined);

	return {
		read: () =>
			attempt((open) => {
				const names = namesIn(open, start);
				// A clock that was set back must not put a new answer before an old one.
				latest = Math.max(latest, ...names.map((name) => Number(name.split(' ')[2])));
				return names.flatMap((name) => parsed(name, open.getItem(name)) ?? []);
			}, []),
		put: ({ key, stop, event }) => {
			latest = Math.max(latest + 1, now());
			const name = `${start}${String(latest).padStart(DIGITS, '0')} ${key}`;
			return attempt((open) => {
				open.setItem(name, JSON.stringify({ stop, event }));
				return true;
			}, false);
		},
		drop: (keys) =>
			attempt((open) => {
				const done = new Set(keys);
				namesIn(open, start)
					.filter((name) => done.has(keyIn(name)))
					.forEach((name) => open.removeItem(name));
			}, undefined)
	};
}

const keyIn = (name: string) => name.split(' ')[3] ?? '';

/** Another version of this page may have left something else; what it means is for the room to say. */
function parsed(name: string, text: string | null): SeatEntry | undefined {
	try {
		const { stop, event } = JSON.parse(text ?? '') as { stop: unknown; event: { type?: unknown } };
		const key = keyIn(name);
		return key !== '' && typeof stop === 'string' && typeof event.type === 'string'
			? { key, stop, event: event as SeatEvent }
			: undefined;
	} catch {
		return undefined;
	}
}
