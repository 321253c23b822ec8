import type { Route } from './attempt.ts';
import type { Likelihood } from './form.ts';
import type { CheckKind, Confidence, Decision } from './lesson.ts';

/** What may happen to one passage. `passage` and `sentence` are ids. */
export type PassageEvent =
	| { readonly type: 'sentence.marked'; readonly passage: string; readonly sentence: string }
	| { readonly type: 'sentence.unmarked'; readonly passage: string; readonly sentence: string }
	| {
			readonly type: 'reason.chosen';
			readonly passage: string;
			readonly sentence: string;
			/** A technique id, `HUNCH`, or null to take the reason back. */
			readonly reason: string | null;
	  }
	| {
			readonly type: 'confidence.chosen';
			readonly passage: string;
			readonly sentence: string;
			readonly confidence: Confidence;
	  }
	| { readonly type: 'marking.undone'; readonly passage: string }
	| { readonly type: 'marks.submitted'; readonly passage: string }
	| { readonly type: 'sentence.taken'; readonly passage: string; readonly sentence: string }
	| {
			readonly type: 'check.fetched';
			readonly passage: string;
			readonly sentence: string;
			readonly check: CheckKind;
	  }
	| {
			readonly type: 'decision.entered';
			readonly passage: string;
			readonly sentence: string;
			readonly decision: Decision;
	  }
	| { readonly type: 'checking.finished'; readonly passage: string }
	| { readonly type: 'decisions.submitted'; readonly passage: string };

/** What may happen to a lesson. `route` says whether the learner takes the way round the content note. */
export type LearnerEvent =
	| { readonly type: 'lesson.opened'; readonly route: Route }
	| { readonly type: 'recall.answered'; readonly question: string; readonly choice: number }
	| { readonly type: 'recall.finished' }
	| { readonly type: 'example.watched' }
	| PassageEvent
	| { readonly type: 'debrief.read'; readonly passage: string }
	/** Stops after the debrief of `passage`, as a short route does; the passages after it stay untouched. */
	| { readonly type: 'practice.ended'; readonly passage: string }
	| { readonly type: 'lesson.kept' }
	/** Goes on with the passages that an attempt left untouched when it was ended early. */
	| { readonly type: 'practice.resumed' }
	| { readonly type: 'lesson.restarted' };

/** What may happen to a contradiction board. `pair` is a pair id. */
export type BoardEvent =
	| Extract<
			LearnerEvent,
			{
				readonly type:
					| 'lesson.opened'
					| 'recall.answered'
					| 'recall.finished'
					| 'example.watched'
					| 'lesson.kept'
					| 'lesson.restarted';
			}
	  >
	| { readonly type: 'pair.tied'; readonly pair: string }
	| { readonly type: 'pair.untied'; readonly pair: string }
	| { readonly type: 'ties.submitted' }
	| { readonly type: 'board.read' };

/** The most retrieval questions that one booster asks. */
export const MOST_QUESTIONS = 6;

/** What may happen to a form. Marks are made as in a passage; `passage` is a piece's id. */
export type FormEvent =
	| { readonly type: 'form.opened' }
	| {
			readonly type: 'likelihood.judged';
			readonly passage: string;
			readonly likelihood: Likelihood;
	  }
	| Extract<
			PassageEvent,
			{
				readonly type:
					| 'sentence.marked'
					| 'sentence.unmarked'
					| 'reason.chosen'
					| 'confidence.chosen'
					| 'marking.undone'
					| 'marks.submitted';
			}
	  >
	/** The techniques that a booster asks about, in order; written down so that a reload asks the same. */
	| { readonly type: 'retrieval.set'; readonly questions: readonly string[] }
	| { readonly type: 'retrieval.answered'; readonly question: string; readonly choice: number }
	| { readonly type: 'form.finished' };

/** Anything that may happen to a file of the course. */
export type CourseEvent = LearnerEvent | BoardEvent | FormEvent;

/** One line of the device's log. */
export interface LogEntry {
	/** Unique over all devices; makes appending and importing idempotent. */
	readonly id: string;
	/** The slug of a lesson, a board or a form. */
	readonly lesson: string;
	/** Milliseconds since 1970, by the device's clock. */
	readonly at: number;
	readonly event: CourseEvent;
}
