import { answeredStops, unitOutcome } from '#lib/quiz/class-marks.ts';
import type { ClassRecord } from '#lib/quiz/class-record.ts';
import { csv, type Cell } from './csv.ts';

/** The headers, in an order that spreadsheets may rely on. */
export const CLASS_COLUMNS = [
	'room',
	'learner',
	'file',
	'stop',
	'form',
	'sentence_number',
	'sentence_id',
	'verdict',
	'signal',
	'marked',
	'outcome',
	'reason',
	'confidence',
	'checks',
	'decision',
	'handed_in',
	'likelihood',
	'text'
] as const;

/**
 * A room as CSV, one row per learner and sentence of each stop where the learner marked anything or
 * handed in, as `csv` writes it, formulas in typed names made harmless. `signal` is 1 for a sentence
 * that does not stand; `signal`, `marked` and `handed_in` are 1 or 0; `outcome` is hit, miss,
 * false-alarm or correct-rejection; `checks` are those fetched, in order, with blanks between;
 * `likelihood` is 1 to 5, for pieces. What was not said is empty.
 */
export const classCsv = ({ title, stops, learners }: ClassRecord): string =>
	csv([
		CLASS_COLUMNS,
		...learners.flatMap((learner) =>
			answeredStops(stops, learner).flatMap(({ stop, answer, marks }) =>
				stop.units.map((unit): readonly Cell[] => {
					const mark = marks.get(unit.id);
					return [
						title,
						learner.name,
						stop.file,
						stop.title,
						stop.form,
						unit.number,
						unit.id,
						unit.verdict,
						Number(unit.isSignal),
						Number(mark !== undefined),
						unitOutcome(mark !== undefined, unit),
						mark?.reason ?? null,
						mark?.confidence ?? null,
						mark?.fetched.join(' ') || null,
						mark?.decision ?? null,
						Number(answer.isHandedIn),
						answer.likelihood,
						unit.text
					];
				})
			)
		)
	]);
