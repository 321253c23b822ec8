import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import type { Phase, StopEvent } from '#lib/quiz/room.ts';
import { anyStopEvent, galley, piece, reading } from './room.test-kit.ts';
import { openStop, stepStop, stopIs, stopMachine, type StopState } from './stop.ts';

const stop = 'galley';
const input = { ...galley, units: ['a', 'b'] };
const counted = (count: number, of: number): StopEvent => ({
	type: 'hands.counted',
	stop,
	unit: 'a',
	count,
	of
});
const events: StopEvent[] = [
	{ type: 'stop.opened', stop },
	{ type: 'marking.closed', stop },
	{ type: 'marking.reopened', stop },
	{ type: 'marks.shown', stop },
	{ type: 'marks.hidden', stop },
	{ type: 'checks.opened', stop },
	{ type: 'finding.revealed', stop, unit: 'a' },
	{ type: 'finding.revealed', stop, unit: 'b' },
	{ type: 'findings.revealed', stop },
	{ type: 'prompt.turned', stop },
	counted(3, 20)
];
const anyEvents = fc.array(
	anyStopEvent.map((event) => ({ ...event, stop })),
	{ maxLength: 30 }
);
const run = (...list: readonly StopEvent[]) => list.reduce(stepStop, openStop(galley));
const isMarking = (state: StopState) => stopIs(state, 'marking');

describe('reaching every state', () => {
	const paths = getShortestPaths(stopMachine, {
		input,
		events,
		limit: 5000,
		stopWhen: (state) => state.context.prompt > 1
	});

	it('gets to each state of the machine', () => {
		expect([...new Set(paths.map(({ state }) => state.value))].toSorted()).toEqual(
			Object.keys(stopMachine.states).toSorted()
		);
	});

	it('comes to the same state when a path is replayed from what was stored', () => {
		for (const { state, steps } of paths) {
			const replayed = steps
				.map(({ event }) => event)
				.filter((event): event is StopEvent => 'stop' in event)
				.reduce(
					(stored, event) => JSON.parse(JSON.stringify(stepStop(stored, event))) as StopState,
					openStop(input)
				);
			expect(replayed).toEqual({ value: state.value, context: state.context });
		}
	});

	it('takes in each state the events of that state and no other', () => {
		const taken: Record<string, Set<string>> = {};
		for (const { state } of paths) {
			const types = (taken[state.value] ??= new Set());
			for (const event of events) if (state.can(event)) types.add(event.type);
		}
		const showing = ['hands.counted', 'marks.hidden', 'marks.shown', 'prompt.turned'] as const;
		const revealing = ['finding.revealed', 'findings.revealed'] as const;
		const expected: Record<Phase, StopEvent['type'][]> = {
			waiting: ['stop.opened'],
			open: ['checks.opened', ...revealing, 'marking.closed', ...showing],
			closed: ['checks.opened', ...revealing, 'marking.reopened', ...showing],
			checking: [...revealing, ...showing],
			revealing: [...revealing, ...showing]
		};
		expect(
			Object.fromEntries(Object.entries(taken).map(([phase, types]) => [phase, [...types].sort()]))
		).toEqual(
			Object.fromEntries(
				Object.entries(expected).map(([phase, types]) => [phase, types.toSorted()])
			)
		);
	});
});

describe('a stop', () => {
	it('lets learners mark while it is open, and hand in late until something is given away', () => {
		const tags = (state: StopState) =>
			(['marking', 'accepting', 'checking'] as const).filter((tag) => stopIs(state, tag));
		const opened: StopEvent = { type: 'stop.opened', stop };
		const closed: StopEvent = { type: 'marking.closed', stop };
		expect(tags(run())).toEqual([]);
		expect(tags(run(opened))).toEqual(['marking', 'accepting']);
		expect(tags(run(opened, closed))).toEqual(['accepting']);
		expect(tags(run(opened, { type: 'checks.opened', stop }))).toEqual(['checking']);
		expect(tags(run(opened, closed, { type: 'findings.revealed', stop }))).toEqual([]);
	});

	it('that is only read opens and does nothing else', () => {
		const opened = stepStop(openStop(reading), { type: 'stop.opened', stop: 'reading' });
		fc.assert(
			fc.property(anyStopEvent, (event) => {
				expect(stepStop(opened, { ...event, stop: 'reading' })).toBe(opened);
			})
		);
	});

	it('without checks never has any to open', () => {
		fc.assert(
			fc.property(anyEvents, (list) => {
				const end = list
					.map((event) => ({ ...event, stop: 'piece' }))
					.reduce(stepStop, openStop(piece));
				expect(end.value).not.toBe('checking');
			})
		);
	});

	it('keeps the last count of hands for a sentence, and refuses more hands than people', () => {
		const opened: StopEvent = { type: 'stop.opened', stop };
		const twice = run(opened, counted(3, 20), counted(5, 21));
		expect(twice.context.hands).toEqual({ a: { count: 5, of: 21 } });
		for (const wrong of [counted(22, 21), counted(-1, 21), counted(Number.NaN, 21)])
			expect(stepStop(twice, wrong)).toBe(twice);
	});
});

describe('whatever comes', () => {
	it('takes nothing back that was revealed, and keeps the order', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (before, after) => {
				const early = run(...before).context.revealed;
				const late = run(...before, ...after).context.revealed;
				expect(late.slice(0, early.length)).toEqual(early);
				expect(new Set(late).size).toBe(late.length);
				expect(galley.units).toEqual(expect.arrayContaining([...late]));
			})
		);
	});

	it('never takes a mark again after checks were opened or a finding revealed', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (before, after) => {
				const state = run(...before);
				fc.pre(state.value === 'checking' || state.value === 'revealing');
				const end = after.reduce(stepStop, state);
				expect([isMarking(end), stopIs(end, 'accepting')]).toEqual([false, false]);
			})
		);
	});

	it('gives the same object exactly where nothing changes', () => {
		fc.assert(
			fc.property(anyEvents, anyStopEvent, (list, event) => {
				const before = run(...list);
				const after = stepStop(before, { ...event, stop });
				expect(after === before).toBe(JSON.stringify(after) === JSON.stringify(before));
			}),
			{ numRuns: 500, examples: [[[events[0] ?? counted(3, 20), counted(3, 20)], counted(3, 20)]] }
		);
	});

	it('is not changed by the events of another stop', () => {
		fc.assert(
			fc.property(anyEvents, anyStopEvent, (list, event) => {
				const before = run(...list);
				expect(stepStop(before, { ...event, stop: 'elsewhere' })).toBe(before);
			})
		);
	});
});
