import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { PassageEvent } from '#lib/quiz/events.ts';
import { anyPassageEvent } from './passage.test-events.ts';
import { openPassage, passageMachine, stepPassage, type PassageState } from './passage.ts';

const outline = { id: 'p', sentences: ['a', 'b', 'c'] };
const run = (...events: PassageEvent[]): PassageState =>
	events.reduce(stepPassage, openPassage(outline));

const mark = (sentence: string): PassageEvent => ({
	type: 'sentence.marked',
	passage: 'p',
	sentence
});
const decide = (sentence: string, decision: 'supported' | 'undecided'): PassageEvent => ({
	type: 'decision.entered',
	passage: 'p',
	sentence,
	decision
});
const submit: PassageEvent = { type: 'marks.submitted', passage: 'p' };
const undo: PassageEvent = { type: 'marking.undone', passage: 'p' };
const finish: PassageEvent = { type: 'checking.finished', passage: 'p' };
const send: PassageEvent = { type: 'decisions.submitted', passage: 'p' };

const anyEvents = fc.array(anyPassageEvent, { maxLength: 30 });

describe('reaching every state', () => {
	it('opens as the machine does', () => {
		const [{ value, context }] = initialTransition(passageMachine, outline);
		expect(openPassage(outline)).toEqual({ value, context });
	});

	const events: PassageEvent[] = [
		mark('a'),
		{ type: 'sentence.unmarked', passage: 'p', sentence: 'a' },
		{ type: 'reason.chosen', passage: 'p', sentence: 'a', reason: 'hunch' },
		{ type: 'confidence.chosen', passage: 'p', sentence: 'a', confidence: 'certain' },
		submit,
		{ type: 'sentence.taken', passage: 'p', sentence: 'a' },
		{ type: 'check.fetched', passage: 'p', sentence: 'a', check: 'obituary' },
		decide('a', 'supported'),
		finish,
		send
	];
	const paths = getShortestPaths(passageMachine, {
		input: outline,
		events,
		limit: 2000,
		stopWhen: (state) => state.context.history.length > 3
	});

	it('gets to each state of the machine', () => {
		expect([...new Set(paths.map(({ state }) => state.value))].toSorted()).toEqual(
			Object.keys(passageMachine.states).toSorted()
		);
	});

	it('comes to the same state when a path is replayed from what was stored', () => {
		for (const { state, steps } of paths) {
			const replayed = steps
				.map(({ event }) => event)
				.filter((event): event is PassageEvent => 'passage' in event)
				.reduce(
					(stored, event) => JSON.parse(JSON.stringify(stepPassage(stored, event))) as PassageState,
					openPassage(outline)
				);
			expect(replayed).toEqual({ value: state.value, context: state.context });
		}
	});
});

describe('marking', () => {
	it('keeps the marks in the order of the text', () => {
		expect(run(mark('c'), mark('a')).context.marks.map((m) => m.sentence)).toEqual(['a', 'c']);
	});

	it('takes a double click as one mark', () => {
		expect(run(mark('a'), mark('a'))).toEqual(run(mark('a')));
	});

	it('undoes a change of any kind, back to the beginning', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const state = run(...events);
				if (state.value !== 'marking') return;
				const back = state.context.history.reduce((s) => stepPassage(s, undo), state);
				expect(back).toEqual(openPassage(outline));
			})
		);
	});

	it('leaves the earlier marks as they were when one is undone', () => {
		const before = run(mark('a'));
		const after = stepPassage(stepPassage(before, mark('b')), undo);
		expect(after).toEqual(before);
	});

	it('goes straight to the debrief when nothing is marked', () => {
		expect(run(submit).value).toBe('debriefing');
	});

	it('puts the first marked sentence on the desk when marks are submitted', () => {
		const { value, context } = run(mark('b'), mark('c'), submit);
		expect({ value, onDesk: context.onDesk, history: context.history }).toEqual({
			value: 'checking',
			onDesk: 'b',
			history: []
		});
	});
});

describe('checking and deciding', () => {
	it('moves on to the next sentence without a decision, then to the verdicts', () => {
		const first = run(mark('a'), mark('b'), submit, decide('a', 'supported'));
		expect([first.value, first.context.onDesk]).toEqual(['checking', 'b']);
		const both = stepPassage(first, decide('b', 'undecided'));
		expect([both.value, both.context.onDesk]).toEqual(['deciding', null]);
	});

	it('lets a decision be changed until the verdicts are sent', () => {
		const changed = [
			{ type: 'sentence.taken', passage: 'p', sentence: 'a' } as const,
			decide('a', 'undecided')
		].reduce(stepPassage, run(mark('a'), submit, decide('a', 'supported')));
		expect([changed.value, changed.context.marks[0]?.decision]).toEqual(['deciding', 'undecided']);
		const sent = stepPassage(changed, send);
		expect(stepPassage(sent, { type: 'sentence.taken', passage: 'p', sentence: 'a' })).toBe(sent);
	});

	it('lets the learner stop checking early', () => {
		const state = run(mark('a'), mark('b'), submit, finish, send);
		expect([state.value, state.context.marks.map((m) => m.decision)]).toEqual([
			'debriefing',
			[null, null]
		]);
	});

	it('fetches a check once however often it is asked for', () => {
		const fetched: PassageEvent = {
			type: 'check.fetched',
			passage: 'p',
			sentence: 'a',
			check: 'obituary'
		};
		expect(run(mark('a'), submit, fetched, fetched).context.marks[0]?.fetched).toEqual([
			'obituary'
		]);
	});

	it('ignores a decision on a sentence that is not on the desk', () => {
		const state = run(mark('a'), mark('b'), submit);
		expect(stepPassage(state, decide('b', 'supported'))).toBe(state);
	});
});

describe('whatever comes', () => {
	it('never fails, and holds only marks on its own sentences, in order and once', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const { context } = run(...events);
				const marked = context.marks.map((m) => m.sentence);
				expect(marked).toEqual(outline.sentences.filter((id) => marked.includes(id)));
			})
		);
	});

	it('does not move marks once they are submitted', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (before, after) => {
				const submitted = stepPassage(run(...before), submit);
				const end = after.reduce(stepPassage, submitted);
				const heart = ({ context }: PassageState) =>
					context.marks.map(({ sentence, reason, confidence }) => [sentence, reason, confidence]);
				expect(heart(end)).toEqual(heart(submitted));
			})
		);
	});

	it('is not changed by what happens after the debrief began', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const end = run(submit);
				expect(events.reduce(stepPassage, end)).toBe(end);
			})
		);
	});

	it('is not changed by the events of another passage', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const state = run(mark('a'));
				expect(events.map((event) => ({ ...event, passage: 'q' })).reduce(stepPassage, state)).toBe(
					state
				);
			})
		);
	});

	it('resumes from JSON at any point', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (before, after) => {
				const live = run(...before);
				const stored = JSON.parse(JSON.stringify(live)) as PassageState;
				expect(after.reduce(stepPassage, stored)).toEqual(after.reduce(stepPassage, live));
			})
		);
	});
});
