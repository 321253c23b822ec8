import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotRadius, shareOf } from './ink.ts';

/** Of an 8 px cell that holds one dot in its corners and one in its middle, before the dots touch. */
const coverage = (radius: number) => (2 * Math.PI * radius ** 2) / 64;

test('a share of nobody is none', () => {
	expect(shareOf(0, 0)).toBe(0);
	expect(shareOf(3, 12)).toBe(0.25);
});

test('as much paper is inked as people marked, as long as dots lie apart', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 0.74, noNaN: true }), (share) => {
			expect(coverage(dotRadius(share))).toBeCloseTo(share, 2);
		})
	);
});

test('nobody leaves the paper white, everybody fills it', () => {
	expect(dotRadius(0)).toBe(0);
	expect(dotRadius(1)).toBe(4);
});

test('more people never give less ink', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)].map(dotRadius);
				expect(low).toBeLessThanOrEqual(high ?? 0);
			}
		)
	);
});
