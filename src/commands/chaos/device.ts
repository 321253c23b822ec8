import { setTimeout as sleep } from 'node:timers/promises';
import type { SeatEvent, StopOutline } from '#lib/quiz/room.ts';
import { ask, follow, type OpenStream } from '../load/http.ts';
import { entry, send, type Entry, type LoadLearner } from '../load/room.ts';

const BETWEEN_MS = 40;
const RETRY_MS = 200;
const MOST_AT_ONCE = 20;
const PATIENCE_MS = 5_000;

/** A learner's device that marks and takes marks off without end, and sends what was not acknowledged again. */
export class Device {
	/** Keys that the server said it has. */
	readonly acknowledged = new Set<string>();
	/** Answers that came as refused: there should be none. */
	refused = 0;
	/** Requests that got no answer or one that says to come back. */
	troubles = 0;
	/** When its stream was last opened, by `performance.now()`. */
	connectedAt = 0;

	readonly learner: LoadLearner;
	readonly #stop: StopOutline;
	readonly #marked: string[] = [];
	#outbox: Entry[] = [];
	#isWorking = true;
	#isFollowing = true;
	#stream: OpenStream | undefined;
	#turn = 0;

	constructor(learner: LoadLearner, stop: StopOutline) {
		this.learner = learner;
		this.#stop = stop;
	}

	/** Works until it is told to stop, then sends what is left. */
	async work(): Promise<void> {
		while (this.#isWorking || this.#outbox.length > 0) {
			if (this.#isWorking) this.#outbox.push(entry(this.#stop, this.#next()));
			const isSent = await this.#send(this.#outbox.slice(0, MOST_AT_ONCE));
			await sleep(isSent ? BETWEEN_MS : RETRY_MS);
		}
	}

	finish(): void {
		this.#isWorking = false;
	}

	/** Keeps a stream open as a browser does: again after half a second to two and a half. */
	async follow(): Promise<void> {
		const { room, cookies } = this.learner;
		while (this.#isFollowing) {
			try {
				this.#stream = await follow(
					`${room.url}/rooms/${room.id}/stream`,
					cookies,
					() => undefined
				);
				this.connectedAt = performance.now();
				await this.#stream.over;
			} catch {
				// The server is not there yet.
			}
			if (this.#isFollowing) await sleep(500 + Math.random() * 2_000);
		}
	}

	leave(): void {
		this.#isFollowing = false;
		this.#stream?.close();
	}

	/** Whether the server holds the marks that this device made. */
	async agrees(): Promise<boolean> {
		const { room, cookies } = this.learner;
		const { body } = await ask(`${room.url}/rooms/${room.id}/mine.json`, { cookies });
		const works = (JSON.parse(body) as { works: Record<string, Held> }).works;
		const held = works[this.#stop.id]?.passage.context.marks.map(({ sentence }) => sentence) ?? [];
		return JSON.stringify(held.toSorted()) === JSON.stringify(this.#marked.toSorted());
	}

	/** Marks the sentences one after the other, then takes the marks off again. */
	#next(): SeatEvent {
		const { units, part } = this.#stop;
		const sentence = units[this.#turn % units.length] ?? '';
		this.#turn += 1;
		const at = this.#marked.indexOf(sentence);
		if (at === -1) this.#marked.push(sentence);
		else this.#marked.splice(at, 1);
		return {
			type: at === -1 ? 'sentence.marked' : 'sentence.unmarked',
			passage: part,
			sentence
		};
	}

	async #send(entries: readonly Entry[]): Promise<boolean> {
		if (entries.length === 0) return true;
		try {
			const answer = await send(this.learner, entries, undefined, PATIENCE_MS);
			if (answer.status !== 200) throw new Error(String(answer.status));
			const { results } = JSON.parse(answer.body) as { results: readonly Result[] };
			for (const { key, is } of results)
				if (is === 'refused') this.refused += 1;
				else this.acknowledged.add(key);
			this.#outbox = this.#outbox.slice(entries.length);
			return true;
		} catch {
			this.troubles += 1;
			return false;
		}
	}
}

interface Held {
	readonly passage: { readonly context: { readonly marks: readonly { sentence: string }[] } };
}

interface Result {
	readonly key: string;
	readonly is: 'stored' | 'known' | 'refused';
}
