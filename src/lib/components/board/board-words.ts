import { pairId, pairsOf, type Cell, type Row } from '#lib/quiz/board.ts';
import type { Outcome } from '#lib/quiz/outcomes.ts';
import type { ReadingPattern } from '#lib/quiz/reading-style.ts';

const LETTERS = 'ABCD';

const LIST = new Intl.ListFormat('en-GB');

/** Names as they are read aloud: “B, C1 and C2”. */
export const listed = (names: readonly string[]): string => LIST.format(names);

/** The letter over a specimen's column. */
export const letterOf = (columns: readonly string[], specimen: string): string =>
	LETTERS[columns.indexOf(specimen)] ?? '?';

/** What a cell is called on the board: its column's letter, with a number where a row has two of one. */
export function cellName(columns: readonly string[], row: Pick<Row, 'cells'>, cell: Cell): string {
	const own = row.cells.filter(({ specimen }) => specimen === cell.specimen);
	const letter = letterOf(columns, cell.specimen);
	return own.length > 1 ? `${letter}${own.indexOf(cell) + 1}` : letter;
}

/** A row's pairs with their ids and what they are called, in reading order. */
export const namedPairs = (columns: readonly string[], row: Row) =>
	pairsOf(row).map(([first, second]) => ({
		id: pairId(first.id, second.id),
		cells: [first, second] as const,
		name: `${cellName(columns, row, first)} and ${cellName(columns, row, second)}`
	}));

/** The id of the pair that two cells of a row make, in whichever order they were picked up. */
export const pairOf = (row: Row, one: string, other: string): string | undefined =>
	pairsOf(row)
		.map(([first, second]) => ({ first: first.id, second: second.id }))
		.filter(({ first, second }) => [first, second].includes(one) && [first, second].includes(other))
		.map(({ first, second }) => pairId(first, second))[0];

export const TIE_WORDS: Readonly<Record<Outcome, string>> = {
	hit: 'Caught',
	miss: 'Missed',
	'false-alarm': 'Wrongly tied',
	'correct-rejection': 'Rightly left alone'
};

export const BOARD_PATTERN_WORDS: Readonly<Record<ReadingPattern, string>> = {
	'marked-everything':
		'You tied everything to everything. That finds each contradiction and invents the rest. Two lines that differ are not yet in conflict: ask whether both could be true.',
	'marked-nothing':
		'You tied nothing. That invents no conflict and lets each one pass. Take one row at a time and ask: if the first line is true, can the second be true as well?',
	'near-chance':
		'This is about where guessing lands. That happens to careful readers too, on so few pairs. The notes below each row say what decides it.',
	'above-chance':
		'You tied a larger share of what conflicts than of what does not. On so few pairs luck could do this too. The notes below each row say what decides it.',
	'below-chance':
		'You tied a larger share of what fits together than of what does not. The notes below each row say what decides it.',
	'turned-round':
		'Most of what you tied can be true together, and most of what you left cannot. That happens when tone decides. Compare what the lines claim, and leave the mood aside.',
	'mostly-doubted':
		'You saw more conflict than there is. Look again at the pairs that you tied and that can both be true: they differ in tone, or speak of different moments.',
	'mostly-believed':
		'You let several contradictions pass. Look again at the pairs that you missed: what would have to be so for both lines to hold?',
	'told-apart':
		'You told conflict from mere difference. That is most of what comparing stories asks for.'
};
