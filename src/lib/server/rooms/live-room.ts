import type { RoomEntry, RoomEvent } from '#lib/quiz/room.ts';
import { RoomFold, type Refusal } from './room-fold.ts';
import type { RoomDraft, RoomHead, RoomStore } from './room-store.ts';

/** What became of something that was sent. `known` came in before, under the same key. */
export type Taken =
	| { readonly is: 'stored'; readonly seq: number }
	| { readonly is: 'known'; readonly seq: number }
	| { readonly is: 'refused'; readonly why: Refusal };

/** Gives the events that a request asks for, looking at the room as it then is, or why there are none. */
export type Decide = (room: RoomFold) => RoomDraft | Refusal;

interface Waiting {
	readonly decisions: readonly Decide[];
	readonly resolve: (taken: readonly Taken[]) => void;
	readonly reject: (error: unknown) => void;
}

/** Kept small so that one commit does not hold up the streams. */
const MOST_IN_ONE_COMMIT = 400;

/** The room was deleted. */
export class RoomGone extends Error {}

/** One room in memory: the fold of its log, and the queue of those who want to write to it. */
export class LiveRoom {
	readonly head: RoomHead;
	fold: RoomFold;
	/** Something was written, here or by another process. */
	onChange: (entries: readonly RoomEntry[]) => void = () => undefined;
	/** Something was written here. */
	onWrite: () => void = () => undefined;
	/** A write failed and the log was read again: what was told before may not be so. */
	onRefold: () => void = () => undefined;
	/** The last line that is known to be on the disk; while something is being written the fold is ahead of it. */
	storedSeq: number;
	/** Milliseconds since 1970; rooms that nobody uses are put away. */
	usedAt = 0;

	readonly #store: RoomStore;
	readonly #now: () => number;
	readonly #mostLearners: number;
	#queue: Waiting[] = [];
	#isDraining = false;
	/** The fold has taken what was not stored in the end, so it must be made anew. */
	#isStale = false;

	constructor(
		head: RoomHead,
		entries: readonly RoomEntry[],
		store: RoomStore,
		{ now, mostLearners }: { now: () => number; mostLearners: number }
	) {
		this.head = head;
		this.fold = new RoomFold(entries);
		this.storedSeq = this.fold.seq;
		this.#store = store;
		this.#now = now;
		this.#mostLearners = mostLearners;
	}

	get isIdle(): boolean {
		return !this.#isDraining && this.#queue.length === 0;
	}

	/** Decides and stores; resolves when it is on the disk. Decisions of one call are stored together. */
	submit(decisions: readonly Decide[]): Promise<readonly Taken[]> {
		return new Promise((resolve, reject) => {
			this.#queue.push({ decisions, resolve, reject });
			void this.#drain();
		});
	}

	/** Reads what other processes wrote. */
	async catchUp(): Promise<void> {
		if (!this.#isSettled) return this.#catchUpInTurn();
		const entries = await this.#store.entries(this.head.id, this.fold.seq);
		if (!this.#isSettled) return this.#catchUpInTurn();
		const unseen = entries.filter(({ seq }) => seq > this.fold.seq);
		this.#take(unseen);
		this.storedSeq = this.fold.seq;
		if (unseen.length > 0) this.onChange(unseen);
	}

	/** What is being written, or was and failed, is in the fold: whoever writes next sees what others wrote. */
	async #catchUpInTurn() {
		await this.submit([]);
	}

	get #isSettled(): boolean {
		return !this.#isDraining && !this.#isStale;
	}

	async #drain() {
		if (this.#isDraining) return;
		this.#isDraining = true;
		// Requests that arrive in the same turn are stored with one commit.
		await new Promise((resolve) => setImmediate(resolve));
		try {
			while (this.#queue.length > 0) await this.#commit(this.#nextBatch());
		} finally {
			this.#isDraining = false;
		}
	}

	#nextBatch(): Waiting[] {
		let size = 0;
		const end = this.#queue.findIndex(({ decisions }) => {
			size += decisions.length;
			return size > MOST_IN_ONE_COMMIT;
		});
		// A single large request goes alone.
		return this.#queue.splice(0, end === -1 ? this.#queue.length : Math.max(1, end));
	}

	async #commit(batch: readonly Waiting[]) {
		const results: Taken[][] = [];
		let unseen: readonly RoomEntry[] = [];
		try {
			if (this.#isStale) await this.#refold();
			const at = this.#now();
			const written = await this.#store.append(this.head.id, this.fold.seq, at, (others) => {
				unseen = others;
				this.#take(others);
				const drafts: RoomDraft[] = [];
				// From here on the fold is ahead of the disk, until the append has come back.
				this.#isStale = true;
				for (const { decisions } of batch)
					results.push(decisions.map((decide) => this.#decide(decide, at, drafts)));
				return drafts;
			});
			if (written === undefined) throw new RoomGone(this.head.id);
			this.#isStale = false;
			this.storedSeq = this.fold.seq;
			batch.forEach(({ resolve }, index) => resolve(results[index] ?? []));
			if (unseen.length + written.length > 0) this.onChange([...unseen, ...written]);
			if (written.length > 0) this.onWrite();
		} catch (error) {
			batch.forEach(({ reject }) => reject(error));
			// Where the database does not answer, the next one to ask folds anew.
			if (this.#isStale) await this.#refold().catch(() => undefined);
		}
	}

	#decide(decide: Decide, at: number, drafts: RoomDraft[]): Taken {
		const draft = decide(this.fold);
		if (typeof draft === 'string') return { is: 'refused', why: draft };
		if (draft.key !== null && this.fold.has(draft.key)) return { is: 'known', seq: this.fold.seq };
		const why = this.fold.refuse(draft.event, this.#mostLearners);
		if (why !== undefined) return { is: 'refused', why };
		const seq = this.fold.seq + 1;
		drafts.push(draft);
		this.fold.apply({ seq, at, ...draft });
		return { is: 'stored', seq };
	}

	async #refold() {
		this.fold = new RoomFold(await this.#store.entries(this.head.id, 0));
		this.storedSeq = this.fold.seq;
		this.#isStale = false;
		this.onRefold();
	}

	#take(entries: readonly RoomEntry[]) {
		for (const entry of entries) this.fold.apply(entry);
	}
}

/** A decision that does not look at the room first. */
export const always =
	(key: string | null, event: RoomEvent): Decide =>
	() => ({ key, event });
