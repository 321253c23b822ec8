import { expect, test } from 'vitest';
import { sentOf } from './host-line.ts';

const answer = (status: number, headers: Record<string, string> = {}) => ({
	ok: status < 300,
	status,
	headers: new Headers(headers)
});

test('an order that was stored, or known already, is taken', () => {
	expect(sentOf(answer(200), { seq: 7 })).toEqual({ is: 'taken', seq: 7 });
});

test('a refusal says why and is not sent again', () => {
	expect(sentOf(answer(409), { message: 'That changes nothing here.' })).toEqual({
		is: 'refused',
		message: 'That changes nothing here.'
	});
	expect(sentOf(answer(403), {})).toEqual({
		is: 'refused',
		message: 'The room did not take that. Load this page again.'
	});
});

test('what a server in trouble did not take is sent again', () => {
	expect(sentOf(answer(503), { message: 'Not written down.' })).toEqual({
		is: 'lost',
		message: 'Not written down.'
	});
	expect(sentOf(answer(502), {})).toEqual({ is: 'lost' });
});

test('too fast is sent again when the server says so', () => {
	expect(sentOf(answer(429, { 'retry-after': '5' }), {})).toEqual({ is: 'lost', afterMs: 5_000 });
	expect(sentOf(answer(429), {})).toEqual({ is: 'lost', afterMs: 1_000 });
});
