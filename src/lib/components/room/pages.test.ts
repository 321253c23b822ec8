import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf } from './pages.ts';

test('rows stand on one page where they fit', () => {
	expect(pagesOf([10, 20, 30], 60)).toEqual([[0, 1, 2]]);
});

test('a row that does not fit begins the next page', () => {
	expect(pagesOf([10, 20, 31, 5], 60)).toEqual([
		[0, 1],
		[2, 3]
	]);
});

test('a row that is taller than the room has a page of its own', () => {
	expect(pagesOf([90, 10, 90], 60)).toEqual([[0], [1], [2]]);
});

test('every row stands on one page, in order, and no page of several is too full', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 30 }),
			fc.integer({ min: 0, max: 300 }),
			(heights, room) => {
				const pages = pagesOf(heights, room);
				expect(pages.flat()).toEqual(heights.map((_, index) => index));
				for (const page of pages.filter(({ length }) => length > 1))
					expect(page.reduce((sum, row) => sum + (heights[row] ?? 0), 0)).toBeLessThanOrEqual(room);
			}
		)
	);
});
