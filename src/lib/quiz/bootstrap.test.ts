import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootstrap, type Estimate } from './bootstrap.ts';
import { seededChance } from './chance.ts';

const mean = (cases: readonly number[]) => cases.reduce((sum, one) => sum + one, 0) / cases.length;

const meanOf = (cases: readonly number[], seed = 1): Estimate => {
	const [estimate] = bootstrap(cases, (drawn) => [mean(drawn)] as const, seededChance(seed));
	return estimate;
};

const width = ({ low, high }: Estimate) => high - low;
const few = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
const seldom = { numRuns: 25 };

// Efron & Tibshirani 1993, table 2.1, the survival times of the treated mice: the standard error of
// their mean is 25.24 by the formula, and the bootstrap's goes to 25.24 · √(6/7) = 23.37.
test('agrees with the published standard error of the mouse data', () => {
	const mice = [94, 197, 16, 38, 99, 141, 23];
	const { value, low, high } = meanOf(mice);
	expect(value).toBeCloseTo(86.857, 3);
	expect((high - low) / (2 * 1.96)).toBeGreaterThan(21);
	expect((high - low) / (2 * 1.96)).toBeLessThan(25.5);
});

test('has limits in order, and a mean lies within its own', () => {
	fc.assert(
		fc.property(few, fc.nat(), (cases, seed) => {
			const { value, low, high } = meanOf(cases, seed);
			expect(low).toBeLessThanOrEqual(high);
			expect(low).toBeGreaterThanOrEqual(Math.min(...cases));
			expect(high).toBeLessThanOrEqual(Math.max(...cases));
			expect(value).toBe(mean(cases));
		}),
		seldom
	);
});

test('is the mirror image for the figure with the other sign', () => {
	fc.assert(
		fc.property(few, fc.nat(), (cases, seed) => {
			const [up, down] = bootstrap(
				cases,
				(drawn) => [mean(drawn), 0 - mean(drawn)] as const,
				seededChance(seed)
			);
			expect(0 - down.low).toBe(0 + up.high);
			expect(0 - down.high).toBe(0 + up.low);
		}),
		seldom
	);
});

test('has no width where all cases are alike', () => {
	expect(meanOf([3, 3, 3])).toEqual({ value: 3, low: 3, high: 3 });
});

test('narrows as the same cases come again and again, about with the root of their number', () => {
	const once = [0, 1, 2, 3, 4, 5];
	const many = Array.from({ length: 16 }, () => once).flat();
	expect(width(meanOf(once)) / width(meanOf(many))).toBeGreaterThan(3.5);
	expect(width(meanOf(once)) / width(meanOf(many))).toBeLessThan(4.5);
});

test('covers the true mean nearly as often as it says for 25 cases', () => {
	const chance = seededChance(11);
	const covers = Array.from({ length: 200 }, () => {
		const cases = Array.from({ length: 25 }, () => chance());
		const { low, high } = meanOf(cases, Math.floor(chance() * 1e9));
		return low <= 0.5 && high >= 0.5;
	});
	expect(covers.filter(Boolean).length).toBeGreaterThan(176);
});

test('refuses to draw from nothing', () => {
	expect(() => meanOf([])).toThrow(new RangeError('a bootstrap needs cases, got 0'));
});
