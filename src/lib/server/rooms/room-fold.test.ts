import { describe, expect, it } from 'vitest';
import { HUNCH } from '#lib/quiz/lesson.ts';
import type { HostEvent, RoomEvent, SeatEvent } from '#lib/quiz/room.ts';
import { RoomFold } from './room-fold.ts';
import {
	answered,
	CODE,
	joined,
	log,
	marked,
	MOST_LEARNERS,
	opened,
	seatId,
	submitted
} from './room-log.test-kit.ts';

const plain = (type: 'room.started' | 'room.locked' | 'room.ended' | 'room.paused') => ({ type });
const start = plain('room.started');
const toGalley: HostEvent = { type: 'stop.turned', to: 2 };
const reveal: HostEvent = { type: 'findings.revealed', stop: 'galley' };
const checks: HostEvent = { type: 'checks.opened', stop: 'galley' };
const removed: HostEvent = { type: 'learner.removed', seat: seatId(1) };
const take: SeatEvent = { type: 'sentence.taken', passage: 'p', sentence: 'b' };
const reason = (number: number, given: string) =>
	answered(number, 'galley', {
		type: 'reason.chosen',
		passage: 'p',
		sentence: 'a',
		reason: given
	});

const room = (...events: readonly RoomEvent[]) => new RoomFold(log(opened(), ...events));
const refused = (event: RoomEvent, ...before: readonly RoomEvent[]) =>
	room(...before).refuse(event, MOST_LEARNERS);

describe('joining', () => {
	it('is open in the lobby and later, until the room is locked, full or over', () => {
		expect(refused(joined(1))).toBeUndefined();
		expect(refused(joined(1), start)).toBeUndefined();
		expect(refused(joined(1), plain('room.locked'))).toBe('locked');
		expect(refused(joined(6), ...[1, 2, 3, 4, 5].map(joined))).toBe('full');
		expect(refused(joined(1), plain('room.locked'), plain('room.ended'))).toBe('ended');
	});

	it('gives the place of a removed learner to another, though not without end', () => {
		const removed = (number: number): RoomEvent => ({
			type: 'learner.removed',
			seat: seatId(number)
		});
		const five = [1, 2, 3, 4, 5].map(joined);
		expect(refused(joined(6), ...five, removed(2))).toBeUndefined();
		expect(refused(joined(7), ...five, removed(2), joined(6))).toBe('full');
		const back: RoomEvent = { type: 'learner.readmitted', seat: seatId(2) };
		expect(refused(back, ...five, removed(2))).toBeUndefined();
		expect(refused(back, ...five, removed(2), joined(6))).toBe('no place left');
		const ten = [
			...five,
			...five.map((_, index) => removed(index + 1)),
			...[6, 7, 8, 9, 10].map(joined)
		];
		expect(refused(joined(11), ...ten, removed(6))).toBe('full');
	});

	it('takes a name out of the draw whatever its case, until nobody has it', () => {
		const one = room(joined(1), { type: 'learner.renamed', seat: seatId(1), name: 'Blue Heron' });
		expect([one.isTaken('BLUE heron'), one.isTaken('Heron 1')]).toEqual([true, false]);
	});

	it('finds a seat by the hash of its token and no other', () => {
		const one = room(joined(1), joined(2));
		expect(one.seatOf('token-2')?.id).toBe(seatId(2));
		expect(one.seatOf('token-3')).toBeUndefined();
	});

	it('shows the names that came last, at most 60, without those removed', () => {
		const many = room(...Array.from({ length: 70 }, (_, index) => joined(index + 1)), {
			type: 'learner.removed',
			seat: seatId(70)
		});
		const { names, present } = many.view(CODE);
		expect([present, names.length, names[0], names[59]]).toEqual([69, 60, 'Heron 69', 'Heron 10']);
	});
});

describe('answers', () => {
	const before = [start, joined(1), toGalley];

	it('are not taken where the teacher counts hands', () => {
		const hands = new RoomFold(log(opened('hands'), start, joined(1), toGalley));
		expect(hands.refuse(marked(1, 'a'), MOST_LEARNERS)).toBe('by hands');
	});

	it('wait for the start, for their stop to open, and for a seat', () => {
		expect(refused(marked(1, 'a'), joined(1))).toBe('not started');
		expect(refused(marked(1, 'a'), start, joined(1))).toBe('not open');
		expect(refused(marked(1, 'a', 'elsewhere'), ...before)).toBe('no such stop');
		expect(refused(marked(2, 'a'), ...before)).toBe('no such learner');
		expect(refused(marked(1, 'a'), ...before, removed)).toBe('removed');
		expect(refused(marked(1, 'a'), ...before)).toBeUndefined();
	});

	it('are taken late, after the stop was closed and while the room rests', () => {
		expect(
			refused(marked(1, 'a'), ...before, { type: 'marking.closed', stop: 'galley' })
		).toBeUndefined();
		expect(refused(marked(1, 'a'), ...before, plain('room.paused'))).toBeUndefined();
	});

	it('are not taken any more once something was given away, or the room is over', () => {
		expect(refused(marked(1, 'a'), ...before, checks)).toBe('checks open');
		expect(refused(marked(1, 'a'), ...before, reveal)).toBe('already revealed');
		expect(
			refused(marked(1, 'a'), ...before, { type: 'finding.revealed', stop: 'galley', unit: 'c' })
		).toBe('already revealed');
		expect(refused(marked(1, 'a'), ...before, plain('room.ended'))).toBe('ended');
	});

	it('to the checking desk wait until it opens, rest with the room and end with the reveal', () => {
		const atDesk = [...before, marked(1, 'a'), marked(1, 'b')];
		const taken = answered(1, 'galley', take);
		expect(refused(taken, ...atDesk)).toBe('not open');
		expect(refused(taken, ...atDesk, checks)).toBeUndefined();
		expect(refused(taken, ...atDesk, checks, plain('room.paused'))).toBe('paused');
		expect(refused(taken, ...atDesk, checks, reveal)).toBe('not open');
	});

	it('that were given already change nothing', () => {
		expect(refused(marked(1, 'a'), ...before, marked(1, 'a'))).toBe('changes nothing');
	});
});

describe('what a room shows', () => {
	const before = [start, joined(1), joined(2), joined(3), toGalley];
	const work = [
		...[1, 2, 3].map((number) => marked(number, 'a')),
		marked(2, 'c'),
		reason(1, 'bare-quote'),
		reason(2, 'bare-quote'),
		reason(3, HUNCH),
		submitted(2)
	];
	const counts = {
		stop: 'galley',
		of: 3,
		marked: { a: 3, c: 1 },
		reasons: { a: 'bare-quote' },
		likelihoods: [0, 0, 0, 0, 0]
	};

	it('is the marks and the top reasons at the stop on the screen, once they are shown', () => {
		const hidden = room(...before, ...work);
		expect([hidden.marks(), hidden.view(CODE).shown]).toEqual([counts, null]);
		const shown = room(...before, ...work, { type: 'marks.shown', stop: 'galley' });
		expect(shown.view(CODE).shown).toEqual(counts);
	});

	it('leaves out a reason where two are given as often', () => {
		expect(room(...before, ...work, reason(2, HUNCH), reason(1, HUNCH)).marks().reasons).toEqual({
			a: HUNCH
		});
		expect(room(...before, ...work, removed).marks().reasons).toEqual({});
	});

	it('is hands, where they were counted', () => {
		const hands = (unit: string, count: number, of: number): HostEvent => ({
			type: 'hands.counted',
			stop: 'galley',
			unit,
			count,
			of
		});
		const one = new RoomFold(
			log(opened('hands'), start, toGalley, hands('a', 4, 20), hands('b', 0, 22))
		);
		expect(one.marks()).toEqual({
			...counts,
			of: 22,
			marked: { a: 4 },
			reasons: {}
		});
	});

	it('is who has begun and who is done, by the index of the stop', () => {
		const one = room(...before, ...work);
		expect([...one.seats.values()].map((seat) => one.row(seat))).toEqual([
			{ seat: seatId(1), name: 'Heron 1', isRemoved: false, done: [], begun: [2] },
			{ seat: seatId(2), name: 'Heron 2', isRemoved: false, done: [2], begun: [2] },
			{ seat: seatId(3), name: 'Heron 3', isRemoved: false, done: [], begun: [2] }
		]);
		expect(one.view(CODE).stops.map(({ done }) => done)).toEqual([0, 0, 1, 0, 0]);
	});

	it('is an empty count for a room that has no stops', () => {
		const empty = new RoomFold(log(opened('led', [])));
		expect(empty.marks()).toEqual({ ...counts, stop: '', of: 0, marked: {}, reasons: {} });
	});
});

describe('a log of another release', () => {
	it('is read past what this one does not know', () => {
		const strange = { type: 'room.painted', colour: 'red' } as unknown as RoomEvent;
		const nobody = marked(9, 'a');
		const one = room(start, strange, nobody, toGalley);
		expect([one.seq, one.view(CODE).at]).toEqual([5, 2]);
	});
});
