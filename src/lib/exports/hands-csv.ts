import type { ClassRecord } from '#lib/quiz/class-record.ts';
import { csv, type Cell } from './csv.ts';

/** The headers, in an order that spreadsheets may rely on. */
export const HANDS_COLUMNS = [
	'room',
	'file',
	'stop',
	'form',
	'sentence_number',
	'sentence_id',
	'verdict',
	'signal',
	'hands',
	'of',
	'text'
] as const;

/**
 * The hands counted in a room as CSV, one row per sentence for which there was a count, as `csv`
 * writes it: `hands` went up of the `of` people asked, and `signal` is 1 for a sentence that does
 * not stand, else 0.
 */
export const handsCsv = ({ title, stops }: ClassRecord): string =>
	csv([
		HANDS_COLUMNS,
		...stops.flatMap((stop) =>
			stop.units.flatMap((unit): (readonly Cell[])[] => {
				const hands = Object.hasOwn(stop.hands, unit.id) ? stop.hands[unit.id] : undefined;
				return hands
					? [
							[
								title,
								stop.file,
								stop.title,
								stop.form,
								unit.number,
								unit.id,
								unit.verdict,
								Number(unit.isSignal),
								hands.count,
								hands.of,
								unit.text
							]
						]
					: [];
			})
		)
	]);
