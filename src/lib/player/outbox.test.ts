import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeatEntry } from '#lib/quiz/room.ts';
import {
	COALESCE_MS,
	LATE_MS,
	MOST_AT_ONCE,
	Outbox,
	type Delivery,
	type EntryResult,
	type Shelf
} from './outbox.ts';

const entry = (number: number): SeatEntry => ({
	key: `key-${number}`,
	stop: 'fox/galley/street',
	event: { type: 'sentence.marked', passage: 'street', sentence: String(number) }
});
const keysOf = (entries: readonly SeatEntry[]) => entries.map(({ key }) => key);

function openShelf(isBlocked = false): Shelf & { readonly kept: SeatEntry[] } {
	const kept: SeatEntry[] = [];
	return {
		kept,
		read: () => [...kept],
		put: (one) => !isBlocked && kept.push(one) > 0,
		drop: (keys) => kept.splice(0, kept.length, ...kept.filter(({ key }) => !keys.includes(key)))
	};
}

/** Timers that run when the test says so. */
function openClock() {
	let now = 0;
	let timers: { readonly at: number; readonly run: () => void }[] = [];
	return {
		after: (ms: number, run: () => void) => {
			const timer = { at: now + ms, run };
			timers.push(timer);
			return () => (timers = timers.filter((other) => other !== timer));
		},
		pass: async (ms: number) => {
			const until = now + ms;
			for (;;) {
				const next = timers.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= until);
				if (next === undefined) break;
				timers = timers.filter((other) => other !== next);
				now = next.at;
				next.run();
				await settled();
			}
			now = until;
			await settled();
		}
	};
}

/** All that waits for promises alone has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

type Answer = Delivery | ((entries: readonly SeatEntry[]) => Delivery);
const stored: Answer = (entries) => ({
	is: 'answered',
	results: entries.map(({ key }) => ({ key, is: 'stored' }))
});
const as =
	(is: EntryResult['is'], why = '') =>
	(entries: readonly SeatEntry[]): Delivery => ({
		is: 'answered',
		results: entries.map(({ key }) => ({ key, is, why }))
	});

/** An outbox whose room gives `answers`, one after the other, and then stores everything. */
function open({ answers = [] as Answer[], shelf = openShelf(), canRead = [] as boolean[] } = {}) {
	const clock = openClock();
	const seen = {
		sent: [] as string[][],
		left: [] as string[][],
		delivered: [] as string[],
		closed: 0,
		reads: 0
	};
	const outbox = new Outbox({
		shelf,
		after: clock.after,
		chance: () => 0,
		deliver: async (entries, isLeaving) => {
			(isLeaving ? seen.left : seen.sent).push(keysOf(entries));
			const answer = answers.shift() ?? stored;
			return typeof answer === 'function' ? answer(entries) : answer;
		},
		reread: async () => {
			seen.reads += 1;
			return canRead.shift() ?? true;
		},
		onDelivered: (entries) => seen.delivered.push(...keysOf(entries)),
		onClosed: () => (seen.closed += 1),
		onChange: () => undefined
	});
	return { outbox, clock, seen, shelf };
}

describe('sending', () => {
	test('gathers what happens close together, and sends it in order', async () => {
		const { outbox, clock, seen, shelf } = open();
		outbox.add(entry(1), false);
		await clock.pass(COALESCE_MS - 1);
		outbox.add(entry(2), false);
		expect([seen.sent, keysOf(shelf.kept)]).toEqual([[], ['key-1', 'key-2']]);
		await clock.pass(1);
		expect(seen.sent).toEqual([['key-1', 'key-2']]);
		expect([outbox.waiting, shelf.kept, outbox.isLate]).toEqual([[], [], false]);
	});

	test('sends at once what others wait for, with all before it', async () => {
		const { outbox, seen } = open();
		outbox.add(entry(1), false);
		outbox.add(entry(2), true);
		await settled();
		expect(seen.sent).toEqual([['key-1', 'key-2']]);
	});

	test('sends many in batches', async () => {
		const { outbox, seen } = open();
		for (let number = 1; number <= MOST_AT_ONCE + 1; number += 1)
			outbox.add(entry(number), number === MOST_AT_ONCE + 1);
		await settled();
		expect(seen.sent.map(({ length }) => length)).toEqual([MOST_AT_ONCE, 1]);
		expect(outbox.waiting).toEqual([]);
	});

	test('waits longer each time that there is no line, and says that it is late', async () => {
		const none: Answer = { is: 'undelivered' };
		const { outbox, clock, seen } = open({ answers: [none, none, none, none, none, none] });
		outbox.add(entry(1), true);
		await settled();
		expect([seen.sent.length, outbox.isLate]).toEqual([1, true]);
		for (const [wait, sent] of [
			[250, 2],
			[500, 3],
			[1000, 4],
			[2000, 5],
			[2000, 6]
		] as const) {
			await clock.pass(wait - 1);
			expect(seen.sent.length).toBe(sent - 1);
			await clock.pass(1);
			expect(seen.sent.length).toBe(sent);
		}
		outbox.nudge();
		await settled();
		expect([seen.sent.length, outbox.waiting, outbox.isLate]).toEqual([7, [], false]);
	});

	test('says that it is late where an answer takes long', async () => {
		const { outbox, clock } = open({ answers: [{ is: 'undelivered', waitMs: 9_000 }] });
		outbox.add(entry(1), false);
		await clock.pass(LATE_MS);
		expect(outbox.isLate).toBe(true);
	});

	test('comes back when it was told to, and not before', async () => {
		const { outbox, clock, seen } = open({ answers: [{ is: 'undelivered', waitMs: 5_000 }] });
		outbox.add(entry(1), true);
		await settled();
		outbox.nudge();
		outbox.add(entry(2), true);
		await clock.pass(4_999);
		expect(seen.sent).toEqual([['key-1']]);
		await clock.pass(1);
		expect(seen.sent).toEqual([['key-1'], ['key-1', 'key-2']]);
	});

	test('sends once more when the page closes, and keeps it until it is answered', async () => {
		const { outbox, seen, shelf } = open();
		outbox.leave();
		expect(seen.left).toEqual([]);
		outbox.add(entry(1), false);
		outbox.leave();
		expect([seen.left, keysOf(shelf.kept)]).toEqual([[['key-1']], ['key-1']]);
	});

	test('asks on where a room answers to nothing of what it was sent', async () => {
		const { outbox, clock, seen } = open({ answers: [{ is: 'answered', results: [] }] });
		outbox.add(entry(1), true);
		await settled();
		expect([keysOf(outbox.waiting), outbox.isLate]).toEqual([['key-1'], true]);
		await clock.pass(250);
		expect([seen.sent.length, outbox.waiting]).toEqual([2, []]);
	});
});

describe('what the room says', () => {
	test.each([
		['known', 1],
		['refused', 1],
		['stored', 0]
	] as const)('an answer that is %s leaves; the room is read again %i times', async (is, reads) => {
		const { outbox, seen, shelf } = open({ answers: [as(is)] });
		outbox.add(entry(1), true);
		await settled();
		expect([outbox.waiting, shelf.kept, seen.delivered]).toEqual([[], [], ['key-1']]);
		expect(seen.reads).toBe(reads);
	});

	test('an answer that cannot be read is found, told and left out', async () => {
		const unreadable: Answer = (entries) =>
			entries.some(({ key }) => key === 'key-2')
				? { is: 'unreadable', message: 'No.' }
				: (stored as (all: readonly SeatEntry[]) => Delivery)(entries);
		const { outbox, seen } = open({ answers: [unreadable, unreadable, unreadable, unreadable] });
		for (const number of [1, 2, 3]) outbox.add(entry(number), number === 3);
		await settled();
		expect(seen.sent).toEqual([['key-1', 'key-2', 'key-3'], ['key-1'], ['key-2'], ['key-3']]);
		expect([seen.delivered, seen.reads]).toEqual([['key-1', 'key-2', 'key-3'], 1]);
	});

	test('a seat that is gone ends it', async () => {
		const { outbox, clock, seen, shelf } = open({ answers: [{ is: 'closed' }] });
		outbox.add(entry(1), true);
		await settled();
		outbox.add(entry(2), true);
		outbox.leave();
		await clock.pass(60_000);
		expect([seen.closed, seen.sent, seen.left]).toEqual([1, [['key-1']], []]);
		expect(keysOf(shelf.kept)).toEqual(['key-1', 'key-2']);
	});
});

describe('reading again', () => {
	test('comes after what waits, and again where it failed', async () => {
		const { outbox, clock, seen } = open({ canRead: [false] });
		outbox.add(entry(1), false);
		outbox.reread();
		await settled();
		expect([seen.sent, seen.reads]).toEqual([[['key-1']], 1]);
		await clock.pass(250);
		expect(seen.reads).toBe(2);
	});

	test('takes in what another tab left, once', async () => {
		const { outbox, seen, shelf } = open();
		outbox.add(entry(1), false);
		shelf.put(entry(2));
		outbox.reread();
		await settled();
		expect(seen.sent).toEqual([['key-1', 'key-2']]);
	});
});

test('says that nothing is kept where storage is blocked, and sends all the same', async () => {
	const { outbox, seen } = open({ shelf: openShelf(true) });
	outbox.add(entry(1), true);
	await settled();
	expect([outbox.isKept, seen.sent]).toEqual([false, [['key-1']]]);
});

/** What may happen to a device and to a line, in any order. */
const happening = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom('answer', 'hand in') },
	{ weight: 4, arbitrary: fc.constantFrom('arrive', 'reply') },
	{ weight: 2, arbitrary: fc.constantFrom('wait', 'nudge', 'reread') },
	fc.constantFrom('lose request', 'lose reply', 'busy', 'reload', 'crash')
);

test('any interleaving of answers, lost messages and reloads ends with each answer once, in order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(happening, { maxLength: 60 }), async (happenings) => {
			interface Request {
				readonly entries: readonly SeatEntry[];
				readonly reply: (delivery: Delivery) => void;
			}
			const shelf = openShelf();
			const clock = openClock();
			const applied: string[] = [];
			let requests: Request[] = [];
			let replies: (() => void)[] = [];
			let isUp = false;
			let made = 0;

			const arrive = ({ entries, reply }: Request) => {
				const results = entries.map(({ key }): EntryResult => {
					if (applied.includes(key)) return { key, is: 'known' };
					applied.push(key);
					return { key, is: 'stored' };
				});
				replies.push(() => reply({ is: 'answered', results }));
			};
			const openOutbox = () =>
				new Outbox({
					shelf,
					after: clock.after,
					chance: () => 0,
					deliver: (entries) =>
						new Promise((reply) => {
							if (isUp) arrive({ entries, reply });
							else requests.push({ entries, reply });
							if (isUp) replies.splice(0).forEach((answer) => answer());
						}),
					reread: () => Promise.resolve(true),
					onDelivered: () => undefined,
					onClosed: () => undefined,
					onChange: () => undefined
				});

			let outbox = openOutbox();
			for (const what of happenings) {
				if (what === 'answer' || what === 'hand in') {
					made += 1;
					outbox.add(entry(made), what === 'hand in');
				}
				if (what === 'arrive') requests.splice(0, 1).forEach(arrive);
				if (what === 'reply') replies.splice(0, 1).forEach((answer) => answer());
				if (what === 'lose request')
					requests.splice(0, 1).forEach(({ reply }) => reply({ is: 'undelivered' }));
				// The device gives up on a request that arrives all the same, later.
				if (what === 'lose reply') requests[0]?.reply({ is: 'undelivered' });
				if (what === 'busy')
					requests.splice(0, 1).forEach(({ reply }) => reply({ is: 'undelivered', waitMs: 5_000 }));
				if (what === 'wait') await clock.pass(1_000);
				if (what === 'nudge') outbox.nudge();
				if (what === 'reread') outbox.reread();
				if (what === 'reload' || what === 'crash') {
					if (what === 'reload') outbox.leave();
					outbox.stop();
					outbox = openOutbox();
					outbox.reread();
				}
				await settled();
			}
			// In the end there is a line, and everything that is on its way arrives.
			isUp = true;
			requests.splice(0).forEach(arrive);
			replies.splice(0).forEach((answer) => answer());
			await settled();
			await clock.pass(60_000);
			outbox.nudge();
			await settled();
			requests = [];
			replies = [];
			expect(applied).toEqual(Array.from({ length: made }, (_, index) => `key-${index + 1}`));
			expect([outbox.waiting, shelf.kept]).toEqual([[], []]);
			outbox.stop();
		}),
		{ numRuns: 300 }
	);
});
