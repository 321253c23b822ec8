/** Asks once whether it is meant that nothing is handed in. Made while a component is. */
export class AskOnce {
	#wasAsked = $state(false);
	readonly #isEmpty: () => boolean;

	constructor(isEmpty: () => boolean) {
		this.#isEmpty = isEmpty;
		// What was asked about is over once there is something, from this tab or another.
		$effect(() => {
			if (!isEmpty()) this.#wasAsked = false;
		});
	}

	/** The question stands. */
	get isAsked(): boolean {
		return this.#wasAsked && this.#isEmpty();
	}

	/** Whether to go on; the second press of a double click answers no question. */
	mayGoOn(event: MouseEvent): boolean {
		if (!this.#isEmpty() || (this.#wasAsked && event.detail <= 1)) return true;
		this.#wasAsked = true;
		return false;
	}

	/** For the button: a key that is held down is one press. */
	holdKey = (event: KeyboardEvent): void => {
		if (event.repeat) event.preventDefault();
	};
}
