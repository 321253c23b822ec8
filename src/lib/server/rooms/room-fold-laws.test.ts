import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoomMarks } from '#lib/quiz/room-view.ts';
import type { RoomEntry, RoomEvent } from '#lib/quiz/room.ts';
import { hasBegun, isHandedIn, markedUnits } from '#lib/machines/seat.ts';
import { RoomFold } from './room-fold.ts';
import { anyEvent, anyLog, CODE, joined, MOST_LEARNERS, seatId } from './room-log.test-kit.ts';

/** All that a fold tells, without the number of its last line. */
const told = (room: RoomFold) => ({
	view: { ...room.view(CODE), seq: 0 },
	marks: room.marks(),
	rows: [...room.seats.values()].map((seat) => room.row(seat)),
	works: [...room.seats.values()].map(({ works }) => Object.fromEntries(works)),
	stops: room.snapshot.context.stops
});

const next = (room: RoomFold, event: RoomEvent, key: string | null = null): RoomEntry => ({
	seq: room.seq + 1,
	at: 5_000,
	key,
	event
});

/** Marks counted from the seats instead of kept up with each answer. */
function countedAnew(room: RoomFold, stop: string): RoomMarks & { readonly done: number } {
	const works = [...room.seats.values()]
		.filter(({ isRemoved }) => !isRemoved)
		.flatMap((seat) => seat.works.get(stop) ?? []);
	const count = (texts: readonly string[]) => {
		const counts: Record<string, number> = {};
		for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
		return counts;
	};
	const marks = works.flatMap((work) => ('passage' in work ? work.passage.context.marks : []));
	const units = [...new Set(marks.map(({ sentence }) => sentence))];
	const tops = units.flatMap((unit) => {
		const own = count(marks.flatMap((mark) => (mark.sentence === unit ? (mark.reason ?? []) : [])));
		const most = Math.max(...Object.values(own));
		const top = Object.keys(own).filter((reason) => own[reason] === most);
		return top.length === 1 ? [[unit, top[0] ?? '']] : [];
	});
	const judged = works.flatMap((work) => (work.kind === 'piece' ? (work.likelihood ?? []) : []));
	return {
		stop,
		done: works.filter(isHandedIn).length,
		of: works.filter(hasBegun).length,
		marked: count(works.flatMap(markedUnits)),
		reasons: Object.fromEntries(tops) as Record<string, string>,
		likelihoods: [1, 2, 3, 4, 5].map(
			(likelihood) => judged.filter((one) => one === likelihood).length
		)
	};
}

describe('whatever a room’s log holds', () => {
	it('its counts are those counted anew from what everybody did', () => {
		fc.assert(
			fc.property(anyLog, (entries) => {
				const room = new RoomFold(entries);
				const { stops, at } = room.view(CODE);
				const anew = stops.map(({ id }) => countedAnew(room, id));
				expect(stops.map(({ done }) => done)).toEqual(anew.map(({ done }) => done));
				const { done, ...marks } = anew[at] ?? { done: 0 };
				const isByHands = Object.keys(
					room.stopState(stops[at]?.id ?? '')?.context.hands ?? {}
				).length;
				if (!isByHands) expect(room.marks()).toEqual(marks);
				const here = [...room.seats.values()].filter(({ isRemoved }) => !isRemoved);
				expect([room.present, done <= here.length]).toEqual([here.length, true]);
			}),
			{ numRuns: 300 }
		);
	});

	it('a learner who is removed leaves no trace in the counts, and one let back in is counted as before', () => {
		fc.assert(
			fc.property(anyLog, fc.constantFrom(1, 2, 3), (entries, number) => {
				const seat = seatId(number);
				const before = new RoomFold(entries);
				fc.pre(before.seats.get(seat)?.isRemoved === false);
				const room = new RoomFold(entries);
				room.apply(next(room, { type: 'learner.removed', seat }));
				const { at, stops } = room.view(CODE);
				expect(stops[at]?.done).toBe(countedAnew(room, stops[at]?.id ?? '').done);
				expect(room.present).toBe(before.present - 1);
				room.apply(next(room, { type: 'learner.readmitted', seat }));
				expect(told(room)).toEqual(told(before));
			})
		);
	});

	it('two folds of it are equal, also of what a database gives back', () => {
		fc.assert(
			fc.property(anyLog, (entries) => {
				const stored = JSON.parse(JSON.stringify(entries)) as RoomEntry[];
				expect(told(new RoomFold(stored))).toEqual(told(new RoomFold(entries)));
			})
		);
	});

	it('a fold in pieces equals the fold of the whole', () => {
		fc.assert(
			fc.property(anyLog, fc.nat(60), (entries, at) => {
				const room = new RoomFold(entries.slice(0, at));
				for (const entry of entries.slice(at)) room.apply(entry);
				expect(told(room)).toEqual(told(new RoomFold(entries)));
			})
		);
	});

	it('what is not refused changes the room, and a step of the teacher’s that is refused does not', () => {
		fc.assert(
			fc.property(anyLog, anyEvent, (entries, attempt) => {
				const room = new RoomFold(entries);
				const event = attempt.type === 'learner.joined' ? joined(room.seats.size + 1) : attempt;
				const why = room.refuse(event, MOST_LEARNERS);
				const isOfLearner = event.type === 'answer.given' || event.type.startsWith('learner.');
				if (why !== undefined && isOfLearner) return;
				// Nobody is stopped from taking the name that they have.
				if (event.type === 'learner.renamed' && room.seats.get(event.seat)?.name === event.name)
					return;
				const before = JSON.stringify([told(room), room.snapshot.value]);
				room.apply(next(room, event, 'a key'));
				const after = JSON.stringify([told(room), room.snapshot.value]);
				expect(after === before).toBe(why !== undefined);
				expect(room.has('a key')).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});

	it('whoever changed is known by the line that changed them', () => {
		fc.assert(
			fc.property(anyLog, fc.nat(60), (entries, at) => {
				const early = new RoomFold(entries.slice(0, at));
				const late = new RoomFold(entries);
				for (const seat of late.seats.values()) {
					const before = early.seats.get(seat.id);
					const isSame =
						before !== undefined &&
						JSON.stringify(early.row(before)) === JSON.stringify(late.row(seat));
					if (!isSame) expect(seat.changedAt).toBeGreaterThan(early.seq);
				}
			})
		);
	});

	it('what everybody sees names no seat, no token and no mark that is not shown', () => {
		fc.assert(
			fc.property(anyLog, (entries) => {
				const room = new RoomFold(entries);
				const view = room.view(CODE);
				expect(JSON.stringify(view)).not.toMatch(/seat-|token-/);
				const current = view.stops[view.at];
				expect(view.shown === null).toBe(current?.isShown !== true);
				for (const { id, revealed } of view.stops)
					expect(revealed).toEqual(room.stopState(id)?.context.revealed);
			})
		);
	});
});
