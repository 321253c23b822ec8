import { requireCount } from './count.ts';
import { betaQuantile } from './incomplete-beta.ts';
import type { Rate } from './rates.ts';

/** Proportions from 0 to 1, `low` at most `high`. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * The equal-tailed Jeffreys interval of a rate as proportions from 0 to 1: quantiles of
 * Beta(count + ½, of − count + ½), with the lower end 0 at none and the upper end 1 at all (so 0
 * of 0 gives 0 to 1), absolute error below 10⁻¹⁰, for `of` below 10,000 and a level strictly
 * between 0 and 1, RangeError outside; Brown, Cai & DasGupta 2001,
 * https://doi.org/10.1214/ss/1009213286.
 */
export const jeffreysInterval = (rate: Rate, level = 0.95): Interval => {
	requireCount('count', rate.count);
	requireCount('of', rate.of);
	if (rate.count > rate.of) {
		throw new RangeError(`count must be at most of, got ${rate.count} of ${rate.of}`);
	}
	if (!(level > 0 && level < 1)) {
		throw new RangeError(`level must be between 0 and 1, got ${level}`);
	}
	const tail = (1 - level) / 2;
	const a = rate.count + 0.5;
	const b = rate.of - rate.count + 0.5;
	return {
		low: rate.count === 0 ? 0 : betaQuantile(tail, a, b),
		high: rate.count === rate.of ? 1 : betaQuantile(1 - tail, a, b)
	};
};
