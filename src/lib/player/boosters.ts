import { foldForm } from '#lib/machines/form.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import type { FormOutline, Outline } from '#lib/quiz/outline.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When boosters open that come so many days after the course, in milliseconds since 1970; none before
 * there is anything to come back to. The days count from the end of the second read or, while that is
 * not done, from the last time a file was kept.
 */
export function boosterTimes(
	outlines: readonly Outline[],
	log: readonly LogEntry[],
	days: readonly number[]
): readonly number[] {
	const from = endOfSecondRead(outlines, log) ?? lastKept(log);
	return from === undefined ? [] : days.map((count) => from + count * DAY_MS);
}

/** Reads ask no questions; the second is the one after the first. */
const secondRead = (outlines: readonly Outline[]): FormOutline | undefined =>
	outlines
		.filter((outline) => outline.kind === 'form')
		.filter(({ retrieval }) => Object.keys(retrieval).length === 0)
		.toSorted((a, b) => a.number - b.number)[1];

function endOfSecondRead(
	outlines: readonly Outline[],
	log: readonly LogEntry[]
): number | undefined {
	const outline = secondRead(outlines);
	const own = log.filter(({ lesson }) => lesson === outline?.slug);
	if (outline === undefined || own.length === 0) return undefined;
	const { value } = foldForm(
		outline,
		own.map(({ event }) => event)
	);
	return value === 'done' ? own.at(-1)?.at : undefined;
}

/** The latest by the clock: what was restored from another device stands later in the log. */
function lastKept(log: readonly LogEntry[]): number | undefined {
	const times = log.filter(({ event }) => event.type === 'lesson.kept').map(({ at }) => at);
	return times.toSorted((a, b) => a - b).at(-1);
}
