import * as v from 'valibot';
import { ROUTES } from '#lib/quiz/attempt.ts';
import { LIKELIHOODS } from '#lib/quiz/form.ts';
import { CHECK_KINDS, CONFIDENCES, MAX_ID_LENGTH, VERDICTS } from '#lib/quiz/lesson.ts';
import { NAMINGS, PACES, type HostEvent, type Matter, type SeatEntry } from '#lib/quiz/room.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_LENGTH));
/** A stop's id is made from three. */
const stop = v.pipe(v.string(), v.minLength(1), v.maxLength(3 * MAX_ID_LENGTH));
/** Plain signs only: a database takes half a character for another, or not at all, and the whole commit fails. */
const key = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const MOST_HANDS = 10_000;
const MOST_CHOICES = 100;
const MOST_STOP_INDEX = 1_000;
/** The most answers that a device sends at once; what it kept while offline comes in several goes. */
export const MOST_ENTRIES = 100;

const ofPassage = { passage: id };
const ofSentence = { ...ofPassage, sentence: id };
const plain = <const T extends string>(type: T) => v.object({ type: v.literal(type) });
const atStop = <const T extends string>(type: T) => v.object({ type: v.literal(type), stop });

const seatEvent = v.variant('type', [
	v.object({ type: v.literal('sentence.marked'), ...ofSentence }),
	v.object({ type: v.literal('sentence.unmarked'), ...ofSentence }),
	v.object({ type: v.literal('reason.chosen'), ...ofSentence, reason: v.nullable(id) }),
	v.object({
		type: v.literal('confidence.chosen'),
		...ofSentence,
		confidence: v.picklist(CONFIDENCES)
	}),
	v.object({ type: v.literal('marking.undone'), ...ofPassage }),
	v.object({ type: v.literal('marks.submitted'), ...ofPassage }),
	v.object({ type: v.literal('sentence.taken'), ...ofSentence }),
	v.object({ type: v.literal('check.fetched'), ...ofSentence, check: v.picklist(CHECK_KINDS) }),
	v.object({
		type: v.literal('decision.entered'),
		...ofSentence,
		decision: v.picklist([...VERDICTS, 'undecided'])
	}),
	v.object({ type: v.literal('checking.finished'), ...ofPassage }),
	v.object({ type: v.literal('decisions.submitted'), ...ofPassage }),
	v.object({
		type: v.literal('likelihood.judged'),
		...ofPassage,
		likelihood: v.picklist(LIKELIHOODS)
	}),
	v.object({ type: v.literal('pair.tied'), pair: v.pipe(v.string(), v.maxLength(300)) }),
	v.object({ type: v.literal('pair.untied'), pair: v.pipe(v.string(), v.maxLength(300)) }),
	plain('ties.submitted'),
	v.object({
		type: v.literal('recall.answered'),
		question: id,
		choice: whole(0, MOST_CHOICES)
	})
]);

export const matterBody = v.variant('kind', [
	v.object({ kind: v.literal('file'), slug: id, route: v.picklist(ROUTES) }),
	v.object({
		kind: v.literal('route'),
		minutes: whole(1, 999),
		route: v.optional(v.picklist(ROUTES))
	})
]) satisfies v.GenericSchema<unknown, Matter>;

export const setupBody = v.object({
	matter: matterBody,
	pace: v.picklist(PACES),
	naming: v.picklist(NAMINGS)
});

/** What a teacher's device sends; a further file is named, its stops come from the course. */
export const steerBody = v.object({
	key,
	event: v.variant('type', [
		plain('room.started'),
		plain('room.paused'),
		plain('room.resumed'),
		plain('room.locked'),
		plain('room.unlocked'),
		plain('room.ended'),
		plain('room.reopened'),
		v.object({ type: v.literal('stop.turned'), to: whole(0, MOST_STOP_INDEX) }),
		v.object({ type: v.literal('matter.added'), matter: matterBody }),
		v.object({ type: v.literal('learner.removed'), seat: id }),
		v.object({ type: v.literal('learner.readmitted'), seat: id }),
		atStop('stop.opened'),
		atStop('marking.closed'),
		atStop('marking.reopened'),
		atStop('marks.shown'),
		atStop('marks.hidden'),
		atStop('checks.opened'),
		atStop('findings.revealed'),
		atStop('prompt.turned'),
		v.object({ type: v.literal('finding.revealed'), stop, unit: stop }),
		v.object({
			type: v.literal('hands.counted'),
			stop,
			unit: stop,
			count: whole(0, MOST_HANDS),
			of: whole(0, MOST_HANDS)
		})
	])
});

export type Steering =
	| Exclude<HostEvent, { readonly type: 'matter.added' }>
	| { readonly type: 'matter.added'; readonly matter: Matter };

export const answersBody = v.object({
	entries: v.pipe(
		v.array(v.object({ key, stop, event: seatEvent })),
		v.minLength(1),
		v.maxLength(MOST_ENTRIES)
	) satisfies v.GenericSchema<unknown, SeatEntry[]>
});

/** Another name: one that is typed, or one that is drawn. */
export const nameBody = v.object({ name: v.nullable(v.pipe(v.string(), v.maxLength(400))) });

export const claimBody = v.object({ secret: v.pipe(v.string(), v.maxLength(100)) });
