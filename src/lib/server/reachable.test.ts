import { describe, expect, it } from 'vitest';
import { reachable } from './reachable.ts';

describe('the address that other devices reach', () => {
	it.each([
		['http://localhost:3000/join', ['192.168.1.20', '10.0.0.4'], 'http://192.168.1.20:3000/join'],
		['http://127.0.0.1:3000/join', ['192.168.1.20'], 'http://192.168.1.20:3000/join'],
		['http://[::1]:3000/join', ['192.168.1.20'], 'http://192.168.1.20:3000/join'],
		['http://localhost:3000/join', [], 'http://localhost:3000/join'],
		['http://192.168.1.9:3000/join', ['192.168.1.20'], 'http://192.168.1.9:3000/join'],
		['https://allegedly.example/join', ['192.168.1.20'], 'https://allegedly.example/join']
	])('of %s with %j is %s', (asked, addresses, expected) => {
		expect(reachable(new URL(asked), addresses).href).toBe(expected);
	});
});
