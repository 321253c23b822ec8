/** The value below which this share of the values lies, by the nearest rank; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** “p50/p95/p99” in milliseconds. */
export const spread = (values: readonly number[]): string =>
	[0.5, 0.95, 0.99].map((share) => percentile(values, share).toFixed(1)).join(' / ');

/** Figures of a server by name, from its `/metrics`. */
export function readMetrics(text: string): Readonly<Record<string, number>> {
	return Object.fromEntries(
		text
			.split('\n')
			.filter((line) => line !== '' && !line.startsWith('#'))
			.map((line) => {
				const [name = '', value] = line.split(' ');
				return [name.replace(/^allegedly_/, ''), Number(value)];
			})
	);
}

/** Gives the moments at which `count` things happen, spread evenly over `ms`, each a little off. */
export const spreadOver = (count: number, ms: number): readonly number[] =>
	Array.from({ length: count }, (_, index) => ((index + Math.random()) / count) * ms);

/** Waits until `ms` after `start`, both by `performance.now()`. */
export const until = (start: number, ms: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, Math.max(0, start + ms - performance.now())));
