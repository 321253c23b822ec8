import fc from 'fast-check';
import type { Pace, RoomEntry, RoomEvent, SeatEvent } from '#lib/quiz/room.ts';
import { agenda, anyHostEvent, anySeatEvent } from '#lib/machines/room.test-kit.ts';
import { RoomFold } from './room-fold.ts';

/** For tests: logs of a room with one stop of each kind. */

export const CODE = 'PICA4729135';
export const MOST_LEARNERS = 5;

export const opened = (pace: Pace = 'led', stops = agenda): RoomEvent => ({
	type: 'room.opened',
	setup: { matter: { kind: 'route', minutes: 30 }, pace, naming: 'drawn' },
	title: 'Check this, trust that',
	stops
});

/** Seat, name and token can be told apart wherever they turn up. */
export const joined = (number: number): RoomEvent => ({
	type: 'learner.joined',
	seat: seatId(number),
	name: `Heron ${number}`,
	token: `token-${number}`
});

export const seatId = (number: number): string => `seat-${number}`;

export const answered = (number: number, stop: string, event: SeatEvent): RoomEvent => ({
	type: 'answer.given',
	seat: seatId(number),
	stop,
	event
});

export const marked = (number: number, sentence: string, stop = 'galley'): RoomEvent =>
	answered(number, stop, { type: 'sentence.marked', passage: 'p', sentence });

export const submitted = (number: number, stop = 'galley'): RoomEvent =>
	answered(number, stop, { type: 'marks.submitted', passage: 'p' });

const seat = fc.integer({ min: 1, max: 4 });
const stop = fc.constantFrom(...agenda.map(({ id }) => id), 'galley', 'piece', 'elsewhere');

const anyAttempt: fc.Arbitrary<RoomEvent> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(seat, stop, anySeatEvent)
			.map(([number, id, event]) => answered(number, id, event))
	},
	{ weight: 3, arbitrary: anyHostEvent },
	{ weight: 1, arbitrary: fc.constant(joined(0)) },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constantFrom('learner.removed' as const, 'learner.readmitted' as const),
			seat: seat.map(seatId)
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('learner.renamed' as const),
			seat: seat.map(seatId),
			name: fc.constantFrom('Crow', 'CROW', 'Owl')
		})
	}
);

/** The lines of a log, numbered from 1. */
export const log = (...events: readonly RoomEvent[]): readonly RoomEntry[] =>
	events.map((event, index) => ({
		seq: index + 1,
		at: 1_000 + index,
		key: event.type === 'answer.given' ? `key ${index}` : null,
		event
	}));

/** What of `events` a room takes, one after the other; who joins is numbered as they come. */
function takenBy(events: readonly RoomEvent[]): readonly RoomEvent[] {
	const room = new RoomFold();
	const taken: RoomEvent[] = [];
	for (const attempt of events) {
		const event = attempt.type === 'learner.joined' ? joined(room.seats.size + 1) : attempt;
		if (room.refuse(event, MOST_LEARNERS) !== undefined) continue;
		room.apply({ seq: taken.length + 1, at: 1_000, key: null, event });
		taken.push(event);
	}
	return taken;
}

/** Any log that could have come about, mostly with people who work. */
export const anyLog: fc.Arbitrary<readonly RoomEntry[]> = fc
	.tuple(
		fc.constantFrom<Pace>('own', 'own', 'led'),
		fc.boolean(),
		fc.array(anyAttempt, { maxLength: 60 })
	)
	.map(([pace, isStarted, attempts]) =>
		log(
			...takenBy([
				opened(pace),
				...(isStarted ? [{ type: 'room.started' } as const] : []),
				joined(1),
				joined(2),
				joined(3),
				...attempts
			])
		)
	);

export const anyEvent = anyAttempt;
