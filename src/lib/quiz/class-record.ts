import type { FormLetter, Likelihood } from './form.ts';
import type { CheckKind, Confidence, Decision } from './lesson.ts';
import type { StopKind } from './room.ts';

/** One sentence, or pair of cells, that a class could mark. */
export interface ClassUnit {
	readonly id: string;
	/** From 1, as on the galley. */
	readonly number: number;
	/** The sentence; for a pair its two cells with a slash between. */
	readonly text: string;
	/** A verdict or, for a pair, `contradiction` or `compatible`. */
	readonly verdict: string;
	/** It does not stand: marking it is a hit. */
	readonly isSignal: boolean;
	/** Technique ids that the editor found; empty for a pair. */
	readonly techniques: readonly string[];
}

/** One stop of kind galley, piece or board, with its key. */
export interface ClassStop {
	readonly id: string;
	readonly kind: Extract<StopKind, 'galley' | 'piece' | 'board'>;
	/** The file's title, for instance “The hook”. */
	readonly file: string;
	readonly slug: string;
	/** The passage's or piece's title. */
	readonly title: string;
	readonly form: FormLetter | null;
	readonly units: readonly ClassUnit[];
	/** Hands counted by unit id, in a room without devices. */
	readonly hands: Readonly<Record<string, { readonly count: number; readonly of: number }>>;
}

export interface ClassMark {
	readonly unit: string;
	readonly reason: string | null;
	readonly confidence: Confidence | null;
	readonly fetched: readonly CheckKind[];
	readonly decision: Decision | null;
}

/** What one learner did at one stop. Marks that were not handed in count as they stood. */
export interface ClassAnswer {
	readonly isHandedIn: boolean;
	/** Only for a piece. */
	readonly likelihood: Likelihood | null;
	readonly marks: readonly ClassMark[];
}

export interface ClassLearner {
	/** Drawn or typed; unique within the room. */
	readonly name: string;
	/** By stop id; a stop that the learner did not answer is missing. */
	readonly answers: Readonly<Record<string, ClassAnswer>>;
}

/** All that a class did in a room, with the key: what every report is made from. */
export interface ClassRecord {
	readonly title: string;
	/** When the room was opened, milliseconds since 1970. */
	readonly openedAt: number;
	readonly stops: readonly ClassStop[];
	/** Removed learners are left out. */
	readonly learners: readonly ClassLearner[];
}
