import { openWork, stepWork, type Work } from '#lib/machines/seat.ts';
import { stops } from '#lib/components/room/seat-sample.test-kit.ts';
import type { Agenda, StopChecks, StopKey } from '#lib/quiz/room-view.ts';
import type { SeatEntry } from '#lib/quiz/room.ts';
import type { Delivery, EntryResult, Shelf } from './outbox.ts';
import type { SeatDevice } from './room-seat.svelte.ts';
import type { Mine, SeatHearing, SeatLine } from './seat-line.ts';

/** For tests: a room that keeps one seat’s answers as the server does, and a device without a clock. */

export const agenda: Agenda = { stops, specimens: [], sources: [], techniques: [] };

export const EMPTY_KEY: StopKey = {
	findings: {},
	pairs: {},
	records: {},
	recall: null,
	kind: null
};

const outlineOf = (stop: string) => stops.find(({ outline }) => outline.id === stop)?.outline;

/** The server’s side of one seat: by key, in order, once. */
export class FakeRoom {
	works: Readonly<Record<string, Work>> = {};
	name = 'Blue Heron';
	isRemoved = false;
	isUp = true;
	/** No seat, or no room. */
	isClosed = false;
	/** Refuses everything for this reason. */
	refusal: { readonly why: string; readonly message: string } | undefined;
	agenda: Agenda = agenda;
	key: StopKey = EMPTY_KEY;
	checks: StopChecks = [];
	/** Keys of what was applied, in order. */
	readonly applied: string[] = [];
	readonly asked: string[] = [];
	hearing: SeatHearing | undefined;

	take(entries: readonly SeatEntry[]): readonly EntryResult[] {
		return entries.map((entry) => this.#takeOne(entry));
	}

	mine = (): Mine => ({ name: this.name, isRemoved: this.isRemoved, works: this.works });

	line: SeatLine = {
		follow: (hearing) => {
			this.hearing = hearing;
			return () => (this.hearing = undefined);
		},
		deliver: (entries) => {
			this.asked.push(`${entries.length} answers`);
			return Promise.resolve<Delivery>(
				this.isClosed
					? { is: 'closed' }
					: this.isUp
						? { is: 'answered', results: this.take(entries) }
						: { is: 'undelivered' }
			);
		},
		mine: () => {
			this.asked.push('mine');
			return Promise.resolve(this.isClosed ? 'closed' : this.isUp ? this.mine() : undefined);
		},
		rename: (name) => {
			if (!this.isUp) return Promise.resolve({ problem: 'No line.' });
			this.name = name ?? 'Green Wren';
			return Promise.resolve({ name: this.name });
		},
		agenda: () => this.#part('agenda', this.agenda),
		key: (index) => this.#part(`key ${index}`, this.key),
		checks: (index) => this.#part(`checks ${index}`, this.checks)
	};

	#part<Value>(name: string, value: Value): Promise<Value> {
		this.asked.push(name);
		return this.isUp ? Promise.resolve(value) : Promise.reject(new Error('no line'));
	}

	#takeOne({ key, stop, event }: SeatEntry): EntryResult {
		if (this.applied.includes(key)) return { key, is: 'known' };
		if (this.refusal) return { key, is: 'refused', ...this.refusal };
		const outline = outlineOf(stop);
		const before = this.works[stop] ?? (outline && openWork(outline));
		if (outline === undefined || before === undefined)
			return { key, is: 'refused', why: 'no such stop', message: 'No such step.' };
		const after = stepWork(before, event, outline);
		if (after === before) return { key, is: 'refused', why: 'changes nothing' };
		this.applied.push(key);
		this.works = { ...this.works, [stop]: after };
		return { key, is: 'stored' };
	}
}

export function openMemoryShelf(): Shelf & { readonly kept: SeatEntry[] } {
	const kept: SeatEntry[] = [];
	return {
		kept,
		read: () => [...kept],
		put: (entry) => kept.push(entry) > 0,
		drop: (keys) => kept.splice(0, kept.length, ...kept.filter(({ key }) => !keys.includes(key)))
	};
}

/** A device whose time passes when the test says so. */
export class FakeDevice implements SeatDevice {
	readonly shelf: Shelf;
	time = 0;
	#keys = 0;
	#timers: { readonly at: number; readonly run: () => void }[] = [];

	constructor(shelf: Shelf = openMemoryShelf()) {
		this.shelf = shelf;
	}

	newKey = (): string => `key-${(this.#keys += 1)}`;
	now = (): number => this.time;
	chance = (): number => 0;
	after = (ms: number, run: () => void) => {
		const timer = { at: this.time + ms, run };
		this.#timers.push(timer);
		return () => (this.#timers = this.#timers.filter((other) => other !== timer));
	};

	pass = async (ms: number): Promise<void> => {
		const until = this.time + ms;
		for (;;) {
			const [next] = this.#timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
			if (next === undefined) break;
			this.#timers = this.#timers.filter((other) => other !== next);
			this.time = next.at;
			next.run();
			await settled();
		}
		this.time = until;
		await settled();
	};
}

/** All that waits for promises alone has run. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
