import type { Log } from '#lib/progress/log.ts';
import type { CourseEvent } from '#lib/quiz/events.ts';

import { coalesced } from './coalesced.ts';

interface Snapshot {
	can: (event: CourseEvent) => boolean;
}

/** One file of the course on one device: what the log says, kept in step with it. */
export class FileSession<S extends Snapshot> {
	/** The file as far as this device knows it. */
	snapshot: S = $state.raw() as S;
	/** The log has been read. */
	isResumed = $state(false);

	readonly #slug: string;
	readonly #unopened: S;
	readonly #step: (snapshot: S, event: CourseEvent) => S;
	#log: Log | undefined;
	/** Events taken so far; tells a fold that came late from one that is up to date. */
	#taken = 0;

	/** `unopened` is the file's state before anything happened, `step` its state after an event. */
	constructor(slug: string, unopened: S, step: (snapshot: S, event: CourseEvent) => S) {
		this.#slug = slug;
		this.#unopened = unopened;
		this.#step = step;
		this.snapshot = unopened;
	}

	/** Reads the log and follows it until the returned function is called. */
	async resume(log: Log): Promise<() => void> {
		this.#log = log;
		const refold = coalesced(() => this.#refold(log));
		const stop = log.onChange(() => void refold());
		await refold();
		this.isResumed = true;
		return stop;
	}

	/** Takes an event that applies and writes it down; any other changes nothing. */
	send = (event: CourseEvent): void => {
		if (this.#log === undefined || !this.snapshot.can(event)) return;
		this.#taken += 1;
		this.snapshot = this.#step(this.snapshot, event);
		// What cannot be stored is told as a trouble by the log itself.
		this.#log.append(this.#slug, event).catch((error: unknown) => console.error(error));
	};

	async #refold(log: Log): Promise<void> {
		const before = this.#taken;
		const entries = await log.entries();
		if (before !== this.#taken) return this.#refold(log);
		this.snapshot = entries
			.filter((entry) => entry.lesson === this.#slug)
			.reduce((snapshot, { event }) => this.#step(snapshot, event), this.#unopened);
	}
}
