import { beforeEach, describe, expect, it } from 'vitest';
import { COALESCE_MS } from './event-stream.ts';
import {
	Ears,
	MOST_LEARNERS,
	read,
	SECOND,
	seatsOf,
	StreamedRoom
} from './event-stream.test-kit.ts';
import { marked, seatId } from './room-log.test-kit.ts';

let on: StreamedRoom;

beforeEach(async () => {
	on = await StreamedRoom.open();
});

describe('a reader that does not read', () => {
	it('does not pile up messages, and is told how things stand when it reads again', async () => {
		await on.join(4, MOST_LEARNERS);
		await on.clock.goOn(2 * SECOND);
		const silent = on.streams.open({ kind: 'host' }, 0);
		const sentBefore = on.streams.sent;
		for (let count = 0; count < 100; count += 1) {
			await on.write(marked(1 + count, 'a'));
			await on.clock.goOn(100);
		}
		const biggest = 300 * 1024;
		expect(on.streams.sent - sentBefore).toBe(0);
		const desk = new Ears(silent);
		await read();
		expect(desk.bytes).toBeLessThan(biggest);
		expect(desk.names).toEqual(['room', 'room']);
		expect(seatsOf(desk)).toEqual(Array.from({ length: 100 }, (_, index) => seatId(1 + index)));
		expect(desk.hosts[1]?.view.seq).toBe(on.room.fold.seq);
	});

	it('holds up nobody else', async () => {
		await on.join(4, MOST_LEARNERS);
		on.streams.open({ kind: 'host' }, 0);
		const desk = on.host();
		await on.write(marked(1, 'a'));
		await on.clock.goOn(2 * SECOND);
		expect(desk.last?.id).toBe(on.room.fold.seq);
	});

	it('is cut off after a minute', async () => {
		await on.join(4, MOST_LEARNERS);
		await on.clock.goOn(2 * SECOND);
		const silent = on.streams.open({ kind: 'host' }, 0);
		for (let count = 0; count < 62; count += 1) {
			await on.write(marked(1 + count, 'a'));
			await on.clock.goOn(SECOND);
		}
		expect(on.streams.size).toBe(0);
		const desk = new Ears(silent);
		await read();
		expect([desk.names, desk.hasEnded]).toEqual([['room'], true]);
	});
});

describe('the end of a stream', () => {
	it('comes with a word to who is removed, on all their devices, and to nobody else', async () => {
		const [one, again, other, desk] = [on.device(1), on.device(1), on.device(2), on.host()];
		await on.write({ type: 'learner.removed', seat: seatId(1) });
		await on.clock.goOn(COALESCE_MS);
		expect([one, again, other, desk].map(({ hasEnded }) => hasEnded)).toEqual([
			true,
			true,
			false,
			false
		]);
		expect([one.names, other.names[0]]).toEqual([['view', 'removed'], 'view']);
		expect(desk.hosts.at(-1)?.seats[0]?.isRemoved).toBe(true);
	});

	it('comes with a word to everybody where the room is gone', async () => {
		const all = [on.device(1), on.host()];
		on.streams.end('gone');
		await read();
		expect(all.map(({ last, hasEnded }) => [last?.name, hasEnded])).toEqual([
			['gone', true],
			['gone', true]
		]);
		expect(on.streams.size).toBe(0);
	});

	it('comes without a word when the server stops, and leaves nothing waiting', async () => {
		const all = [on.device(1), on.host()];
		await on.write(marked(1, 'a'));
		on.streams.close();
		await read();
		expect(all.map(({ names, hasEnded }) => [names.length, hasEnded])).toEqual([
			[1, true],
			[1, true]
		]);
		expect([on.streams.size, on.clock.waiting]).toEqual([0, 0]);
	});

	it('is noticed when the reader leaves', async () => {
		const ears = on.device(1);
		await ears.leave();
		expect(on.streams.size).toBe(0);
		await on.write(marked(1, 'a'));
		await on.clock.goOn(60 * SECOND);
		expect(on.clock.waiting).toBe(0);
	});

	it('comes to the oldest where one learner opens more than four, or teachers more than twelve', async () => {
		const own = Array.from({ length: 6 }, () => on.device(1));
		const others = [on.device(2), ...Array.from({ length: 13 }, () => on.host())];
		await read();
		expect(own.map(({ hasEnded }) => hasEnded)).toEqual([true, true, false, false, false, false]);
		expect(others.filter(({ hasEnded }) => hasEnded)).toEqual([others[1]]);
		expect(on.streams.size).toBe(4 + 1 + 12);
	});
});

describe('a silent room', () => {
	it('sends a heartbeat every 15 seconds, and none once everybody has left', async () => {
		const ears = on.device(1);
		await on.clock.goOn(46 * SECOND);
		expect([ears.beats, ears.names]).toEqual([3, ['view']]);
		await ears.leave();
		await on.clock.goOn(60 * SECOND);
		expect(on.clock.waiting).toBe(0);
	});
});
