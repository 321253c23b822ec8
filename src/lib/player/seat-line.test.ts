import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SeatEntry } from '#lib/quiz/room.ts';
import { openSeatLine } from './seat-line.ts';

const entries: readonly SeatEntry[] = [
	{ key: 'key-1', stop: 'fox/galley/street', event: { type: 'marking.undone', passage: 'street' } }
];

/** A server that gives these answers, one after the other; none where the line is down. */
function serve(...answers: readonly (Response | undefined)[]) {
	const asked: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
	let at = 0;
	vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
		asked.push({ url, init });
		const answer = answers[at++];
		return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no line'));
	});
	return { asked, line: openSeatLine('/rooms/fox') };
}
const json = (value: unknown, init: ResponseInit = {}) => Response.json(value, init);
afterEach(() => void vi.unstubAllGlobals());

describe('delivering answers', () => {
	test('sends them as JSON and hands back what the room said', async () => {
		const results = [{ key: 'key-1', is: 'stored' }];
		const { asked, line } = serve(json({ results }));
		expect(await line.deliver(entries, false)).toEqual({ is: 'answered', results });
		expect(asked.map(({ url, init }) => [url, init?.method, init?.body, init?.keepalive])).toEqual([
			['/rooms/fox/answers', 'POST', JSON.stringify({ entries }), undefined]
		]);
	});

	test('a page that closes asks the browser to see it through', async () => {
		const { asked, line } = serve(json({ results: [] }));
		await line.deliver(entries, true);
		expect(asked[0]?.init).toMatchObject({ keepalive: true });
	});

	test.each([
		['no line', undefined, { is: 'undelivered' }],
		['a page to sign in to a network', new Response('<p>Hello</p>'), { is: 'undelivered' }],
		['an answer without results', json({}), { is: 'undelivered' }],
		['a server that is closed', json({}, { status: 503 }), { is: 'undelivered' }],
		[
			'a server that is busy',
			json({}, { status: 429, headers: { 'retry-after': '5' } }),
			{ is: 'undelivered', waitMs: 5_000 }
		],
		['no seat', json({}, { status: 403 }), { is: 'closed' }],
		['no room', json({}, { status: 404 }), { is: 'closed' }],
		[
			'an answer that makes no sense to the room',
			json({ message: 'No.' }, { status: 400 }),
			{ is: 'unreadable', message: 'No.' }
		]
	] as const)('%s', async (_, answer, delivery) => {
		expect(await serve(answer).line.deliver(entries, false)).toEqual(delivery);
	});
});

describe('reading one’s own', () => {
	const mine = { name: 'Blue Heron', isRemoved: false, works: {} };
	test.each([
		['what the server has', json(mine), mine],
		['no seat', json({}, { status: 403 }), 'closed'],
		['no room', json({}, { status: 404 }), 'closed'],
		['a server that is closed', json({}, { status: 503 }), undefined],
		['no line', undefined, undefined]
	] as const)('%s', async (_, answer, expected) => {
		expect(await serve(answer).line.mine()).toEqual(expected);
	});
});

describe('another name', () => {
	test.each([
		['the new one', json({ name: 'Green Wren' }), { name: 'Green Wren' }],
		['what is wrong', json({ message: 'Drawn.' }, { status: 403 }), { problem: 'Drawn.' }],
		[
			'no line',
			undefined,
			{ problem: 'The room did not answer. Check the connection, then try again.' }
		]
	] as const)('%s', async (_, answer, expected) => {
		expect(await serve(answer).line.rename(null)).toEqual(expected);
	});
});

test('a part of the room that cannot be had is an error with its name', async () => {
	const { asked, line } = serve(json({ stops: [] }), json({}, { status: 403 }), undefined);
	expect(await line.agenda()).toEqual({ stops: [] });
	await expect(line.checks(2)).rejects.toThrow('checks/2.json: 403');
	await expect(line.key(1)).rejects.toThrow('no line');
	expect(asked.map(({ url }) => url)).toEqual([
		'/rooms/fox/agenda.json',
		'/rooms/fox/checks/2.json',
		'/rooms/fox/key/1.json'
	]);
});
