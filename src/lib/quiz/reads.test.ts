import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jeffreysInterval } from './jeffreys.ts';
import type { Tally } from './outcomes.ts';
import type { Rate } from './rates.ts';
import { compareReads, rangeOf } from './reads.ts';

const anyRate: fc.Arbitrary<Rate> = fc
	.nat(60)
	.chain((of) => fc.nat(of).map((count) => ({ count, of })));

const count = fc.nat(30);
const anyTally: fc.Arbitrary<Tally> = fc.record({
	hits: count,
	misses: count,
	falseAlarms: count,
	correctRejections: count
});

/** A read with so many of seven caught, and so many of seven wrongly doubted. */
const ofSeven = (hits: number, falseAlarms: number): Tally => ({
	hits,
	misses: 7 - hits,
	falseAlarms,
	correctRejections: 7 - falseAlarms
});

// The limits of Brown, Cai & DasGupta 2001, table 5, for n = 7: 0–0.292, 0.016–0.501, 0.065–0.648,
// 0.139–0.765, of a hundred and rounded outwards; those above three are the mirror of those below.
test.each([
	[0, 0, 30],
	[1, 1, 51],
	[2, 6, 65],
	[3, 13, 77],
	[4, 23, 87],
	[5, 35, 94],
	[6, 49, 99],
	[7, 70, 100]
])('%d of 7 may lie from %d to %d of a hundred', (got, low, high) => {
	expect(rangeOf({ count: got, of: 7 })).toEqual({ low, high });
});

test('a range is of whole sentences and holds the interval', () => {
	fc.assert(
		fc.property(anyRate, (rate) => {
			const { low, high } = rangeOf(rate);
			const interval = jeffreysInterval(rate);
			expect([low, high].every(Number.isInteger)).toBe(true);
			expect(low).toBeGreaterThanOrEqual(0);
			expect(low / 100).toBeLessThanOrEqual(interval.low);
			expect(high / 100).toBeGreaterThanOrEqual(interval.high);
			expect(high).toBeLessThanOrEqual(100);
		})
	);
});

test('a rate that is none is refused', () => {
	expect(() => rangeOf({ count: 8, of: 7 })).toThrow(RangeError);
	expect(() => compareReads(ofSeven(3, 0), { ...ofSeven(3, 0), hits: 0.5 })).toThrow(RangeError);
});

test('two reads stand side by side, caught and doubted apart', () => {
	expect(compareReads(ofSeven(0, 3), ofSeven(7, 2))).toEqual({
		caught: {
			first: { count: 0, of: 7 },
			second: { count: 7, of: 7 },
			firstRange: { low: 0, high: 30 },
			secondRange: { low: 70, high: 100 },
			mayBeChance: false
		},
		doubted: {
			first: { count: 3, of: 7 },
			second: { count: 2, of: 7 },
			firstRange: { low: 13, high: 77 },
			secondRange: { low: 6, high: 65 },
			mayBeChance: true
		}
	});
});

test.each([
	[0, 4, true],
	[0, 5, false],
	[1, 6, true],
	[1, 7, false],
	[7, 1, false],
	[6, 1, true]
])('%d of 7 and then %d of 7 may be chance: %s', (first, second, isChance) => {
	const { caught, doubted } = compareReads(ofSeven(first, first), ofSeven(second, second));
	expect([caught.mayBeChance, doubted.mayBeChance]).toEqual([isChance, isChance]);
});

test('reads of different length are compared by their shares', () => {
	const caught = (hits: number, of: number) => ({ ...ofSeven(0, 0), hits, misses: of - hits });
	expect(compareReads(caught(0, 7), caught(38, 60)).caught.mayBeChance).toBe(false);
	expect(compareReads(caught(0, 7), caught(9, 60)).caught.mayBeChance).toBe(true);
});

test('the order of two reads does not decide what may be chance', () => {
	fc.assert(
		fc.property(anyTally, anyTally, (one, other) => {
			const there = compareReads(one, other);
			const back = compareReads(other, one);
			expect(there.caught.mayBeChance).toBe(back.caught.mayBeChance);
			expect(there.doubted.mayBeChance).toBe(back.doubted.mayBeChance);
			expect([there.caught.firstRange, there.caught.secondRange]).toEqual([
				back.caught.secondRange,
				back.caught.firstRange
			]);
		})
	);
});

test('two reads alike may always be chance', () => {
	fc.assert(
		fc.property(anyTally, (read) => {
			const { caught, doubted } = compareReads(read, read);
			expect([caught.mayBeChance, doubted.mayBeChance]).toEqual([true, true]);
		})
	);
});

test('more than chance means that no share fits both reads', () => {
	fc.assert(
		fc.property(anyTally, anyTally, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
			const { first, second, mayBeChance } = compareReads(a, b).caught;
			const fits = [first, second].every((rate) => {
				const { low, high } = jeffreysInterval(rate);
				return low <= share && share <= high;
			});
			expect(fits && !mayBeChance).toBe(false);
		})
	);
});

test('a read that met nothing of a kind shows nothing either way', () => {
	const none = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };
	const { caught } = compareReads(none, ofSeven(7, 0));
	expect(caught.firstRange).toEqual({ low: 0, high: 100 });
	expect(caught.mayBeChance).toBe(true);
});
