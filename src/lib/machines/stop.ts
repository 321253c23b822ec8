import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import type { Phase, StopEvent, StopOutline } from '#lib/quiz/room.ts';

interface Hands {
	readonly count: number;
	readonly of: number;
}

interface StopContext {
	readonly id: string;
	readonly units: readonly string[];
	readonly hasChecks: boolean;
	/** In the order in which they were revealed. */
	readonly revealed: readonly string[];
	readonly isShown: boolean;
	/** How often another question to discuss was asked for. */
	readonly prompt: number;
	/** Hands counted, by unit. */
	readonly hands: Readonly<Record<string, Hands>>;
}

interface OfUnit {
	unit: string;
}

const ofEvent = { params: <Event>({ event }: { event: Event }) => event } as const;

const showing = {
	'marks.shown': { guard: 'isHidden', actions: 'show' },
	'marks.hidden': { guard: 'isShown', actions: 'hide' },
	'prompt.turned': { guard: 'hasUnits', actions: 'turnPrompt' },
	'hands.counted': {
		guard: { type: 'canCount', ...ofEvent },
		actions: { type: 'count', ...ofEvent }
	}
} as const;

const revealing = {
	'finding.revealed': {
		guard: { type: 'isUnrevealed', ...ofEvent },
		target: 'revealing',
		actions: { type: 'reveal', ...ofEvent }
	},
	'findings.revealed': { guard: 'hasUnrevealed', target: 'revealing', actions: 'revealAll' }
} as const;

/**
 * One stop of a room as the teacher moves it: `waiting → open ⇄ closed → checking → revealing`. What was
 * revealed cannot be taken back, so marking never opens again after it.
 */
export const stopMachine = setup({
	types: {
		context: {} as StopContext,
		input: {} as Pick<StopOutline, 'id' | 'units' | 'hasChecks'>,
		events: {} as StopEvent,
		tags: {} as 'marking' | 'accepting' | 'checking'
	},
	guards: {
		hasUnits: ({ context }) => context.units.length > 0,
		hasChecks: ({ context }) => context.hasChecks,
		isHidden: ({ context }) => context.units.length > 0 && !context.isShown,
		isShown: ({ context }) => context.isShown,
		isUnrevealed: ({ context }, { unit }: OfUnit) =>
			context.units.includes(unit) && !context.revealed.includes(unit),
		hasUnrevealed: ({ context }) => context.revealed.length < context.units.length,
		canCount: ({ context }, { unit, count, of }: OfUnit & Hands) =>
			context.units.includes(unit) &&
			count >= 0 &&
			count <= of &&
			(context.hands[unit]?.count !== count || context.hands[unit].of !== of)
	},
	actions: {
		show: assign({ isShown: true }),
		hide: assign({ isShown: false }),
		turnPrompt: assign(({ context }) => ({ prompt: context.prompt + 1 })),
		count: assign(({ context }, { unit, count, of }: OfUnit & Hands) => ({
			hands: { ...context.hands, [unit]: { count, of } }
		})),
		reveal: assign(({ context }, { unit }: OfUnit) => ({ revealed: [...context.revealed, unit] })),
		revealAll: assign(({ context }) => ({
			revealed: [
				...context.revealed,
				...context.units.filter((unit) => !context.revealed.includes(unit))
			]
		}))
	}
}).createMachine({
	id: 'stop',
	context: ({ input }) => ({
		id: input.id,
		units: input.units,
		hasChecks: input.hasChecks,
		revealed: [],
		isShown: false,
		prompt: 0,
		hands: {}
	}),
	initial: 'waiting',
	states: {
		waiting: { on: { 'stop.opened': { target: 'open' } } },
		open: {
			tags: ['marking', 'accepting'],
			on: {
				...showing,
				...revealing,
				'marking.closed': { guard: 'hasUnits', target: 'closed' },
				'checks.opened': { guard: 'hasChecks', target: 'checking' }
			}
		},
		// What a device could not send in time is still taken until something is given away.
		closed: {
			tags: ['accepting'],
			on: {
				...showing,
				...revealing,
				'marking.reopened': { target: 'open' },
				'checks.opened': { guard: 'hasChecks', target: 'checking' }
			}
		},
		checking: { tags: ['checking'], on: { ...showing, ...revealing } },
		revealing: { on: { ...showing, ...revealing } }
	}
});

type StopSnapshot = SnapshotFrom<typeof stopMachine>;

/** A stop's state as JSON, from which the machine goes on. */
export interface StopState {
	readonly value: Phase;
	readonly context: StopContext;
}

const toState = ({ value, context }: StopSnapshot): StopState => ({ value, context });

/** A stop that nobody has turned to. */
export const openStop = (outline: StopOutline): StopState =>
	toState(initialTransition(stopMachine, outline)[0]);

/** The stop after `event`; the same object where the event does not apply. */
export function stepStop(state: StopState, event: StopEvent): StopState {
	if (event.stop !== state.context.id) return state;
	const before = stopMachine.resolveState(state);
	const [after] = transition(stopMachine, before, event);
	return after.value === before.value && after.context === before.context ? state : toState(after);
}

/** Whether learners may mark here, hand in late, or look things up. */
export const stopIs = (state: StopState, tag: 'marking' | 'accepting' | 'checking'): boolean =>
	stopMachine.resolveState(state).hasTag(tag);
