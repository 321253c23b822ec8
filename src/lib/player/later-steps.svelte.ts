import { Asking } from './asking.svelte.ts';

/**
 * What a file shows once it has been opened. It is fetched at the first sign of a reader, so that the page itself
 * is light and what follows is there when it is asked for.
 */
export class LaterSteps<Steps> {
	found: Steps | undefined = $state.raw();

	readonly #asking = new Asking();
	readonly #load: () => Promise<Steps>;

	constructor(load: () => Promise<Steps>) {
		this.#load = load;
	}

	get hasFailed(): boolean {
		return this.#asking.failed.length > 0;
	}

	fetch = () => this.#asking.ask('steps', this.#load, (steps) => (this.found = steps));

	retry = () => this.#asking.retry();
}
