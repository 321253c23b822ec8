import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#lib/progress/arbitrary-events.test-kit.ts';
import { onRouteOf } from './on-route.ts';

test('a route that is named in the address is read with its galleys and the way back', () => {
	expect(onRouteOf('?route=30&galleys=1')).toEqual({
		minutes: 30,
		galleys: 1,
		href: '/routes/30'
	});
});

test('a route without galleys asks for the whole file', () => {
	expect(onRouteOf('?route=45')).toEqual({ minutes: 45, galleys: null, href: '/routes/45' });
});

test('an address that names no route is on none', () => {
	for (const search of ['', '?', '?galleys=1', '?Route=30', '?routes=30'])
		expect(onRouteOf(search)).toBeUndefined();
});

test.each([
	['nothing', ''],
	['zero', '0'],
	['a leading zero', '030'],
	['a sign', '-30'],
	['a plus, which is a space', '+30'],
	['a fraction', '30.5'],
	['an exponent', '3e1'],
	['hexadecimal', '0x1e'],
	['a word', 'thirty'],
	['spaces', '%2030'],
	['a line break after it', '30%0A'],
	['other digits', '%D9%A3%D9%A0'],
	['too much', '1000'],
	['infinity', 'Infinity'],
	['a very long number', '9'.repeat(400)],
	['a way out of the folder', '..%2F..%2Fetc'],
	['another site', '%2F%2Fexample.org'],
	['a script', 'javascript%3Aalert(1)'],
	['markup', '%3Cimg%20src%3Dx%3E']
])('a route of %s is none', (_, value) => {
	expect(onRouteOf(`?route=${value}`)).toBeUndefined();
});

test.each(['', '0', '-1', '1.5', '100', 'all', '%00', '1%0A', '9'.repeat(400)])(
	'galleys of “%s” are all of them',
	(value) => {
		expect(onRouteOf(`?route=30&galleys=${value}`)?.galleys).toBeNull();
	}
);

test('of two routes in one address the first is taken', () => {
	expect(onRouteOf('?route=30&route=javascript:alert(1)')?.href).toBe('/routes/30');
	expect(onRouteOf('?route=x&route=30')).toBeUndefined();
});

test('whatever the address says, the way back is a page of this site with a whole number', () => {
	const anyValue = fc.oneof(
		anyText,
		fc.integer({ min: -5, max: 1200 }).map(String),
		fc.constantFrom('__proto__', 'constructor', '1e3', '٣٠', '30#x', '30/../x')
	);
	fc.assert(
		fc.property(anyValue, anyValue, fc.boolean(), (route, galleys, isEncoded) => {
			const search = isEncoded
				? `?${new URLSearchParams({ route: route.toWellFormed(), galleys: galleys.toWellFormed() }).toString()}`
				: `?route=${route}&galleys=${galleys}`;
			const found = onRouteOf(search);
			expect(found === undefined || /^\/routes\/[1-9]\d{0,2}$/.test(found.href)).toBe(true);
			const count = found?.galleys ?? 1;
			expect(Number.isInteger(count) && count >= 1 && count <= 99).toBe(true);
		})
	);
});
