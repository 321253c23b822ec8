import { leavesBehind, savesOf } from '#lib/machines/attempts.ts';
import type { Mark } from '#lib/quiz/answers.ts';
import { isSaveOf, type SaveOf } from '#lib/progress/saves.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import { openLesson, stepLesson } from '#lib/machines/learner.ts';
import type { LessonOutline, Outline } from '#lib/quiz/outline.ts';

/** A passage that was worked to its debrief. */
export interface WorkedPassage {
	/** Of its lesson. */
	readonly slug: string;
	readonly number: number;
	readonly id: string;
	readonly sentences: readonly string[];
	readonly marks: readonly Mark[];
	/** The attempt was ended before its last passage, as a short route does. */
	readonly isEndedEarly: boolean;
	/** Milliseconds since 1970 of its submission, or of the lesson's last entry. */
	readonly at: number;
}

/**
 * The passages of all lessons that were worked to their debrief, in the order of the course: of each
 * lesson the attempt that was kept last, or the first one under way.
 */
export const workedPassages = (
	outlines: readonly Outline[],
	log: readonly LogEntry[]
): readonly WorkedPassage[] =>
	savesOf(outlines, log)
		.flatMap((save) => (isSaveOf('lesson', save) ? passagesOf(save, log) : []))
		.toSorted((a, b) => a.number - b.number);

function passagesOf(
	{ outline: lesson, state, at }: SaveOf<'lesson'>,
	log: readonly LogEntry[]
): readonly WorkedPassage[] {
	const { slug, number, passages, wayRound } = lesson;
	const { before, now } = state;
	const attempt = now.stage === 'kept' || now.stage === 'keeping' ? now : (before ?? now);
	const own = log.filter(({ lesson: of }) => of === slug);
	// What came after the kept attempt belongs to the one under way.
	const ownLog = attempt === now ? own : own.slice(0, endOfBefore(lesson, own));
	const isEndedEarly =
		(attempt.stage === 'kept' || attempt.stage === 'keeping') &&
		attempt.at < attempt.passages.length - 1;
	return attempt.passages.flatMap(({ id, stage, marks }) => {
		const outline = [...passages, ...wayRound].find((passage) => passage.id === id);
		if (stage !== 'debriefing' || outline === undefined) return [];
		const submitted = ownLog.findLast(
			({ event }) => event.type === 'marks.submitted' && event.passage === id
		);
		return [
			{
				slug,
				number,
				id,
				sentences: outline.sentences,
				marks,
				isEndedEarly,
				at: submitted?.at ?? at
			}
		];
	});
}

/** Where in a lesson's own log the kept attempt was left: a restart that does not apply is none. */
function endOfBefore(outline: LessonOutline, own: readonly LogEntry[]): number {
	let snapshot = openLesson(outline);
	let end = 0;
	for (const [index, { event }] of own.entries()) {
		const after = stepLesson(snapshot, event);
		if (leavesBehind(snapshot, after)) end = index;
		snapshot = after;
	}
	return end;
}
