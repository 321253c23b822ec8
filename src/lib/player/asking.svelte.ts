/** Asks for each named thing once, and again where it did not come and is asked for again. */
export class Asking {
	/** Names of what did not come when last asked for. */
	failed: readonly string[] = $state.raw([]);

	#asked: readonly string[] = [];
	#again: Readonly<Record<string, () => void>> = {};

	ask = <Value>(name: string, fetch: () => Promise<Value>, take: (value: Value) => void): void => {
		if (this.#asked.includes(name)) return;
		this.#asked = [...this.#asked, name];
		fetch()
			.then((value) => {
				take(value);
				this.failed = this.failed.filter((failed) => failed !== name);
			})
			.catch(() => {
				this.#asked = this.#asked.filter((asked) => asked !== name);
				this.#again = { ...this.#again, [name]: () => this.ask(name, fetch, take) };
				this.failed = [...this.failed.filter((failed) => failed !== name), name];
			});
	};

	retry = (): void => {
		const names = this.failed;
		this.failed = [];
		for (const name of names) this.#again[name]?.();
	};
}
