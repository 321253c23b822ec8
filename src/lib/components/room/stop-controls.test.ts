import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStop, stepStop, type StopState } from '#lib/machines/stop.ts';
import type { StopEvent, StopOutline } from '#lib/quiz/room.ts';
import type { StopView } from '#lib/quiz/room-view.ts';
import { galley, question, reading } from './room.test-kit.ts';
import { controlsOf, isRevealDue, revealNext } from './stop-controls.ts';

const kinds: readonly StopOutline[] = [galley, question, reading].map(({ outline }) => outline);

const TYPES = [
	'stop.opened',
	'marking.closed',
	'marking.reopened',
	'marks.shown',
	'marks.hidden',
	'checks.opened',
	'findings.revealed'
] as const;

const viewOf = ({ value, context }: StopState): StopView => ({
	id: context.id,
	phase: value,
	done: 0,
	revealed: context.revealed,
	isShown: context.isShown,
	prompt: context.prompt
});

const moved = (outline: StopOutline, types: readonly StopEvent['type'][], one: boolean) =>
	types.reduce(
		(state, type) => stepStop(state, { type, stop: outline.id } as StopEvent),
		one && outline.units[0] !== undefined
			? stepStop(stepStop(openStop(outline), { type: 'stop.opened', stop: outline.id }), {
					type: 'finding.revealed',
					stop: outline.id,
					unit: outline.units[0]
				})
			: openStop(outline)
	);

test('a control is offered exactly where the machine takes its event', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...kinds),
			fc.array(fc.constantFrom(...TYPES), { maxLength: 8 }),
			fc.boolean(),
			(outline, types, one) => {
				const state = moved(outline, types, one);
				const takes = (type: (typeof TYPES)[number]) =>
					stepStop(state, { type, stop: outline.id }) !== state;
				expect(controlsOf(viewOf(state), outline)).toEqual({
					open: takes('stop.opened'),
					close: takes('marking.closed'),
					reopen: takes('marking.reopened'),
					show: takes('marks.shown'),
					hide: takes('marks.hidden'),
					check: takes('checks.opened'),
					reveal: takes('findings.revealed')
				});
			}
		)
	);
});

test('what it reveals next is always taken, until all is out', () => {
	fc.assert(
		fc.property(fc.constantFrom(...kinds.slice(0, 2)), (outline) => {
			let state = stepStop(openStop(outline), { type: 'stop.opened', stop: outline.id });
			const sent: string[] = [];
			for (;;) {
				const order = revealNext(viewOf(state), outline);
				if (order === null) break;
				const after = stepStop(state, order as StopEvent);
				expect(after).not.toBe(state);
				state = after;
				sent.push(order.type);
			}
			expect(state.context.revealed).toEqual(outline.units);
			expect(sent).toHaveLength(outline.kind === 'question' ? 1 : outline.units.length);
		})
	);
});

test('a led galley is closed before anything of it is revealed, a question is not', () => {
	const open = (outline: StopOutline) => viewOf(moved(outline, ['stop.opened'], false));
	const closed = viewOf(moved(galley.outline, ['stop.opened', 'marking.closed'], false));
	expect(isRevealDue('led', open(galley.outline), galley.outline)).toBe(false);
	expect(isRevealDue('led', closed, galley.outline)).toBe(true);
	expect(isRevealDue('own', open(galley.outline), galley.outline)).toBe(true);
	expect(isRevealDue('hands', open(galley.outline), galley.outline)).toBe(true);
	expect(isRevealDue('led', open(question.outline), question.outline)).toBe(true);
});
