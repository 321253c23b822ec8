import { assign, setup, transition, type SnapshotFrom } from 'xstate';
import { MOST_QUESTIONS, type CourseEvent, type PassageEvent } from '#lib/quiz/events.ts';
import { LIKELIHOODS, type Likelihood } from '#lib/quiz/form.ts';
import type { FormOutline } from '#lib/quiz/outline.ts';
import { openPassage, stepPassage, type PassageState } from './passage.ts';
import { isFirstAnswer, withAnswer, type Answer } from './recalling.ts';

/** A piece is judged whole, then marked; it is done when its marks are submitted. */
export interface PieceState {
	/** Null until it is judged. */
	readonly likelihood: Likelihood | null;
	/** Only its marking is used: a form has no checking desk. */
	readonly desk: PassageState;
}

interface FormContext {
	readonly outline: FormOutline;
	readonly pieces: readonly PieceState[];
	/** Index into `pieces`. */
	readonly at: number;
	/** Ids of the retrieval questions, in order; empty until they are set. */
	readonly asked: readonly string[];
	/** Chosen index by question id. */
	readonly recalled: Readonly<Record<string, number>>;
}

const MARKING_EVENTS = [
	'sentence.marked',
	'sentence.unmarked',
	'reason.chosen',
	'confidence.chosen',
	'marking.undone'
] as const satisfies readonly PassageEvent['type'][];

type MarkingEvent = Extract<
	PassageEvent,
	{ readonly type: (typeof MARKING_EVENTS)[number] | 'marks.submitted' }
>;

const current = ({ pieces, at }: FormContext) => pieces[at];

const isOnDesk = (context: FormContext, passage: string) =>
	current(context)?.desk.context.id === passage;

const afterStep = (context: FormContext, event: MarkingEvent) => {
	const piece = current(context);
	return piece && { ...piece, desk: stepPassage(piece.desk, event) };
};

const withCurrent = (context: FormContext, piece: PieceState | undefined) =>
	context.pieces.map((before, index) => (index === context.at ? (piece ?? before) : before));

const formSetup = setup({
	types: {
		context: {} as FormContext,
		input: {} as FormOutline,
		events: {} as CourseEvent
	},
	guards: {
		canJudge: ({ context }, params: { passage: string; likelihood: Likelihood }) =>
			isOnDesk(context, params.passage) &&
			current(context)?.likelihood === null &&
			LIKELIHOODS.includes(params.likelihood),
		canMark: ({ context }, { event }: { event: MarkingEvent }) =>
			current(context)?.likelihood !== null &&
			afterStep(context, event)?.desk !== current(context)?.desk,
		isLastPiece: ({ context }, { passage }: { passage: string }) =>
			isOnDesk(context, passage) &&
			current(context)?.likelihood !== null &&
			context.at === context.pieces.length - 1 &&
			Object.keys(context.outline.retrieval).length === 0,
		isLastBeforeRetrieval: ({ context }, { passage }: { passage: string }) =>
			isOnDesk(context, passage) &&
			current(context)?.likelihood !== null &&
			context.at === context.pieces.length - 1,
		isJudged: ({ context }, { passage }: { passage: string }) =>
			isOnDesk(context, passage) && current(context)?.likelihood !== null,
		canSet: ({ context }, { questions }: { questions: readonly string[] }) =>
			context.asked.length === 0 &&
			questions.length > 0 &&
			questions.length <= MOST_QUESTIONS &&
			new Set(questions).size === questions.length &&
			questions.every((id) => Object.hasOwn(context.outline.retrieval, id)),
		canRecall: ({ context }, answer: Answer) =>
			context.asked.includes(answer.question) &&
			isFirstAnswer(answer, context.outline.retrieval, context.recalled),
		isAllRecalled: ({ context }) =>
			context.asked.length > 0 &&
			context.asked.every((question) => Object.hasOwn(context.recalled, question))
	},
	actions: {
		judge: assign(({ context }, { likelihood }: { likelihood: Likelihood }) => {
			const piece = current(context);
			return { pieces: withCurrent(context, piece && { ...piece, likelihood }) };
		}),
		movePiece: assign(({ context }, { event }: { event: MarkingEvent }) => ({
			pieces: withCurrent(context, afterStep(context, event))
		})),
		turnToNext: assign(({ context }) => ({ at: context.at + 1 })),
		set: assign((_, { questions }: { questions: readonly string[] }) => ({ asked: questions })),
		recall: assign(({ context }, answer: Answer) => ({
			recalled: withAnswer(context.recalled, answer)
		}))
	}
});

const movesPiece = {
	guard: { type: 'canMark', params: ({ event }: { event: MarkingEvent }) => ({ event }) },
	actions: { type: 'movePiece', params: ({ event }: { event: MarkingEvent }) => ({ event }) }
} as const;

const fresh = (outline: FormOutline): FormContext => ({
	outline,
	pieces: outline.pieces.map((piece) => ({ likelihood: null, desk: openPassage(piece) })),
	at: 0,
	asked: [],
	recalled: {}
});

/**
 * One form: `briefing → reading → retrieving → done`; a form that asks no questions goes straight to
 * `done`. Each piece is judged as a whole before anything in it can be marked. A form is taken once.
 */
export const formMachine = formSetup.createMachine({
	id: 'form',
	context: ({ input }) => fresh(input),
	initial: 'briefing',
	states: {
		briefing: {
			on: { 'form.opened': { target: 'reading' } }
		},
		reading: {
			on: {
				'likelihood.judged': {
					guard: { type: 'canJudge', params: ({ event }) => event },
					actions: { type: 'judge', params: ({ event }) => event }
				},
				...(Object.fromEntries(MARKING_EVENTS.map((type) => [type, movesPiece])) as Record<
					(typeof MARKING_EVENTS)[number],
					typeof movesPiece
				>),
				'marks.submitted': [
					{
						guard: { type: 'isLastPiece', params: ({ event }) => event },
						target: 'done',
						actions: { type: 'movePiece', params: ({ event }) => ({ event }) }
					},
					{
						guard: { type: 'isLastBeforeRetrieval', params: ({ event }) => event },
						target: 'retrieving',
						actions: { type: 'movePiece', params: ({ event }) => ({ event }) }
					},
					{
						guard: { type: 'isJudged', params: ({ event }) => event },
						actions: [
							{ type: 'movePiece', params: ({ event }) => ({ event }) },
							{ type: 'turnToNext' }
						]
					}
				]
			}
		},
		retrieving: {
			on: {
				'retrieval.set': {
					guard: { type: 'canSet', params: ({ event }) => event },
					actions: { type: 'set', params: ({ event }) => event }
				},
				'retrieval.answered': {
					guard: { type: 'canRecall', params: ({ event }) => event },
					actions: { type: 'recall', params: ({ event }) => event }
				},
				'form.finished': { guard: 'isAllRecalled', target: 'done' }
			}
		},
		done: { type: 'final' }
	}
});

export type FormSnapshot = SnapshotFrom<typeof formMachine>;

/** A form that nobody has opened yet. */
export const openForm = (outline: FormOutline): FormSnapshot =>
	formMachine.resolveState({ value: 'briefing', context: fresh(outline) });

/** The form after `event`; unchanged where the event does not apply. */
export const stepForm = (snapshot: FormSnapshot, event: CourseEvent): FormSnapshot =>
	transition(formMachine, snapshot, event)[0];

/** The form after a whole log. */
export const foldForm = (outline: FormOutline, events: readonly CourseEvent[]): FormSnapshot =>
	events.reduce(stepForm, openForm(outline));
