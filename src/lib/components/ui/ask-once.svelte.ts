/** Asks once whether it is meant that nothing is handed in. */
export class AskOnce {
	isAsked = $state(false);

	/**
	 * Whether to go on. The second press of a double click answers no question; a key that is held down is
	 * for the button to ignore.
	 */
	mayGoOn(event: MouseEvent, isEmpty: boolean): boolean {
		if (!isEmpty || (this.isAsked && event.detail <= 1)) return true;
		this.isAsked = true;
		return false;
	}

	/** Something has changed since. */
	withdraw(): void {
		this.isAsked = false;
	}
}
