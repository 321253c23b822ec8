import { expect, test } from 'vitest';
import type { Finding, Verdict } from '#lib/quiz/lesson.ts';
import type { Outcome } from '#lib/quiz/outcomes.ts';
import { examplesOf } from './examples.ts';
import { calibrationWords, confidenceName } from './standing-words.ts';

const finding = (verdict: Verdict, ...techniques: readonly string[]): Finding => ({
	verdict,
	note: '',
	explanation: '',
	techniques,
	sources: [],
	claims: []
});

const outcomes: Readonly<Record<string, Outcome>> = {
	walk: 'correct-rejection',
	quote: 'hit',
	mayor: 'miss',
	council: 'miss'
};

const passage = {
	slug: '02-fox',
	findings: {
		walk: finding('supported'),
		quote: finding('no-record', 'bare-quote', 'private-scene'),
		mayor: finding('uncheckable', 'bare-quote'),
		council: finding('contradicted', 'private-scene')
	},
	outcomes,
	text: {
		specimen: 'fox',
		sentences: Object.keys(outcomes).map((id) => ({ id, text: `On ${id}.`, isAfterCut: false }))
	}
};

test('the examples of a technique are the sentences in which the editor found it, those missed first', () => {
	expect(examplesOf('bare-quote', [passage])).toEqual([
		{
			id: '02-fox mayor',
			text: 'On mayor.',
			specimen: 'fox',
			outcome: 'miss',
			verdict: 'uncheckable'
		},
		{
			id: '02-fox quote',
			text: 'On quote.',
			specimen: 'fox',
			outcome: 'hit',
			verdict: 'no-record'
		}
	]);
});

test('examples of several passages keep the order of the course among those missed', () => {
	const sentences = passage.text.sentences.map((one) => ({ ...one, text: `Later ${one.text}` }));
	const later = { ...passage, slug: '03-hare', text: { specimen: 'hare', sentences } };
	expect(
		examplesOf('private-scene', [passage, later]).map(({ specimen, outcome }) => [
			specimen,
			outcome
		])
	).toEqual([
		['fox', 'miss'],
		['hare', 'miss'],
		['fox', 'hit'],
		['hare', 'hit']
	]);
});

test('a sentence that two lessons quote is one example', () => {
	const again = { ...passage, slug: '03-hare' };
	expect(examplesOf('bare-quote', [passage, again]).map(({ id }) => id)).toEqual([
		'02-fox mayor',
		'02-fox quote'
	]);
});

test('a passage whose text has not come, or a technique nobody met, has no examples', () => {
	expect(examplesOf('bare-quote', [{ ...passage, text: undefined }])).toEqual([]);
	expect(examplesOf('cliffhanger', [passage])).toEqual([]);
});

test('a sentence without an outcome is no example', () => {
	const { quote, ...rest } = outcomes;
	expect(quote).toBe('hit');
	expect(examplesOf('bare-quote', [{ ...passage, outcomes: rest }])).toHaveLength(1);
});

test('says how often the learner was right, once or so many times', () => {
	expect(calibrationWords({ confidence: 'certain', right: 1, of: 3 })).toBe(
		'When you were certain, you were right once in 3.'
	);
	expect(calibrationWords({ confidence: 'fairly', right: 0, of: 2 })).toBe(
		'When you were fairly sure, you were right 0 times in 2.'
	);
	expect(calibrationWords({ confidence: 'guess', right: 2, of: 2 })).toBe(
		'When you guessed, you were right 2 times in 2.'
	);
	expect(confidenceName({ confidence: 'fairly', right: 0, of: 2 })).toBe('Fairly sure');
});
