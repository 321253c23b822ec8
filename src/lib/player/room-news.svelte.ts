import { counts, deeds } from '#lib/components/room/news.ts';
import type { RoomView } from '#lib/quiz/room-view.ts';

/** How long a room must rest before its counts are read out, and how long they may wait for that. */
const REST_MS = 3_000;
const LONGEST_MS = 15_000;

/** Runs something later; returns how to call it off. */
export type After = (ms: number, run: () => void) => () => void;

const afterwards: After = (ms, run) => {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
};

/** What a screen reader is told of a room: deeds at once, counts only when the room has come to rest. */
export class RoomNews {
	said = $state('');

	readonly #after: After;
	#told: RoomView;
	#seen: RoomView;
	#offRest: (() => void) | undefined;
	#offLongest: (() => void) | undefined;

	constructor(view: RoomView, after: After = afterwards) {
		this.#told = this.#seen = view;
		this.#after = after;
	}

	hear(view: RoomView): void {
		const words = deeds(this.#seen, view);
		if (view.at !== this.#seen.at) this.#told = { ...view, present: this.#told.present };
		this.#seen = view;
		if (words !== '') this.said = words;
		if (counts(this.#told, view) === '') return;
		this.#offRest?.();
		this.#offRest = this.#after(REST_MS, this.#tellCounts);
		this.#offLongest ??= this.#after(LONGEST_MS, this.#tellCounts);
	}

	say(words: string): void {
		this.said = words;
	}

	stop(): void {
		this.#offRest?.();
		this.#offLongest?.();
		this.#offRest = this.#offLongest = undefined;
	}

	#tellCounts = () => {
		const words = counts(this.#told, this.#seen);
		this.stop();
		this.#told = this.#seen;
		if (words !== '') this.said = words;
	};
}
