import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { CourseEvent, LearnerEvent } from '#lib/quiz/events.ts';
import type { LessonOutline } from '#lib/quiz/outline.ts';
import {
	foldLesson,
	learnerMachine,
	openLesson,
	stepLesson,
	type LearnerSnapshot
} from './learner.ts';
import { anyPassageEvent, doubled } from './passage.test-events.ts';

const outline: LessonOutline = {
	kind: 'lesson',
	slug: 'l',
	number: 1,
	recall: { q: 3 },
	reasons: ['bare-quote'],
	passages: [
		{ id: 'p', sentences: ['a', 'b', 'c'] },
		{ id: 'q', sentences: ['d'] }
	],
	wayRound: [{ id: 'w', sentences: ['e'] }]
};

const opened: LearnerEvent = { type: 'lesson.opened', route: 'main' };
const recalled: LearnerEvent = { type: 'recall.answered', question: 'q', choice: 1 };
const toExample: LearnerEvent = { type: 'recall.finished' };
const watched: LearnerEvent = { type: 'example.watched' };
const submitted = (passage: string): LearnerEvent => ({ type: 'marks.submitted', passage });
const read = (passage: string): LearnerEvent => ({ type: 'debrief.read', passage });
const ended = (passage: string): LearnerEvent => ({ type: 'practice.ended', passage });
const kept: LearnerEvent = { type: 'lesson.kept' };
const resumed: LearnerEvent = { type: 'practice.resumed' };
const restarted: LearnerEvent = { type: 'lesson.restarted' };
const whole = [
	opened,
	recalled,
	toExample,
	watched,
	submitted('p'),
	read('p'),
	submitted('q'),
	read('q'),
	kept
];

const anyEvent: fc.Arbitrary<LearnerEvent> = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom<LearnerEvent>(...whole, resumed, restarted) },
	{
		weight: 1,
		arbitrary: fc.constantFrom<LearnerEvent>(
			{ type: 'lesson.opened', route: 'way-round' },
			submitted('w'),
			read('w'),
			ended('w'),
			ended('p'),
			ended('q')
		)
	},
	{ weight: 3, arbitrary: anyPassageEvent }
);
const anyEvents = fc.array(anyEvent, { maxLength: 40 });
const takenTwice: LearnerEvent[] = [
	opened,
	toExample,
	watched,
	{ type: 'sentence.marked', passage: 'p', sentence: 'a' },
	submitted('p'),
	{ type: 'sentence.taken', passage: 'p', sentence: 'a' }
];
const heart = ({ value, context }: LearnerSnapshot) => ({ value, context });

describe('reaching every state', () => {
	const paths = getShortestPaths(learnerMachine, {
		input: outline,
		events: [
			...whole,
			resumed,
			restarted,
			{ type: 'lesson.opened', route: 'way-round' },
			submitted('w'),
			read('w'),
			ended('p'),
			ended('q'),
			ended('w')
		],
		limit: 5000,
		stopWhen: (state) => state.context.attempt > 1
	});

	it('opens as the machine does', () => {
		const [first] = initialTransition(learnerMachine, outline);
		expect(JSON.stringify(openLesson(outline))).toBe(JSON.stringify(first));
	});

	it('gets to each state of the machine', () => {
		expect([...new Set(paths.map(({ state }) => state.value))].toSorted()).toEqual(
			Object.keys(learnerMachine.states).toSorted()
		);
	});

	it('comes to the same state when the events of a path are folded', () => {
		for (const { state, steps } of paths) {
			const events = steps
				.map(({ event }) => event as LearnerEvent)
				.filter(({ type }) => !type.startsWith('xstate.'));
			expect(heart(foldLesson(outline, events))).toEqual(heart(state));
		}
	});
});

describe('a lesson', () => {
	it('goes from the briefing to being kept', () => {
		const states = whole.map((_, i) => foldLesson(outline, whole.slice(0, i + 1)).value);
		expect(states).toEqual([
			'recalling',
			'recalling',
			'watching',
			'practising',
			'practising',
			'practising',
			'practising',
			'keeping',
			'kept'
		]);
	});

	it('skips the recall where there is nothing to recall', () => {
		expect(foldLesson({ ...outline, recall: {} }, [opened]).value).toBe('watching');
	});

	it('takes the passages of the way round, and only where there is one', () => {
		const round: LearnerEvent = { type: 'lesson.opened', route: 'way-round' };
		const { passages } = foldLesson(outline, [round]).context;
		expect(passages.map((state) => state.context.id)).toEqual(['w']);
		expect(foldLesson({ ...outline, wayRound: [] }, [round]).value).toBe('briefing');
	});

	it('keeps the first answer to a recall question', () => {
		const again: LearnerEvent = { type: 'recall.answered', question: 'q', choice: 2 };
		expect(foldLesson(outline, [opened, recalled, again]).context.recalled).toEqual({ q: 1 });
	});

	it('refuses an answer that the question does not have', () => {
		const state = foldLesson(outline, [opened]);
		for (const choice of [3, -1, 0.5, Number.NaN]) {
			expect(state.can({ type: 'recall.answered', question: 'q', choice })).toBe(false);
		}
		expect(state.can({ type: 'recall.answered', question: '__proto__', choice: 0 })).toBe(false);
	});

	it('begins again as new, and counts the attempt', () => {
		const { value, context } = foldLesson(outline, [...whole, restarted]);
		expect({ value, context }).toEqual({
			value: 'briefing',
			context: { outline, attempt: 2, route: 'main', recalled: {}, passages: [], at: 0 }
		});
	});
});

describe('ending the practice early', () => {
	const atDebrief = [opened, toExample, watched, submitted('p')];

	it('leads from a debrief to keeping, with the passages after it untouched', () => {
		const early = foldLesson(outline, [...atDebrief, ended('p')]);
		const { context } = foldLesson(outline, atDebrief);
		expect(heart(early)).toEqual({ value: 'keeping', context });
		expect(context.passages.map(({ value }) => value)).toEqual(['debriefing', 'marking']);
		expect(stepLesson(early, kept).value).toBe('kept');
	});

	it('waits for the debrief, and is meant for the passage on the desk', () => {
		const marked: LearnerEvent = { type: 'sentence.marked', passage: 'p', sentence: 'a' };
		const finished: LearnerEvent = { type: 'checking.finished', passage: 'p' };
		const toChecking = [opened, toExample, watched, marked, submitted('p')];
		for (const events of [
			[],
			[opened],
			[opened, toExample],
			[opened, toExample, watched],
			toChecking,
			[...toChecking, finished]
		]) {
			expect(foldLesson(outline, events).can(ended('p'))).toBe(false);
		}
		const state = foldLesson(outline, atDebrief);
		expect([ended('p'), ended('q'), ended('')].map((event) => state.can(event))).toEqual([
			true,
			false,
			false
		]);
	});

	it('is the same as reading the debrief where that is the last one', () => {
		const toLast = [...atDebrief, read('p'), submitted('q')];
		expect(heart(foldLesson(outline, [...toLast, ended('q')]))).toEqual(
			heart(foldLesson(outline, [...toLast, read('q')]))
		);
	});

	it('is final: nothing of a passage after it counts', () => {
		const early = foldLesson(outline, [...atDebrief, ended('p')]);
		fc.assert(
			fc.property(fc.array(anyPassageEvent), (events) => {
				const late = [...events, ended('p'), read('p'), ended('q'), read('q')];
				expect(heart(late.reduce(stepLesson, early))).toEqual(heart(early));
			})
		);
	});
});

describe('resuming the practice', () => {
	const early = foldLesson(outline, [opened, toExample, watched, submitted('p'), ended('p'), kept]);

	it('goes on with the passage after the last one, as if it had not been ended', () => {
		const inOneGo = [opened, toExample, watched, submitted('p'), read('p')];
		expect(heart(stepLesson(early, resumed))).toEqual(heart(foldLesson(outline, inOneGo)));
	});

	it('is possible once the lesson is kept, and where a passage is left', () => {
		expect(early.can(resumed)).toBe(true);
		for (let count = 0; count <= whole.length; count += 1) {
			expect(foldLesson(outline, whole.slice(0, count)).can(resumed)).toBe(false);
		}
		const atKeeping = foldLesson(outline, [opened, toExample, watched, submitted('p'), ended('p')]);
		expect(atKeeping.can(resumed)).toBe(false);
	});
});

describe('whatever comes', () => {
	it('is the same when every event but an undoing comes twice', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				expect(heart(foldLesson(outline, doubled(events)))).toEqual(
					heart(foldLesson(outline, events))
				);
			})
		);
	});

	it('is not moved by the events of boards and forms', () => {
		const elsewhere = fc.constantFrom<CourseEvent>(
			{ type: 'pair.tied', pair: 'a:b' },
			{ type: 'pair.untied', pair: 'a:b' },
			{ type: 'ties.submitted' },
			{ type: 'board.read' },
			{ type: 'form.opened' },
			{ type: 'likelihood.judged', passage: 'p', likelihood: 3 },
			{ type: 'retrieval.set', questions: ['q'] },
			{ type: 'retrieval.answered', question: 'q', choice: 1 },
			{ type: 'form.finished' }
		);
		fc.assert(
			fc.property(anyEvents, elsewhere, (events, stranger) => {
				const state = foldLesson(outline, events);
				expect(state.can(stranger)).toBe(false);
				expect(heart(stepLesson(state, stranger))).toEqual(heart(state));
			})
		);
	});

	it('folds in pieces to the same state as in one go', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (first, second) => {
				const pieces = second.reduce(stepLesson, foldLesson(outline, first));
				expect(heart(pieces)).toEqual(heart(foldLesson(outline, [...first, ...second])));
			})
		);
	});

	it('says of an event that it cannot happen exactly where it changes nothing', () => {
		fc.assert(
			fc.property(anyEvents, anyEvent, (events, event) => {
				const before = foldLesson(outline, events);
				const after = stepLesson(before, event);
				const isSame = JSON.stringify(heart(after)) === JSON.stringify(heart(before));
				expect(before.can(event)).toBe(!isSame);
			}),
			{ numRuns: 1000, examples: [[takenTwice.slice(0, -1), takenTwice.at(-1) ?? kept]] }
		);
	});
});
