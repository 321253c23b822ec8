import * as fc from 'fast-check';
import { savesOf } from '#lib/machines/attempts.ts';
import type { LessonSave } from '#lib/quiz/attempt.ts';
import type { CourseEvent } from '#lib/quiz/events.ts';
import type { Outline } from '#lib/quiz/outline.ts';
import { anyBoardEvents, anyBoardOutline } from './arbitrary-board.test-kit.ts';
import { toEntries } from './arbitrary-events.test-kit.ts';
import { anyFormEvents, anyFormOutline } from './arbitrary-form.test-kit.ts';
import { anyLessonEvents, anyLessonOutline } from './arbitrary-lesson.test-kit.ts';

/** A lesson, board or form, and what happened to it. */
export interface Story {
	readonly outline: Outline;
	readonly events: readonly CourseEvent[];
}

export const anyLesson = (number: number) =>
	anyLessonOutline(number).chain((outline) => withEvents(outline, anyLessonEvents(outline)));

export const anyBoard = (number: number) =>
	anyBoardOutline(number).chain((outline) => withEvents(outline, anyBoardEvents(outline)));

export const anyForm = (number: number) =>
	anyFormOutline(number).chain((outline) => withEvents(outline, anyFormEvents(outline)));

export const anyStory = (number: number): fc.Arbitrary<Story> =>
	fc.oneof(anyLesson(number), anyBoard(number), anyForm(number));

/** Files of all kinds, with gaps in their numbers. */
export const anyCourse: fc.Arbitrary<readonly Story[]> = fc.tuple(
	anyForm(0),
	anyLesson(1),
	anyBoard(4),
	anyLesson(6),
	anyForm(9)
);

const withEvents = <O extends Outline>(
	outline: O,
	events: fc.Arbitrary<readonly CourseEvent[]>
): fc.Arbitrary<{ readonly outline: O; readonly events: readonly CourseEvent[] }> =>
	fc.record({ outline: fc.constant(outline), events });

/** Applies to nothing, so that a log with it says no more than one without. */
const STALE: CourseEvent = { type: 'checking.finished', passage: 'nowhere' };

/** What is saved after a story, also where nothing happened in it. */
export function saveAfter({ outline, events }: Story): LessonSave {
	const [save] = savesOf([outline], toEntries(outline, [STALE, ...events]));
	if (!save) throw new Error('the log has an entry of it');
	return save;
}
