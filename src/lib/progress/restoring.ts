import type { LogEntry } from '#lib/quiz/events.ts';

export interface Restoring {
	/** To be appended. */
	readonly entries: readonly LogEntry[];
	/** Slugs of lessons, boards and forms that were begun on this device and stay as they are. */
	readonly leftAlone: readonly string[];
}

/**
 * What of a resume code or a file may be appended to a log: the lessons, boards and forms that the log
 * knows nothing of, and those of which the other side has all that the log has and perhaps more.
 * Replaying one over another attempt at it would mix the two, and a form is taken once.
 */
export function restoring(log: readonly LogEntry[], restored: readonly LogEntry[]): Restoring {
	const known = new Set(restored.map(({ id }) => id));
	const apart = new Set(log.filter(({ id }) => !known.has(id)).map(({ lesson }) => lesson));
	const isApart = ({ lesson }: LogEntry) => apart.has(lesson);
	return {
		entries: restored.filter((entry) => !isApart(entry)),
		leftAlone: [...new Set(restored.filter(isApart).map(({ lesson }) => lesson))]
	};
}
