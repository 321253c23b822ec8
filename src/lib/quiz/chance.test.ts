import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from './chance.ts';

const take = (seed: number, count: number) => {
	const chance = seededChance(seed);
	return Array.from({ length: count }, chance);
};

test('is the same for the same seed and another for another', () => {
	expect(take(7, 20)).toEqual(take(7, 20));
	expect(take(7, 20)).not.toEqual(take(8, 20));
});

test('begins for 0 as mulberry32 does', () => {
	expect(take(0, 2)).toEqual([0.26642920868471265, 0.0003297457005828619]);
});

test('lies from 0 up to but not including 1, for any seed', () => {
	fc.assert(
		fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (seed) => {
			for (const number of take(seed, 50)) {
				expect(number).toBeGreaterThanOrEqual(0);
				expect(number).toBeLessThan(1);
			}
		})
	);
});

test('falls evenly on ten equal parts', () => {
	const parts = Array.from({ length: 10 }, () => 0);
	for (const number of take(3, 100_000)) {
		const part = Math.floor(number * 10);
		parts[part] = (parts[part] ?? 0) + 1;
	}
	for (const part of parts) expect(Math.abs(part - 10_000)).toBeLessThan(500);
});
