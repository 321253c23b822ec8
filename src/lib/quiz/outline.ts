import { pairId, pairsOf, type Board } from './board.ts';
import type { Form } from './form.ts';
import type { Lesson, Passage } from './lesson.ts';

export interface PassageOutline {
	readonly id: string;
	readonly sentences: readonly string[];
}

/** What machines and progress have to know of a lesson: ids and counts, no text and no key. */
export interface LessonOutline {
	readonly kind: 'lesson';
	readonly slug: string;
	readonly number: number;
	/** Number of choices by question id. */
	readonly recall: Readonly<Record<string, number>>;
	/** Technique ids, without `HUNCH`. */
	readonly reasons: readonly string[];
	readonly passages: readonly PassageOutline[];
	readonly wayRound: readonly PassageOutline[];
}

/** What machines and progress have to know of a board. */
export interface BoardOutline {
	readonly kind: 'board';
	readonly slug: string;
	readonly number: number;
	/** Number of choices by question id. */
	readonly recall: Readonly<Record<string, number>>;
	/** Pair ids of all rows, in reading order. */
	readonly pairs: readonly string[];
	/** Those of the rows that make up the way round, in reading order. */
	readonly wayRound: readonly string[];
}

/** What machines and progress have to know of a form. */
export interface FormOutline {
	readonly kind: 'form';
	readonly slug: string;
	readonly number: number;
	/** Technique ids, without `HUNCH`. */
	readonly reasons: readonly string[];
	readonly pieces: readonly PassageOutline[];
	/** Number of choices by id of the retrieval questions that may be asked; none where it asks none. */
	readonly retrieval: Readonly<Record<string, number>>;
}

export type Outline = LessonOutline | BoardOutline | FormOutline;

const passageOutline = ({ id, sentences }: Passage): PassageOutline => ({
	id,
	sentences: sentences.map((sentence) => sentence.id)
});

/** The outline of a lesson. */
export const outlineOf = (lesson: Lesson): LessonOutline => ({
	kind: 'lesson',
	slug: lesson.slug,
	number: lesson.number,
	recall: Object.fromEntries(lesson.recall.map(({ id, choices }) => [id, choices.length])),
	reasons: lesson.reasons,
	passages: lesson.passages.map(passageOutline),
	wayRound: lesson.wayRound.map(passageOutline)
});

/** The outline of a board. */
export function boardOutlineOf(board: Board): BoardOutline {
	const pairs = (rows: Board['rows']) =>
		rows.flatMap((row) => pairsOf(row).map(([a, b]) => pairId(a.id, b.id)));
	return {
		kind: 'board',
		slug: board.slug,
		number: board.number,
		recall: Object.fromEntries(board.recall.map(({ id, choices }) => [id, choices.length])),
		pairs: pairs(board.rows),
		wayRound: pairs(board.rows.filter(({ id }) => board.wayRound.includes(id)))
	};
}

/** The outline of a form; `retrieval` are the questions that a booster may ask. */
export const formOutlineOf = (
	form: Form,
	retrieval: readonly { readonly id: string; readonly choices: readonly string[] }[]
): FormOutline => ({
	kind: 'form',
	slug: form.slug,
	number: form.number,
	reasons: form.reasons,
	pieces: form.pieces.map(passageOutline),
	retrieval:
		form.opensAfterDays === null
			? {}
			: Object.fromEntries(retrieval.map(({ id, choices }) => [id, choices.length]))
});
