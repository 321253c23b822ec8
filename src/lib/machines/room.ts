import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import type { HostEvent, Pace, StopEvent, StopOutline } from '#lib/quiz/room.ts';
import { openStop, stepStop, type StopState } from './stop.ts';

interface RoomInput {
	readonly pace: Pace;
	readonly stops: readonly StopOutline[];
}

interface RoomContext {
	readonly pace: Pace;
	readonly stops: readonly StopState[];
	/** Index of the stop that the teacher has turned to. */
	readonly at: number;
}

/** The most stops of one room; a whole course has about forty. */
export const MOST_STOPS = 200;

const STOP_EVENTS = [
	'stop.opened',
	'marking.closed',
	'marking.reopened',
	'marks.shown',
	'marks.hidden',
	'checks.opened',
	'finding.revealed',
	'findings.revealed',
	'prompt.turned',
	'hands.counted'
] as const satisfies readonly StopEvent['type'][];

const opened = (state: StopState): StopState =>
	stepStop(state, { type: 'stop.opened', stop: state.context.id });

const indexOf = (context: RoomContext, stop: string) =>
	context.stops.findIndex((state) => state.context.id === stop);

const afterStep = (context: RoomContext, event: StopEvent): StopState | undefined => {
	const before = context.stops[indexOf(context, event.stop)];
	return before === undefined ? before : stepStop(before, event);
};

/** In a room at the learners' own pace every stop is open to them from the start. */
const openFor = (pace: Pace, stops: readonly StopState[], at: number): readonly StopState[] =>
	stops.map((state, index) => (pace === 'own' || index === at ? opened(state) : state));

const movesStop = {
	guard: { type: 'stopMoves', params: ({ event }: { event: StopEvent }) => ({ event }) },
	actions: { type: 'moveStop', params: ({ event }: { event: StopEvent }) => ({ event }) }
} as const;

/**
 * A room as its teacher moves it. Three things go on side by side: the work (`lobby → running → ended`),
 * whether it rests (`going ⇄ paused`) and the door (`unlocked ⇄ locked`). What learners do is not in here:
 * `seat.ts` folds it for each of them.
 */
export const roomMachine = setup({
	types: {
		context: {} as RoomContext,
		input: {} as RoomInput,
		events: {} as HostEvent,
		tags: {} as 'admitting' | 'working'
	},
	guards: {
		stopMoves: ({ context }, { event }: { event: StopEvent }) => {
			// Where devices mark, counted hands would cover what they marked.
			if (event.type === 'hands.counted' && context.pace !== 'hands') return false;
			const after = afterStep(context, event);
			return after !== undefined && after !== context.stops[indexOf(context, event.stop)];
		},
		isOtherStop: ({ context }, { to }: { to: number }) =>
			Number.isInteger(to) && to !== context.at && to >= 0 && to < context.stops.length,
		areNewStops: ({ context }, { stops }: { stops: readonly StopOutline[] }) =>
			stops.length > 0 &&
			context.stops.length + stops.length <= MOST_STOPS &&
			new Set(stops.map(({ id }) => id)).size === stops.length &&
			stops.every(({ id }) => indexOf(context, id) === -1)
	},
	actions: {
		start: assign(({ context }) => ({
			stops: openFor(context.pace, context.stops, context.at)
		})),
		turn: assign(({ context }, { to }: { to: number }) => ({
			at: to,
			stops: openFor(context.pace, context.stops, to)
		})),
		moveStop: assign(({ context }, { event }: { event: StopEvent }) => {
			const after = afterStep(context, event);
			return {
				stops: context.stops.map((state, index) =>
					index === indexOf(context, event.stop) && after !== undefined ? after : state
				)
			};
		}),
		addStops: assign(({ context }, { stops }: { stops: readonly StopOutline[] }) => ({
			stops: [...context.stops, ...stops.map(openStop)]
		})),
		openAdded: assign(({ context }) => ({
			stops: openFor(context.pace, context.stops, context.at)
		}))
	}
}).createMachine({
	id: 'room',
	type: 'parallel',
	context: ({ input }) => ({ pace: input.pace, stops: input.stops.map(openStop), at: 0 }),
	states: {
		work: {
			initial: 'lobby',
			states: {
				lobby: {
					tags: 'admitting',
					on: {
						'room.started': { target: 'running', actions: 'start' },
						'matter.added': {
							guard: { type: 'areNewStops', params: ({ event }) => event },
							actions: { type: 'addStops', params: ({ event }) => event }
						},
						'room.ended': { target: 'ended' }
					}
				},
				running: {
					tags: ['admitting', 'working'],
					on: {
						...(Object.fromEntries(STOP_EVENTS.map((type) => [type, movesStop])) as Record<
							StopEvent['type'],
							typeof movesStop
						>),
						'stop.turned': {
							guard: { type: 'isOtherStop', params: ({ event }) => event },
							actions: { type: 'turn', params: ({ event }) => event }
						},
						'matter.added': {
							guard: { type: 'areNewStops', params: ({ event }) => event },
							actions: [{ type: 'addStops', params: ({ event }) => event }, 'openAdded']
						},
						'room.ended': { target: 'ended' }
					}
				},
				ended: { on: { 'room.reopened': { target: 'running', actions: 'start' } } }
			}
		},
		rest: {
			initial: 'going',
			states: {
				going: { on: { 'room.paused': 'paused' } },
				paused: { on: { 'room.resumed': 'going' } }
			}
		},
		door: {
			initial: 'unlocked',
			states: {
				unlocked: { on: { 'room.locked': 'locked' } },
				locked: { on: { 'room.unlocked': 'unlocked' } }
			}
		}
	}
});

export type RoomSnapshot = SnapshotFrom<typeof roomMachine>;

/** A room that nobody has entered yet. */
export const openRoom = (input: RoomInput): RoomSnapshot =>
	initialTransition(roomMachine, input)[0];

/** The room after `event`; unchanged where the event does not apply. */
export const stepRoom = (snapshot: RoomSnapshot, event: HostEvent): RoomSnapshot =>
	transition(roomMachine, snapshot, event)[0];

/** Whether somebody new may take a seat. */
export const isAdmitting = (snapshot: RoomSnapshot): boolean =>
	snapshot.hasTag('admitting') && snapshot.value.door === 'unlocked';

/** Whether learners may work at all. */
export const isWorking = (snapshot: RoomSnapshot): boolean =>
	snapshot.hasTag('working') && snapshot.value.rest === 'going';
