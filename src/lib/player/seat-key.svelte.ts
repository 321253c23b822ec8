import type { StopChecks, StopKey } from '#lib/quiz/room-view.ts';
import type { StopOutline } from '#lib/quiz/room.ts';
import { Asking } from './asking.svelte.ts';
import type { SeatLine } from './seat-line.ts';

const AGAIN_MS = 3_000;

/** What a teacher has revealed so far, and what could not be fetched. By stop id. */
export class SeatKey {
	keys: Readonly<Record<string, StopKey>> = $state.raw({});
	checks: Readonly<Record<string, StopChecks>> = $state.raw({});

	readonly #line: Pick<SeatLine, 'key' | 'checks'>;
	readonly #asking = new Asking();

	constructor(line: Pick<SeatLine, 'key' | 'checks'>) {
		this.#line = line;
	}

	get hasFailed(): boolean {
		return this.#asking.failed.length > 0;
	}

	/** Asks for the key of `revealed` units of the stop with this index in the room. */
	askKey = (index: number, stop: StopOutline, revealed: readonly string[]): void =>
		this.#asking.ask(
			`key ${stop.id} ${revealed.length}`,
			() => this.#line.key(index),
			(key) => {
				// Another process of the server may not have heard of the last one yet.
				if (!hasAll(key, stop, revealed)) throw new Error(`the key of ${stop.id} lacks a finding`);
				const known = this.keys[stop.id];
				if (known === undefined || sizeOf(key) >= sizeOf(known))
					this.keys = { ...this.keys, [stop.id]: key };
			}
		);

	askChecks = (index: number, stop: string): void =>
		this.#asking.ask(
			`checks ${stop}`,
			() => this.#line.checks(index),
			(cards) => {
				this.checks = { ...this.checks, [stop]: cards };
			}
		);

	retry = (): void => this.#asking.retry();

	/** For an effect: while something has not come, asks again now and then. */
	keepAsking(): (() => void) | undefined {
		if (!this.hasFailed) return undefined;
		const timer = setTimeout(this.retry, AGAIN_MS);
		return () => clearTimeout(timer);
	}
}

function hasAll(
	{ findings, pairs, recall }: StopKey,
	{ kind }: StopOutline,
	revealed: readonly string[]
): boolean {
	if (kind === 'question') return recall !== null;
	const known = kind === 'board' ? pairs : findings;
	return revealed.every((unit) => Object.hasOwn(known, unit));
}

const sizeOf = ({ findings, pairs }: StopKey) =>
	Object.keys(findings).length + Object.keys(pairs).length;
