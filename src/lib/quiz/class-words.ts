import type { ClassFigure, KnownFigure } from './class-figure.ts';
import { changeRange, type ReadChange } from './class-reads.ts';
import type { TwoCounts } from './class-sentences.ts';
import type { Rate } from './rates.ts';

/** What the figure of a class means, in one plain sentence. */
export const figureWords = (figure: ClassFigure): string => {
	if (figure.kind === 'one-kind')
		return 'Nothing is said about the class as a whole, because no part had both sentences that stand and sentences that do not.';
	if (figure.kind === 'few-people')
		return 'Nothing is said about the class as a whole, because fewer than five learners have answered on a device.';
	return `${TOLD_WORDS[figure.told]}, ${leanWords(figure)}.`;
};

/**
 * A rate of the class in two reads, in two sentences, of a hundred sentences of the `kind` named:
 * both reads, and the range of the change with whether chance alone could make it.
 */
export const changeWords = (change: ReadChange, kind: 'caught' | 'doubted'): string => {
	const { low, high } = changeRange(change);
	const [first, second] = [Math.round(change.first * 100), Math.round(change.second * 100)];
	const verdict =
		low <= 0 && high >= 0
			? 'That range includes no change, so chance alone could make the difference.'
			: 'That range leaves out no change, so this is more than chance usually makes.';
	return `${READ_WORDS[kind]} ${first} in the first read and ${second} in the second. With other people like these, the change might be ${rangeWords(low, high)}. ${verdict}`;
};

/**
 * How often people caught what does not stand and wrongly doubted what does, in a sentence each;
 * a kind that nobody was asked about is left out.
 */
export const countWords = (
	{ caught, doubted }: TwoCounts,
	unit: 'sentence' | 'pair' = 'sentence'
): string => {
	const { signals, sound, doubtedAs } = UNIT_WORDS[unit];
	return [
		...(caught.of > 0 ? [`${signals} were caught ${timesIn(caught)}.`] : []),
		...(doubted.of > 0 ? [`${sound} were ${doubtedAs} ${timesIn(doubted)}.`] : [])
	].join(' ');
};

/** A number with one decimal and a true minus sign, for instance “−0.3”. */
export const signedWords = (value: number): string => {
	const rounded = value.toFixed(1);
	return rounded === '-0.0' ? '0.0' : rounded.replace('-', '−');
};

const UNIT_WORDS = {
	sentence: {
		signals: 'Sentences that do not stand',
		sound: 'Sound sentences',
		doubtedAs: 'wrongly doubted'
	},
	pair: {
		signals: 'Pairs that cannot both be true',
		sound: 'Pairs that can',
		doubtedAs: 'wrongly tied'
	}
} as const;

const timesIn = ({ count, of }: Rate): string =>
	`${count === 1 ? 'once' : `${count} times`} in ${of}`;

const TOLD_WORDS: Readonly<Record<KnownFigure['told'], string>> = {
	'better-than-guessing':
		'The class tells what stands from what does not better than guessing would',
	'worse-than-guessing':
		'The class marked what stands more readily than what does not, more so than guessing would',
	unclear:
		'These answers do not show that the class tells what stands from what does not better than guessing would'
};

/**
 * For a class with a d′ of 1, a c of ½ either way makes one error three times as frequent as the
 * other.
 */
const MUCH = 0.5;

const leanWords = ({ lean, criterion }: KnownFigure): string => {
	if (lean === 'neither') return 'with no clear lean towards doubt or towards belief';
	const far = Math.abs(criterion.value) < MUCH ? 'a little' : 'far';
	return lean === 'readily' ? `and it marks ${far} too readily` : `and it marks ${far} too rarely`;
};

const READ_WORDS: Readonly<Record<'caught' | 'doubted', string>> = {
	caught: 'Of a hundred sentences that do not stand, the group caught',
	doubted: 'Of a hundred sound sentences, the group wrongly doubted'
};

const rangeWords = (low: number, high: number): string => {
	if (low === high) return stepWords(low);
	if (low >= 0) return `between ${low} and ${high} more`;
	if (high <= 0) return `between ${-high} and ${-low} fewer`;
	return `anything from ${-low} fewer to ${high} more`;
};

const stepWords = (step: number): string => {
	if (step === 0) return 'none at all';
	return step > 0 ? `${step} more` : `${-step} fewer`;
};
