import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import type { FormStage } from '#lib/quiz/attempt.ts';
import type { CourseEvent, FormEvent } from '#lib/quiz/events.ts';
import {
	after,
	anyEvent,
	anyEvents,
	every,
	heart,
	outline,
	strange,
	whole
} from './form.test-events.ts';
import { foldForm, formMachine, openForm, stepForm, type FormSnapshot } from './form.ts';
import { doubled } from './passage.test-events.ts';

describe('reaching every state', () => {
	const paths = getShortestPaths(formMachine, {
		input: outline,
		events: every,
		limit: 20000,
		stopWhen: (state) => state.context.pieces.some(({ desk }) => desk.context.history.length > 2)
	});

	it('gets to each state of the machine', () => {
		expect([...new Set(paths.map(({ state }) => state.value))].toSorted()).toEqual(
			Object.keys(formMachine.states).toSorted()
		);
	});

	it('comes to the same state when a path is replayed from what was stored', () => {
		for (const { state, steps } of paths) {
			const replayed = steps
				.map(({ event }) => event as CourseEvent)
				.filter(({ type }) => !type.startsWith('xstate.'))
				.reduce((stored, event) => reopened(stepForm(stored, event)), openForm(outline));
			expect(heart(replayed)).toEqual(heart(state));
		}
	});

	it('takes in each state the events of that state and no other', () => {
		const taken: Record<string, Set<string>> = {};
		for (const { state } of paths) {
			const types = (taken[state.value] ??= new Set());
			for (const event of every) if (state.can(event)) types.add(event.type);
		}
		const expected: Record<FormStage, FormEvent['type'][]> = {
			briefing: ['form.opened'],
			reading: [
				'confidence.chosen',
				'likelihood.judged',
				'marking.undone',
				'marks.submitted',
				'reason.chosen',
				'sentence.marked',
				'sentence.unmarked'
			],
			retrieving: ['form.finished', 'retrieval.answered', 'retrieval.set'],
			done: []
		};
		expect(
			Object.fromEntries(Object.entries(taken).map(([stage, types]) => [stage, [...types].sort()]))
		).toEqual(expected);
	});

	it('is not moved in any state by what belongs elsewhere', () => {
		for (const { state } of paths) {
			for (const event of strange) {
				expect(state.can(event), `${event.type} while ${state.value}`).toBe(false);
				expect(heart(stepForm(state, event))).toEqual(heart(state));
			}
		}
	});
});

describe('whatever comes', () => {
	it('folds in pieces to the same state as in one go', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (first, second) => {
				const pieces = second.reduce(stepForm, foldForm(outline, first));
				expect(heart(pieces)).toEqual(after(...first, ...second));
			})
		);
	});

	it('says of an event that it cannot happen exactly where it changes nothing', () => {
		fc.assert(
			fc.property(anyEvents, anyEvent, (events, event) => {
				const before = foldForm(outline, events);
				const isSame =
					JSON.stringify(heart(stepForm(before, event))) === JSON.stringify(heart(before));
				expect(before.can(event)).toBe(!isSame);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is the same when every event but an undoing comes twice', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				expect(after(...doubled(events))).toEqual(after(...events));
			})
		);
	});

	it('is not changed by the events of lessons and boards in between', () => {
		fc.assert(
			fc.property(anyEvents, fc.constantFrom(...strange), (events, stranger) => {
				expect(after(...events.flatMap((event) => [stranger, event, stranger]))).toEqual(
					after(...events)
				);
			})
		);
	});

	it('never looks anything up: no mark has a check or a decision', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const marks = after(...events).context.pieces.flatMap(({ desk }) => desk.context.marks);
				expect(marks.map(({ fetched, decision }) => [fetched, decision])).toEqual(
					marks.map(() => [[], null])
				);
			})
		);
	});

	it('is done for good', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				expect(after(...whole, ...events)).toEqual(after(...whole));
			})
		);
	});

	it('goes on from JSON at any point', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (first, second) => {
				const stored = reopened(foldForm(outline, first));
				expect(heart(second.reduce(stepForm, stored))).toEqual(after(...first, ...second));
			})
		);
	});
});

function reopened(snapshot: FormSnapshot): FormSnapshot {
	const stored = JSON.parse(JSON.stringify(heart(snapshot))) as ReturnType<typeof heart>;
	return formMachine.resolveState(stored);
}
