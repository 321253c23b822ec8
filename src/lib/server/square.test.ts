import { expect, it } from 'vitest';
import { squareOf } from './square.ts';

it('a square has the three corners that a camera looks for, and no white border of its own', () => {
	const { size, path } = squareOf('http://192.168.1.20:3000/join/PICA4729135');
	const isDark = (x: number, y: number) => path.includes(`M${x} ${y}h1v1h-1z`);
	const ring = (left: number, top: number) =>
		Array.from({ length: 7 }, (_, i) => [
			isDark(left + i, top),
			isDark(left + i, top + 6),
			isDark(left, top + i),
			isDark(left + 6, top + i)
		]).flat();
	for (const [left, top] of [
		[0, 0],
		[size - 7, 0],
		[0, size - 7]
	] as const)
		expect(ring(left, top)).toEqual(Array.from({ length: 28 }, () => true));
	expect((size - 17) % 4).toBe(0);
});
