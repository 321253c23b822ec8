import type { Row } from '#lib/quiz/board.ts';
import type { StopContent } from '#lib/quiz/room-view.ts';
import { namedPairs } from '../board/board-words.ts';

/** What one unit of a stop is called, in a sentence and on its own. */
export interface UnitName {
	readonly unit: string;
	/** For instance “sentence 6”, “A and B in row 2”, “answer B”. */
	readonly name: string;
	/** For instance “6”, “A and B”, “B”. */
	readonly short: string;
}

const LETTERS = 'ABCDEFGHIJ';

/** The letter before a choice. */
export const choiceLetter = (index: number): string => LETTERS[index] ?? String(index + 1);

/** The rows of a board that a stop works on, as they are numbered. */
export const rowsOf = ({ board, rows }: StopContent): readonly Row[] =>
	(board?.rows ?? []).filter(({ id }) => rows?.includes(id));

/** The units of a stop with what they are called, in order. */
export function unitNames(content: StopContent): readonly UnitName[] {
	const { kind, units } = content.outline;
	if (kind === 'board') return pairNames(content);
	return units.map((unit, index) => {
		const short = kind === 'question' ? choiceLetter(index) : String(index + 1);
		return { unit, name: `${kind === 'question' ? 'answer' : 'sentence'} ${short}`, short };
	});
}

function pairNames(content: StopContent): readonly UnitName[] {
	const pairs = rowsOf(content).flatMap((row, index) =>
		namedPairs(content.board?.columns ?? [], row).map(({ id, name }) => ({
			unit: id,
			name: `${name} in row ${index + 1}`,
			short: name
		}))
	);
	return content.outline.units.flatMap((unit) => pairs.filter((pair) => pair.unit === unit));
}
