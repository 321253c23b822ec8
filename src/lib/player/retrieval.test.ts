import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseEvent, LogEntry } from '#lib/quiz/events.ts';
import type { Finding, Verdict } from '#lib/quiz/lesson.ts';
import { formOutlineOf } from '#lib/quiz/outline.ts';
import { booster, retrieval as bank } from '#lib/quiz/sample-form.test-kit.ts';
import {
	chooseRetrieval,
	QUESTIONS,
	questionsFor,
	retrievability,
	type Practice
} from './retrieval.ts';
import { entriesOf, lessonOutline, morning, readPieces, wholeLesson } from './stories.test-kit.ts';

const on = (day: number, isRecalled: boolean, technique = 't'): Practice => ({
	technique,
	at: morning(day),
	isRecalled
});

const anyHistory = fc
	.array(fc.record({ day: fc.nat(60), isRecalled: fc.boolean() }), { minLength: 1, maxLength: 8 })
	.map((times) => times.map(({ day, isRecalled }) => on(day, isRecalled)));

describe('what FSRS expects to come back', () => {
	test('is nothing of what was never practised', () => {
		expect(retrievability([], morning(1))).toBe(0);
	});

	test('is a chance from 0 to 1', () => {
		fc.assert(
			fc.property(anyHistory, fc.integer({ min: 60, max: 400 }), (history, day) => {
				const chance = retrievability(history, morning(day));
				expect(chance).toBeGreaterThanOrEqual(0);
				expect(chance).toBeLessThanOrEqual(1);
			})
		);
	});

	test('falls with time and never rises', () => {
		fc.assert(
			fc.property(
				anyHistory,
				fc.nat(300),
				fc.integer({ min: 1, max: 300 }),
				(history, days, more) => {
					const soon = retrievability(history, morning(60 + days));
					expect(retrievability(history, morning(60 + days + more))).toBeLessThan(soon);
				}
			)
		);
	});

	test('is higher after a recall than after a lapse', () => {
		fc.assert(
			fc.property(anyHistory, fc.integer({ min: 1, max: 200 }), (history, days) => {
				const now = morning(61 + days);
				const recalled = retrievability([...history, on(61, true)], now);
				expect(recalled).toBeGreaterThan(retrievability([...history, on(61, false)], now));
			})
		);
	});

	test('does not depend on the order in which the log has it', () => {
		const history = [on(1, true), on(4, false), on(12, true)];
		const chance = retrievability(history, morning(30));
		expect(retrievability(history.toReversed(), morning(30))).toBe(chance);
	});
});

const TECHNIQUES = ['a', 'b', 'c', 'd', 'e', 'f'];
const twoEach = TECHNIQUES.flatMap((technique) => [
	{ technique, id: `${technique}-1` },
	{ technique, id: `${technique}-2` }
]);
const techniqueOf = (id: string) => twoEach.find((question) => question.id === id)?.technique;

describe('the questions of a booster', () => {
	test('begin with the technique that is remembered least', () => {
		const history = [on(20, true, 'a'), on(1, true, 'b'), on(10, true, 'c')];
		expect(questionsFor(history, twoEach, [], [], morning(25))).toEqual(['b-1', 'c-1', 'a-1']);
	});

	test('ask a lapse of the same day before a recall', () => {
		const history = [on(1, true, 'a'), on(1, false, 'b')];
		expect(questionsFor(history, twoEach, [], [], morning(9))).toEqual(['b-1', 'a-1']);
	});

	test('are four, each on another technique', () => {
		const history = TECHNIQUES.map((technique, at) => on(at, at % 2 === 0, technique));
		const ids = questionsFor(history, twoEach, TECHNIQUES, [], morning(30));
		expect(ids).toHaveLength(QUESTIONS);
		expect(new Set(ids.map(techniqueOf)).size).toBe(4);
	});

	test('are filled up from the fallback in its order, and nothing practised is asked twice', () => {
		const ids = questionsFor([on(1, true, 'c')], twoEach, ['f', 'c', 'a', 'b'], [], morning(9));
		expect(ids).toEqual(['c-1', 'f-1', 'a-1', 'b-1']);
	});

	test('pass over a technique that has no question', () => {
		expect(questionsFor([on(1, true, 'z')], twoEach, ['y', 'a'], [], morning(9))).toEqual(['a-1']);
	});

	test('are never one that was asked while its technique has another', () => {
		fc.assert(
			fc.property(
				fc.subarray(twoEach.map(({ id }) => id)),
				fc.subarray(TECHNIQUES, { minLength: 1 }),
				(asked, practised) => {
					const history = practised.map((technique, at) => on(at, true, technique));
					for (const id of questionsFor(history, twoEach, [], asked, morning(30))) {
						const own = twoEach.filter(({ technique }) => technique === techniqueOf(id));
						if (own.some((one) => !asked.includes(one.id))) expect(asked).not.toContain(id);
						else expect(id).toBe(own[0]?.id);
					}
				}
			)
		);
	});

	test('come again where there is no other', () => {
		const [one] = questionsFor([on(1, true, 'a')], twoEach, [], ['a-1', 'a-2'], morning(9));
		expect(one).toBe('a-1');
	});

	test('are none where there is nothing to ask about', () => {
		expect(questionsFor([], twoEach, [], [], morning(9))).toEqual([]);
	});
});

const finding = (verdict: Verdict, ...techniques: readonly string[]): Finding => ({
	verdict,
	note: '',
	explanation: '',
	techniques,
	sources: [],
	claims: []
});

const FINDINGS: Readonly<Record<string, Readonly<Record<string, Finding>>>> = {
	street: {
		walk: finding('supported'),
		quote: finding('no-record', 'bare-quote'),
		mayor: finding('uncheckable', 'private-scene')
	},
	hill: {
		sheep: finding('contradicted', 'private-scene'),
		wind: finding('opinion', 'bare-quote')
	}
};

const questions = bank.map(({ technique, question }) => ({ technique, id: question.id }));
const form = formOutlineOf(
	booster,
	bank.map(({ question }) => question)
);

/** A booster in which these questions were answered, each with its choice. */
const boosterOn = (day: number, answers: Readonly<Record<string, number>>) =>
	entriesOf(form.slug, morning(day), [
		...readPieces(form),
		{ type: 'retrieval.set', questions: Object.keys(answers) },
		...Object.entries(answers).map(([question, choice]): CourseEvent => ({
			type: 'retrieval.answered',
			question,
			choice
		}))
	]);

/** Chooses on 20 November; what is named in `broken` cannot be fetched. */
function choose(entries: readonly LogEntry[], ...broken: readonly string[]) {
	const fetched = <Value>(name: string, value: Value | undefined): Promise<Value> =>
		value === undefined || broken.includes(name)
			? Promise.reject(new Error(`${name} did not come`))
			: Promise.resolve(value);
	return chooseRetrieval({
		outlines: [lessonOutline, form],
		questions,
		fallback: ['private-scene', 'bare-quote'],
		entries,
		now: morning(20),
		fetchFindings: (_, passage) => fetched(passage, FINDINGS[passage]),
		fetchAnswer: (id) => fetched(id, bank.find(({ question }) => question.id === id)?.answer)
	});
}

const lessonOn = (day: number, ...marked: readonly string[]) =>
	entriesOf(lessonOutline.slug, morning(day), wholeLesson(...marked));

describe('choosing from what a device remembers', () => {
	test('takes the fallback where nothing was done yet', async () => {
		expect(await choose([])).toEqual(['scene-one', 'quote-one']);
	});

	test('asks first for what was missed in the lessons', async () => {
		expect(await choose(lessonOn(3, 'mayor', 'sheep'))).toEqual(['quote-one', 'scene-one']);
		expect(await choose(lessonOn(3, 'quote'))).toEqual(['scene-one', 'quote-one']);
	});

	test('takes half of a technique caught in a galley for recalled', async () => {
		const half = { ...FINDINGS['street'], walk: finding('contradicted', 'private-scene') };
		const ids = await chooseRetrieval({
			outlines: [lessonOutline],
			questions,
			fallback: [],
			entries: lessonOn(3, 'mayor'),
			now: morning(20),
			fetchFindings: (_, passage) =>
				passage === 'street' ? Promise.resolve(half) : Promise.reject(new Error('not here')),
			fetchAnswer: () => Promise.reject(new Error('not asked'))
		});
		// “mayor” is one of two sentences with a private scene; the bare quote was missed.
		expect(ids).toEqual(['quote-one', 'scene-one']);
	});

	test('asks another question on what an earlier booster asked', async () => {
		const ids = await choose(boosterOn(5, { 'quote-one': 0 }));
		expect(ids).toEqual(['quote-two', 'scene-one']);
	});

	test('counts a right answer in a booster as recalled and a wrong one as a lapse', async () => {
		expect(await choose(boosterOn(5, { 'quote-one': 1, 'scene-one': 0 }))).toEqual([
			'scene-one',
			'quote-two'
		]);
		expect(await choose(boosterOn(5, { 'quote-one': 0, 'scene-one': 1 }))).toEqual([
			'quote-two',
			'scene-one'
		]);
	});

	test('goes by when a question was answered, not by when the booster ended', async () => {
		const early = boosterOn(2, { 'quote-one': 1 });
		const late = entriesOf(form.slug, morning(19), [{ type: 'form.finished' }]);
		const lesson = lessonOn(10, 'mayor', 'sheep');
		// Quotes lapsed on the 10th, scenes came back then.
		expect((await choose([...early, ...late, ...lesson]))[0]).toBe('quote-two');
	});

	test('leaves out a galley whose findings do not come', async () => {
		const log = lessonOn(3, 'sheep');
		// Both scene galleys are known: a lapse and a recall; the quote is a lapse alone.
		expect(await choose(log)).toEqual(['quote-one', 'scene-one']);
		// Without the street nothing is known of quotes, so they come from the fallback.
		expect(await choose(log, 'street')).toEqual(['scene-one', 'quote-one']);
	});

	test('leaves out an answer that does not come, and still does not ask it again', async () => {
		const ids = await choose(boosterOn(5, { 'quote-one': 0 }), 'quote-one');
		expect(ids).toEqual(['scene-one', 'quote-two']);
	});

	test('asks all the same where nothing at all can be fetched', async () => {
		const log = [...lessonOn(3, 'quote'), ...boosterOn(5, { 'scene-one': 1 })];
		expect(await choose(log, 'street', 'hill', 'scene-one')).toEqual(['scene-one', 'quote-one']);
	});
});
