import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_STROKES, strokesFor } from './strokes.ts';

test('there is one stroke for each person, and those who are done come first', () => {
	const { strokes } = strokesFor(3, 5);
	expect(strokes.map(({ isDone }) => isDone)).toEqual([true, true, true, false, false]);
});

test('more people than can be counted at a glance are told by the number alone', () => {
	expect(strokesFor(1, MOST_STROKES).strokes).toHaveLength(MOST_STROKES);
	expect(strokesFor(1, MOST_STROKES + 1).strokes).toEqual([]);
});

test('every stroke stays within the box', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: MOST_STROKES }), (of) => {
			const { width, height, strokes } = strokesFor(of, of);
			for (const [x, y] of strokes.flatMap(({ from, to }) => [from, to])) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(width);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(height);
			}
		})
	);
});
