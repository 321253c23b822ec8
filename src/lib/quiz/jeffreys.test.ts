import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jeffreysInterval } from './jeffreys.ts';
import type { Rate } from './rates.ts';

const anyRate: fc.Arbitrary<Rate> = fc
	.nat(300)
	.chain((of) => fc.nat(of).map((count) => ({ count, of })));

test('an interval holds the observed share and lies from 0 to 1', () => {
	fc.assert(
		fc.property(anyRate, (rate) => {
			const { low, high } = jeffreysInterval(rate);
			const share = rate.of === 0 ? 0.5 : rate.count / rate.of;
			expect(low).toBeGreaterThanOrEqual(0);
			expect(low).toBeLessThanOrEqual(share);
			expect(high).toBeGreaterThanOrEqual(share);
			expect(high).toBeLessThanOrEqual(1);
		})
	);
});

test('counting the failures instead mirrors the interval', () => {
	fc.assert(
		fc.property(anyRate, ({ count, of }) => {
			const { low, high } = jeffreysInterval({ count, of });
			const mirrored = jeffreysInterval({ count: of - count, of });
			expect(mirrored.low).toBeCloseTo(1 - high, 9);
			expect(mirrored.high).toBeCloseTo(1 - low, 9);
		})
	);
});

test('a higher level widens the interval', () => {
	fc.assert(
		fc.property(anyRate, (rate) => {
			const narrow = jeffreysInterval(rate, 0.8);
			const wide = jeffreysInterval(rate, 0.99);
			expect(wide.low).toBeLessThanOrEqual(narrow.low);
			expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
		})
	);
});

test('ten times as many sentences with the same share narrow the interval', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 30 }).chain((of) => fc.nat(of).map((count) => ({ count, of }))),
			({ count, of }) => {
				const few = jeffreysInterval({ count, of });
				const many = jeffreysInterval({ count: count * 10, of: of * 10 });
				expect(many.high - many.low).toBeLessThan(few.high - few.low);
			}
		)
	);
});

test.each([
	[0, 0, 0.292],
	[1, 0.016, 0.501],
	[2, 0.065, 0.648],
	[3, 0.139, 0.765]
])('%d of 7 has the limits of Brown, Cai & DasGupta 2001, table 5', (count, low, high) => {
	const interval = jeffreysInterval({ count, of: 7 });
	expect({ low: round(interval.low), high: round(interval.high) }).toEqual({ low, high });
});

test.each([
	[1, 7, 0.0158765242127468, 0.5007974616190776],
	[173, 174, 0.973456621909447, 0.9993791980406614],
	[250, 533, 0.4269402441845838, 0.511481246693103]
])('%d of %d agrees with mpmath 1.3 computed to 40 digits', (count, of, low, high) => {
	const interval = jeffreysInterval({ count, of });
	expect(Math.abs(interval.low - low)).toBeLessThan(1e-10);
	expect(Math.abs(interval.high - high)).toBeLessThan(1e-10);
});

test('none of none says nothing', () => {
	expect(jeffreysInterval({ count: 0, of: 0 })).toEqual({ low: 0, high: 1 });
});

test.each([
	[{ count: 8, of: 7 }, 0.95, 'count must be at most of, got 8 of 7'],
	[{ count: 0.5, of: 7 }, 0.95, 'count must be a whole number from 0, got 0.5'],
	[{ count: 0, of: -1 }, 0.95, 'of must be a whole number from 0, got -1'],
	[{ count: 1, of: 7 }, 1, 'level must be between 0 and 1, got 1']
])('%o at level %d is refused with the offending value', (rate, level, message) => {
	expect(() => jeffreysInterval(rate, level)).toThrow(new RangeError(message));
});

const round = (value: number): number => Math.round(value * 1000) / 1000;
