import fc from 'fast-check';
import type { HostEvent, SeatEvent, StopEvent, StopOutline } from '#lib/quiz/room.ts';
import { anyPassageEvent } from './passage.test-events.ts';

/** For tests: one stop of each kind, and whatever may happen to them. */

const outline = (id: string, change: Partial<StopOutline>): StopOutline => ({
	id,
	kind: 'reading',
	slug: '02-fox',
	part: id,
	units: [],
	reasons: [],
	hasChecks: false,
	form: null,
	...change
});

const SENTENCES = ['a', 'b', 'c'];

export const reading = outline('reading', {});
export const question = outline('question', { kind: 'question', units: ['0', '1', '2'] });
export const galley = outline('galley', {
	kind: 'galley',
	part: 'p',
	units: SENTENCES,
	reasons: ['bare-quote'],
	hasChecks: true
});
export const piece = outline('piece', {
	kind: 'piece',
	part: 'p',
	units: SENTENCES,
	reasons: ['bare-quote'],
	form: 'A'
});
export const board = outline('board', { kind: 'board', units: ['a:b', 'a:c', 'b:c'] });
export const added = outline('added', { kind: 'question', units: ['0', '1'] });

export const agenda: readonly StopOutline[] = [reading, question, galley, piece, board];

const stop = fc.constantFrom(...[...agenda, added].map(({ id }) => id), 'elsewhere');
const unit = fc.constantFrom('a', 'b', 'c', '0', '1', '2', 'a:b', 'a:c', 'b:c', 'elsewhere');
const plain = <const Type extends string>(...types: readonly Type[]) =>
	fc.record({ type: fc.constantFrom(...types) });

export const anyStopEvent: fc.Arbitrary<StopEvent> = fc.oneof(
	fc.record({
		type: fc.constantFrom(
			'stop.opened',
			'marking.closed',
			'marking.reopened',
			'marks.shown',
			'marks.hidden',
			'checks.opened',
			'findings.revealed',
			'prompt.turned'
		),
		stop
	}),
	fc.record({ type: fc.constant('finding.revealed' as const), stop, unit }),
	fc.record({
		type: fc.constant('hands.counted' as const),
		stop,
		unit,
		count: fc.integer({ min: -1, max: 4 }),
		of: fc.integer({ min: -1, max: 4 })
	})
);

export const anyHostEvent: fc.Arbitrary<HostEvent> = fc.oneof(
	{ weight: 6, arbitrary: anyStopEvent },
	{ weight: 2, arbitrary: plain('room.started', 'room.resumed', 'room.reopened') },
	{ weight: 1, arbitrary: plain('room.paused', 'room.locked', 'room.unlocked', 'room.ended') },
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('stop.turned' as const),
			to: fc.constantFrom(-1, 0, 1, 2, 3, 4, 5, 0.5, Number.NaN)
		})
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('matter.added' as const),
			stops: fc.constantFrom<readonly StopOutline[]>([], [added], [added, added], [galley])
		})
	}
);

/** What a device may send for any of the stops above. */
export const anySeatEvent: fc.Arbitrary<SeatEvent> = fc.oneof(
	{ weight: 6, arbitrary: anyPassageEvent },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('likelihood.judged' as const),
			passage: fc.constantFrom('p', 'q'),
			likelihood: fc.constantFrom(1, 2, 3, 4, 5)
		})
	},
	{
		weight: 2,
		arbitrary: fc.record({ type: fc.constantFrom('pair.tied', 'pair.untied'), pair: unit })
	},
	{ weight: 1, arbitrary: plain('ties.submitted') },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('recall.answered' as const),
			question: fc.constantFrom('question', 'elsewhere'),
			choice: fc.integer({ min: -1, max: 4 })
		})
	}
);
