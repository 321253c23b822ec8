import * as v from 'valibot';
import { ROUTES } from '#lib/quiz/attempt.ts';
import { MOST_QUESTIONS, type CourseEvent, type LogEntry } from '#lib/quiz/events.ts';
import { LIKELIHOODS } from '#lib/quiz/form.ts';
import { CHECK_KINDS, CONFIDENCES, MAX_ID_LENGTH, VERDICTS } from '#lib/quiz/lesson.ts';

const MAX_CHOICE = 99;
/** A pair's id is two cells' ids and a colon. */
const MAX_PAIR_LENGTH = 2 * MAX_ID_LENGTH + 1;
/** The last millisecond that a Date can hold. */
const LAST_TIME = 8.64e15;

// In functions, because a browser takes a millisecond to read these, and a page that opens has no entry to parse.
const isId = (text: string) => /^[\p{L}\p{M}\p{Nd}_.:-]+$/u.test(text);
const isSlug = (text: string) => /^[\p{L}\p{M}\p{Nd}]+(-[\p{L}\p{M}\p{Nd}]+)*$/u.test(text);
const isPair = (text: string) => /^[\p{L}\p{M}\p{Nd}_.-]+:[\p{L}\p{M}\p{Nd}_.-]+$/u.test(text);

const id = v.pipe(
	v.string('must be text'),
	v.check(isId, 'must be made of letters, digits and - _ . :'),
	v.maxLength(MAX_ID_LENGTH, `must have at most ${MAX_ID_LENGTH} characters`)
);

const slug = v.pipe(
	v.string('must be text'),
	v.check(isSlug, 'must look like “01-the-hook”'),
	v.maxLength(MAX_ID_LENGTH, `must have at most ${MAX_ID_LENGTH} characters`)
);

/** The ids of cells have no colon, so that a pair's id can be taken apart. */
const pair = v.pipe(
	v.string('must be text'),
	v.check(isPair, 'must be two ids with a colon between them'),
	v.maxLength(MAX_PAIR_LENGTH, `must have at most ${MAX_PAIR_LENGTH} characters`)
);

const questions = v.pipe(
	v.array(id, 'must be a list'),
	v.maxLength(MOST_QUESTIONS, `must have at most ${MOST_QUESTIONS} questions`),
	v.check((ids) => new Set(ids).size === ids.length, 'must not have a question twice')
);

const wholeTo = (highest: number) =>
	v.pipe(
		v.number('must be a number'),
		v.integer('must be a whole number'),
		v.minValue(0, 'must not be below 0'),
		v.maxValue(highest, `must not be above ${highest}`)
	);

const passage = { passage: id };
const sentence = { passage: id, sentence: id };

const eventSchema = v.variant(
	'type',
	[
		v.object({ type: v.literal('lesson.opened'), route: v.picklist(ROUTES) }),
		v.object({ type: v.literal('recall.answered'), question: id, choice: wholeTo(MAX_CHOICE) }),
		v.object({ type: v.literal('recall.finished') }),
		v.object({ type: v.literal('example.watched') }),
		v.object({ type: v.literal('sentence.marked'), ...sentence }),
		v.object({ type: v.literal('sentence.unmarked'), ...sentence }),
		v.object({ type: v.literal('reason.chosen'), ...sentence, reason: v.nullable(id) }),
		v.object({
			type: v.literal('confidence.chosen'),
			...sentence,
			confidence: v.picklist(CONFIDENCES)
		}),
		v.object({ type: v.literal('marking.undone'), ...passage }),
		v.object({ type: v.literal('marks.submitted'), ...passage }),
		v.object({ type: v.literal('sentence.taken'), ...sentence }),
		v.object({ type: v.literal('check.fetched'), ...sentence, check: v.picklist(CHECK_KINDS) }),
		v.object({
			type: v.literal('decision.entered'),
			...sentence,
			decision: v.picklist(['undecided', ...VERDICTS])
		}),
		v.object({ type: v.literal('checking.finished'), ...passage }),
		v.object({ type: v.literal('decisions.submitted'), ...passage }),
		v.object({ type: v.literal('debrief.read'), ...passage }),
		v.object({ type: v.literal('practice.ended'), ...passage }),
		v.object({ type: v.literal('lesson.kept') }),
		v.object({ type: v.literal('practice.resumed') }),
		v.object({ type: v.literal('lesson.restarted') }),
		v.object({ type: v.literal('pair.tied'), pair }),
		v.object({ type: v.literal('pair.untied'), pair }),
		v.object({ type: v.literal('ties.submitted') }),
		v.object({ type: v.literal('board.read') }),
		v.object({ type: v.literal('form.opened') }),
		v.object({
			type: v.literal('likelihood.judged'),
			...passage,
			likelihood: v.picklist(LIKELIHOODS, 'must be a whole number from 1 to 5')
		}),
		v.object({ type: v.literal('retrieval.set'), questions }),
		v.object({ type: v.literal('retrieval.answered'), question: id, choice: wholeTo(MAX_CHOICE) }),
		v.object({ type: v.literal('form.finished') })
	],
	'must be an event that this version knows'
) satisfies v.GenericSchema<unknown, CourseEvent>;

const entrySchema = v.object(
	{ id, lesson: slug, at: wholeTo(LAST_TIME), event: eventSchema },
	'must be an entry with id, lesson, at and event'
) satisfies v.GenericSchema<unknown, LogEntry>;

export type EntryParse =
	| { readonly ok: true; readonly entry: LogEntry }
	| { readonly ok: false; readonly problem: string };

/** Parses one log entry of unknown origin, or says in plain words what is wrong with it. */
export function parseEntry(value: unknown): EntryParse {
	const parse = v.safeParse(entrySchema, value, { abortEarly: true });
	if (parse.success) return { ok: true, entry: parse.output };
	const [issue] = parse.issues;
	return { ok: false, problem: `${v.getDotPath(issue) ?? 'the entry'} ${issue.message}` };
}
