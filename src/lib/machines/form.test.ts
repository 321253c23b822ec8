import { describe, expect, it } from 'vitest';
import { initialTransition } from 'xstate';
import { MOST_QUESTIONS } from '#lib/quiz/events.ts';
import { LIKELIHOODS, type Likelihood } from '#lib/quiz/form.ts';
import {
	after,
	answered,
	can,
	finished,
	judged,
	marked,
	opened,
	outline,
	set,
	silent,
	submitted,
	toMarking,
	toRetrieving,
	undone,
	whole
} from './form.test-events.ts';
import { foldForm, formMachine, openForm } from './form.ts';

describe('a form', () => {
	it('opens as the machine does', () => {
		const [first] = initialTransition(formMachine, outline);
		expect(JSON.stringify(openForm(outline))).toBe(JSON.stringify(first));
	});

	it('goes from the briefing to being done', () => {
		const states = whole.map((_, i) => after(...whole.slice(0, i + 1)));
		expect(states.map(({ value, context }) => `${value} ${context.at}`)).toEqual([
			'reading 0',
			'reading 0',
			'reading 0',
			'reading 1',
			'reading 1',
			'retrieving 1',
			'retrieving 1',
			'retrieving 1',
			'retrieving 1',
			'done 1'
		]);
	});

	it('is done with its last piece where it asks no questions', () => {
		const { value, context } = foldForm(silent, toRetrieving);
		expect([value, context.at]).toEqual(['done', 1]);
	});

	it('keeps what was judged and marked', () => {
		const { pieces } = after(...toRetrieving).context;
		expect(
			pieces.map(({ likelihood, desk }) => [
				likelihood,
				desk.context.marks.map(({ sentence }) => sentence)
			])
		).toEqual([
			[2, ['b']],
			[5, []]
		]);
	});
});

describe('judging a piece', () => {
	it('comes before any mark in it, and before it can be submitted', () => {
		for (const event of [marked('p', 'a'), undone, submitted('p')]) {
			expect(can([opened], event)).toBe(false);
		}
		expect(can(toMarking, marked('p', 'a'))).toBe(true);
		expect(can(toMarking, submitted('p'))).toBe(true);
	});

	it('is due again for every piece, the last one too', () => {
		const second = [...toMarking, submitted('p')];
		expect([marked('q', 'd'), submitted('q')].map((event) => can(second, event))).toEqual([
			false,
			false
		]);
		for (const of of [outline, silent]) {
			expect(foldForm(of, [...second, submitted('q')]).value).toBe('reading');
		}
	});

	it('takes the five likelihoods and nothing else', () => {
		expect(LIKELIHOODS.map((likelihood) => can([opened], judged('p', likelihood)))).toEqual(
			LIKELIHOODS.map(() => true)
		);
		for (const likelihood of [0, 6, 2.5, Number.NaN, '3', null] as Likelihood[]) {
			expect(can([opened], judged('p', likelihood))).toBe(false);
		}
	});

	it('is done once', () => {
		expect(can(toMarking, judged('p', 4))).toBe(false);
		expect(after(...toMarking, judged('p', 4))).toEqual(after(...toMarking));
	});

	it('is of the piece on the desk', () => {
		expect(can([opened], judged('q'))).toBe(false);
		expect(can([...toMarking, submitted('p')], judged('p', 4))).toBe(false);
	});
});

describe('marking a piece', () => {
	it('is over once it is submitted', () => {
		const before = [...toMarking, marked('p', 'a'), submitted('p')];
		for (const event of [marked('p', 'b'), undone, submitted('p')]) {
			expect(after(...before, event)).toEqual(after(...before));
		}
	});

	it('can be undone, but not past the judgement', () => {
		const back = [...toMarking, marked('p', 'a'), undone];
		expect(after(...back)).toEqual(after(...toMarking));
		expect(can(back, undone)).toBe(false);
	});
});

describe('asking questions', () => {
	const chosen = ['hearsay', 'bare-quote'];

	it('asks what was set, in that order, and sets it once', () => {
		const state = after(...toRetrieving, set(...chosen), set('unasked'));
		expect([state.context.asked, state.context.recalled]).toEqual([chosen, {}]);
	});

	it.each([
		['nothing', []],
		['a question that there is not', ['hearsay', 'other']],
		['a question by the name of a method', ['constructor']],
		['a question twice', ['hearsay', 'hearsay']]
	])('does not set %s', (_, questions) => {
		expect(can(toRetrieving, set(...questions))).toBe(false);
	});

	it('sets as many questions as a booster may ask, and no more', () => {
		const ids = Array.from({ length: MOST_QUESTIONS + 1 }, (_, i) => `t-${i}`);
		const many = { ...outline, retrieval: Object.fromEntries(ids.map((id) => [id, 2])) };
		const state = foldForm(many, toRetrieving);
		expect(state.can(set(...ids.slice(1)))).toBe(true);
		expect(state.can(set(...ids))).toBe(false);
	});

	it('takes the first answer to each question that was set', () => {
		const events = [...toRetrieving, set(...chosen), answered('hearsay', 0), answered('hearsay')];
		expect(after(...events).context.recalled).toEqual({ hearsay: 0 });
		expect(can(events, answered('unasked'))).toBe(false);
		expect(can(toRetrieving, answered('hearsay'))).toBe(false);
	});

	it('refuses an answer that the question does not have', () => {
		const events = [...toRetrieving, set(...chosen)];
		for (const choice of [2, -1, 0.5, Number.NaN]) {
			expect(can(events, answered('hearsay', choice))).toBe(false);
		}
	});

	it('is finished once every question is answered', () => {
		const events = [...toRetrieving, set(...chosen), answered('hearsay'), answered('bare-quote')];
		expect(events.map((_, i) => can(events.slice(0, i + 1), finished))).toEqual(
			events.map((_, i) => i === events.length - 1)
		);
	});
});
