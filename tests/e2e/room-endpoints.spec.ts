import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as below } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { startServer, type RunningServer } from '../../src/commands/bench/server.ts';
import type { Finding } from '#lib/quiz/lesson.ts';
import { ask, type Answer } from '../../src/commands/load/http.ts';
import { entry, join, openLoadRoom, send, steer } from '../../src/commands/load/room.ts';

// A server of its own: what is guessed and flooded here must not shut other tests out.
let server: RunningServer;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	folder = mkdtempSync(below(tmpdir(), 'allegedly-endpoints-'));
	server = await startServer('serve', {
		ALLEGEDLY_DATA: folder,
		DATABASE_URL: '',
		ALLEGEDLY_ROOMS_PER_HOUR: '1000'
	});
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

const isClean = ({ status, body }: Answer) =>
	status < 500 && !/\bat .+:\d+:\d+|node_modules|SqliteError|\.ts:/.test(body);

/** A room at its first galley with two learners. */
async function room() {
	const opened = await openLoadRoom(server.url);
	const at = opened.stops.findIndex(({ kind }) => kind === 'galley');
	const stop = opened.stops[at];
	if (stop === undefined) throw new Error('there is no galley');
	const [ann, ben] = [await join(opened), await join(opened)];
	await steer(opened, { type: 'room.started' });
	await steer(opened, { type: 'stop.turned', to: at });
	const marked = entry(stop, {
		type: 'sentence.marked',
		passage: stop.part,
		sentence: stop.units[0] ?? ''
	});
	return { opened, at, stop, ann, ben, marked };
}

const PATHS = [
	'',
	'/desk',
	'/projector',
	'/report',
	'/report/sheet',
	'/report/marks.csv',
	'/report/room.json',
	'/report/__proto__',
	'/stream?as=host',
	'/stream?after=NaN',
	'/agenda.json',
	'/mine.json',
	'/view.json',
	'/key/0.json',
	'/key/-1.json',
	'/key/constructor.json',
	'/checks/0.json',
	'/checks/99999999999999999999.json'
];
const POSTS = ['/answers', '/steer', '/seat', '/claim', '/delete', '', '/desk'];

test('where rooms are opened, nobody finds a room whose secret they do not hold', async () => {
	const { opened, ann } = await room();
	const page = async (cookies: string) =>
		(await ask(`${server.url}/rooms/new`, { cookies })).body.includes(opened.id);
	expect(await page(opened.cookies)).toBe(true);
	expect(await page(ann.cookies)).toBe(false);
	const guess = 'A'.repeat(43);
	expect(await page(`host_${opened.id}=${guess}`)).toBe(false);
	expect(await page(`host_${opened.id}=${guess}; host_../../x=${guess}; host_=${guess}`)).toBe(
		false
	);
});

test('no address of a room lets a stranger in, whoever they say they are', async () => {
	const { opened } = await room();
	for (const path of PATHS) {
		for (const cookies of ['', `host_${opened.id}=${'A'.repeat(43)}`, `seat_${opened.id}=x`]) {
			const answer = await ask(`${server.url}/rooms/${opened.id}${path}`, { cookies });
			expect([303, 403, 404], `${path} ${cookies}`).toContain(answer.status);
			expect(isClean(answer), path).toBe(true);
		}
	}
});

test('a learner sees neither the teacher’s pages, nor another’s answers, nor the key', async () => {
	const { opened, at, stop, ann, ben, marked } = await room();
	await send(ann, [marked]);
	const as = (path: string) =>
		ask(`${server.url}/rooms/${opened.id}${path}`, { cookies: ben.cookies });
	for (const path of ['/desk', '/projector', '/report', '/report/marks.csv', '/stream?as=host'])
		expect((await as(path)).status, path).toBe(403);
	expect(JSON.parse((await as(`/key/${at}.json`)).body)).toEqual({
		findings: {},
		pairs: {},
		records: {},
		recall: null,
		kind: null
	});
	expect((await as(`/checks/${at}.json`)).status).toBe(403);
	const seen = await Promise.all(
		['', '/mine.json', '/view.json', '/agenda.json'].map(async (path) => (await as(path)).body)
	);
	const text = seen.join('\n');
	const key = await ask(`${server.url}/lessons/01-the-hook/key/${stop.part}.findings.json`);
	const findings = Object.values(JSON.parse(key.body) as Record<string, Finding>);
	expect(findings).toHaveLength(stop.units.length);
	const wordsOf = (markup: string) => markup.replace(/<[^>]*>/g, '');
	for (const { explanation } of findings) {
		const words = wordsOf(explanation).slice(0, 40);
		expect(wordsOf(key.body)).toContain(words);
		expect(wordsOf(text)).not.toContain(words);
	}
	expect(JSON.parse(seen[1] ?? '{}')).toMatchObject({ works: {} });
	expect(JSON.parse(seen[2] ?? '{}')).toMatchObject({ shown: null });
	const steered = await ask(`${server.url}/rooms/${opened.id}/steer`, {
		method: 'POST',
		cookies: ben.cookies,
		body: { key: 'a-key-of-ben', event: { type: 'findings.revealed', stop: stop.id } }
	});
	expect(steered.status).toBe(403);
});

test('answers that are sent twice count once, and late ones count until the proof is out', async () => {
	const { opened, stop, ann, marked } = await room();
	const results = async () =>
		(JSON.parse((await send(ann, [marked])).body) as { results: { is: string }[] }).results;
	expect((await results()).map(({ is }) => is)).toEqual(['stored']);
	expect((await results()).map(({ is }) => is)).toEqual(['known']);
	await steer(opened, { type: 'marking.closed', stop: stop.id });
	const late = entry(stop, { type: 'marks.submitted', passage: stop.part });
	expect((await send(ann, [late])).body).toContain('"is":"stored"');
	await steer(opened, { type: 'findings.revealed', stop: stop.id });
	const after = entry(stop, {
		type: 'sentence.marked',
		passage: stop.part,
		sentence: stop.units[1] ?? ''
	});
	expect((await send(ann, [after])).body).toContain('already revealed');
});

test('a removed learner’s device is told so and can do nothing more', async () => {
	const { opened, ann, marked } = await room();
	const desk = await ask(`${server.url}/rooms/${opened.id}/report/room.json`, {
		cookies: opened.cookies
	});
	expect(desk.status).toBe(200);
	const { name } = JSON.parse(
		(await ask(`${server.url}/rooms/${opened.id}/mine.json`, { cookies: ann.cookies })).body
	) as { name: string };
	const seats = await seatIds(opened);
	await steer(opened, { type: 'learner.removed', seat: seats[name] ?? '' });
	const answer = await send(ann, [marked]);
	expect(answer.body).toContain('The teacher has taken this name off the room.');
});

/** Seat ids by name, as the teacher's stream tells them. */
async function seatIds(opened: { id: string; cookies: string }) {
	const answer = await fetch(`${server.url}/rooms/${opened.id}/stream?as=host`, {
		headers: { cookie: opened.cookies }
	});
	const reader = answer.body?.getReader();
	let text = '';
	while (!text.includes('"isWhole":true')) {
		const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
		if (done) break;
		text += new TextDecoder().decode(value);
	}
	await reader?.cancel();
	const rows = [...text.matchAll(/"seat":"([^"]+)","name":"([^"]+)"/g)];
	return Object.fromEntries(rows.map(([, seat = '', name = '']) => [name, seat]));
}

test('nothing that can be sent makes the server fail', async () => {
	test.slow();
	const { opened, stop, ann, marked } = await room();
	const { id } = opened;
	const someone = fc.constantFrom(opened.cookies, ann.cookies, '');
	const nearlyRight = fc.constantFrom<unknown>(
		{ entries: [marked] },
		{ entries: [{ ...marked, key: '' }] },
		{ entries: Array.from({ length: 101 }, () => marked) },
		{ entries: [{ key: 'k'.repeat(20), stop: '__proto__', event: marked.event }] },
		{ entries: [{ key: 'k'.repeat(20), stop: stop.id, event: { type: 'constructor' } }] },
		{ key: 'k'.repeat(20), event: { type: 'stop.turned', to: 1e9 } },
		{ key: 'k'.repeat(20), event: { type: 'stop.turned', to: -0.5 } },
		{ key: 'k'.repeat(21), event: { type: 'finding.revealed', stop: stop.id, unit: 'toString' } },
		{
			key: 'k'.repeat(22),
			event: { type: 'hands.counted', stop: stop.id, unit: '__proto__', count: 1, of: 2 }
		},
		{ key: 'k'.repeat(23), event: { type: 'matter.added', matter: { kind: 'route', minutes: 7 } } },
		{ key: 'k'.repeat(24), event: { type: 'learner.removed', seat: 'hasOwnProperty' } },
		{ name: '\u202e\u0000'.repeat(200) },
		{ name: 'x'.repeat(100_000) },
		{ secret: 5 },
		{ secret: 'x'.repeat(43) }
	);
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...POSTS),
			someone,
			fc.oneof(nearlyRight, fc.jsonValue({ maxDepth: 3 })),
			async (path, cookies, body) => {
				const answer = await ask(
					`${server.url}/rooms/${id}${path === '/delete' ? '/seat' : path}`,
					{
						method: 'POST',
						cookies,
						body: Object(body) as object
					}
				);
				expect(isClean(answer), `${path} ${answer.status} ${answer.body.slice(0, 300)}`).toBe(true);
			}
		),
		{ numRuns: 400 }
	);
	expect((await ask(`${server.url}/healthz`)).status).toBe(200);
});

test('broken bodies, huge ones and other formats are refused in plain words', async () => {
	const { opened, ann } = await room();
	const post = (type: string, body: string) =>
		fetch(`${server.url}/rooms/${opened.id}/answers`, {
			method: 'POST',
			headers: { 'content-type': type, cookie: ann.cookies, origin: server.url },
			body
		});
	expect((await post('application/json', '{"entries":')).status).toBe(400);
	expect((await post('application/json', `"${'x'.repeat(70_000)}"`)).status).toBe(413);
	expect((await post('application/json', 'x'.repeat(3_000_000))).status).toBe(413);
	expect((await post('text/plain', '{}')).status).toBe(415);
	expect((await post('application/xml', '<a/>')).status).toBe(415);
});

test('guessing codes is stopped after a few dozen tries, at once or in a row, for right codes too', async () => {
	const { opened } = await room();
	const guess = (code: string) =>
		ask(`${server.url}/join`, { method: 'POST', body: new URLSearchParams({ code }) });
	const codes = Array.from({ length: 200 }, (_, at) => `PICA 000 ${String(at).padStart(4, '0')}`);
	const answers = await Promise.all(codes.map(guess));
	const wrong = answers.filter(({ status }) => status === 404);
	expect(wrong.length).toBeGreaterThan(30);
	expect(wrong.length).toBeLessThan(60);
	expect(answers.filter(({ status }) => status === 429)).toHaveLength(200 - wrong.length);
	expect((await guess('PICA 000 0200')).status).toBe(429);
	expect((await guess(opened.code)).status).toBe(429);
	expect((await guess('nonsense')).status).toBe(400);
});
