import { assign, setup, transition, type SnapshotFrom } from 'xstate';
import type { Mark } from '#lib/quiz/answers.ts';
import type { PassageEvent } from '#lib/quiz/events.ts';
import type { CheckKind, Confidence, Decision } from '#lib/quiz/lesson.ts';
import type { PassageOutline } from '#lib/quiz/outline.ts';

interface PassageContext extends PassageOutline {
	/** In the order of the sentences. */
	readonly marks: readonly Mark[];
	/** Earlier states of `marks`, the latest last, at most 100; emptied on submit. */
	readonly history: readonly (readonly Mark[])[];
	/** The marked sentence that is being checked. */
	readonly onDesk: string | null;
}

interface OfSentence {
	sentence: string;
}

const freshMark = (sentence: string): Mark => ({
	sentence,
	reason: null,
	confidence: null,
	fetched: [],
	decision: null
});

const fresh = (outline: PassageOutline): PassageContext => ({
	...outline,
	marks: [],
	history: [],
	onDesk: null
});

/** How many changes can be undone; keeps the fold of a long log linear. */
const MOST_UNDONE = 100;

const remember = ({ history, marks }: PassageContext) => [...history.slice(1 - MOST_UNDONE), marks];

const hasMark = (context: PassageContext, sentence: string) =>
	context.marks.some((mark) => mark.sentence === sentence);

const change = (marks: readonly Mark[], sentence: string, to: (mark: Mark) => Mark) =>
	marks.map((mark) => (mark.sentence === sentence ? to(mark) : mark));

const firstUndecided = (marks: readonly Mark[], except?: string) =>
	marks.find((mark) => mark.decision === null && mark.sentence !== except)?.sentence ?? null;

/**
 * One passage on the copy desk: `marking → checking → deciding → debriefing`.
 * A passage may be submitted without a mark and then goes straight to its debrief.
 */
export const passageMachine = setup({
	types: {
		context: {} as PassageContext,
		input: {} as PassageOutline,
		events: {} as PassageEvent
	},
	guards: {
		canMark: ({ context }, { sentence }: OfSentence) =>
			context.sentences.includes(sentence) && !hasMark(context, sentence),
		isMarked: ({ context }, { sentence }: OfSentence) => hasMark(context, sentence),
		hasReason: ({ context }, params: OfSentence & { reason: string | null }) =>
			context.marks.some((m) => m.sentence === params.sentence && m.reason !== params.reason),
		hasOtherConfidence: ({ context }, params: OfSentence & { confidence: Confidence }) =>
			context.marks.some(
				(m) => m.sentence === params.sentence && m.confidence !== params.confidence
			),
		canUndo: ({ context }) => context.history.length > 0,
		hasMarks: ({ context }) => context.marks.length > 0,
		canTake: ({ context }, { sentence }: OfSentence) =>
			hasMark(context, sentence) && context.onDesk !== sentence,
		canFetch: ({ context }, { sentence, check }: OfSentence & { check: CheckKind }) =>
			context.onDesk === sentence &&
			context.marks.some((m) => m.sentence === sentence && !m.fetched.includes(check)),
		isOnDesk: ({ context }, { sentence }: OfSentence) => context.onDesk === sentence,
		isLastUndecided: ({ context }, { sentence }: OfSentence) =>
			context.onDesk === sentence && firstUndecided(context.marks, sentence) === null
	},
	actions: {
		mark: assign(({ context }, { sentence }: OfSentence) => ({
			history: remember(context),
			marks: context.sentences
				.filter((id) => id === sentence || hasMark(context, id))
				.map((id) => context.marks.find((mark) => mark.sentence === id) ?? freshMark(id))
		})),
		unmark: assign(({ context }, { sentence }: OfSentence) => ({
			history: remember(context),
			marks: context.marks.filter((mark) => mark.sentence !== sentence)
		})),
		giveReason: assign(({ context }, params: OfSentence & { reason: string | null }) => ({
			history: remember(context),
			marks: change(context.marks, params.sentence, (m) => ({ ...m, reason: params.reason }))
		})),
		giveConfidence: assign(({ context }, params: OfSentence & { confidence: Confidence }) => ({
			history: remember(context),
			marks: change(context.marks, params.sentence, (m) => ({
				...m,
				confidence: params.confidence
			}))
		})),
		undo: assign(({ context }) => ({
			marks: context.history.at(-1) ?? context.marks,
			history: context.history.slice(0, -1)
		})),
		closeMarking: assign(({ context }) => ({
			history: [],
			onDesk: firstUndecided(context.marks)
		})),
		takeSentence: assign((_, { sentence }: OfSentence) => ({ onDesk: sentence })),
		clearDesk: assign({ onDesk: null }),
		fetchCheck: assign(({ context }, params: OfSentence & { check: CheckKind }) => ({
			marks: change(context.marks, params.sentence, (m) => ({
				...m,
				fetched: [...m.fetched, params.check]
			}))
		})),
		decide: assign(({ context }, params: OfSentence & { decision: Decision }) => {
			const marks = change(context.marks, params.sentence, (m) => ({
				...m,
				decision: params.decision
			}));
			return { marks, onDesk: firstUndecided(marks) };
		})
	}
}).createMachine({
	id: 'passage',
	context: ({ input }) => fresh(input),
	initial: 'marking',
	states: {
		marking: {
			on: {
				'sentence.marked': {
					guard: { type: 'canMark', params: ({ event }) => event },
					actions: { type: 'mark', params: ({ event }) => event }
				},
				'sentence.unmarked': {
					guard: { type: 'isMarked', params: ({ event }) => event },
					actions: { type: 'unmark', params: ({ event }) => event }
				},
				'reason.chosen': {
					guard: { type: 'hasReason', params: ({ event }) => event },
					actions: { type: 'giveReason', params: ({ event }) => event }
				},
				'confidence.chosen': {
					guard: { type: 'hasOtherConfidence', params: ({ event }) => event },
					actions: { type: 'giveConfidence', params: ({ event }) => event }
				},
				'marking.undone': { guard: 'canUndo', actions: 'undo' },
				'marks.submitted': [
					{ guard: 'hasMarks', target: 'checking', actions: 'closeMarking' },
					{ target: 'debriefing', actions: 'closeMarking' }
				]
			}
		},
		checking: {
			on: {
				'sentence.taken': {
					guard: { type: 'canTake', params: ({ event }) => event },
					actions: { type: 'takeSentence', params: ({ event }) => event }
				},
				'check.fetched': {
					guard: { type: 'canFetch', params: ({ event }) => event },
					actions: { type: 'fetchCheck', params: ({ event }) => event }
				},
				'decision.entered': [
					{
						guard: { type: 'isLastUndecided', params: ({ event }) => event },
						target: 'deciding',
						actions: { type: 'decide', params: ({ event }) => event }
					},
					{
						guard: { type: 'isOnDesk', params: ({ event }) => event },
						actions: { type: 'decide', params: ({ event }) => event }
					}
				],
				'checking.finished': { target: 'deciding', actions: 'clearDesk' }
			}
		},
		deciding: {
			on: {
				'sentence.taken': {
					guard: { type: 'isMarked', params: ({ event }) => event },
					target: 'checking',
					actions: { type: 'takeSentence', params: ({ event }) => event }
				},
				'decisions.submitted': { target: 'debriefing' }
			}
		},
		debriefing: { type: 'final' }
	}
});

type PassageSnapshot = SnapshotFrom<typeof passageMachine>;

/** A passage's state as JSON, from which the machine goes on. */
export interface PassageState {
	readonly value: PassageSnapshot['value'];
	readonly context: PassageContext;
}

const toState = ({ value, context }: PassageSnapshot): PassageState => ({ value, context });

/** The state of a passage that nobody has touched. */
export const openPassage = (outline: PassageOutline): PassageState => ({
	value: 'marking',
	context: fresh(outline)
});

/** The state after `event`; the same object where the event does not apply. */
export function stepPassage(state: PassageState, event: PassageEvent): PassageState {
	if (event.passage !== state.context.id) return state;
	const before = passageMachine.resolveState(state);
	const [after] = transition(passageMachine, before, event);
	return after.value === before.value && after.context === before.context ? state : toState(after);
}
