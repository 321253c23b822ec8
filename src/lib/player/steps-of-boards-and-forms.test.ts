import { expect, test } from 'vitest';
import { foldBoard } from '#lib/machines/board.ts';
import { foldForm } from '#lib/machines/form.ts';
import type { BoardEvent, FormEvent } from '#lib/quiz/events.ts';
import { boardOutlineOf, formOutlineOf } from '#lib/quiz/outline.ts';
import { board, contradictions } from '#lib/quiz/sample-board.test-kit.ts';
import { booster, firstRead, retrieval } from '#lib/quiz/sample-form.test-kit.ts';
import { BOARD_STEPS, boardStep, formStep, formSteps } from './steps.ts';
import { readPieces, restarted, wholeBoard } from './stories.test-kit.ts';

const questions = retrieval.map(({ question }) => question);
const boardOutline = boardOutlineOf(board);
const baseline = formOutlineOf(firstRead, questions);
const asking = formOutlineOf(booster, questions);

/** Where each event leaves the learner, the unopened file first. */
const linesOfBoard = (events: readonly BoardEvent[]) =>
	[...events.keys(), events.length].map((count) =>
		boardStep(foldBoard(boardOutline, events.slice(0, count)))
	);
const linesOfForm = (outline: typeof baseline, events: readonly FormEvent[]) =>
	[...events.keys(), events.length].map((count) =>
		formStep(foldForm(outline, events.slice(0, count)))
	);

test('a board goes along Read, Tie, Debrief and Keep, then past the last', () => {
	expect(BOARD_STEPS).toEqual(['Read', 'Tie', 'Debrief', 'Keep']);
	expect(linesOfBoard(wholeBoard(...contradictions.slice(0, 1)))).toEqual([0, 0, 0, 1, 1, 2, 3, 4]);
});

test('a board that is read once more begins at the first step again', () => {
	expect(linesOfBoard([...wholeBoard(), restarted]).at(-1)).toBe(0);
});

test('a form has one step a piece, and one for questions where it asks some', () => {
	expect(formSteps(baseline)).toEqual(['Piece 1', '2']);
	expect(formSteps(asking)).toEqual(['Piece 1', '2', 'Questions']);
});

test('a form that asks nothing goes from its last piece past the last step', () => {
	// Opened, judged, submitted, judged, submitted.
	expect(linesOfForm(baseline, readPieces(baseline))).toEqual([0, 0, 0, 1, 1, 2]);
});

test('a booster stays at its questions until the last is answered', () => {
	const events: readonly FormEvent[] = [
		...readPieces(asking),
		{ type: 'retrieval.set', questions: ['quote-one'] },
		{ type: 'retrieval.answered', question: 'quote-one', choice: 1 },
		{ type: 'form.finished' }
	];
	expect(linesOfForm(asking, events)).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 3]);
});
