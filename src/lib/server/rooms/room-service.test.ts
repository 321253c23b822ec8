import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoomSetup } from '#lib/quiz/room.ts';
import { Ears, read } from './event-stream.test-kit.ts';
import { always } from './live-room.ts';
import { joined } from './room-log.test-kit.ts';
import { RoomService } from './room-service.ts';
import { MemoryStore } from './room-store.test-kit.ts';
import { settingsOf } from './settings.ts';
import type { Wake } from './wake.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const setup: RoomSetup = {
	matter: { kind: 'file', slug: '01-the-hook', route: 'main' },
	pace: 'led',
	naming: 'drawn'
};

/** Wakes the other processes of a test, when the test says so. */
class FakeWake {
	onWake: () => void = () => undefined;
	sent = 0;
	isClosed = false;
	send = () => void (this.sent += 1);
	close = () => {
		this.isClosed = true;
		return Promise.resolve();
	};
}

let store: MemoryStore;
let wakes: readonly [FakeWake, FakeWake];
let services: readonly [RoomService, RoomService];

const openRoom = async (service: RoomService) => {
	const made = await service.rooms.open(setup);
	return roomIn(service, made?.id ?? '');
};
const roomIn = async (service: RoomService, id: string) => {
	const room = await service.rooms.get(id);
	if (room === undefined) throw new Error('There is no such room.');
	return room;
};
const goOn = async (ms: number) => {
	await vi.advanceTimersByTimeAsync(ms);
	await read();
};

beforeEach(() => {
	vi.useFakeTimers({
		toFake: ['Date', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']
	});
	store = new MemoryStore();
	wakes = [new FakeWake(), new FakeWake()];
	const start = (wake: FakeWake) => new RoomService(store, settingsOf({}), wake as unknown as Wake);
	services = [start(wakes[0]), start(wakes[1])];
});
afterEach(async () => {
	for (const service of services) await service.close();
	vi.useRealTimers();
});

test('what one process writes reaches those who listen to another one', async () => {
	const room = await openRoom(services[0]);
	const there = await roomIn(services[1], room.head.id);
	const desk = new Ears(services[1].streams(there).open({ kind: 'host' }, 0));
	await room.submit([always(null, joined(1))]);
	expect(wakes.map(({ sent }) => sent)).toEqual([1, 0]);
	wakes[1].onWake();
	await goOn(100);
	expect(desk.hosts.at(-1)?.view.present).toBe(1);
});

test('a message between processes that was lost is made up for within five seconds', async () => {
	const room = await openRoom(services[0]);
	const there = await roomIn(services[1], room.head.id);
	await room.submit([always(null, joined(1))]);
	await goOn(5_000);
	expect(there.fold.present).toBe(1);
});

test('a room that is deleted is gone for everybody, here and elsewhere', async () => {
	const room = await openRoom(services[0]);
	const there = await roomIn(services[1], room.head.id);
	const ears = [
		new Ears(services[0].streams(room).open({ kind: 'host' }, 0)),
		new Ears(services[1].streams(there).open({ kind: 'host' }, 0))
	];
	await services[0].remove(room);
	wakes[1].onWake();
	await goOn(100);
	expect(ears.map(({ last, hasEnded }) => [last?.name, hasEnded])).toEqual([
		['gone', true],
		['gone', true]
	]);
	expect(await services[1].rooms.get(room.head.id)).toBeUndefined();
});

test('a room whose time is over is swept out while people listen, and says so', async () => {
	const room = await openRoom(services[0]);
	const desk = new Ears(services[0].streams(room).open({ kind: 'host' }, 0));
	vi.setSystemTime(Date.now() + 31 * DAY);
	await goOn(10 * MINUTE);
	expect([desk.last?.name, desk.hasEnded, store.heads.size]).toEqual(['gone', true, 0]);
});

test('a room that nobody uses is put away, and one that somebody listens to stays', async () => {
	const [idle, used] = [await openRoom(services[0]), await openRoom(services[0])];
	const desk = new Ears(services[0].streams(used).open({ kind: 'host' }, 0));
	await goOn(21 * MINUTE);
	expect(await services[0].figures()).toEqual({
		rooms_in_memory: 1,
		learners_in_memory: 0,
		streams_open: 1,
		messages_sent: services[0].streams(used).sent
	});
	expect([services[0].rooms.isOpen(idle.head.id), desk.hasEnded]).toEqual([false, false]);
	expect((await roomIn(services[0], idle.head.id)).fold.seq).toBe(1);
});

test('the streams of a room are the same for all who ask', async () => {
	const room = await openRoom(services[0]);
	expect(services[0].streams(room)).toBe(services[0].streams(room));
});

test('closing ends every stream without a word and lets go of the database', async () => {
	const room = await openRoom(services[0]);
	const ears = new Ears(services[0].streams(room).open({ kind: 'host' }, 0));
	await services[0].close();
	await read();
	expect([ears.names, ears.hasEnded]).toEqual([['room'], true]);
	expect([store.isClosed, wakes[0].isClosed]).toEqual([true, true]);
});

test('a database that does not answer stops neither the sweeping nor the looking', async () => {
	const told = vi.spyOn(console, 'error').mockReturnValue();
	const room = await openRoom(services[0]);
	const fail = () => Promise.reject(new Error('the connection ended'));
	const { lastSeqs, removeExpired } = store;
	store.lastSeqs = fail;
	store.removeExpired = fail;
	await goOn(10 * MINUTE);
	expect(told.mock.calls.length).toBeGreaterThan(0);
	store.lastSeqs = lastSeqs;
	store.removeExpired = removeExpired;
	store.write([joined(1)], room.head.id);
	await goOn(5_000);
	expect(room.fold.present).toBe(1);
	told.mockRestore();
});
