import { describe, expect, test } from 'vitest';
import { seededChance } from './chance.ts';
import type { ClassLearner, ClassStop } from './class-record.ts';
import { learner, learners, record, stop } from './class-record.test-kit.ts';
import { classReport } from './class-report.ts';
import { outcomeSheet } from './outcome-sheet.ts';
import { outcomeWords } from './outcome-words.ts';

const sheetOf = (stops: readonly ClassStop[], own: readonly ClassLearner[]) =>
	outcomeSheet(classReport(record(stops, own), seededChance(1)));

const HEAD = { title: 'The fox', openedAt: Date.UTC(2026, 10, 20, 9) };
const five = (signs: string) => learners(signs, signs, signs, signs, signs);

describe('an outcome sheet', () => {
	test('shows nothing under five people, and says so and why', () => {
		const sheet = sheetOf([stop('xo')], five('+-').slice(1));
		expect(sheet).toEqual({ ...HEAD, kind: 'withheld' });
		expect(outcomeWords(sheet)).toEqual([
			'Nothing is shown here, because fewer than five people answered.',
			'Of so few, a figure comes close to telling what one of them did.'
		]);
	});

	test('gives the counts of one file where there was one read, and that there is no comparison', () => {
		const sheet = sheetOf([stop('xo')], five('+-'));
		expect(sheet).toEqual({
			...HEAD,
			kind: 'one-read',
			people: 5,
			file: 'The fox',
			unit: 'sentence',
			caught: { count: 5, of: 5 },
			doubted: { count: 0, of: 5 }
		});
		expect(outcomeWords(sheet)).toEqual([
			'5 people read “The fox”.',
			'Sentences that do not stand were caught 5 times in 5. Sound sentences were wrongly doubted 0 times in 5. Each time is one person and one sentence.',
			'There is one reading only, so there is no comparison. These counts do not show what anybody has learned.'
		]);
	});

	test('takes the file that most people answered, and leaves out parts that too few did', () => {
		const stops = [
			stop('xo', { id: 'few', slug: '03-hare', file: 'The hare' }),
			stop('xo'),
			stop('xo', { id: 'lane' })
		];
		const own = five('++').map(({ name }, i) =>
			learner(name, i === 0 ? { street: '++', lane: '++', few: '++' } : { street: '++' })
		);
		expect(sheetOf(stops, own)).toMatchObject({
			file: 'The fox',
			caught: { count: 5, of: 5 },
			doubted: { count: 5, of: 5 }
		});
	});

	test('takes hands as it takes devices', () => {
		const hands = { u1: { count: 12, of: 20 }, u2: { count: 3, of: 4 } };
		expect(sheetOf([stop('xo', { hands })], [])).toMatchObject({
			kind: 'one-read',
			people: 20,
			caught: { count: 12, of: 20 },
			doubted: { count: 0, of: 0 }
		});
	});

	test('speaks of pairs where the file is a board', () => {
		const sheet = sheetOf([stop('xo', { kind: 'board' })], five('+-'));
		expect(outcomeWords(sheet)[1]).toMatch(/^Pairs that cannot both be true were caught 5 times/);
	});

	const both = (people: number) =>
		sheetOf(
			[stop('xo', { id: 'a', form: 'A' }), stop('xo', { id: 'b', form: 'B', slug: '12-second' })],
			Array.from({ length: people }, (_, i) => learner(`Heron ${i}`, { a: '-+', b: '+-' }))
		);

	test('sets both reads side by side with their ranges, for those who did both', () => {
		const sheet = both(5);
		expect(sheet).toEqual({
			...HEAD,
			kind: 'two-reads',
			people: 5,
			caught: { first: 0, second: 1, change: { value: 1, low: 1, high: 1 } },
			doubted: { first: 1, second: 0, change: { value: -1, low: -1, high: -1 } }
		});
		expect(outcomeWords(sheet)[0]).toBe('5 people did both reads.');
		expect(outcomeWords(sheet)).toHaveLength(4);
		expect(both(4).kind).toBe('withheld');
	});

	test('names nobody and quotes no sentence', () => {
		for (const sheet of [both(6), sheetOf([stop('xo')], five('+-'))]) {
			const said = JSON.stringify(sheet) + outcomeWords(sheet).join('');
			expect(said).not.toMatch(/Heron|"L1"|Sentence 1/);
		}
	});
});
