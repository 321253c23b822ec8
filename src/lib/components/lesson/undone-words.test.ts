import { expect, test } from 'vitest';
import type { Mark } from '#lib/quiz/answers.ts';
import { undoneWords } from './undone-words.ts';

const mark = (sentence: string, more: Partial<Mark> = {}): Mark => ({
	sentence,
	reason: null,
	confidence: null,
	fetched: [],
	decision: null,
	...more
});
const NUMBERS = { walk: 1, quote: 2 };
const TECHNIQUES = [{ id: 'bare-quote', name: 'Bare quote', oneLine: '' }];
const words = (before: readonly Mark[], after: readonly Mark[]) =>
	undoneWords(before, after, NUMBERS, TECHNIQUES);

test.each([
	[[mark('walk')], [], 'Undone: sentence 1 is not marked any more. 0 marks.'],
	[[], [mark('quote')], 'Undone: sentence 2 is marked again. 1 mark.'],
	[
		[mark('walk', { reason: 'bare-quote' })],
		[mark('walk')],
		'Undone: sentence 1 has no reason any more. 1 mark.'
	],
	[
		[mark('walk', { reason: 'hunch' })],
		[mark('walk', { reason: 'bare-quote' })],
		'Undone: sentence 1 has the reason “Bare quote” again. 1 mark.'
	],
	[
		[mark('quote', { confidence: 'certain' })],
		[mark('quote')],
		'Undone: sentence 2 has no confidence any more. 1 mark.'
	],
	[
		[mark('quote', { confidence: 'certain' })],
		[mark('quote', { confidence: 'guess' })],
		'Undone: sentence 2 is “Guess” again. 1 mark.'
	]
])('says what is as it was before', (before, after, told) => {
	expect(words(before, after)).toBe(told);
});
