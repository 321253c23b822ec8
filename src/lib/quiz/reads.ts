import type { Tally } from './outcomes.ts';
import { jeffreysInterval } from './jeffreys.ts';
import { falseAlarmRate, hitRate, type Rate } from './rates.ts';

/** Where a rate may lie, in whole sentences of a hundred. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

/** One rate of two reads, side by side. */
export interface RateOfTwoReads {
	readonly first: Rate;
	readonly second: Rate;
	readonly firstRange: Range;
	readonly secondRange: Range;
	/** Whether the two ranges meet, so that the difference may be chance. */
	readonly mayBeChance: boolean;
}

/**
 * The 95 % Jeffreys interval of a rate in whole sentences of a hundred, rounded outwards. It treats the
 * sentences as independent; those of one piece are not, so it is a little too narrow. RangeError as
 * `jeffreysInterval`.
 */
export const rangeOf = (rate: Rate): Range => {
	const { low, high } = jeffreysInterval(rate);
	return { low: Math.floor(low * 100), high: Math.ceil(high * 100) };
};

const compare = (first: Rate, second: Rate): RateOfTwoReads => {
	const [firstRange, secondRange] = [rangeOf(first), rangeOf(second)];
	const mayBeChance = firstRange.low <= secondRange.high && secondRange.low <= firstRange.high;
	return { first, second, firstRange, secondRange, mayBeChance };
};

/**
 * Caught and wrongly doubted in two reads of parallel forms. Ranges that do not meet show more than
 * chance. Ranges that meet show nothing either way: a test of the difference would find one more often,
 * so the rule errs towards claiming less (Schenker & Gentleman 2001,
 * https://doi.org/10.1198/000313001317097960). RangeError for a part that is no count.
 */
export const compareReads = (
	first: Tally,
	second: Tally
): { readonly caught: RateOfTwoReads; readonly doubted: RateOfTwoReads } => ({
	caught: compare(hitRate(first), hitRate(second)),
	doubted: compare(falseAlarmRate(first), falseAlarmRate(second))
});
