import type { Mark } from './answers.ts';
import type { Likelihood } from './form.ts';
import type { BoardOutline, FormOutline, LessonOutline } from './outline.ts';

/** A resume code counts them: the order stays. */
export const ROUTES = ['main', 'way-round'] as const;

export type Route = (typeof ROUTES)[number];

export type LessonStage = 'briefing' | 'recalling' | 'watching' | 'practising' | 'keeping' | 'kept';

export type PassageStage = 'marking' | 'checking' | 'deciding' | 'debriefing';

/** How far a learner has come with one passage. */
export interface PassageAttempt {
	readonly id: string;
	readonly stage: PassageStage;
	/** In the order of the sentences. */
	readonly marks: readonly Mark[];
	/** The marked sentence that is being checked. */
	readonly onDesk: string | null;
}

/** Once through a lesson, as far as the learner has come, without what could be undone. */
export interface Attempt {
	readonly stage: LessonStage;
	readonly route: Route;
	/** Chosen index by question id. */
	readonly recalled: Readonly<Record<string, number>>;
	/** The passages of the route, in order; none before the lesson is opened. */
	readonly passages: readonly PassageAttempt[];
	/** Index into `passages`. */
	readonly at: number;
}

export interface LessonState {
	/** The attempt that was kept last, while a newer one is under way. */
	readonly before: Attempt | null;
	readonly now: Attempt;
}

export type BoardStage =
	'briefing' | 'recalling' | 'watching' | 'tying' | 'debriefing' | 'keeping' | 'kept';

/** Once through a board, as far as the learner has come. */
export interface BoardAttempt {
	readonly stage: BoardStage;
	readonly route: Route;
	/** Chosen index by question id. */
	readonly recalled: Readonly<Record<string, number>>;
	/** Pair ids, in reading order. */
	readonly ties: readonly string[];
}

export interface BoardState {
	readonly before: BoardAttempt | null;
	readonly now: BoardAttempt;
}

export type FormStage = 'briefing' | 'reading' | 'retrieving' | 'done';

/** How far a learner has come with one piece of a form. */
export interface PieceAttempt {
	readonly id: string;
	readonly stage: 'judging' | 'marking' | 'done';
	/** Null until it is judged. */
	readonly likelihood: Likelihood | null;
	/** In the order of the sentences; never with checks or decisions. */
	readonly marks: readonly Mark[];
}

/** A form is taken once: a second time it would measure something else. */
export interface FormAttempt {
	readonly stage: FormStage;
	/** All of them, in order. */
	readonly pieces: readonly PieceAttempt[];
	/** Index into `pieces`. */
	readonly at: number;
	/** Ids of the retrieval questions asked, in order; empty until they are set. */
	readonly asked: readonly string[];
	/** Chosen index by question id. */
	readonly recalled: Readonly<Record<string, number>>;
}

/** A file of the course that was begun, for another device to go on with. */
export type LessonSave = (
	| { readonly outline: LessonOutline; readonly state: LessonState }
	| { readonly outline: BoardOutline; readonly state: BoardState }
	| { readonly outline: FormOutline; readonly state: FormAttempt }
) & {
	/** Milliseconds since 1970 of the last entry. */
	readonly at: number;
};
