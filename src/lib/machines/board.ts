import { assign, setup, transition, type SnapshotFrom } from 'xstate';
import type { Route } from '#lib/quiz/attempt.ts';
import type { CourseEvent } from '#lib/quiz/events.ts';
import type { BoardOutline } from '#lib/quiz/outline.ts';
import { isFirstAnswer, withAnswer, type Answer } from './recalling.ts';

interface BoardContext {
	readonly outline: BoardOutline;
	/** 1 for the first time through. */
	readonly attempt: number;
	readonly route: Route;
	/** Chosen index by question id. */
	readonly recalled: Readonly<Record<string, number>>;
	/** Pair ids that the learner holds to be contradictions, in reading order. */
	readonly ties: readonly string[];
}

const fresh = (outline: BoardOutline): BoardContext => ({
	outline,
	attempt: 1,
	route: 'main',
	recalled: {},
	ties: []
});

/** The pairs that can be tied on a route. */
export const pairsOnRoute = (
	{ pairs, wayRound }: Pick<BoardOutline, 'pairs' | 'wayRound'>,
	route: Route
): readonly string[] => (route === 'way-round' ? wayRound : pairs);

/**
 * One contradiction board:
 * `briefing → recalling → watching → tying → debriefing → keeping → kept`.
 */
export const boardMachine = setup({
	types: {
		context: {} as BoardContext,
		input: {} as BoardOutline,
		events: {} as CourseEvent
	},
	guards: {
		hasRoute: ({ context }, { route }: { route: Route }) =>
			pairsOnRoute(context.outline, route).length > 0,
		hasRecall: ({ context }, { route }: { route: Route }) =>
			Object.keys(context.outline.recall).length > 0 &&
			pairsOnRoute(context.outline, route).length > 0,
		canRecall: ({ context }, answer: Answer) =>
			isFirstAnswer(answer, context.outline.recall, context.recalled),
		canTie: ({ context }, { pair }: { pair: string }) =>
			pairsOnRoute(context.outline, context.route).includes(pair) && !context.ties.includes(pair),
		isTied: ({ context }, { pair }: { pair: string }) => context.ties.includes(pair)
	},
	actions: {
		takeRoute: assign((_, { route }: { route: Route }) => ({ route })),
		recall: assign(({ context }, answer: Answer) => ({
			recalled: withAnswer(context.recalled, answer)
		})),
		tie: assign(({ context }, { pair }: { pair: string }) => ({
			ties: context.outline.pairs.filter((id) => id === pair || context.ties.includes(id))
		})),
		untie: assign(({ context }, { pair }: { pair: string }) => ({
			ties: context.ties.filter((id) => id !== pair)
		})),
		startOver: assign(({ context }) => ({
			...fresh(context.outline),
			attempt: context.attempt + 1
		}))
	}
}).createMachine({
	id: 'board',
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
				'recall.finished': { target: 'watching' }
			}
		},
		watching: {
			on: { 'example.watched': { target: 'tying' } }
		},
		tying: {
			on: {
				'pair.tied': {
					guard: { type: 'canTie', params: ({ event }) => event },
					actions: { type: 'tie', params: ({ event }) => event }
				},
				'pair.untied': {
					guard: { type: 'isTied', params: ({ event }) => event },
					actions: { type: 'untie', params: ({ event }) => event }
				},
				'ties.submitted': { target: 'debriefing' }
			}
		},
		debriefing: {
			on: { 'board.read': { target: 'keeping' } }
		},
		keeping: {
			on: { 'lesson.kept': { target: 'kept' } }
		},
		kept: {
			on: { 'lesson.restarted': { target: 'briefing', actions: 'startOver' } }
		}
	}
});

export type BoardSnapshot = SnapshotFrom<typeof boardMachine>;

/** A board that nobody has opened yet. */
export const openBoard = (outline: BoardOutline): BoardSnapshot =>
	boardMachine.resolveState({ value: 'briefing', context: fresh(outline) });

/** The board after `event`; unchanged where the event does not apply. */
export const stepBoard = (snapshot: BoardSnapshot, event: CourseEvent): BoardSnapshot =>
	transition(boardMachine, snapshot, event)[0];

/** The board after a whole log. */
export const foldBoard = (outline: BoardOutline, events: readonly CourseEvent[]): BoardSnapshot =>
	events.reduce(stepBoard, openBoard(outline));
