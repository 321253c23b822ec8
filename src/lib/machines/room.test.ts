import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import type { HostEvent, Pace, Phase } from '#lib/quiz/room.ts';
import {
	isAdmitting,
	isWorking,
	MOST_STOPS,
	openRoom,
	roomMachine,
	stepRoom,
	type RoomSnapshot
} from './room.ts';
import { added, agenda, anyHostEvent, galley } from './room.test-kit.ts';
import { stopIs } from './stop.ts';

const plain = <const Type extends HostEvent['type']>(type: Type) => ({ type });
const start = plain('room.started');
const addMatter: HostEvent = { type: 'matter.added', stops: [added] };
const turn = (to: number): HostEvent => ({ type: 'stop.turned', to });
const heart = ({ value, context }: RoomSnapshot) => ({ value, context });
const run = (pace: Pace, ...events: readonly HostEvent[]) =>
	events.reduce(stepRoom, openRoom({ pace, stops: agenda }));
const phases = ({ context }: RoomSnapshot): readonly Phase[] =>
	context.stops.map(({ value }) => value);

const anyEvents = fc.array(anyHostEvent, { maxLength: 40 });
const anyPace = fc.constantFrom<Pace>('led', 'own', 'hands');

describe('reaching every state', () => {
	const input = { pace: 'led', stops: [{ ...galley, units: ['a'] }] } as const;
	const events: HostEvent[] = [
		start,
		turn(1),
		addMatter,
		plain('room.paused'),
		plain('room.resumed'),
		plain('room.locked'),
		plain('room.unlocked'),
		plain('room.ended'),
		plain('room.reopened'),
		{ type: 'marking.closed', stop: 'galley' },
		{ type: 'checks.opened', stop: 'galley' },
		{ type: 'findings.revealed', stop: 'galley' }
	];
	const paths = getShortestPaths(roomMachine, { input, events, limit: 20_000 });

	it('gets to each state of the work with each of the rest and of the door', () => {
		const reached = paths.map(({ state }) => Object.values(state.value).join(' '));
		const names = (region: 'work' | 'rest' | 'door') =>
			Object.keys(roomMachine.config.states?.[region]?.states ?? {});
		const all = names('work').flatMap((work) =>
			names('rest').flatMap((rest) => names('door').map((door) => `${work} ${rest} ${door}`))
		);
		expect([...new Set(reached)].toSorted()).toEqual(all.toSorted());
	});

	it('comes to the same state when a path is replayed from what was stored', () => {
		for (const { state, steps } of paths) {
			const replayed = steps
				.map(({ event }) => event as HostEvent)
				.filter(({ type }) => !type.startsWith('xstate.'))
				.reduce((stored, event) => reopened(stepRoom(stored, event)), openRoom(input));
			expect(heart(replayed)).toEqual(heart(state));
		}
	});

	it('admits only through an open door before the end, and works only while it runs and does not rest', () => {
		for (const { state } of paths) {
			const { work, rest, door } = state.value;
			expect(isAdmitting(state)).toBe(work !== 'ended' && door === 'unlocked');
			expect(isWorking(state)).toBe(work === 'running' && rest === 'going');
		}
	});
});

describe('a led room', () => {
	it('opens the stop that the teacher turns to, and leaves it open when they turn away', () => {
		expect(phases(run('led', start))).toEqual(['open', 'waiting', 'waiting', 'waiting', 'waiting']);
		const { context } = run('led', start, turn(2));
		expect(context.at).toBe(2);
		expect(phases(run('led', start, turn(2), turn(1)))).toEqual([
			'open',
			'open',
			'open',
			'waiting',
			'waiting'
		]);
	});

	it('does not open a revealed stop again when the teacher turns back to it', () => {
		const revealed: HostEvent = { type: 'findings.revealed', stop: 'galley' };
		const back = run('led', start, turn(2), revealed, turn(0), turn(2));
		expect(phases(back)[2]).toBe('revealing');
	});

	it('turns to no stop that it does not have', () => {
		const running = run('led', start);
		for (const to of [-1, 0, 5, 0.5, Number.NaN, Infinity]) {
			expect(running.can(turn(to))).toBe(false);
		}
	});

	it('can begin without any stop and take its matter later', () => {
		const empty = stepRoom(openRoom({ pace: 'led', stops: [] }), start);
		expect(phases(stepRoom(empty, addMatter))).toEqual(['open']);
	});
});

describe('a room at the learners’ own pace', () => {
	it('opens every stop at the start, and what is added while it runs', () => {
		expect(new Set(phases(run('own')))).toEqual(new Set(['waiting']));
		expect(new Set(phases(run('own', start)))).toEqual(new Set(['open']));
		expect(phases(run('own', start, addMatter))).toHaveLength(6);
		expect(new Set(phases(run('own', start, addMatter)))).toEqual(new Set(['open']));
		expect(new Set(phases(run('own', addMatter, start)))).toEqual(new Set(['open']));
	});
});

describe('added matter', () => {
	it('is refused where a stop of it is there already, comes twice or would be one too many', () => {
		const room = run('led');
		const stops = Array.from({ length: MOST_STOPS }, (_, n) => ({ ...added, id: `added ${n}` }));
		const adds = (own: typeof stops) => room.can({ type: 'matter.added', stops: own });
		expect([
			adds([added]),
			adds([]),
			adds([added, added]),
			adds([added, galley]),
			adds(stops.slice(0, MOST_STOPS - agenda.length)),
			adds(stops.slice(0, MOST_STOPS - agenda.length + 1))
		]).toEqual([true, false, false, false, true, false]);
	});
});

describe('an ended room', () => {
	it('goes on where it was when it is reopened, also from the lobby', () => {
		const before = run('led', start, turn(2), { type: 'marking.closed', stop: 'galley' });
		const after = [plain('room.ended'), plain('room.reopened')].reduce(stepRoom, before);
		expect(heart(after)).toEqual(heart(before));
		expect(run('led', plain('room.ended'), plain('room.reopened')).value.work).toBe('running');
	});
});

describe('whatever comes', () => {
	it('takes nothing back that was revealed, and marks no more where something was', () => {
		fc.assert(
			fc.property(anyPace, anyEvents, anyEvents, (pace, first, second) => {
				const early = run(pace, ...first).context.stops;
				const late = run(pace, ...first, ...second).context.stops;
				early.forEach((before, index) => {
					const after = late[index];
					expect(after?.context.revealed.slice(0, before.context.revealed.length)).toEqual(
						before.context.revealed
					);
					if (before.context.revealed.length > 0)
						expect(after && stopIs(after, 'accepting')).toBe(false);
				});
			})
		);
	});

	it('says of an event that it cannot happen exactly where it changes nothing', () => {
		fc.assert(
			fc.property(anyPace, anyEvents, anyHostEvent, (pace, events, event) => {
				const before = run(pace, ...events);
				const after = stepRoom(before, event);
				const isSame = JSON.stringify(heart(after)) === JSON.stringify(heart(before));
				expect(before.can(event)).toBe(!isSame);
			}),
			{ numRuns: 300 }
		);
	});

	it('has every stop once, in the order in which they came', () => {
		fc.assert(
			fc.property(anyPace, anyEvents, (pace, events) => {
				const ids = run(pace, ...events).context.stops.map(({ context }) => context.id);
				const whole = [...agenda, added].map(({ id }) => id);
				expect(ids).toEqual(whole.slice(0, ids.length));
			})
		);
	});
});

function reopened(snapshot: RoomSnapshot): RoomSnapshot {
	const stored = JSON.parse(JSON.stringify(heart(snapshot))) as ReturnType<typeof heart>;
	return roomMachine.resolveState(stored);
}

describe('hands', () => {
	it('are counted only where the teacher counts instead of devices', () => {
		for (const pace of ['led', 'own', 'hands'] as const) {
			const room = stepRoom(
				stepRoom(openRoom({ pace, stops: [galley] }), { type: 'room.started' }),
				{ type: 'hands.counted', stop: galley.id, unit: 'a', count: 3, of: 9 }
			);
			expect(room.context.stops[0]?.context.hands).toEqual(
				pace === 'hands' ? { a: { count: 3, of: 9 } } : {}
			);
		}
	});
});
