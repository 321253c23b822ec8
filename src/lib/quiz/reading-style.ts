import { chanceOfAsManyHits } from './fisher-exact.ts';
import { requireTally, type Tally } from './outcomes.ts';

/** Chooses the plain sentence of the debrief. It describes one reading, never the reader. */
export type ReadingPattern =
	| 'marked-everything'
	| 'marked-nothing'
	| 'near-chance'
	| 'above-chance'
	| 'below-chance'
	| 'turned-round'
	| 'mostly-doubted'
	| 'mostly-believed'
	| 'told-apart';

/**
 * At most one guesser in ten may be told that they told the sentences apart. A stricter rule
 * would deny it to a beginner who caught three of four and doubted none of four sound ones (p =
 * 0.07).
 */
const GUESSERS_LUCK = 0.1;

/**
 * Guesses that fall evenly rarely reach this share: of 12 sentences, 9 or more once in 14 tries.
 */
const MOST = 3 / 4;

/** A reading whose two rates differ by less than this lies by the line on which guessing lands. */
export const NEAR_CHANCE = 1 / 5;

/**
 * The pattern of one reading: all or nothing marked; told apart where most of each kind was
 * judged rightly and a guesser would rarely do as well (Fisher's one-sided p at most 0.1, or a
 * reading without a single error that guessing yields at most once in ten); otherwise mostly
 * doubted or mostly believed by the errors where the difference is clear, else by three quarters
 * or one quarter of all sentences marked and an error of that kind; otherwise above or below chance
 * where the rates of hits and false alarms are apart, though no further than luck goes, and near
 * chance where they are not, or where there is only one kind of sentence; throws a RangeError without
 * sentences or for a part that is no count.
 */
export const readingPattern = (tally: Tally): ReadingPattern => {
	requireTally(tally);
	const { hits, misses, falseAlarms, correctRejections } = tally;
	const marked = hits + falseAlarms;
	const sentences = marked + misses + correctRejections;
	if (sentences === 0) throw new RangeError(`a reading needs sentences, got ${sentences}`);
	if (marked === 0) return 'marked-nothing';
	if (marked === sentences) return 'marked-everything';
	if (isClearlyBetterThanGuessing(tally)) {
		if (falseAlarms >= correctRejections) return 'mostly-doubted';
		return misses >= hits ? 'mostly-believed' : 'told-apart';
	}
	const isMostlyWrong = falseAlarms > hits && misses > correctRejections;
	if (isMostlyWrong && isClearlyBetterThanGuessing(turned(tally))) return 'turned-round';
	if (marked >= MOST * sentences && falseAlarms > 0) return 'mostly-doubted';
	if (marked <= (1 - MOST) * sentences && misses > 0) return 'mostly-believed';
	const [signals, sound] = [hits + misses, falseAlarms + correctRejections];
	// Both rates times all of the other kind: whole numbers, so that 4 of 5 and 3 of 5 are a fifth apart.
	const lead = hits * sound - falseAlarms * signals;
	if (lead === 0 || Math.abs(lead) * (1 / NEAR_CHANCE) < signals * sound) return 'near-chance';
	return lead > 0 ? 'above-chance' : 'below-chance';
};

/** The reading that marks what this one leaves and leaves what it marks among the same sentences. */
const turned = ({ hits, misses, falseAlarms, correctRejections }: Tally): Tally => ({
	hits: falseAlarms,
	misses: correctRejections,
	falseAlarms: hits,
	correctRejections: misses
});

const isClearlyBetterThanGuessing = (tally: Tally): boolean =>
	chanceOfAsManyHits(tally) <= GUESSERS_LUCK || isFlawlessBeyondLuck(tally);

// Fisher's p cannot fall to 0.1 for a very short passage (two of two and none of two gives 1 in 6),
// because it takes the number of marks as given. A guesser must also mark the right number: at
// best, marking at the true share of signals, that comes off in (s/N)^s · (n/N)^n of all tries,
// here once in 16.
const isFlawlessBeyondLuck = ({ hits, misses, falseAlarms, correctRejections }: Tally): boolean => {
	if (misses > 0 || falseAlarms > 0) return false;
	const sentences = hits + correctRejections;
	const luck = (hits / sentences) ** hits * (correctRejections / sentences) ** correctRejections;
	return luck <= GUESSERS_LUCK;
};
