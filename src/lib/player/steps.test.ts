import { expect, test } from 'vitest';
import { foldLesson } from '#lib/machines/learner.ts';
import type { LearnerEvent } from '#lib/quiz/events.ts';
import type { LessonOutline } from '#lib/quiz/outline.ts';
import { routingStep, stepOf } from './steps.ts';

const outline: LessonOutline = {
	kind: 'lesson',
	slug: '02-fox',
	number: 2,
	recall: { 'r-who': 3 },
	reasons: [],
	passages: [
		{ id: 'street', sentences: ['walk', 'quote'] },
		{ id: 'council', sentences: ['met', 'voted'] }
	],
	wayRound: []
};

/** A whole lesson, with where each event leaves it. */
const WALK: readonly (readonly [event: LearnerEvent, step: string, line: number])[] = [
	[{ type: 'lesson.opened', route: 'main' }, 'recalling', 0],
	[{ type: 'recall.answered', question: 'r-who', choice: 0 }, 'recalling', 0],
	[{ type: 'recall.finished' }, 'watching', 0],
	[{ type: 'example.watched' }, 'practising 0 marking', 1],
	[{ type: 'sentence.marked', passage: 'street', sentence: 'walk' }, 'practising 0 marking', 1],
	[{ type: 'marks.submitted', passage: 'street' }, 'practising 0 checking', 2],
	[{ type: 'checking.finished', passage: 'street' }, 'practising 0 deciding', 2],
	[{ type: 'sentence.taken', passage: 'street', sentence: 'walk' }, 'practising 0 checking', 2],
	[{ type: 'checking.finished', passage: 'street' }, 'practising 0 deciding', 2],
	[{ type: 'decisions.submitted', passage: 'street' }, 'practising 0 debriefing', 3],
	[{ type: 'debrief.read', passage: 'street' }, 'practising 1 marking', 1],
	[{ type: 'marks.submitted', passage: 'council' }, 'practising 1 debriefing', 3],
	[{ type: 'debrief.read', passage: 'council' }, 'keeping', 4],
	[{ type: 'lesson.kept' }, 'kept', 5],
	[{ type: 'lesson.restarted' }, 'briefing', 0]
];

const EVENTS = WALK.map(([event]) => event);
const after = (count: number) => foldLesson(outline, EVENTS.slice(0, count));

test('a lesson nobody has opened is at its briefing, before the first step of the line', () => {
	expect([stepOf(after(0)), routingStep(after(0))]).toEqual(['briefing', 0]);
});

test('every event of a lesson leads to its step', () => {
	expect(WALK.map((_, index) => stepOf(after(index + 1)))).toEqual(WALK.map(([, step]) => step));
});

test('the routing line follows the step, once round for each passage', () => {
	expect(WALK.map((_, index) => routingStep(after(index + 1)))).toEqual(
		WALK.map(([, , line]) => line)
	);
});

test('two steps that are different pages to the learner never have one name', () => {
	const marking = [4, 11].map((count) => stepOf(after(count)));
	expect(new Set(marking).size).toBe(2);
});
