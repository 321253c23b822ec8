import { beforeEach, describe, expect, it } from 'vitest';
import type { RoomEntry, RoomEvent } from '#lib/quiz/room.ts';
import { always, LiveRoom, RoomGone, type Decide } from './live-room.ts';
import { joined, marked, MOST_LEARNERS, opened, seatId } from './room-log.test-kit.ts';
import { head, MemoryStore } from './room-store.test-kit.ts';

let store: MemoryStore;
let room: LiveRoom;
let changes: (readonly RoomEntry[])[];
let refolds: number;

const start: RoomEvent = { type: 'room.started' };
const join = (number: number) => always(`join ${number}`, joined(number));
const mark = (sentence: string, key = `mark ${sentence}`) => always(key, marked(1, sentence));
const submit = async (...decisions: readonly Decide[]) =>
	(await room.submit(decisions)).map(({ is }) => is);
const lines = () => store.log().map(({ key, event }) => key ?? event.type);
const liveOf = async (from: MemoryStore) =>
	new LiveRoom(head(), await from.entries('room', 0), from, {
		now: () => 5_000,
		mostLearners: MOST_LEARNERS
	});

beforeEach(async () => {
	store = new MemoryStore();
	await store.create(head(), opened('own'));
	room = await liveOf(store);
	changes = [];
	refolds = 0;
	room.onChange = (entries) => changes.push(entries);
	room.onRefold = () => (refolds += 1);
});

describe('writing to a room', () => {
	it('answers once it is stored, and tells what was written', async () => {
		expect(await room.submit([always(null, start), join(1)])).toEqual([
			{ is: 'stored', seq: 2 },
			{ is: 'stored', seq: 3 }
		]);
		expect(changes).toEqual([store.log().slice(1)]);
		expect(store.log().slice(1)).toEqual([
			{ seq: 2, at: 5_000, key: null, event: start },
			{ seq: 3, at: 5_000, key: 'join 1', event: joined(1) }
		]);
		expect([room.fold.seq, room.storedSeq]).toEqual([3, 3]);
	});

	it('keeps the order of those who ask, and stores together what waits', async () => {
		const asked = [1, 2, 3, 4, 5].map((number) => submit(join(number)));
		expect(room.isIdle).toBe(false);
		expect(await Promise.all(asked)).toEqual(Array.from({ length: 5 }, () => ['stored']));
		expect(lines()).toEqual(['room.opened', ...[1, 2, 3, 4, 5].map((number) => `join ${number}`)]);
		expect(store.writes).toEqual([5]);
		expect(room.isIdle).toBe(true);
	});

	it('stores no more than 400 in one go, but a request is never cut', async () => {
		await submit(always(null, start), join(1));
		const many = (count: number, from: number) =>
			submit(
				...Array.from({ length: count }, (_, index) =>
					always(`answer ${from + index}`, marked(1, (from + index) % 2 === 0 ? 'a' : 'b'))
				)
			);
		await Promise.all([submit(mark('c')), many(300, 0), many(101, 300), many(500, 500)]);
		expect(room.fold.seats.get(seatId(1))?.works.size).toBe(1);
		expect(store.writes).toEqual([2, 3, 0, 0]);
	});

	it('takes what was sent twice for what it was the first time', async () => {
		await submit(always(null, start), join(1));
		expect(await submit(mark('a'), mark('a'), mark('b'))).toEqual(['stored', 'known', 'stored']);
		expect(await submit(mark('a'))).toEqual(['known']);
		expect(lines().slice(3)).toEqual(['mark a', 'mark b']);
	});

	it('refuses by itself what may not happen, and the rest of the request goes on', async () => {
		expect(await room.submit([mark('a'), join(1), always(null, start), mark('a')])).toEqual([
			{ is: 'refused', why: 'no such learner' },
			{ is: 'stored', seq: 2 },
			{ is: 'stored', seq: 3 },
			{ is: 'stored', seq: 4 }
		]);
		expect(await room.submit([() => 'changes nothing'])).toEqual([
			{ is: 'refused', why: 'changes nothing' }
		]);
	});

	it('decides on the room as it is when its turn has come', async () => {
		const names: boolean[] = [];
		await Promise.all([
			submit(join(1)),
			submit((fold) => {
				names.push(fold.isTaken('heron 1'));
				return 'changes nothing';
			})
		]);
		expect(names).toEqual([true]);
	});

	it('says that a room is gone where it was deleted', async () => {
		await store.remove('room');
		await expect(submit(join(1))).rejects.toThrow(RoomGone);
		expect([room.fold.seq, changes, room.isIdle]).toEqual([1, [], true]);
	});
});

describe('what others write', () => {
	it('is seen before anything is decided, and told with it', async () => {
		store.write([joined(1)]);
		expect(await room.submit([join(2)])).toEqual([{ is: 'stored', seq: 3 }]);
		expect(changes).toEqual([store.log().slice(1)]);
	});

	it('is caught up with, once', async () => {
		store.write([joined(1), joined(2)]);
		await Promise.all([room.catchUp(), room.catchUp()]);
		await room.catchUp();
		expect([room.fold.present, room.storedSeq]).toEqual([2, 3]);
		expect(changes).toEqual([store.log().slice(1)]);
	});

	it('is caught up with while something is being written', async () => {
		store.onDecided = () => {
			store.onDecided = () => undefined;
			void room.catchUp();
		};
		await submit(join(1));
		store.write([joined(2)]);
		const late = room.catchUp();
		await Promise.all([submit(join(3)), late]);
		expect(room.fold.present).toBe(3);
		expect(changes.flat()).toEqual(store.log().slice(1));
	});
});

describe('a database that fails', () => {
	for (const fault of ['refused', 'rolled back'] as const)
		it(`leaves no trace where nothing was stored (${fault}), and the next one works`, async () => {
			await submit(join(1));
			store.faults = [fault];
			await expect(submit(join(2))).rejects.toThrow();
			await submit(join(3));
			expect([...room.fold.seats.keys()]).toEqual([seatId(1), seatId(3)]);
			expect(lines()).toEqual(['room.opened', 'join 1', 'join 3']);
			expect(room.fold.has('join 2')).toBe(false);
			expect(await submit(join(2))).toEqual(['stored']);
		});

	it('stores once what was stored and not answered, when it is sent again', async () => {
		store.faults = ['answer lost'];
		await expect(submit(always(null, start), join(1))).rejects.toThrow();
		expect(await submit(join(1))).toEqual(['known']);
		expect(lines()).toEqual(['room.opened', 'room.started', 'join 1']);
		expect([room.fold.present, room.storedSeq]).toEqual([1, 3]);
	});

	it('is found out once: the fold is made anew and everybody is told how things stand', async () => {
		store.faults = ['answer lost'];
		await expect(submit(join(1))).rejects.toThrow();
		await submit(join(2));
		expect([refolds, changes]).toEqual([1, [store.log().slice(2)]]);
	});

	it('is asked again when it could not even be read', async () => {
		store.faults = ['rolled back'];
		store.unreadable = 2;
		await expect(submit(join(1))).rejects.toThrow();
		await Promise.allSettled([submit(join(2))]);
		store.write([joined(3)]);
		await room.catchUp();
		expect([...room.fold.seats.keys()]).toEqual([seatId(3)]);
		expect(refolds).toBe(1);
	});

	it('does not let what is being written pass for what is stored', async () => {
		const seen: (readonly [number, number])[] = [];
		store.onDecided = () => void seen.push([room.fold.seq, room.storedSeq]);
		store.faults = [undefined, 'rolled back'];
		await submit(join(1));
		await expect(submit(join(2))).rejects.toThrow();
		expect(seen).toEqual([
			[2, 1],
			[3, 2]
		]);
		expect([room.fold.seq, room.storedSeq]).toEqual([2, 2]);
	});

	it('loses and doubles nothing over any run of faults, when what failed is sent again', async () => {
		const faults = ['refused', 'rolled back', 'answer lost', undefined] as const;
		await submit(always(null, start), ...[1, 2, 3, 4, 5].map(join));
		const keys = Array.from({ length: 40 }, (_, index) => `key ${index}`);
		store.faults = keys.map((_, index) => faults[(index * 7 + (index >> 2)) % 4]);
		const send = async (key: string, index: number): Promise<string> => {
			const sentence = ['a', 'b', 'c'][index % 3] ?? 'a';
			const answer = always(key, marked(1 + (index % 5), sentence, 'galley'));
			return submit(answer).then(
				([is]) => is ?? '',
				() => send(key, index)
			);
		};
		const results = await Promise.all(keys.map(send));
		// Fifteen marks are new; the other answers change nothing and are refused.
		expect(results.filter((is) => is !== 'refused')).toHaveLength(15);
		expect(new Set(lines()).size).toBe(store.log().length);
		expect(store.log().map(({ seq }) => seq)).toEqual(store.log().map((_, index) => index + 1));
		expect(room.fold.marks()).toEqual((await liveOf(store)).fold.marks());
	});
});
