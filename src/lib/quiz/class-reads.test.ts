import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from './chance.ts';
import { changeRange, classReads, type ReadChange } from './class-reads.ts';
import type { ClassLearner, ClassStop } from './class-record.ts';
import { learner, record, stop } from './class-record.test-kit.ts';

const FIRST = stop('xxoo', { id: 'a', kind: 'piece', form: 'A' });
const SECOND = stop('xxoo', { id: 'b', kind: 'piece', form: 'B' });

const group = (...reads: readonly (readonly [string, string])[]): readonly ClassLearner[] =>
	reads.map(([a, b], index) => learner(`L${index}`, { a, b }));

const read = (own: readonly ClassLearner[], stops: readonly ClassStop[] = [FIRST, SECOND]) =>
	classReads(record(stops, own), seededChance(1));

const known = (own: readonly ClassLearner[], stops?: readonly ClassStop[]) => {
	const reads = read(own, stops);
	if (reads.kind !== 'known') throw new Error(reads.kind);
	return reads;
};

const FIVE = group(
	['+-+-', '++--'],
	['---+', '+---'],
	['++++', '++-+'],
	['+---', '++--'],
	['--+-', '-+--']
);

test('sets the mean rates of those who did both side by side, with each one’s own change', () => {
	const { learners, caught, doubted } = known(FIVE);
	expect(learners).toBe(5);
	expect(caught.first).toBeCloseTo(0.4, 12);
	expect(caught.second).toBeCloseTo(0.8, 12);
	expect(caught.change.value).toBeCloseTo(0.4, 12);
	expect(doubted.first).toBeCloseTo(0.5, 12);
	expect(doubted.second).toBeCloseTo(0.1, 12);
	expect(doubted.change.value).toBeCloseTo(-0.4, 12);
});

test('says nothing under five who did both, however many did one', () => {
	const rest = Array.from({ length: 20 }, (_, i) => learner(`R${i}`, { a: '+---' }));
	expect(read([...FIVE.slice(0, 4), ...rest])).toEqual({ kind: 'few-people' });
	expect(read([...FIVE, ...rest])).toMatchObject({ kind: 'known', learners: 5 });
});

test('needs both reads, each with something to catch and something to leave alone', () => {
	expect(read(FIVE, [FIRST])).toEqual({ kind: 'one-read' });
	expect(read(FIVE, [FIRST, stop('xx', { ...SECOND, units: FIRST.units.slice(0, 2) })])).toEqual({
		kind: 'one-read'
	});
	expect(read(FIVE.map(({ name }) => learner(name, { a: '+---' })))).toEqual({ kind: 'one-read' });
});

test('leaves out a piece that nobody answered, and learners who skipped one that others did', () => {
	const late = stop('xo', { id: 'late', kind: 'piece', form: 'B' });
	expect(known(FIVE, [FIRST, SECOND, late]).learners).toBe(5);
	const one = learner('Ahead', { a: '+---', b: '+---', late: '+-' });
	expect(read([...FIVE, one], [FIRST, SECOND, late])).toEqual({ kind: 'few-people' });
});

test('nobody’s change is no change, without any width', () => {
	const same = known(
		FIVE.map(({ name, answers }) => ({
			name,
			answers: { ...answers, b: answers['a'] ?? { isHandedIn: true, likelihood: null, marks: [] } }
		}))
	);
	expect(same.caught.change).toEqual({ value: 0, low: 0, high: 0 });
	expect(changeRange(same.caught)).toEqual({ low: 0, high: 0 });
});

test('turning the reads round turns the change round', () => {
	const signs = fc.stringMatching(/^[-+]{4}$/);
	fc.assert(
		fc.property(fc.array(fc.tuple(signs, signs), { minLength: 5, maxLength: 9 }), (pairs) => {
			const there = known(group(...pairs));
			const back = known(group(...pairs.map(([a, b]) => [b, a] as const)));
			expect(back.caught.first).toBe(there.caught.second);
			expect(back.caught.change.value).toBeCloseTo(-there.caught.change.value, 12);
			expect(back.caught.change.low).toBeCloseTo(-there.caught.change.high, 12);
		}),
		{ numRuns: 15 }
	);
});

test.each([
	[0.07, 0.29, 7, 29],
	[-0.071, 0.071, -8, 8],
	[0.004, 0.2, 0, 20],
	[-0.2, -0.004, -20, 0]
])('a change from %d to %d lies from %d to %d of a hundred', (low, high, from, to) => {
	const change: ReadChange = { first: 0, second: 0, change: { value: 0, low, high } };
	expect(changeRange(change)).toEqual({ low: from, high: to });
});
