/** What `work` yields, or `otherwise` where the browser keeps its storage shut or has no room left in it. */
export function inStorage<Value>(
	storage: () => Storage,
	work: (open: Storage) => Value,
	otherwise: Value
): Value {
	try {
		return work(storage());
	} catch {
		return otherwise;
	}
}

/** The names there that begin with `start`, sorted. */
export const namesIn = (open: Storage, start: string): readonly string[] =>
	Array.from({ length: open.length }, (_, index) => open.key(index) ?? '')
		.filter((name) => name.startsWith(start))
		.toSorted();
