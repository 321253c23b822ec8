import { describe, expect, test } from 'vitest';
import { techniques } from '../lesson/sample-lesson.test-kit.ts';
import { galleyStop, pieceStop } from './seat-sample.test-kit.ts';
import {
	doneWords,
	hereWords,
	keptWords,
	markedWords,
	overOf,
	sentWords,
	turnedWords
} from './seat-words.ts';

test('counts people in sentences', () => {
	expect([doneWords(23, 26), doneWords(1, 26), doneWords(1, 1)]).toEqual([
		'23 of 26 are done.',
		'1 of 26 is done.',
		'You are done.'
	]);
	expect([hereWords({ present: 1 }), hereWords({ present: 26 })]).toEqual([
		'You are the first one here.',
		'26 people are here.'
	]);
});

test('says what the room did with a sentence', () => {
	const marks = {
		stop: '',
		of: 23,
		marked: { quote: 19 },
		reasons: { quote: 'bare-quote' },
		likelihoods: []
	};
	expect(markedWords(marks, 'quote', techniques)).toBe(
		'19 of 23 in the room marked it, most often for: a quote with no name.'
	);
	expect(markedWords(marks, 'day', techniques)).toBe('0 of 23 in the room marked it.');
});

test('names a stop', () => {
	expect(overOf(galleyStop)).toBe('File 2. The fox');
	expect(overOf(pieceStop)).toBe('First read. Piece 1 of 4');
	expect(turnedWords(galleyStop)).toBe('The teacher turned to galley 1 of 2, The fox.');
});

describe('whether everything is sent', () => {
	const sent = { unsent: 0, isLate: false, isLineUp: true, isKept: true };
	test.each([
		['nothing waits', sent, 'All sent.', ''],
		['it has only just happened', { ...sent, unsent: 1 }, 'All sent.', ''],
		[
			'one answer waits',
			{ ...sent, unsent: 1, isLate: true },
			'Not sent yet: no line.',
			'1 answer waits on this device.'
		],
		[
			'several wait, and nothing keeps them',
			{ unsent: 3, isLate: true, isLineUp: false, isKept: false },
			'Not sent yet: no line.',
			'3 answers wait. Leave this page open.'
		],
		[
			'the line is lost',
			{ ...sent, isLineUp: false },
			'No line to the room. It is tried again.',
			''
		]
	] as const)('%s', (_, sending, words, kept) => {
		expect([sentWords(sending), keptWords(sending)]).toEqual([words, kept]);
	});
});
