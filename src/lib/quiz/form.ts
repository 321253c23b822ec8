import type { Finding, Passage } from './lesson.ts';

/** The parallel forms: first read, second read, and the two boosters. */
export type FormLetter = 'A' | 'B' | 'C' | 'D';

export const FORM_LETTERS: readonly FormLetter[] = ['A', 'B', 'C', 'D'];

/** How a practice piece was made. */
export type PieceKind = 'fabricated' | 'sound' | 'mixed';

export const PIECE_KINDS: readonly PieceKind[] = ['fabricated', 'sound', 'mixed'];

/** The answer to “How likely is this to be true?”, from very unlikely to very likely. */
export type Likelihood = 1 | 2 | 3 | 4 | 5;

export const LIKELIHOODS: readonly Likelihood[] = [1, 2, 3, 4, 5];

/** What a reader may see of a form: short unseen pieces by us, to be judged and marked. */
export interface Form {
	readonly slug: string;
	readonly number: number;
	readonly form: FormLetter;
	readonly title: string;
	readonly minutes: number;
	/** One line for the case file. */
	readonly blurb: string;
	/** Sanitised HTML. */
	readonly intro: string;
	/** Technique ids offered as reasons for a mark, besides “just a hunch”. */
	readonly reasons: readonly string[];
	readonly pieces: readonly Passage[];
	/** Days after the course at which a booster opens; null for the two reads. */
	readonly opensAfterDays: number | null;
}

/** What no reader may see before the form is done. */
export interface FormKey {
	/** By piece id. */
	readonly kinds: Readonly<Record<string, PieceKind>>;
	/** By sentence id. */
	readonly findings: Readonly<Record<string, Finding>>;
}
