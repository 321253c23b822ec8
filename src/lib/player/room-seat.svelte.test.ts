import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	galleyStop,
	keepStop,
	roomView,
	stops,
	stopView
} from '#lib/components/room/seat-sample.test-kit.ts';
import { markedUnits } from '#lib/machines/seat.ts';
import type { SeatEvent } from '#lib/quiz/room.ts';
import { COALESCE_MS, LATE_MS } from './outbox.ts';
import { RoomSeat } from './room-seat.svelte.ts';
import { agenda, FakeDevice, FakeRoom, openMemoryShelf, settled } from './seat-room.test-kit.ts';

const GALLEY = galleyStop.outline.id;
const street = { passage: 'street' } as const;
const marks = (sentence: string): SeatEvent => ({ type: 'sentence.marked', ...street, sentence });
const submitted: SeatEvent = { type: 'marks.submitted', ...street };

/** A page of the seat, as the server made it with what it had when it was asked for. */
function open(room = new FakeRoom(), device = new FakeDevice(), asMade = room.mine()) {
	const { name, isRemoved, works } = asMade;
	const seat = new RoomSeat(
		{ view: roomView(), agenda, seat: { name, isRemoved }, works },
		room.line,
		device
	);
	const close = seat.open();
	const marked = () => markedUnits(seat.workAt(galleyStop.outline));
	return { room, device, seat, close, marked };
}

describe('an answer', () => {
	test('shows at once, is sent with its neighbours, and stays', async () => {
		const { room, device, seat, marked } = open();
		seat.answer(GALLEY, marks('walk'));
		seat.answer(GALLEY, marks('day'));
		expect([marked(), seat.unsent, room.asked]).toEqual([['walk', 'day'], 2, ['mine']]);
		await device.pass(COALESCE_MS);
		expect([marked(), seat.unsent, room.asked]).toEqual([
			['walk', 'day'],
			0,
			['mine', '2 answers']
		]);
		expect(room.works).toEqual(seat.works);
	});

	test('goes at once when it hands in', async () => {
		const { room, seat } = open();
		seat.answer(GALLEY, marks('walk'));
		seat.answer(GALLEY, submitted);
		await settled();
		expect([room.applied, seat.unsent]).toEqual([['key-1', 'key-2'], 0]);
	});

	test('that changes nothing is not sent', async () => {
		const { room, device, seat } = open();
		seat.answer(GALLEY, submitted);
		seat.answer(GALLEY, submitted);
		seat.answer(GALLEY, marks('walk'));
		seat.answer('no/such/stop', marks('walk'));
		await device.pass(COALESCE_MS);
		expect([seat.unsent, room.applied]).toEqual([0, ['key-1']]);
	});

	test('survives a reload before it was sent', async () => {
		const shelf = openMemoryShelf();
		const before = open(new FakeRoom(), new FakeDevice(shelf));
		before.seat.answer(GALLEY, marks('walk'));
		before.close();
		const { room, seat, marked } = open(before.room, new FakeDevice(shelf));
		expect([marked(), seat.unsent]).toEqual([['walk'], 1]);
		await settled();
		expect([room.applied, shelf.kept, marked()]).toEqual([['key-1'], [], ['walk']]);
	});

	test('that the page before still sent while this one was on its way is there', async () => {
		const before = open();
		const asMade = before.room.mine();
		before.seat.answer(GALLEY, marks('walk'));
		before.seat.answer(GALLEY, submitted);
		await settled();
		before.close();
		const { marked, room } = open(before.room, new FakeDevice(), asMade);
		await settled();
		expect([room.applied, marked()]).toEqual([['key-1', 'key-2'], ['walk']]);
	});

	test('waits while there is no line, and says so only when it is late', async () => {
		const { room, device, seat, marked } = open();
		room.isUp = false;
		seat.answer(GALLEY, marks('walk'));
		expect(seat.isLate).toBe(false);
		await device.pass(LATE_MS);
		expect([seat.isLate, seat.unsent, marked()]).toEqual([true, 1, ['walk']]);
		room.isUp = true;
		room.hearing?.onLine(true);
		await settled();
		expect([seat.isLate, seat.unsent, room.applied]).toEqual([false, 0, ['key-1']]);
	});

	test('that the room refuses is taken back, and told', async () => {
		const { room, device, seat, marked } = open();
		room.refusal = { why: 'already revealed', message: 'The proof is out.' };
		seat.answer(GALLEY, marks('walk'));
		await device.pass(COALESCE_MS);
		expect([marked(), seat.unsent, seat.refusal]).toEqual([[], 0, 'The proof is out.']);
		room.hearing?.onView(roomView({ at: 1 }));
		expect(seat.refusal).toBe('');
	});

	test('that another tab has given already is no news', async () => {
		const { room, device, seat, marked } = open();
		room.take([{ key: 'other-tab', stop: GALLEY, event: marks('walk') }]);
		seat.answer(GALLEY, marks('walk'));
		await device.pass(COALESCE_MS);
		expect([seat.refusal, marked(), room.applied]).toEqual(['', ['walk'], ['other-tab']]);
	});
});

describe('another tab of the seat', () => {
	test('is caught up with when the learner comes back to this one', async () => {
		const { room, seat, marked } = open();
		room.take([{ key: 'other-tab', stop: GALLEY, event: marks('day') }]);
		room.name = 'Green Wren';
		expect(marked()).toEqual([]);
		seat.wake();
		await settled();
		expect([marked(), seat.name]).toEqual([['day'], 'Green Wren']);
	});
});

describe('the room', () => {
	test('tells how things stand', () => {
		const { room, seat } = open();
		const view = roomView({ at: 2, present: 9 });
		room.hearing?.onView(view);
		expect(seat.view).toBe(view);
	});

	test('reads the agenda again when stops were added, and again until they are there', async () => {
		const { room, seat } = open();
		const added = { ...keepStop, outline: { ...keepStop.outline, id: 'added' } };
		const view = roomView({ stops: [...stops, added].map((stop) => stopView(stop)) });
		room.hearing?.onView(view);
		await settled();
		expect(seat.contentOf(stopView(added))).toBe(undefined);
		room.agenda = { ...agenda, stops: [...stops, added] };
		room.hearing?.onView(view);
		await settled();
		expect(seat.contentOf(stopView(added))).toEqual(added);
		room.hearing?.onView(view);
		expect(room.asked).toEqual(['mine', 'agenda', 'agenda']);
	});

	test('a line that is back within a moment was never lost', async () => {
		const { room, device, seat } = open();
		room.hearing?.onLine(false);
		await device.pass(LATE_MS - 1);
		room.hearing?.onLine(true);
		await device.pass(LATE_MS);
		expect(seat.isLineUp).toBe(true);
		room.hearing?.onLine(false);
		await device.pass(LATE_MS);
		expect(seat.isLineUp).toBe(false);
		room.hearing?.onLine(true);
		expect(seat.isLineUp).toBe(true);
	});

	test('a line that is lost for good is looked into now and then', async () => {
		const { room, device, seat } = open();
		await settled();
		room.hearing?.onLine(false);
		room.hearing?.onLine(false);
		await settled();
		expect([room.asked, seat.standing]).toEqual([['mine', 'mine'], 'here']);
		room.isClosed = true;
		await device.pass(11_000);
		room.hearing?.onLine(false);
		await settled();
		expect(seat.standing).toBe('gone');
	});

	test('a learner who is removed can do nothing, until the teacher lets them in again', async () => {
		const { room, device, seat, marked } = open();
		room.isRemoved = true;
		room.hearing?.onRemoved();
		seat.answer(GALLEY, marks('walk'));
		room.hearing?.onView(roomView());
		await device.pass(COALESCE_MS);
		expect([seat.standing, marked()]).toEqual(['removed', []]);
		room.isRemoved = false;
		room.hearing?.onView(roomView());
		await settled();
		expect(seat.standing).toBe('here');
	});

	test('a room that was deleted is over', () => {
		const { room, seat } = open();
		room.hearing?.onGone();
		expect(seat.standing).toBe('gone');
	});

	test('a seat that is gone is noticed when something is sent', async () => {
		const { room, seat } = open();
		room.isClosed = true;
		seat.answer(GALLEY, submitted);
		await settled();
		expect(seat.standing).toBe('gone');
	});
});

test('another name is drawn or typed, and what is wrong with it is told', async () => {
	const { room, seat } = open();
	expect([await seat.rename(null), seat.name]).toEqual(['', 'Green Wren']);
	expect([await seat.rename('Zoë'), seat.name]).toEqual(['', 'Zoë']);
	room.isUp = false;
	expect([await seat.rename(null), seat.name]).toEqual(['No line.', 'Zoë']);
});

const sentence = fc.constantFrom('walk', 'quote', 'day');
const did = fc.oneof(
	sentence.map(marks),
	sentence.map((one): SeatEvent => ({ type: 'sentence.unmarked', ...street, sentence: one })),
	fc.tuple(sentence, fc.constantFrom('bare-quote', null)).map(([one, reason]): SeatEvent => ({
		type: 'reason.chosen',
		...street,
		sentence: one,
		reason
	})),
	fc.constant<SeatEvent>({ type: 'marking.undone', ...street })
);
const happening = fc.oneof(
	{ weight: 5, arbitrary: did },
	fc.constantFrom('line lost', 'line back', 'wait', 'reload', 'answers lost', 'wake')
);

test('whatever happens to line and page, device and room end with the same, each answer once', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
			const room = new FakeRoom();
			const device = new FakeDevice();
			let isHeard = true;
			const { deliver } = room.line;
			room.line = {
				...room.line,
				deliver: async (entries, isLeaving) => {
					const delivery = await deliver(entries, isLeaving);
					return isHeard ? delivery : { is: 'undelivered' };
				}
			};
			let { seat, close } = open(room, device);
			let asMade = room.mine();
			for (const what of happenings) {
				if (typeof what === 'object') seat.answer(GALLEY, what);
				if (what === 'line lost') room.isUp = false;
				if (what === 'answers lost') isHeard = false;
				if (what === 'line back') room.isUp = isHeard = true;
				if (what === 'wait') await device.pass(1_000);
				if (what === 'wake') seat.wake();
				// The page may have been made before the last answers arrived.
				if (what === 'reload') {
					close();
					({ seat, close } = open(room, device, asMade));
					asMade = room.mine();
				}
			}
			room.isUp = isHeard = true;
			await settled();
			await device.pass(10_000);
			expect(seat.unsent).toBe(0);
			expect(seat.works).toEqual(room.works);
			expect(new Set(room.applied).size).toBe(room.applied.length);
			// In the order in which they were given.
			const numbers = room.applied.map((key) => Number(key.slice('key-'.length)));
			expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
			close();
		}),
		{ numRuns: 300 }
	);
});
