import type { LessonSave } from '#lib/quiz/attempt.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import type { Outline } from '#lib/quiz/outline.ts';
import { canonicalEvents } from './canonical.ts';
import { printCode, scanCode, tidyCode } from './code-text.ts';
import { FINGERPRINTS, fingerprintOf } from './fingerprint.ts';
import { fnv64 } from './fnv.ts';
import { passSave } from './save-code.ts';
import { isUnopened } from './saves.ts';
import { even, readTape, weighted, writeTape, type Tape } from './tape.ts';

const VERSION = 2;
const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2026, 0, 1) / DAY;
/** 14 bits of days: until 2070. */
const DAYS = 2 ** 14;
const HIGHEST_NUMBER = 99;

const STARTED = even(2);
/** A file's last day, counted back from the code's last day: the same, or under so many days. */
const BACK = [1, 8, 64, DAYS] as const;
const BACK_SLOTS = weighted([8, 4, 3, 1]);

export type ResumeCodeReading =
	| {
			readonly ok: true;
			/** To be appended to the log; the same code yields the same ids. */
			readonly entries: readonly LogEntry[];
	  }
	| { readonly ok: false; readonly problem: string };

/**
 * Writes the state of all lessons, boards and forms as a short code. It keeps, for each, the attempt
 * under way, the kept one before it, and the day of the last entry; times of day and what has no outline
 * stay behind. Throws a RangeError where two outlines share a number.
 */
export function writeResumeCode(
	outlines: readonly Outline[],
	saves: readonly LessonSave[]
): string {
	const isHere = ({ outline }: LessonSave) =>
		outlines.some(({ kind, slug }) => kind === outline.kind && slug === outline.slug);
	const begun = saves.filter((save) => isHere(save) && !isUnopened(save));
	const tape = writeTape();
	passSaves(tape, outlines, begun);
	return printCode(VERSION, tape.sum());
}

/** Reads a resume code as typed, or says in plain words why it cannot be restored. */
export function readResumeCode(
	text: string,
	outlines: readonly Outline[],
	now: number
): ResumeCodeReading {
	const code = tidyCode(text);
	const scan = scanCode(code);
	if (!scan.ok) return scan;
	if (scan.version !== VERSION) return { ok: false, problem: otherVersion(scan.version) };
	const tape = readTape(scan.payload);
	const saves = passSaves(tape, outlines, []);
	if ('changed' in saves) return { ok: false, problem: changed(saves.changed) };
	// A code that we would not have written was written for other lessons.
	if (tape.rest() !== 0n || tidyCode(writeResumeCode(outlines, saves)) !== code) {
		return { ok: false, problem: OTHER_LESSONS };
	}
	const from = fnv64(code).toString(36);
	const entries = saves.flatMap((save) =>
		canonicalEvents(save).map((event) => ({
			lesson: save.outline.slug,
			at: Math.min(save.at, now),
			event
		}))
	);
	return { ok: true, entries: entries.map((entry, i) => ({ id: `code-${from}-${i}`, ...entry })) };
}

function passSaves(
	tape: Tape,
	outlines: readonly Outline[],
	given: readonly LessonSave[]
): readonly LessonSave[] | { readonly changed: number } {
	const lastDay = tape.pass(Math.max(0, ...given.map(({ at }) => dayOf(at))), even(DAYS));
	const saves: LessonSave[] = [];
	for (const [number, outline] of byNumber(outlines).entries()) {
		const save = given.find((candidate) => candidate.outline.slug === outline?.slug);
		const isStarted = tape.pass(save ? 1 : 0, STARTED) === 1;
		if (!isStarted) continue;
		const expected = outline && fingerprintOf(outline);
		const fingerprint = tape.pass(expected ?? 0, even(FINGERPRINTS));
		if (!outline || fingerprint !== expected) return { changed: number };
		const back = passBack(tape, save ? lastDay - dayOf(save.at) : 0);
		saves.push(passSave(tape, outline, save, noonOf(Math.max(0, lastDay - back))));
	}
	return saves;
}

function passBack(tape: Tape, back: number): number {
	const size = tape.pass(
		BACK.findIndex((limit) => back < limit),
		BACK_SLOTS
	);
	return tape.pass(back, even(BACK[size] ?? DAYS));
}

/** The outlines at the index of their number, with gaps. */
function byNumber(outlines: readonly Outline[]): readonly (Outline | undefined)[] {
	const sorted: (Outline | undefined)[] = [];
	for (const outline of outlines) {
		const { number, slug } = outline;
		if (!Number.isInteger(number) || number < 0 || number > HIGHEST_NUMBER || sorted[number]) {
			throw new RangeError(`${slug} cannot have the number ${number}`);
		}
		sorted[number] = outline;
	}
	return Array.from(sorted);
}

const dayOf = (at: number) => Math.min(DAYS - 1, Math.max(0, Math.floor(at / DAY) - FIRST_DAY));

/** Noon in UTC is the same date nearly everywhere. */
const noonOf = (day: number) => (FIRST_DAY + day + 0.5) * DAY;

const OTHER_LESSONS = 'This code was written for other lessons than the ones here.';

const changed = (number: number) =>
	`No. ${number} of the course has changed since this code was written, so the code cannot be restored here.`;

const otherVersion = (version: number) =>
	version > VERSION
		? 'This code was written by a newer version of Allegedly. Reload the page and try again.'
		: 'This code was not written by Allegedly.';
