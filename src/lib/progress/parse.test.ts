import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_QUESTIONS } from '#lib/quiz/events.ts';
import { LIKELIHOODS } from '#lib/quiz/form.ts';
import { MAX_ID_LENGTH } from '#lib/quiz/lesson.ts';
import { anyCourse } from './arbitrary-course.test-kit.ts';
import { toEntries } from './arbitrary-events.test-kit.ts';
import { parseEntry } from './parse.ts';

const entry = { id: 'a-1', lesson: '03-words', at: 0, event: { type: 'lesson.kept' } };

test('every entry that a learner can cause parses to itself', () => {
	const entries = anyCourse.map((stories) =>
		stories.flatMap(({ outline, events }) => toEntries(outline, events))
	);
	fc.assert(
		fc.property(entries, (log) => {
			expect(log.map(parseEntry)).toEqual(log.map((one) => ({ ok: true, entry: one })));
		}),
		{ numRuns: 30 }
	);
});

test.each<readonly [value: unknown, problem: string]>([
	['text', 'the entry must be an entry with id, lesson, at and event'],
	[{ ...entry, id: '' }, 'id must be made of letters, digits and - _ . :'],
	[{ ...entry, id: 'x'.repeat(101) }, 'id must have at most 100 characters'],
	[{ ...entry, lesson: 'The Hook' }, 'lesson must look like “01-the-hook”'],
	[{ ...entry, at: -1 }, 'at must not be below 0'],
	[{ ...entry, at: 9e15 }, 'at must not be above 8640000000000000'],
	[{ ...entry, at: NaN }, 'at must be a number'],
	[{ ...entry, event: { type: 'no' } }, 'event.type must be an event that this version knows'],
	[
		{ ...entry, event: { type: 'recall.answered', question: 'r', choice: 0.5 } },
		'event.choice must be a whole number'
	],
	[
		{ ...entry, event: { type: 'retrieval.answered', question: 't', choice: 100 } },
		'event.choice must not be above 99'
	],
	[
		{ ...entry, event: { type: 'practice.ended', passage: 'a b' } },
		'event.passage must be made of letters, digits and - _ . :'
	],
	...[0, 6, 2.5, '3', null].map(
		(likelihood) =>
			[
				{ ...entry, event: { type: 'likelihood.judged', passage: 'p', likelihood } },
				'event.likelihood must be a whole number from 1 to 5'
			] as const
	),
	...['a', 'a:', ':b', 'a:b:c', 'a: b', '', ':'.repeat(100_000)].map(
		(pair) =>
			[
				{ ...entry, event: { type: 'pair.tied', pair } },
				'event.pair must be two ids with a colon between them'
			] as const
	),
	[
		{ ...entry, event: { type: 'pair.untied', pair: `${'x'.repeat(101)}:${'x'.repeat(100)}` } },
		'event.pair must have at most 201 characters'
	],
	[{ ...entry, event: { type: 'pair.tied', pair: 7 } }, 'event.pair must be text'],
	[
		{ ...entry, event: { type: 'retrieval.set', questions: 'all' } },
		'event.questions must be a list'
	],
	[
		{ ...entry, event: { type: 'retrieval.set', questions: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } },
		'event.questions must have at most 6 questions'
	],
	[
		{ ...entry, event: { type: 'retrieval.set', questions: ['a', 'b', 'a'] } },
		'event.questions must not have a question twice'
	],
	[
		{ ...entry, event: { type: 'retrieval.set', questions: ['a', '<b>'] } },
		'event.questions.1 must be made of letters, digits and - _ . :'
	]
])('says in plain words what is wrong (%#)', (value, problem) => {
	expect(parseEntry(value)).toEqual({ ok: false, problem });
});

test('ids and lists of the greatest length parse', () => {
	const longest = 'x'.repeat(MAX_ID_LENGTH);
	const questions = Array.from({ length: MOST_QUESTIONS }, (_, i) => `t-${i}`);
	const events = [
		{ type: 'pair.tied', pair: `${longest}:${longest}` },
		{ type: 'retrieval.set', questions },
		...LIKELIHOODS.map((likelihood) => ({
			type: 'likelihood.judged',
			passage: longest,
			likelihood
		}))
	];
	for (const event of events) {
		expect(parseEntry({ ...entry, event })).toEqual({ ok: true, entry: { ...entry, event } });
	}
});

test('anything at all is parsed or refused, never thrown', () => {
	fc.assert(
		fc.property(fc.anything(), (value) => {
			expect(parseEntry(value).ok).toBe(false);
		})
	);
});
