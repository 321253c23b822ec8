import { beforeEach, describe, expect, it } from 'vitest';
import { COALESCE_MS } from './event-stream.ts';
import { read, SECOND, seatsOf, StreamedRoom } from './event-stream.test-kit.ts';
import { joined, marked, seatId } from './room-log.test-kit.ts';
import { head } from './room-store.test-kit.ts';

let on: StreamedRoom;

beforeEach(async () => {
	on = await StreamedRoom.open();
});

describe('a stream that opens', () => {
	it('tells a new desk the whole room, and where to go on from', async () => {
		const desk = on.host();
		await read();
		expect(desk.heard.map(({ name, id }) => [name, id])).toEqual([['room', 5]]);
		expect(desk.hosts[0]).toEqual({
			view: on.room.fold.view(head().code),
			marks: on.room.fold.marks(),
			seats: [...on.room.fold.seats.values()].map((seat) => on.room.fold.row(seat)),
			isWhole: true
		});
	});

	it('tells a desk that comes back only who changed, and one that knows all of nobody', async () => {
		await on.write(marked(2, 'a'));
		const behind = on.host(5);
		const upToDate = on.host(6);
		await read();
		expect([behind, upToDate].map((ears) => [seatsOf(ears), ears.hosts[0]?.isWhole])).toEqual([
			[[seatId(2)], false],
			[[], false]
		]);
		expect(upToDate.hosts[0]?.view.seq).toBe(6);
	});

	it('tells everything to a desk that comes from the future, as after a restored backup', async () => {
		const desk = on.host(99);
		await read();
		expect([desk.hosts[0]?.isWhole, desk.last?.id]).toEqual([true, 5]);
		await on.write(marked(1, 'a'));
		await on.clock.goOn(COALESCE_MS);
		expect(seatsOf(desk)).toEqual([seatId(1)]);
	});

	it('tells a device what everybody may see, whenever it comes, and no seat of anybody', async () => {
		const ears = [on.device(1), on.device(1, 5), on.device(1, 99)];
		await read();
		for (const { names, last, bytes } of ears) {
			expect([names, last?.said, bytes > 0]).toEqual([
				['view'],
				on.room.fold.view(head().code),
				true
			]);
			expect(JSON.stringify(last)).not.toMatch(/seat-|token-/);
		}
	});
});

describe('what changes', () => {
	it('comes to the desk in one message for all that happened within 50 ms', async () => {
		const desk = on.host();
		for (let count = 0; count < 30; count += 1) {
			await on.write(marked(1 + (count % 3), ['a', 'b', 'c'][Math.floor(count / 3) % 3] ?? ''));
			await on.clock.goOn(1);
		}
		await on.clock.goOn(COALESCE_MS);
		expect(desk.hosts).toHaveLength(2);
		expect([seatsOf(desk), desk.last?.id]).toEqual([[1, 2, 3].map(seatId), on.room.fold.seq]);
		await on.clock.goOn(10 * SECOND);
		expect(desk.hosts).toHaveLength(2);
	});

	it('comes to devices at most once a second, as long as it is only counts', async () => {
		const ears = on.device(1);
		for (let count = 4; count < 34; count += 1) {
			await on.join(count, count);
			await on.clock.goOn(SECOND / 10);
		}
		expect(ears.views.map(({ present }) => present)).toEqual([3, 13, 23, 33]);
	});

	it('comes to devices at once where the teacher did it, and what waited comes with it', async () => {
		const ears = on.device(1);
		await on.join(4, 4);
		await on.clock.goOn(SECOND / 2);
		await on.write({ type: 'stop.turned', to: 2 });
		await on.clock.goOn(COALESCE_MS);
		expect(ears.views.map(({ at, present }) => [at, present])).toEqual([
			[0, 3],
			[2, 4]
		]);
		await on.clock.goOn(10 * SECOND);
		expect(ears.views).toHaveLength(2);
	});

	it('by other processes comes as well', async () => {
		const desk = on.host();
		on.store.write([joined(7)]);
		await on.room.catchUp();
		await on.clock.goOn(COALESCE_MS);
		expect(seatsOf(desk)).toEqual([seatId(7)]);
	});
});

describe('a write that fails', () => {
	it('after it was stored is told all the same, to desks as a whole', async () => {
		const [desk, ears, gone] = [on.host(), on.device(1), on.device(2)];
		on.store.faults = ['answer lost'];
		const lost = on.write(
			{ type: 'stop.turned', to: 2 },
			{ type: 'learner.removed', seat: seatId(2) }
		);
		await expect(lost).rejects.toThrow();
		await on.clock.goOn(COALESCE_MS);
		expect(desk.hosts.at(-1)).toMatchObject({ isWhole: true, view: { at: 2, present: 2 } });
		expect(ears.views.at(-1)?.at).toBe(2);
		expect([gone.last?.name, gone.hasEnded]).toEqual(['removed', true]);
	});

	it('is taken back where it was told before it was stored', async () => {
		const desk = on.host();
		await on.write(marked(1, 'a'));
		on.store.onDecided = () => on.clock.goOn(COALESCE_MS);
		on.store.faults = ['rolled back'];
		await expect(on.write(marked(2, 'a'))).rejects.toThrow();
		await on.clock.goOn(COALESCE_MS);
		expect(desk.hosts.map(({ marks, isWhole }) => [marks.marked, isWhole]).at(-1)).toEqual([
			{},
			true
		]);
		expect(desk.hosts.at(-1)?.seats[1]?.begun).toEqual([]);
		expect(desk.last?.id).toBe(on.room.storedSeq);
	});

	it('is no reason to miss anything: whoever comes back with a number it was given is told the rest', async () => {
		const ids: number[] = [];
		on.store.onDecided = async () => {
			const desk = on.host();
			await read();
			ids.push(desk.last?.id ?? 0);
		};
		await on.write(marked(3, 'a'));
		on.store.onDecided = () => undefined;
		const back = on.host(ids[0]);
		await read();
		expect(seatsOf(back)).toEqual([seatId(3)]);
	});
});
