import type { SeatEntry } from '#lib/quiz/room.ts';

/** What the room said to one answer. */
export interface EntryResult {
	readonly key: string;
	readonly is: 'stored' | 'known' | 'refused';
	/** Only of a refusal: a word for programs and a sentence for people. */
	readonly why?: string;
	readonly message?: string;
}

/** What came of sending some answers. */
export type Delivery =
	| { readonly is: 'answered'; readonly results: readonly EntryResult[] }
	/** No line, or a server that is busy; it may have said when to come back. */
	| { readonly is: 'undelivered'; readonly waitMs?: number }
	/** Something in it is not what the room can take. */
	| { readonly is: 'unreadable'; readonly message: string }
	/** The seat or the room is no more. */
	| { readonly is: 'closed' };

/** Where answers wait, so that a reload finds them. */
export interface Shelf {
	/** What waits there, oldest first. */
	readonly read: () => readonly SeatEntry[];
	/** Whether it is kept: not where storage is blocked or full. */
	readonly put: (entry: SeatEntry) => boolean;
	readonly drop: (keys: readonly string[]) => void;
}

export interface OutboxBorder {
	readonly shelf: Shelf;
	/** Never rejects. `isLeaving` sends it so that it arrives although the page closes. */
	readonly deliver: (entries: readonly SeatEntry[], isLeaving: boolean) => Promise<Delivery>;
	/** Reads what the server has; whether it could. Never rejects. */
	readonly reread: () => Promise<boolean>;
	/** What was answered has left the outbox. */
	readonly onDelivered: (entries: readonly SeatEntry[], results: readonly EntryResult[]) => void;
	readonly onClosed: () => void;
	/** What waits, or whether it waits long, has changed. */
	readonly onChange: () => void;
	/** Runs something later; gives what calls it off. */
	readonly after: (ms: number, run: () => void) => () => void;
	/** From 0 to below 1. */
	readonly chance: () => number;
}

export const MOST_AT_ONCE = 50;
export const COALESCE_MS = 300;
/** From here on a learner is told that something has not been sent. */
export const LATE_MS = 2_000;
const SOONEST_MS = 500;
const LATEST_MS = 4_000;

/**
 * Answers on their way to the room: sent in order, one batch at a time, until each is answered. The key of an
 * answer never changes, so sending it again is harmless.
 */
export class Outbox {
	/** Unanswered, oldest first. */
	waiting: readonly SeatEntry[];
	/** Something was not sent when it should have been. */
	isLate = false;
	/** Everything that waits is kept on the device too. */
	isKept = true;

	readonly #border: OutboxBorder;
	#wantsReading = false;
	#isBusy = false;
	#isOver = false;
	/** After an answer that could not be read, one at a time, to find the one. */
	#atOnce = MOST_AT_ONCE;
	#wait = SOONEST_MS;
	/** The server said when to come back. */
	#isToldToWait = false;
	#stopTimer: (() => void) | undefined;
	#stopLate: (() => void) | undefined;

	constructor(border: OutboxBorder) {
		this.#border = border;
		this.waiting = border.shelf.read();
	}

	/** Takes an answer; one that others wait for goes at once, with all before it. */
	add(entry: SeatEntry, isUrgent: boolean): void {
		this.isKept = this.#border.shelf.put(entry) && this.isKept;
		this.waiting = [...this.waiting, entry];
		this.#watchLate();
		this.#border.onChange();
		if (isUrgent) this.nudge();
		else if (!this.#isBusy && this.#stopTimer === undefined) this.#later(COALESCE_MS);
	}

	/** Tries now, unless the server said when. */
	nudge(): void {
		if (this.#isToldToWait) return;
		this.#wait = SOONEST_MS;
		this.#callOff();
		void this.#pump();
	}

	/** Asks for what the server has, after all that waits; takes in what other tabs of this seat left unsent. */
	reread(): void {
		const known = new Set(this.waiting.map(({ key }) => key));
		const others = this.#border.shelf.read().filter(({ key }) => !known.has(key));
		if (others.length > 0) {
			this.waiting = [...this.waiting, ...others];
			this.#border.onChange();
		}
		this.#wantsReading = true;
		this.nudge();
	}

	/** The page closes: what waits is sent once more, and stays on the shelf until it is answered. */
	leave(): void {
		if (this.waiting.length > 0 && !this.#isOver)
			void this.#border.deliver(this.waiting.slice(0, MOST_AT_ONCE), true);
	}

	stop(): void {
		this.#isOver = true;
		this.#callOff();
		this.#stopLate?.();
	}

	async #pump() {
		if (this.#isBusy || this.#isOver) return;
		this.#isBusy = true;
		let wait: number | undefined;
		while (wait === undefined && !this.#isOver) {
			if (this.waiting.length > 0) wait = await this.#deliver();
			else if (this.#wantsReading) wait = await this.#read();
			else break;
		}
		this.#isBusy = false;
		if (wait !== undefined && !this.#isOver) this.#later(wait);
	}

	/** Sends what is at the front; how long to wait before the next try, if that did not work. */
	async #deliver(): Promise<number | undefined> {
		const batch = this.waiting.slice(0, this.#atOnce);
		const delivery = await this.#border.deliver(batch, false);
		if (this.#isOver) return undefined;
		if (delivery.is === 'answered') return this.#take(batch, delivery.results);
		if (delivery.is === 'closed') {
			this.stop();
			this.#border.onClosed();
			return undefined;
		}
		if (delivery.is === 'unreadable') {
			if (batch.length > 1) this.#atOnce = 1;
			else this.#take(batch, batch.map(refusedAs(delivery.message)));
			return undefined;
		}
		this.#setLate(true);
		this.#isToldToWait = delivery.waitMs !== undefined;
		return delivery.waitMs ?? this.#nextWait();
	}

	#take(batch: readonly SeatEntry[], results: readonly EntryResult[]): number | undefined {
		const answered = batch.filter(({ key }) => results.some((result) => result.key === key));
		// A room that answers to nothing of it would be asked without end.
		if (answered.length === 0) {
			this.#setLate(true);
			return this.#nextWait();
		}
		const keys = answered.map(({ key }) => key);
		this.waiting = this.waiting.filter(({ key }) => !keys.includes(key));
		this.#border.shelf.drop(keys);
		this.#wait = SOONEST_MS;
		if (results.some(({ is }) => is !== 'stored')) this.#wantsReading = true;
		if (this.waiting.length === 0) {
			this.#atOnce = MOST_AT_ONCE;
			this.#setLate(false);
		}
		this.#border.onDelivered(answered, results);
		this.#border.onChange();
		return undefined;
	}

	async #read(): Promise<number | undefined> {
		this.#wantsReading = false;
		if (await this.#border.reread()) {
			this.#wait = SOONEST_MS;
			return undefined;
		}
		this.#wantsReading = true;
		return this.#nextWait();
	}

	#nextWait(): number {
		const wait = this.#wait * (0.5 + this.#border.chance() / 2);
		this.#wait = Math.min(this.#wait * 2, LATEST_MS);
		return wait;
	}

	#later(ms: number) {
		this.#callOff();
		this.#stopTimer = this.#border.after(ms, () => {
			this.#stopTimer = undefined;
			this.#isToldToWait = false;
			void this.#pump();
		});
	}

	#callOff() {
		this.#stopTimer?.();
		this.#stopTimer = undefined;
	}

	#watchLate() {
		this.#stopLate ??= this.#border.after(LATE_MS, () => {
			if (this.waiting.length > 0) this.#setLate(true);
			this.#stopLate = undefined;
		});
	}

	#setLate(isLate: boolean) {
		if (!isLate) {
			this.#stopLate?.();
			this.#stopLate = undefined;
		}
		if (this.isLate === isLate) return;
		this.isLate = isLate;
		this.#border.onChange();
	}
}

const refusedAs =
	(message: string) =>
	({ key }: SeatEntry): EntryResult => ({ key, is: 'refused', why: 'unreadable', message });
