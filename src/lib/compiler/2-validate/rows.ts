import type { Root } from 'mdast';
import type { QuotingBlock } from '../1-parse/parse-file.ts';
import type { SentenceDraft } from '../1-parse/quoted-body.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor } from '../diagnostics/suggest.ts';
import { checkKnown, type IdRegister } from './ids.ts';
import { countWords } from './passage-size.ts';
import { FieldReader } from './read-fields.ts';

export interface ReadCell {
	/** Undefined where it is missing, malformed or taken, which has been reported. */
	readonly id: string | undefined;
	readonly place: Place;
	readonly specimen: string | undefined;
	readonly text: string;
}

export interface ReadRow {
	readonly id: string | undefined;
	readonly place: Place;
	readonly kind: 'example' | 'row' | 'way-round';
	readonly title: string | undefined;
	readonly intro: Root;
	/** In the order of the columns. */
	readonly cells: readonly ReadCell[];
	readonly isDamaged: boolean;
}

/** Specimen ids from left to right; undefined where they could not be read. */
type Columns = readonly string[] | undefined;

/** Reads a row's or example's braces and its cells. */
export function readRow(
	block: QuotingBlock,
	columns: Columns,
	catalogues: Catalogues,
	ids: IdRegister,
	report: Report
): ReadRow {
	const { fields, content, place } = block;
	const isExample = block.name === 'example';
	const known = ['id', 'title', ...(isExample ? [] : ['way-round'])];
	const reader = fields && new FieldReader(fields, known, report);
	const isWayRound = !isExample && reader?.flag('way-round') === true;
	const cells = content.sentences.map((cell) => readCell(cell, columns, catalogues, ids, report));
	return {
		id: fields && ids.take(fields, isExample ? 'The example' : 'This row')?.value,
		place,
		kind: isExample ? 'example' : isWayRound ? 'way-round' : 'row',
		title: reader?.text('title')?.value,
		intro: content.intro,
		cells: cells.toSorted((a, b) => columnOf(a, columns) - columnOf(b, columns)),
		isDamaged: content.isDamaged
	};
}

function readCell(
	{ fields, place, words }: SentenceDraft,
	columns: Columns,
	catalogues: Catalogues,
	ids: IdRegister,
	report: Report
): ReadCell {
	const reader = fields && new FieldReader(fields, ['id', 'specimen'], report);
	const id = fields && ids.take(fields, 'This cell');
	const specimen = reader?.text('specimen');
	if (specimen !== undefined) checkColumn(specimen, columns, catalogues, report);
	return {
		id: id?.value,
		place: id?.place ?? place,
		specimen: specimen?.value,
		text: words.value
	};
}

function columnOf({ specimen }: ReadCell, columns: Columns = []): number {
	return specimen === undefined ? -1 : columns.indexOf(specimen);
}

function checkColumn(
	specimen: Placed<string>,
	columns: Columns,
	catalogues: Catalogues,
	report: Report
): void {
	const { value: id, place } = specimen;
	if (columns === undefined) {
		checkKnown([specimen], catalogues.specimens.ids, 'specimen-unknown', report);
	} else if (!columns.includes(id)) {
		report.add('cell-column', place, { id, hint: hintFor(id, columns), known: columns.join(', ') });
	}
}

const FEWEST_CELLS = 2;
const MOST_CELLS = 4;
const MOST_OF_ONE = 2;
const MOST_WORDS = 40;

/** Reports a row with too few or too many cells, or with cells too long for a table. */
export function checkRowSize({ id = '', place, cells }: ReadRow, report: Report): void {
	if (cells.length < FEWEST_CELLS || cells.length > MOST_CELLS) {
		const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
		report.add('row-cells', place, { id, count, least: FEWEST_CELLS, most: MOST_CELLS });
	}
	const counts = new Map<string, number>();
	for (const cell of cells) {
		const { specimen } = cell;
		const words = countWords(cell.text);
		if (words > MOST_WORDS) {
			const slots = { id: cell.id ?? '', count: words, limit: MOST_WORDS };
			report.add('cell-too-long', cell.place, slots);
		}
		if (specimen === undefined) continue;
		const count = (counts.get(specimen) ?? 0) + 1;
		counts.set(specimen, count);
		if (count <= MOST_OF_ONE) continue;
		report.add('cell-surplus', cell.place, { id, other: specimen, most: MOST_OF_ONE });
	}
}

/** Whether every cell could be read and has an id; if not, an id that is missing may be theirs. */
export function areRowsWhole(rows: readonly ReadRow[]): boolean {
	return rows.every(
		({ id, isDamaged, cells }) =>
			id !== undefined && !isDamaged && cells.every((cell) => cell.id !== undefined)
	);
}
