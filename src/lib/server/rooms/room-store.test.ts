import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoomEvent } from '#lib/quiz/room.ts';
import { startPostgres, type Postgres } from '../../../commands/postgres.ts';
import { openPool, openPostgres } from '../database/open-postgres.ts';
import { openSqlite } from '../database/open-sqlite.ts';
import { roomStore, type RoomHead, type RoomStore } from './room-store.ts';

const opened: RoomEvent = {
	type: 'room.opened',
	setup: { matter: { kind: 'route', minutes: 30 }, pace: 'led', naming: 'drawn' },
	title: 'Check this, trust that',
	stops: []
};
const joined = (seat: string): RoomEvent => ({
	type: 'learner.joined',
	seat,
	name: `Name of ${seat}`,
	token: `hash of ${seat}`
});

let made = 0;
const head = (more: Partial<RoomHead> = {}): RoomHead => {
	made += 1;
	return {
		id: `room-${made}`,
		code: `PICA${String(made).padStart(7, '0')}`,
		host: 'ab'.repeat(32),
		createdAt: 1_000,
		expiresAt: 2 ** 45,
		...more
	};
};

const draft = (seat: string, key: string | null = null) => ({ key, event: joined(seat) });

/** Both databases keep the same promises; each gives two stores on the same data, as two processes have. */
function contract(stores: () => readonly [RoomStore, RoomStore], atOnce: boolean) {
	it('finds a room by its id and by its code, and its opening is the first line of its log', async () => {
		const [store] = stores();
		const room = head();
		expect(await store.create(room, opened)).toBe('created');
		expect(await store.find({ id: room.id })).toEqual(room);
		expect(await store.find({ code: room.code })).toEqual(room);
		expect(await store.entries(room.id, 0)).toEqual([
			{ seq: 1, at: 1_000, key: null, event: opened }
		]);
	});

	it('refuses a code that is taken and stores nothing of the second room', async () => {
		const [store] = stores();
		const room = head();
		await store.create(room, opened);
		const other = head({ code: room.code });
		expect(await store.create(other, opened)).toBe('code taken');
		expect(await store.find({ id: other.id })).toBeUndefined();
	});

	it('finds nothing under an unknown id or code', async () => {
		const [store] = stores();
		expect(await store.find({ id: 'none' })).toBeUndefined();
		expect(await store.find({ code: 'PICA9999999' })).toBeUndefined();
		expect(await store.append('none', 0, 5, () => [draft('a')])).toBeUndefined();
	});

	it('numbers what is appended without gaps, and another process reads it', async () => {
		const [store, other] = stores();
		const room = head();
		await store.create(room, opened);
		const written = await store.append(room.id, 1, 7, () => [draft('a', 'key a'), draft('b')]);
		expect(written).toEqual([
			{ seq: 2, at: 7, key: 'key a', event: joined('a') },
			{ seq: 3, at: 7, key: null, event: joined('b') }
		]);
		expect(await other.entries(room.id, 1)).toEqual(written);
		expect(await other.lastSeqs([room.id, 'none'])).toEqual(new Map([[room.id, 3]]));
	});

	it('tells a writer what another process wrote before it decides', async () => {
		const [store, other] = stores();
		const room = head();
		await store.create(room, opened);
		await other.append(room.id, 1, 7, () => [draft('a')]);
		const seen: unknown[] = [];
		const written = await store.append(room.id, 1, 8, (unseen) => {
			seen.push(...unseen);
			return [draft('b')];
		});
		expect(seen).toEqual([{ seq: 2, at: 7, key: null, event: joined('a') }]);
		expect(written?.map(({ seq }) => seq)).toEqual([3]);
	});

	it('lets writers of two processes into one room without losing or doubling a line', async () => {
		const pair = stores();
		const room = head();
		await pair[0].create(room, opened);
		const seqs = [1, 1];
		const write = async (who: 0 | 1) => {
			for (let count = 0; count < 25; count += 1) {
				const written = await pair[who].append(room.id, seqs[who] ?? 0, 9, (unseen) => {
					seqs[who] = (seqs[who] ?? 0) + unseen.length;
					return [draft(`${who}-${count}`, `key ${who}-${count}`)];
				});
				seqs[who] = written?.at(-1)?.seq ?? 0;
			}
		};
		// Two writers of one SQLite file wait for each other with their whole thread, so in one thread they take turns.
		if (atOnce) await Promise.all([write(0), write(1)]);
		else {
			await write(0);
			await write(1);
		}
		const entries = await pair[0].entries(room.id, 0);
		expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 51 }, (_, i) => i + 1));
		expect(new Set(entries.map(({ key }) => key)).size).toBe(51);
	});

	it('stores all of an append or nothing: a key that came before undoes the whole of it', async () => {
		const [store] = stores();
		const room = head();
		await store.create(room, opened);
		await store.append(room.id, 1, 7, () => [draft('a', 'same key')]);
		await expect(
			store.append(room.id, 2, 8, () => [draft('b', 'other key'), draft('c', 'same key')])
		).rejects.toThrow();
		expect(await store.lastSeqs([room.id])).toEqual(new Map([[room.id, 2]]));
	});

	it('keeps texts of any script, quotes, and long ones, as they are', async () => {
		const [store] = stores();
		const room = head();
		await store.create(room, opened);
		const event = { ...joined('s'), name: `’"\\ 名前 🦆 ${'x'.repeat(5_000)}` } as RoomEvent;
		await store.append(room.id, 1, 7, () => [{ key: null, event }]);
		expect((await store.entries(room.id, 1))[0]?.event).toEqual(event);
	});

	it('appends thousands of lines at once', async () => {
		const [store] = stores();
		const room = head();
		await store.create(room, opened);
		const drafts = Array.from({ length: 4_500 }, (_, index) => draft(`s${index}`, `k${index}`));
		expect(await store.append(room.id, 1, 7, () => drafts)).toHaveLength(4_500);
		expect(await store.lastSeqs([room.id])).toEqual(new Map([[room.id, 4_501]]));
	});

	it('deletes a room with its log, and rooms whose time is over', async () => {
		const [store] = stores();
		const [gone, old, fresh] = [head(), head({ expiresAt: 50 }), head({ expiresAt: 51 })];
		for (const room of [gone, old, fresh]) await store.create(room, opened);
		await store.remove(gone.id);
		expect(await store.find({ id: gone.id })).toBeUndefined();
		expect(await store.entries(gone.id, 0)).toEqual([]);
		expect(await store.removeExpired(50)).toEqual([old.id]);
		expect(await store.find({ id: fresh.id })).toEqual(fresh);
	});
}

describe('the rooms’ log in SQLite', () => {
	let folder: string;
	let stores: readonly [RoomStore, RoomStore];
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'allegedly-store-'));
		stores = [
			roomStore(await openSqlite(folder), false),
			roomStore(await openSqlite(folder), false)
		];
	});
	afterAll(async () => {
		for (const store of stores) await store.close();
		rmSync(folder, { recursive: true, force: true });
	});
	contract(() => stores, false);
});

describe('the rooms’ log in PostgreSQL', () => {
	let postgres: Postgres;
	let stores: readonly [RoomStore, RoomStore];
	beforeAll(async () => {
		postgres = await startPostgres();
		const open = async () =>
			roomStore(await openPostgres(openPool(postgres.url, () => undefined)), true);
		stores = [await open(), await open()];
	}, 60_000);
	afterAll(async () => {
		for (const store of stores) await store.close();
		await postgres.stop();
	});
	contract(() => stores, true);
});
