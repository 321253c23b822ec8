import { describe, expect, it, test } from 'vitest';
import { WALL_KEYS, wallAction, type Press } from './wall-keys.ts';

const press = (key: string, change: Partial<Press> = {}): Press => ({
	key,
	hasModifier: false,
	isRepeated: false,
	on: 'page',
	...change
});

test.each([
	['PageDown', 'next'],
	['ArrowRight', 'next'],
	[' ', 'next'],
	['PageUp', 'back'],
	['ArrowLeft', 'back'],
	['ArrowDown', 'page down'],
	['ArrowUp', 'page up'],
	['r', 'reveal'],
	['R', 'reveal'],
	['a', 'reveal all'],
	['m', 'marks'],
	['h', 'marks'],
	['p', 'prompt'],
	['f', 'full screen'],
	['?', 'keys'],
	['x', null],
	['Enter', null],
	['Escape', null]
])('%s means %s', (key, action) => {
	expect(wallAction(press(key), true)).toBe(action);
});

test.each(['PageDown', 'r', '?', ' '])(
	'%s belongs to a field while somebody types there',
	(key) => {
		expect(wallAction(press(key, { on: 'field' }), true)).toBeNull();
	}
);

test('space presses the button it is on, a clicker still turns', () => {
	expect(wallAction(press(' ', { on: 'control' }), true)).toBeNull();
	expect(wallAction(press('PageDown', { on: 'control' }), true)).toBe('next');
});

test('a key with a modifier belongs to the browser', () => {
	expect(wallAction(press('r', { hasModifier: true }), true)).toBeNull();
	expect(wallAction(press('ArrowLeft', { hasModifier: true }), true)).toBeNull();
});

describe('a key that is held down', () => {
	it.each(['PageDown', ' ', 'PageUp', 'r', 'a'])('acts once: %s', (key) => {
		expect(wallAction(press(key, { isRepeated: true }), true)).toBeNull();
	});

	it('still scrolls', () => {
		expect(wallAction(press('ArrowDown', { isRepeated: true }), true)).toBe('page down');
	});
});

test('single letters can be switched off, the clicker’s keys stay', () => {
	expect(['r', 'a', 'm', 'h', 'p', 'f', '?'].map((key) => wallAction(press(key), false))).toEqual(
		Array(7).fill(null)
	);
	expect(wallAction(press('PageDown'), false)).toBe('next');
});

test('every single letter that acts is listed', () => {
	const listed = WALL_KEYS.flatMap(({ keys }) => keys);
	expect(listed).toEqual(expect.arrayContaining(['R', 'A', 'M', 'H', 'P', 'F', '?']));
});
