import { expect, test } from 'vitest';
import { foldForm } from '#lib/machines/form.ts';
import type { FormEvent } from '#lib/quiz/events.ts';
import { formOutlineOf } from '#lib/quiz/outline.ts';
import { firstRead, formKeyOf } from '#lib/quiz/sample-form.test-kit.ts';
import { readOf } from './reads.ts';

const key = formKeyOf(firstRead);
const outline = formOutlineOf(firstRead, []);

/** What a form holds after these sentences were marked in both its pieces. */
const piecesAfter = (...marked: readonly string[]) =>
	foldForm(outline, [
		{ type: 'form.opened' },
		...outline.pieces.flatMap(({ id, sentences }, at): FormEvent[] => [
			{ type: 'likelihood.judged', passage: id, likelihood: at === 0 ? 4 : 1 },
			...sentences
				.filter((sentence) => marked.includes(sentence))
				.map((sentence) => ({ type: 'sentence.marked', passage: id, sentence }) as const),
			{ type: 'marks.submitted', passage: id }
		])
	]).context.pieces;

test('a read has the outcomes of each piece, and the counts of all of them together', () => {
	const read = readOf('First read', piecesAfter('a-fox-2', 'a-hare-2'), key);
	expect(Object.keys(read.pieces)).toEqual(['a-fox', 'a-hare']);
	expect(read.pieces['a-fox']?.tally).toEqual({
		hits: 1,
		misses: 1,
		falseAlarms: 0,
		correctRejections: 1
	});
	expect(read.tally).toEqual({ hits: 1, misses: 1, falseAlarms: 1, correctRejections: 2 });
	expect(read.reading.outcomes).toEqual({
		'a-fox-1': 'correct-rejection',
		'a-fox-2': 'hit',
		'a-fox-3': 'miss',
		'a-hare-1': 'correct-rejection',
		'a-hare-2': 'false-alarm'
	});
	expect([read.title, read.likelihoods]).toEqual(['First read', { 'a-fox': 4, 'a-hare': 1 }]);
});

test('a key that lacks a sentence is refused', () => {
	expect(() => readOf('First read', piecesAfter(), { kinds: {}, findings: {} })).toThrow(
		RangeError
	);
});
