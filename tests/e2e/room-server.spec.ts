import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as below } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from '../../src/commands/bench/server.ts';
import { ask, follow } from '../../src/commands/load/http.ts';
import { entry, join, openLoadRoom, send, steer } from '../../src/commands/load/room.ts';
import { startPostgres } from '../../src/commands/postgres.ts';

let folder: string;
test.beforeEach(() => {
	folder = mkdtempSync(below(tmpdir(), 'allegedly-server-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => ({ ALLEGEDLY_DATA: folder, DATABASE_URL: '' });

test('a stop ends open streams, and a room goes on after it with everything that was in it', async () => {
	const first = await startServer('serve', settings());
	const room = await openLoadRoom(first.url);
	const at = room.stops.findIndex(({ kind }) => kind === 'galley');
	const stop = room.stops[at];
	if (stop === undefined) throw new Error('there is no galley');
	const learner = await join(room);
	await steer(room, { type: 'room.started' });
	await steer(room, { type: 'stop.turned', to: at });
	const sentence = stop.units[2] ?? '';
	await send(learner, [entry(stop, { type: 'sentence.marked', passage: stop.part, sentence })]);
	const streams = [
		await follow(`${first.url}/rooms/${room.id}/stream?as=host`, room.cookies, () => undefined),
		await follow(`${first.url}/rooms/${room.id}/stream`, learner.cookies, () => undefined)
	];
	const stopped = first.stop();
	await Promise.all([...streams.map(({ over }) => over), stopped]);

	const second = await startServer('serve', settings());
	const get = async (path: string, cookies: string) =>
		JSON.parse((await ask(`${second.url}/rooms/${room.id}${path}`, { cookies })).body);
	expect(await get('/view.json', room.cookies)).toMatchObject({
		code: room.code,
		desk: 'running',
		at,
		present: 1
	});
	const { works } = await get('/mine.json', learner.cookies);
	expect(works[stop.id].passage.context.marks).toMatchObject([{ sentence }]);
	await second.stop();
});

test('a stream that left off is told what it missed, and a learner of nothing but how things stand', async () => {
	const server = await startServer('serve', settings());
	const room = await openLoadRoom(server.url);
	await join(room);
	const read = async (after: string) => {
		const told: string[] = [];
		const stream = await follow(
			`${server.url}/rooms/${room.id}/stream?as=host${after}`,
			room.cookies,
			({ data }) => told.push(data)
		);
		await expect.poll(() => told.length).toBeGreaterThan(0);
		stream.close();
		return JSON.parse(told[0] ?? '') as {
			isWhole: boolean;
			seats: unknown[];
			view: { seq: number };
		};
	};
	const whole = await read('');
	expect(whole).toMatchObject({ isWhole: true, seats: [{}] });
	await join(room);
	expect(await read(`&after=${whole.view.seq}`)).toMatchObject({ isWhole: false, seats: [{}] });
	expect(await read('&after=999')).toMatchObject({ isWhole: true, seats: [{}, {}] });
	await server.stop();
});

test('without its database the server gives lessons, says that rooms are closed, and opens them when it is back', async () => {
	const postgres = await startPostgres();
	await postgres.kill();
	const server = await startServer('serve', { DATABASE_URL: postgres.url });
	expect((await ask(`${server.url}/lessons/01-the-hook`)).status).toBe(200);
	expect((await ask(`${server.url}/healthz`)).status).toBe(503);
	const closed = await ask(`${server.url}/rooms/new`, {
		method: 'POST',
		body: new URLSearchParams({ matter: 'route:15', pace: 'led', naming: 'drawn' })
	});
	expect(closed.status).toBe(503);
	expect(closed.body).toContain('Rooms are closed on this server for the moment');
	await postgres.restart();
	await openLoadRoom(server.url);
	expect((await ask(`${server.url}/healthz`)).status).toBe(200);
	await server.stop();
	await postgres.stop();
});

test('two processes on one PostgreSQL serve the same room', async () => {
	const postgres = await startPostgres();
	const env = { DATABASE_URL: postgres.url };
	const [one, other] = [await startServer('serve', env), await startServer('serve', env)];
	const room = await openLoadRoom(one.url);
	const told: { name: string; data: string }[] = [];
	const stream = await follow(
		`${one.url}/rooms/${room.id}/stream?as=host`,
		room.cookies,
		(message) => told.push(message)
	);
	const last = () => JSON.parse(told.findLast(({ name }) => name === 'room')?.data ?? '{}');
	await join(room, other.url);
	await expect.poll(() => last().view?.present).toBe(1);
	const steered = await ask(`${other.url}/rooms/${room.id}/steer`, {
		method: 'POST',
		cookies: room.cookies,
		body: { key: 'from-the-other', event: { type: 'room.started' } }
	});
	expect(steered.status).toBe(200);
	await expect.poll(() => last().view?.desk).toBe('running');
	const gone = await ask(`${other.url}/rooms/${room.id}/delete`, {
		method: 'POST',
		cookies: room.cookies,
		body: new URLSearchParams()
	});
	expect(gone.status).toBe(303);
	await stream.over;
	expect(told.at(-1)?.name).toBe('gone');
	await Promise.all([one.stop(), other.stop()]);
	await postgres.stop();
});
