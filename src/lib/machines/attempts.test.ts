import { describe, expect, it } from 'vitest';
import type { PieceAttempt } from '#lib/quiz/attempt.ts';
import type { BoardEvent, CourseEvent, FormEvent, LearnerEvent } from '#lib/quiz/events.ts';
import type { BoardOutline, FormOutline, LessonOutline } from '#lib/quiz/outline.ts';
import {
	attemptOf,
	boardAttemptOf,
	foldAttempts,
	foldBoardAttempts,
	formAttemptOf,
	savesOf
} from './attempts.ts';
import { foldBoard } from './board.ts';
import { foldForm } from './form.ts';
import { foldLesson } from './learner.ts';

const outline: LessonOutline = {
	kind: 'lesson',
	slug: '01-l',
	number: 1,
	recall: { q: 3 },
	reasons: [],
	passages: [{ id: 'p', sentences: ['a', 'b'] }],
	wayRound: []
};

const toPassage: readonly LearnerEvent[] = [
	{ type: 'lesson.opened', route: 'main' },
	{ type: 'recall.answered', question: 'q', choice: 0 },
	{ type: 'recall.finished' },
	{ type: 'example.watched' },
	{ type: 'sentence.marked', passage: 'p', sentence: 'b' }
];
const toKept: readonly LearnerEvent[] = [
	{ type: 'marks.submitted', passage: 'p' },
	{ type: 'checking.finished', passage: 'p' },
	{ type: 'decisions.submitted', passage: 'p' },
	{ type: 'debrief.read', passage: 'p' },
	{ type: 'lesson.kept' }
];
const again: LearnerEvent = { type: 'lesson.restarted' };
const once = [...toPassage, ...toKept];
const attemptAfter = (...events: LearnerEvent[]) => attemptOf(foldLesson(outline, events));

describe('an attempt', () => {
	it('is read out of a lesson without what could be undone', () => {
		expect(attemptAfter(...toPassage)).toEqual({
			stage: 'practising',
			route: 'main',
			recalled: { q: 0 },
			passages: [
				{
					id: 'p',
					stage: 'marking',
					marks: [{ sentence: 'b', reason: null, confidence: null, fetched: [], decision: null }],
					onDesk: null
				}
			],
			at: 0
		});
	});

	it('stands beside the kept one before it for as long as it is not kept itself', () => {
		const kept = attemptAfter(...once);
		expect(foldAttempts(outline, once)).toEqual({ before: null, now: kept });
		expect(foldAttempts(outline, [...once, again, ...toPassage])).toEqual({
			before: kept,
			now: attemptAfter(...toPassage)
		});
		const blank = toPassage.slice(0, 1);
		expect(foldAttempts(outline, [...once, again, ...once, again, ...blank])).toEqual({
			before: kept,
			now: attemptAfter(...blank)
		});
		expect(foldAttempts(outline, [...once, again, ...once])).toEqual({ before: null, now: kept });
	});
});

const board: BoardOutline = {
	kind: 'board',
	slug: '04-b',
	number: 4,
	recall: { q: 3 },
	pairs: ['a:b', 'a:c'],
	wayRound: ['a:c']
};
const toTying: readonly BoardEvent[] = [
	{ type: 'lesson.opened', route: 'way-round' },
	{ type: 'recall.answered', question: 'q', choice: 2 },
	{ type: 'recall.finished' },
	{ type: 'example.watched' },
	{ type: 'pair.tied', pair: 'a:c' }
];
const boardOnce: readonly BoardEvent[] = [
	...toTying,
	{ type: 'ties.submitted' },
	{ type: 'board.read' },
	{ type: 'lesson.kept' }
];

describe('an attempt at a board', () => {
	const attemptAfter = (events: readonly CourseEvent[]) => boardAttemptOf(foldBoard(board, events));

	it('is read out of a board', () => {
		expect(attemptAfter(toTying)).toEqual({
			stage: 'tying',
			route: 'way-round',
			recalled: { q: 2 },
			ties: ['a:c']
		});
	});

	it('stands beside the kept one before it for as long as it is not kept itself', () => {
		const kept = attemptAfter(boardOnce);
		expect(foldBoardAttempts(board, boardOnce)).toEqual({ before: null, now: kept });
		const second = [...boardOnce, again, ...toTying.slice(0, 2)];
		expect(foldBoardAttempts(board, second)).toEqual({
			before: kept,
			now: attemptAfter(toTying.slice(0, 2))
		});
		expect(foldBoardAttempts(board, [...boardOnce, again, ...boardOnce])).toEqual({
			before: null,
			now: kept
		});
	});
});

const form: FormOutline = {
	kind: 'form',
	slug: '09-f',
	number: 9,
	reasons: [],
	pieces: [
		{ id: 'p', sentences: ['a'] },
		{ id: 'q', sentences: ['b'] }
	],
	retrieval: { t: 3 }
};
const formEvents: readonly FormEvent[] = [
	{ type: 'form.opened' },
	{ type: 'likelihood.judged', passage: 'p', likelihood: 4 },
	{ type: 'sentence.marked', passage: 'p', sentence: 'a' },
	{ type: 'marks.submitted', passage: 'p' },
	{ type: 'likelihood.judged', passage: 'q', likelihood: 1 },
	{ type: 'marks.submitted', passage: 'q' },
	{ type: 'retrieval.set', questions: ['t'] },
	{ type: 'retrieval.answered', question: 't', choice: 0 },
	{ type: 'form.finished' }
];

describe('an attempt at a form', () => {
	const formAfter = (length: number) => formAttemptOf(foldForm(form, formEvents.slice(0, length)));
	const untouched: PieceAttempt = { id: 'q', stage: 'judging', likelihood: null, marks: [] };

	it('has each piece judged, then marked, then done', () => {
		const mark = { sentence: 'a', reason: null, confidence: null, fetched: [], decision: null };
		const p = { id: 'p', likelihood: 4 as const };
		expect([1, 2, 3, 4].map((length) => formAfter(length).pieces)).toEqual([
			[{ ...untouched, id: 'p' }, untouched],
			[{ ...p, stage: 'marking', marks: [] }, untouched],
			[{ ...p, stage: 'marking', marks: [mark] }, untouched],
			[{ ...p, stage: 'done', marks: [mark] }, untouched]
		]);
		expect(formAfter(6).pieces[1]).toEqual({ ...untouched, stage: 'done', likelihood: 1 });
	});

	it('says how far the form is, what it asked and what was answered', () => {
		const heads = [0, 1, 4, 6, 7, 8, 9].map((length) => {
			const { stage, at, asked, recalled } = formAfter(length);
			return [stage, at, asked, recalled];
		});
		expect(heads).toEqual([
			['briefing', 0, [], {}],
			['reading', 0, [], {}],
			['reading', 1, [], {}],
			['retrieving', 1, [], {}],
			['retrieving', 1, ['t'], {}],
			['retrieving', 1, ['t'], { t: 0 }],
			['done', 1, ['t'], { t: 0 }]
		]);
	});
});

describe('saves', () => {
	const toLog = (all: readonly (readonly [slug: string, event: CourseEvent])[]) =>
		all.map(([lesson, event], i) => ({ id: `e-${i}`, lesson, at: 1000 + i, event }));

	it('are made of what the log knows, each with the time of its last entry', () => {
		const other = { ...outline, slug: '02-other', number: 2 };
		const log = toLog([
			[outline.slug, toPassage[0] ?? again],
			['03-gone', again],
			[outline.slug, toPassage[1] ?? again]
		]);
		expect(savesOf([outline, other], log)).toEqual([
			{ outline, state: foldAttempts(outline, toPassage.slice(0, 2)), at: 1002 }
		]);
	});

	it('are of all kinds, out of one log that holds their events mixed', () => {
		const log = toLog(
			boardOnce.flatMap((event, i) => [
				[board.slug, event] as const,
				...formEvents.slice(i, i + 1).map((one) => [form.slug, one] as const),
				...once.slice(i, i + 1).map((one) => [outline.slug, one] as const)
			])
		);
		expect(savesOf([form, outline, board], log)).toEqual([
			{ outline: form, state: formAttemptOf(foldForm(form, formEvents.slice(0, 8))), at: 1022 },
			{ outline, state: foldAttempts(outline, once.slice(0, 8)), at: 1023 },
			{ outline: board, state: foldBoardAttempts(board, boardOnce), at: 1021 }
		]);
	});
});
