import type { LessonSave } from '#lib/quiz/attempt.ts';
import type { CourseEvent } from '#lib/quiz/events.ts';
import { boardEvents } from './canonical-board.ts';
import { formEvents } from './canonical-form.ts';
import { lessonEvents } from './canonical-lesson.ts';
import { isSaveOf } from './saves.ts';

/**
 * The events that lead an unopened lesson, board or form to what was saved of it, without detours:
 * nothing that was undone or overwritten, and nothing that changes nothing.
 */
export function canonicalEvents(save: LessonSave): readonly CourseEvent[] {
	if (isSaveOf('form', save)) return formEvents(save.state);
	return isSaveOf('board', save)
		? againEvents(save.state, (attempt) => boardEvents(save.outline, attempt))
		: againEvents(save.state, (attempt) => lessonEvents(save.outline, attempt));
}

const againEvents = <Once>(
	{ before, now }: { readonly before: Once | null; readonly now: Once },
	events: (attempt: Once) => readonly CourseEvent[]
): readonly CourseEvent[] => [
	...(before ? [...events(before), { type: 'lesson.restarted' } as const] : []),
	...events(now)
];
