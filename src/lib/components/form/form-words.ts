import type { Likelihood, PieceKind } from '#lib/quiz/form.ts';
import type { Range, RateOfTwoReads } from '#lib/quiz/reads.ts';

export const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, string>> = {
	1: 'Very unlikely',
	2: 'Unlikely',
	3: 'Could go either way',
	4: 'Likely',
	5: 'Very likely'
};

export const KIND_WORDS: Readonly<Record<PieceKind, string>> = {
	fabricated: 'Made to mislead',
	sound: 'Sound',
	mixed: 'Mixed'
};

const within = ({ low, high }: Range) => `between ${low} and ${high}`;

/** How much of a difference between two reads, named by title, could be chance. */
export const chanceWords = (
	{ first: before, second: after, firstRange, secondRange, mayBeChance }: RateOfTwoReads,
	first: string,
	second: string
): string =>
	`Of a hundred sentences of this kind, your ${first.toLowerCase()} might have marked ${within(firstRange)}, and your ${second.toLowerCase()} ${within(secondRange)}. ` +
	(before.count === after.count && before.of === after.of
		? 'The count is the same both times.'
		: mayBeChance
			? 'The two ranges meet, so chance alone could make this difference.'
			: 'The two ranges do not meet, so this is more than chance usually makes.');
