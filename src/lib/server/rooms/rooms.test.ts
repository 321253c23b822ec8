import { beforeEach, describe, expect, it } from 'vitest';
import type { RoomSetup } from '#lib/quiz/room.ts';
import { getCourse } from '../lessons.ts';
import type { LiveRoom } from './live-room.ts';
import { always } from './live-room.ts';
import { joined } from './room-log.test-kit.ts';
import { MemoryStore } from './room-store.test-kit.ts';
import { Rooms } from './rooms.ts';
import { opens } from './secrets.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const setup: RoomSetup = {
	matter: { kind: 'file', slug: '01-the-hook', route: 'main' },
	pace: 'led',
	naming: 'drawn'
};

let store: MemoryStore;
let time: number;
let rooms: Rooms;
let watched: LiveRoom[];

const openRoom = async () => {
	const made = await rooms.open(setup);
	const room = made && (await rooms.get(made.id));
	if (made === undefined || room === undefined) throw new Error('The room did not open.');
	return { ...made, room };
};
const nobodyWatches = () => false;

beforeEach(() => {
	store = new MemoryStore();
	time = 1_000_000;
	rooms = new Rooms(store, getCourse(), { mostLearners: 5, days: 30 }, () => time);
	watched = [];
	rooms.onOpen = (room) => watched.push(room);
});

describe('opening a room', () => {
	it('gives it a code, a time to live and a secret of which only the hash is stored', async () => {
		const { id, secret, room } = await openRoom();
		expect(room.head).toMatchObject({ id, createdAt: time, expiresAt: time + 30 * DAY });
		expect(room.head.code).toMatch(/^[A-Z]+\d{7}$/);
		expect(opens(secret, room.head.host)).toBe(true);
		expect(JSON.stringify([...store.heads, ...store.logs])).not.toContain(secret);
		expect(room.fold.view(room.head.code)).toMatchObject({ title: 'The hook', desk: 'lobby' });
	});

	it('is refused where the course has nothing of the kind', async () => {
		expect(await rooms.open({ ...setup, matter: { kind: 'route', minutes: 7 } })).toBeUndefined();
		expect(store.heads.size).toBe(0);
	});

	it('draws another code where one is taken', async () => {
		const create = store.create.bind(store);
		let tries = 0;
		store.create = (own, event) => {
			tries += 1;
			return tries < 3 ? Promise.resolve('code taken') : create(own, event);
		};
		const { room } = await openRoom();
		expect([tries, store.heads.get(room.head.id)?.code]).toEqual([3, room.head.code]);
	});
});

describe('finding a room', () => {
	it('reads its log once, however many ask at the same time', async () => {
		const { id } = await openRoom();
		const all = await Promise.all(Array.from({ length: 20 }, () => rooms.get(id)));
		expect(new Set(all).size).toBe(1);
		expect(watched).toHaveLength(1);
	});

	it('goes by its code as well', async () => {
		const { room } = await openRoom();
		expect(await rooms.byCode(room.head.code)).toBe(room);
		expect(await rooms.byCode(room.head.code)).toBe(room);
		expect(await rooms.byCode('PICA0000000')).toBeUndefined();
	});

	it('comes to nothing for an id that none has, without asking the database for what cannot be one', async () => {
		expect(await rooms.get('abcdefghijkl')).toBeUndefined();
		let asked = 0;
		store.find = () => {
			asked += 1;
			return Promise.reject(new Error('invalid byte sequence'));
		};
		expect(await rooms.get('\u0000'.repeat(12))).toBeUndefined();
		expect([asked, rooms.isOpen('abcdefghijkl')]).toEqual([0, false]);
	});

	it('tries again after the database did not answer', async () => {
		const made = await rooms.open(setup);
		store.unreadable = 1;
		await expect(rooms.get(made?.id ?? '')).rejects.toThrow();
		expect((await rooms.get(made?.id ?? ''))?.head.id).toBe(made?.id);
	});
});

describe('the agenda of a room', () => {
	it('is made once, and anew when matter was added', async () => {
		const { room } = await openRoom();
		const before = rooms.agenda(room);
		expect(rooms.agenda(room)).toBe(before);
		expect(JSON.parse(rooms.agendaText(room))).toEqual(before);
		const stops = [{ ...before.stops[0]?.outline, id: '02-who-says-so/reading/keep' }];
		await room.submit([always(null, { type: 'matter.added', stops } as never)]);
		expect(rooms.agenda(room)).not.toBe(before);
	});
});

describe('the end of a room', () => {
	it('comes when its time is over, and with it its log', async () => {
		const { id, room } = await openRoom();
		time += 30 * DAY;
		expect([await rooms.get(id), await rooms.byCode(room.head.code)]).toEqual([
			undefined,
			undefined
		]);
		expect(await rooms.sweep(nobodyWatches)).toEqual([id]);
		expect([store.heads.size, store.logs.size, await rooms.live()]).toEqual([0, 0, []]);
	});

	it('comes at once when it is deleted', async () => {
		const { id, room } = await openRoom();
		await rooms.remove(id);
		expect([await rooms.get(id), await rooms.byCode(room.head.code)]).toEqual([
			undefined,
			undefined
		]);
	});

	it('is not the end of the log where a room is only put away: it is folded again when asked for', async () => {
		const { id, room } = await openRoom();
		await room.submit([always(null, joined(1))]);
		time += 11 * MINUTE;
		expect(await rooms.sweep(nobodyWatches)).toEqual([]);
		expect(rooms.isOpen(id)).toBe(false);
		const again = await rooms.get(id);
		expect([again === room, again?.fold.present]).toEqual([false, 1]);
	});

	it('leaves a room in memory that is watched, written to or was just asked for', async () => {
		const { id } = await openRoom();
		time += 9 * MINUTE;
		await rooms.sweep(nobodyWatches);
		expect(rooms.isOpen(id)).toBe(true);
		time += 9 * MINUTE;
		await rooms.sweep((one) => one === id);
		expect(rooms.isOpen(id)).toBe(true);
		const room = await rooms.get(id);
		const writing = room?.submit([always(null, joined(1))]);
		time += 11 * MINUTE;
		await rooms.sweep(nobodyWatches);
		expect(rooms.isOpen(id)).toBe(true);
		await writing;
	});
});
