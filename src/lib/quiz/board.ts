import type { Keep, RecallAnswer, RecallQuestion } from './lesson.ts';
import type { Outcome } from './outcomes.ts';

/** Whether two cells can both be true: `compatible` also where they differ in tone only. */
export type PairVerdict = 'contradiction' | 'compatible';

export const PAIR_VERDICTS: readonly PairVerdict[] = ['contradiction', 'compatible'];

/** What one specimen says on a topic. */
export interface Cell {
	/** Unique within the board. */
	readonly id: string;
	/** A specimen id, one of the board's columns. */
	readonly specimen: string;
	/** Verbatim from the specimen. */
	readonly text: string;
}

/** One topic and what the specimens say on it. */
export interface Row {
	readonly id: string;
	readonly title: string;
	/** Sanitised HTML, may be empty. */
	readonly intro: string;
	/** In the order of the columns; a specimen may have none, or two that quarrel with each other. */
	readonly cells: readonly Cell[];
}

/** What the editor finds on two cells of one row. */
export interface PairFinding {
	readonly verdict: PairVerdict;
	readonly note: string;
	/** Sanitised HTML. */
	readonly explanation: string;
	readonly claims: readonly number[];
}

/** What the public record says on the topic of a row. */
export interface RowRecord {
	readonly note: string;
	/** Sanitised HTML. */
	readonly says: string;
	readonly sources: readonly string[];
	readonly claims: readonly number[];
}

/** What a reader may see of a contradiction board before its debrief. */
export interface Board {
	readonly slug: string;
	readonly number: number;
	readonly title: string;
	readonly minutes: number;
	/** One line for the case file. */
	readonly blurb: string;
	/** Specimen ids, from left to right. */
	readonly columns: readonly string[];
	/** Sanitised HTML. */
	readonly intro: string;
	/** Sanitised HTML, empty where nothing in the material may hurt. */
	readonly contentNote: string;
	readonly recall: readonly RecallQuestion[];
	readonly example: {
		readonly row: Row;
		readonly pairs: Readonly<Record<string, PairFinding>>;
		readonly record: RowRecord;
		/** Sanitised HTML. */
		readonly reasoning: string;
	};
	readonly rows: readonly Row[];
	/** Ids of the rows that make up the way round the content note. */
	readonly wayRound: readonly string[];
	readonly keep: Keep;
}

/** What no reader may see before they have got there. */
export interface BoardKey {
	/** By question id. */
	readonly recall: Readonly<Record<string, RecallAnswer>>;
	/** By pair id. */
	readonly pairs: Readonly<Record<string, PairFinding>>;
	/** By row id. */
	readonly records: Readonly<Record<string, RowRecord>>;
}

/** The id of two cells of one row; `first` stands before `second` in it. */
export const pairId = (first: string, second: string): string => `${first}:${second}`;

/** Every pair of a row's cells by id, in reading order. */
export const pairsOf = ({ cells }: Pick<Row, 'cells'>): readonly (readonly [Cell, Cell])[] =>
	cells.flatMap((first, index) => cells.slice(index + 1).map((second) => [first, second] as const));

/**
 * The outcome of every pair that has a finding, by id. Signal: two cells that cannot both be true
 * (Green & Swets 1966); a learner says “signal” by tying them.
 */
export const pairOutcomes = (
	pairs: readonly string[],
	ties: readonly string[],
	findings: Readonly<Record<string, Pick<PairFinding, 'verdict'>>>
): Readonly<Record<string, Outcome>> =>
	Object.fromEntries(
		pairs.flatMap((pair): [string, Outcome][] => {
			const finding = Object.hasOwn(findings, pair) ? findings[pair] : undefined;
			return finding ? [[pair, pairOutcome(ties.includes(pair), finding.verdict)]] : [];
		})
	);

const pairOutcome = (isTied: boolean, verdict: PairVerdict): Outcome => {
	if (verdict === 'contradiction') return isTied ? 'hit' : 'miss';
	return isTied ? 'false-alarm' : 'correct-rejection';
};
