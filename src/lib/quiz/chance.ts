/** A number from 0 up to but not including 1, another each time. */
export type Chance = () => number;

/**
 * Numbers from 0 up to but not including 1 that are the same for the same seed, a whole number of
 * which the lowest 32 bits count; Tommy Ettinger's mulberry32, public domain. Not for secrets.
 */
export const seededChance = (seed: number): Chance => {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
};
