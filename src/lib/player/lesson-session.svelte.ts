import { openLesson, stepLesson, type LearnerSnapshot } from '#lib/machines/learner.ts';
import type { LessonOutline } from '#lib/quiz/outline.ts';
import { FileSession } from './file-session.svelte.ts';

/** One lesson on one device. */
export class LessonSession extends FileSession<LearnerSnapshot> {
	constructor(outline: LessonOutline) {
		super(outline.slug, openLesson(outline), stepLesson);
	}
}
