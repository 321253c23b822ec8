import { expect, test } from 'vitest';
import { PIECE_KINDS, LIKELIHOODS } from '#lib/quiz/form.ts';
import type { Tally } from '#lib/quiz/outcomes.ts';
import { compareReads } from '#lib/quiz/reads.ts';
import { chanceWords, KIND_WORDS, LIKELIHOOD_WORDS } from './form-words.ts';

const ofSeven = (hits: number): Tally => ({
	hits,
	misses: 7 - hits,
	falseAlarms: 0,
	correctRejections: 0
});
const wordsFor = (first: number, second: number) =>
	chanceWords(compareReads(ofSeven(first), ofSeven(second)).caught, 'Second read', 'First booster');

test('says that chance alone could make a difference where the ranges meet', () => {
	expect(wordsFor(3, 5)).toBe(
		'Of a hundred sentences of this kind, your second read might have marked between 13 and 77, and your first booster between 35 and 94. The two ranges meet, so chance alone could make this difference.'
	);
});

test('sees no difference where there is none', () => {
	expect(wordsFor(4, 4)).toMatch(/\. The count is the same both times\.$/);
});

test('says that a difference is more than chance usually makes where they do not', () => {
	expect(wordsFor(0, 7)).toBe(
		'Of a hundred sentences of this kind, your second read might have marked between 0 and 30, and your first booster between 70 and 100. The two ranges do not meet, so this is more than chance usually makes.'
	);
});

test('has other words for every kind of piece and every likelihood', () => {
	expect(new Set(PIECE_KINDS.map((kind) => KIND_WORDS[kind])).size).toBe(3);
	expect(LIKELIHOODS.map((one) => LIKELIHOOD_WORDS[one])).toEqual([
		'Very unlikely',
		'Unlikely',
		'Could go either way',
		'Likely',
		'Very likely'
	]);
});
