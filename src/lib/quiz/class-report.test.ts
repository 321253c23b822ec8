import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from './chance.ts';
import type { ClassRecord } from './class-record.ts';
import { answer, learner, learners, mark, record, stop, units } from './class-record.test-kit.ts';
import { classReport } from './class-report.ts';
import { HUNCH } from './lesson.ts';

const report = (own: ClassRecord) => classReport(own, seededChance(1));

const anyRecord = fc.tuple(fc.stringMatching(/^[xo]{1,6}$/), fc.nat(7)).chain(([kinds, people]) =>
	fc
		.array(fc.stringMatching(new RegExp(`^[-+]{${kinds.length}}$`)), {
			minLength: people,
			maxLength: people
		})
		.map((signs) => record([stop(kinds)], learners(...signs)))
);

test('a room in which nobody answered has no counts, no figure and no most distrusted sentence', () => {
	const { stops, ...rest } = report(record([stop('xo')], [learner('Heron', {})]));
	expect(rest).toEqual({
		title: 'The fox',
		openedAt: Date.UTC(2026, 10, 20, 9),
		answered: 0,
		hasHands: false,
		caught: { count: 0, of: 0 },
		doubted: { count: 0, of: 0 },
		techniques: [],
		learners: [
			{
				name: 'Heron',
				stops: { count: 0, of: 1 },
				caught: { count: 0, of: 0 },
				doubted: { count: 0, of: 0 }
			}
		],
		mostDistrusted: null,
		figure: { kind: 'few-people' },
		reads: { kind: 'one-read' }
	});
	expect(stops[0]?.sentences.map(({ marked }) => marked)).toEqual([
		{ count: 0, of: 0 },
		{ count: 0, of: 0 }
	]);
});

test('counts a stop, each of its sentences and each learner', () => {
	const { stops, learners: rows } = report(
		record([stop('xxo')], [...learners('+-+', '+--'), learner('Away', {})])
	);
	expect(stops[0]).toMatchObject({
		answered: 2,
		handedIn: 2,
		caught: { count: 2, of: 4 },
		doubted: { count: 1, of: 2 }
	});
	expect(stops[0]?.sentences.map(({ marked }) => marked)).toEqual([
		{ count: 2, of: 2 },
		{ count: 0, of: 2 },
		{ count: 1, of: 2 }
	]);
	expect(rows.map(({ name, caught, doubted }) => [name, caught.count, doubted.count])).toEqual([
		['L1', 1, 1],
		['L2', 1, 0],
		['Away', 0, 0]
	]);
});

test('marks that were not handed in count as they stand', () => {
	const begun = {
		name: 'Heron',
		answers: { street: answer('+-', { isHandedIn: false }) }
	};
	const { stops } = report(record([stop('xo')], [begun]));
	expect(stops[0]).toMatchObject({ answered: 1, handedIn: 0, caught: { count: 1, of: 1 } });
});

test('gives the reasons for a sentence, the commonest first, and those without one to nobody', () => {
	const one = (name: string, reason: string | null) => ({
		name,
		answers: { street: answer('', { marks: [mark('u1', reason)] }) }
	});
	const { stops } = report(
		record(
			[stop('x')],
			[
				one('A', HUNCH),
				one('B', 'bare-quote'),
				one('C', null),
				one('D', 'bare-quote'),
				one('E', 'private-scene')
			]
		)
	);
	expect(stops[0]?.sentences[0]?.reasons).toEqual([
		{ reason: 'bare-quote', count: 2 },
		{ reason: HUNCH, count: 1 },
		{ reason: 'private-scene', count: 1 }
	]);
});

test('counts a technique by person and sentence, and names it only where the reason was hers', () => {
	const [first, ...rest] = units('xxo');
	const both = first && { ...first, techniques: ['bare-quote', 'private-scene', 'bare-quote'] };
	const one = (reason: string) => ({
		name: reason,
		answers: { street: answer('', { marks: [mark('u1', reason), mark('u3', 'bare-quote')] }) }
	});
	const { techniques } = report(
		record(
			[stop('', { units: both ? [both, ...rest] : rest })],
			[one('bare-quote'), one('private-scene'), one('old-photo')]
		)
	);
	expect(techniques).toEqual([
		{ technique: 'bare-quote', met: 6, caught: 3, named: { count: 2, of: 3 } },
		{ technique: 'private-scene', met: 3, caught: 3, named: { count: 2, of: 3 } }
	]);
});

test('hands stand in for the devices, sentence by sentence, and give no reason', () => {
	const hands = { u1: { count: 12, of: 20 } };
	const own = report(record([stop('xo', { hands })], learners('-+')));
	expect(own.hasHands).toBe(true);
	expect(own.stops[0]?.sentences.map(({ marked, isByHands }) => [marked, isByHands])).toEqual([
		[{ count: 12, of: 20 }, true],
		[{ count: 1, of: 1 }, false]
	]);
	expect(own.techniques).toEqual([
		{ technique: 'bare-quote', met: 20, caught: 12, named: { count: 0, of: 0 } }
	]);
	expect(own.caught).toEqual({ count: 12, of: 20 });
});

test('the most distrusted sentence is sound and doubted by the most people, not by the largest share', () => {
	const lane = stop('o', { id: 'lane' });
	const own = record(
		[stop('xoo'), lane],
		[
			learner('A', { street: '+-+', lane: '+' }),
			learner('B', { street: '+-+' }),
			learner('C', { street: '++-' })
		]
	);
	expect(report(own).mostDistrusted).toMatchObject({ stop: 'street', sentence: { id: 'u3' } });
});

test('of two sentences doubted by as many, the one that fewer people read is the most distrusted', () => {
	const own = record(
		[stop('o'), stop('o', { id: 'lane' })],
		[learner('A', { street: '+', lane: '+' }), learner('B', { street: '-' })]
	);
	expect(report(own).mostDistrusted?.stop).toBe('lane');
	expect(report(record([stop('xo')], learners('+-'))).mostDistrusted).toBeNull();
});

test('sentences, learners and stops add up to the same counts, whatever was marked', () => {
	fc.assert(
		fc.property(anyRecord, (own) => {
			const { caught, doubted, learners: rows, stops } = report(own);
			for (const parts of [rows, stops]) {
				const sum = (pick: (one: (typeof parts)[number]) => number) =>
					[...parts].reduce((total, one) => total + pick(one), 0);
				expect(sum((one) => one.caught.count)).toBe(caught.count);
				expect(sum((one) => one.caught.of)).toBe(caught.of);
				expect(sum((one) => one.doubted.count)).toBe(doubted.count);
				expect(sum((one) => one.doubted.of)).toBe(doubted.of);
			}
		}),
		{ numRuns: 40 }
	);
});

test('is the same report for the same record and the same numbers, and is JSON', () => {
	fc.assert(
		fc.property(anyRecord, (own) => {
			expect(report(own)).toEqual(report(own));
			expect(JSON.parse(JSON.stringify(report(own)))).toEqual(report(own));
		}),
		{ numRuns: 30 }
	);
});

test('says nothing of one learner but counts', () => {
	const [row] = report(record([stop('xo')], learners('+-'))).learners;
	expect(Object.keys(row ?? {})).toEqual(['name', 'stops', 'caught', 'doubted']);
});
