import type { Chance } from './chance.ts';

/** A figure with its 95 % interval, all in the units of the figure; `low` at most `high`. */
export interface Estimate {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

export const RESAMPLES = 2_000;

/** Of 2,000 figures in order, the 50th from either end cuts off 2½ %. */
const CUT_OFF = 50;

/**
 * Each of the figures that `figuresOf` makes of some cases, finite numbers and always as many, with
 * its 95 % percentile bootstrap interval: 2,000 times as many cases are drawn with replacement, and
 * the 50th figure from either end is the limit (Efron & Tibshirani 1993, An Introduction to the
 * Bootstrap, chapter 13). The cases must be what varies by chance, so learners, not their marks.
 * For few cases, say under 20, such intervals are a little too narrow, and they have no width where
 * all cases are alike. RangeError without cases.
 */
export const bootstrap = <Case, Figures extends readonly number[]>(
	cases: readonly Case[],
	figuresOf: (cases: readonly Case[]) => Figures,
	chance: Chance
): EstimatesOf<Figures> => {
	if (cases.length === 0) throw new RangeError('a bootstrap needs cases, got 0');
	const resampled = Array.from({ length: RESAMPLES }, () => figuresOf(drawn(cases, chance)));
	const estimates = figuresOf(cases).map((value, index): Estimate => {
		const sorted = Float64Array.from(resampled, (figures) => figures[index] ?? NaN).sort();
		return { value, low: sorted[CUT_OFF - 1] ?? NaN, high: sorted.at(-CUT_OFF) ?? NaN };
	});
	// The type of a map forgets how many there are.
	return estimates as readonly Estimate[] as EstimatesOf<Figures>;
};

/** One estimate for each figure. */
type EstimatesOf<Figures extends readonly number[]> = {
	readonly [Index in keyof Figures]: Estimate;
};

const drawn = <Case>(cases: readonly Case[], chance: Chance): readonly Case[] =>
	// The index is below the length, because chance is below 1.
	cases.map(() => cases[Math.floor(chance() * cases.length)] as Case);
