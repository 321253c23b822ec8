import { expect, test } from 'vitest';
import type { Outline } from '#lib/quiz/outline.ts';
import { FINGERPRINTS, fingerprintOf } from './fingerprint.ts';
import { typicalBoard, typicalForm, typicalLesson } from './typical-course.test-kit.ts';

const lesson = typicalLesson(3);
const board = typicalBoard(4);
const form = typicalForm(9);
const lessSentences = [{ id: 'p0', sentences: ['p0-0'] }];

test('a fingerprint is told by the kind, the ids and the counts', () => {
	const outlines: readonly Outline[] = [
		lesson,
		{ ...lesson, recall: { ...lesson.recall, 'r-b': 3 } },
		{ ...lesson, recall: { 'r-a': 3 } },
		{ ...lesson, reasons: lesson.reasons.slice(1) },
		{ ...lesson, passages: lesson.passages.slice(1) },
		{ ...lesson, passages: lessSentences },
		{ ...lesson, wayRound: [] },
		board,
		{ ...board, recall: {} },
		{ ...board, pairs: board.pairs.slice(1) },
		{ ...board, pairs: board.pairs.toReversed() },
		{ ...board, wayRound: board.wayRound.slice(1) },
		form,
		{ ...form, reasons: form.reasons.toReversed() },
		{ ...form, pieces: lessSentences },
		{ ...form, retrieval: {} },
		{ ...form, retrieval: { ...form.retrieval, 't-a': 3 } }
	];
	const fingerprints = outlines.map(fingerprintOf);
	expect(new Set(fingerprints).size).toBe(outlines.length);
	expect(fingerprints.every((one) => one >= 0 && one < FINGERPRINTS)).toBe(true);
	expect(outlines.map((outline) => fingerprintOf(structuredClone(outline)))).toEqual(fingerprints);
});

test('an empty lesson and an empty board or form differ', () => {
	const head = { slug: 'x', number: 1, recall: {}, wayRound: [], reasons: [] };
	const empty: readonly Outline[] = [
		{ ...head, kind: 'lesson', passages: [] },
		{ ...head, kind: 'board', pairs: [] },
		{ ...head, kind: 'form', pieces: [], retrieval: {} }
	];
	expect(new Set(empty.map(fingerprintOf)).size).toBe(empty.length);
});
