import { even, weighted, type Slots, type Tape } from './tape.ts';

/** None, which is rare, or one of `length`, all as likely. */
export const noneOr = (length: number): Slots => weighted([1, ...Array.from({ length }, () => 5)]);

/** Passes one of `values` over a tape; a value that is none of them counts as the first. */
export function passOne<T extends string | number | null>(
	tape: Tape,
	value: T,
	values: readonly T[],
	slots: Slots
): T {
	const index = tape.pass(Math.max(0, values.indexOf(value)), slots);
	const passed = values[index];
	if (passed === undefined) throw new RangeError(`No value ${index} of ${values.length}`);
	return passed;
}

/** Passes one of `values` over a tape, all of them as likely. */
export const passAny = <T extends string | number | null>(
	tape: Tape,
	value: T,
	values: readonly T[]
): T => passOne(tape, value, values, even(values.length));
