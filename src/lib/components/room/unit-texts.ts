import { pairId, pairsOf } from '#lib/quiz/board.ts';
import type { StopContent } from '#lib/quiz/room-view.ts';
import { unitNames, type UnitName } from './unit-names.ts';

/** One unit of a stop with its words: a sentence, a choice, or the two lines of a pair. */
export interface UnitText extends UnitName {
	readonly text: string;
}

/** The units of a stop with what they are called and what they say, in order. */
export function unitTexts(content: StopContent): readonly UnitText[] {
	const { passage, question, board, outline } = content;
	const pairs = new Map(
		(board?.rows ?? []).flatMap((row) =>
			pairsOf(row).map(([a, b]) => [pairId(a.id, b.id), `${a.text} / ${b.text}`] as const)
		)
	);
	const textOf = (unit: string) =>
		outline.kind === 'question'
			? question?.choices[Number(unit)]
			: outline.kind === 'board'
				? pairs.get(unit)
				: passage?.sentences.find(({ id }) => id === unit)?.text;
	return unitNames(content).map((name) => ({ ...name, text: textOf(name.unit) ?? '' }));
}
