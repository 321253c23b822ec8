import { assign, setup, transition, type SnapshotFrom } from 'xstate';
import type { Route } from '#lib/quiz/attempt.ts';
import type { CourseEvent, PassageEvent } from '#lib/quiz/events.ts';
import type { LessonOutline } from '#lib/quiz/outline.ts';
import { openPassage, stepPassage, type PassageState } from './passage.ts';
import { isFirstAnswer, withAnswer, type Answer } from './recalling.ts';

interface LearnerContext {
	readonly outline: LessonOutline;
	/** 1 for the first time through. */
	readonly attempt: number;
	readonly route: Route;
	/** Chosen index by question id. */
	readonly recalled: Readonly<Record<string, number>>;
	/** The passages of the route, in order. */
	readonly passages: readonly PassageState[];
	/** Index into `passages`. */
	readonly at: number;
}

const PASSAGE_EVENTS = [
	'sentence.marked',
	'sentence.unmarked',
	'reason.chosen',
	'confidence.chosen',
	'marking.undone',
	'marks.submitted',
	'sentence.taken',
	'check.fetched',
	'decision.entered',
	'checking.finished',
	'decisions.submitted'
] as const satisfies readonly PassageEvent['type'][];

const passagesOf = (outline: LessonOutline, route: Route) =>
	(route === 'way-round' ? outline.wayRound : outline.passages).map(openPassage);

const current = (context: LearnerContext) => context.passages[context.at];

const afterStep = (context: LearnerContext, event: PassageEvent) => {
	const before = current(context);
	return before === undefined ? before : stepPassage(before, event);
};

const learnerSetup = setup({
	types: {
		context: {} as LearnerContext,
		input: {} as LessonOutline,
		events: {} as CourseEvent
	},
	guards: {
		hasRoute: ({ context }, { route }: { route: Route }) =>
			route === 'main' || context.outline.wayRound.length > 0,
		hasRecall: ({ context }, { route }: { route: Route }) =>
			Object.keys(context.outline.recall).length > 0 &&
			(route === 'main' || context.outline.wayRound.length > 0),
		canRecall: ({ context }, answer: Answer) =>
			isFirstAnswer(answer, context.outline.recall, context.recalled),
		passageMoves: ({ context }, { event }: { event: PassageEvent }) =>
			afterStep(context, event) !== current(context),
		isDebriefed: ({ context }, { passage }: { passage: string }) =>
			current(context)?.context.id === passage && current(context)?.value === 'debriefing',
		hasMore: ({ context }) => context.at < context.passages.length - 1,
		isLastDebriefed: ({ context }, { passage }: { passage: string }) =>
			context.at === context.passages.length - 1 &&
			current(context)?.context.id === passage &&
			current(context)?.value === 'debriefing'
	},
	actions: {
		takeRoute: assign(({ context }, { route }: { route: Route }) => ({
			route,
			passages: passagesOf(context.outline, route)
		})),
		recall: assign(({ context }, answer: Answer) => ({
			recalled: withAnswer(context.recalled, answer)
		})),
		movePassage: assign(({ context }, { event }: { event: PassageEvent }) => {
			const after = afterStep(context, event);
			return after === undefined
				? {}
				: { passages: context.passages.map((state, i) => (i === context.at ? after : state)) };
		}),
		turnToNext: assign(({ context }) => ({ at: context.at + 1 })),
		startOver: assign(({ context }) => ({
			...fresh(context.outline),
			attempt: context.attempt + 1
		}))
	}
});

const fresh = (outline: LessonOutline): LearnerContext => ({
	outline,
	attempt: 1,
	route: 'main',
	recalled: {},
	passages: [],
	at: 0
});

const movesPassage = {
	guard: { type: 'passageMoves', params: ({ event }: { event: PassageEvent }) => ({ event }) },
	actions: { type: 'movePassage', params: ({ event }: { event: PassageEvent }) => ({ event }) }
} as const;

/**
 * One lesson: `briefing → recalling → watching → practising → keeping → kept`.
 * While practising, `passages[at]` is a passage machine's state. What was kept before its last passage can
 * go back to practising the rest.
 */
export const learnerMachine = learnerSetup.createMachine({
	id: 'learner',
	context: ({ input }) => fresh(input),
	initial: 'briefing',
	states: {
		briefing: {
			on: {
				'lesson.opened': [
					{
						guard: { type: 'hasRecall', params: ({ event }) => event },
						target: 'recalling',
						actions: { type: 'takeRoute', params: ({ event }) => event }
					},
					{
						guard: { type: 'hasRoute', params: ({ event }) => event },
						target: 'watching',
						actions: { type: 'takeRoute', params: ({ event }) => event }
					}
				]
			}
		},
		recalling: {
			on: {
				'recall.answered': {
					guard: { type: 'canRecall', params: ({ event }) => event },
					actions: { type: 'recall', params: ({ event }) => event }
				},
				'recall.finished': { target: 'watching' },
				// Of a log from before the lesson had questions.
				'example.watched': { target: 'practising' }
			}
		},
		watching: {
			on: { 'example.watched': { target: 'practising' } }
		},
		practising: {
			on: {
				...(Object.fromEntries(PASSAGE_EVENTS.map((type) => [type, movesPassage])) as Record<
					PassageEvent['type'],
					typeof movesPassage
				>),
				'debrief.read': [
					{
						guard: { type: 'isLastDebriefed', params: ({ event }) => event },
						target: 'keeping'
					},
					{
						guard: { type: 'isDebriefed', params: ({ event }) => event },
						actions: 'turnToNext'
					}
				],
				'practice.ended': {
					guard: { type: 'isDebriefed', params: ({ event }) => event },
					target: 'keeping'
				}
			}
		},
		keeping: {
			on: { 'lesson.kept': { target: 'kept' } }
		},
		kept: {
			on: {
				'practice.resumed': { guard: 'hasMore', target: 'practising', actions: 'turnToNext' },
				'lesson.restarted': { target: 'briefing', actions: 'startOver' }
			}
		}
	}
});

export type LearnerSnapshot = SnapshotFrom<typeof learnerMachine>;

/** A lesson that nobody has opened yet. */
export const openLesson = (outline: LessonOutline): LearnerSnapshot =>
	learnerMachine.resolveState({ value: 'briefing', context: fresh(outline) });

/** The lesson after `event`; unchanged where the event does not apply. */
export const stepLesson = (snapshot: LearnerSnapshot, event: CourseEvent): LearnerSnapshot =>
	transition(learnerMachine, snapshot, event)[0];

/** The lesson after a whole log. */
export const foldLesson = (
	outline: LessonOutline,
	events: readonly CourseEvent[]
): LearnerSnapshot => events.reduce(stepLesson, openLesson(outline));
