import { expect, test } from 'vitest';
import type { KnownFigure } from './class-figure.ts';
import type { ReadChange } from './class-reads.ts';
import { changeWords, countWords, figureWords, signedWords } from './class-words.ts';

const figure = (change: Partial<KnownFigure>): KnownFigure => ({
	kind: 'known',
	learners: 12,
	tally: { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 },
	dPrime: { value: 1, low: 0.5, high: 1.5 },
	criterion: { value: -0.3, low: -0.5, high: -0.1 },
	told: 'better-than-guessing',
	lean: 'readily',
	...change
});

const change = (first: number, second: number, low: number, high: number): ReadChange => ({
	first,
	second,
	change: { value: second - first, low, high }
});

test('says in one sentence what the class tells apart and which way it leans', () => {
	expect(figureWords(figure({}))).toBe(
		'The class tells what stands from what does not better than guessing would, and it marks a little too readily.'
	);
	expect(
		figureWords(figure({ lean: 'rarely', criterion: { value: 0.7, low: 0.5, high: 0.9 } }))
	).toBe(
		'The class tells what stands from what does not better than guessing would, and it marks far too rarely.'
	);
	expect(figureWords(figure({ told: 'unclear', lean: 'neither' }))).toBe(
		'These answers do not show that the class tells what stands from what does not better than guessing would, with no clear lean towards doubt or towards belief.'
	);
	expect(figureWords(figure({ told: 'worse-than-guessing', lean: 'neither' }))).toBe(
		'The class marked what stands more readily than what does not, more so than guessing would, with no clear lean towards doubt or towards belief.'
	);
});

test('says why nothing is said of the class', () => {
	expect(figureWords({ kind: 'few-people' })).toMatch(/fewer than five learners have answered/);
	expect(figureWords({ kind: 'one-kind' })).toMatch(/no part had both/);
});

test('says both reads in sentences of a hundred, and when chance alone could make the change', () => {
	expect(changeWords(change(0.444, 0.626, 0.08, 0.3), 'caught')).toBe(
		'Of a hundred sentences that do not stand, the group caught 44 in the first read and 63 in the second. With other people like these, the change might be between 8 and 30 more. That range leaves out no change, so this is more than chance usually makes.'
	);
	expect(changeWords(change(0.3, 0.25, -0.12, 0.03), 'doubted')).toBe(
		'Of a hundred sound sentences, the group wrongly doubted 30 in the first read and 25 in the second. With other people like these, the change might be anything from 12 fewer to 3 more. That range includes no change, so chance alone could make the difference.'
	);
});

test.each([
	[-0.3, -0.1, 'between 10 and 30 fewer'],
	[0, 0.1, 'between 0 and 10 more'],
	[-0.1, 0, 'between 0 and 10 fewer'],
	[0, 0, 'none at all'],
	[0.5, 0.5, '50 more'],
	[-0.5, -0.5, '50 fewer']
])('a change from %d to %d might be %s', (low, high, words) => {
	expect(changeWords(change(0.5, 0.5, low, high), 'caught')).toContain(`might be ${words}.`);
});

test('counts both errors in a sentence each, and leaves out a kind that nobody was asked about', () => {
	const caught = { count: 57, of: 115 };
	const doubted = { count: 1, of: 92 };
	expect(countWords({ caught, doubted })).toBe(
		'Sentences that do not stand were caught 57 times in 115. Sound sentences were wrongly doubted once in 92.'
	);
	expect(countWords({ caught, doubted }, 'pair')).toBe(
		'Pairs that cannot both be true were caught 57 times in 115. Pairs that can were wrongly tied once in 92.'
	);
	expect(countWords({ caught, doubted: { count: 0, of: 0 } })).toBe(
		'Sentences that do not stand were caught 57 times in 115.'
	);
});

test('writes a true minus and no minus before zero', () => {
	expect([1.26, -0.31, -0.01, 0].map(signedWords)).toEqual(['1.3', '−0.3', '0.0', '0.0']);
});
