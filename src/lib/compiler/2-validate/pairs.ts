import type { Root } from 'mdast';
import { PAIR_VERDICTS, pairId, type PairVerdict } from '#lib/quiz/board.ts';
import type { Draft, ProseBlock } from '../1-parse/parse-file.ts';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor } from '../diagnostics/suggest.ts';
import { named } from './blocks.ts';
import { checkBody } from './body.ts';
import { readClaims } from './claims.ts';
import { LONGEST_NOTE } from './findings.ts';
import type { MentionedIds } from './mentioned-ids.ts';
import { FieldReader } from './read-fields.ts';
import { areRowsWhole, type ReadCell, type ReadRow } from './rows.ts';

export interface ReadPair {
	readonly place: Place;
	/** The ids of two cells; another number where they could not be read. */
	readonly cells: readonly Placed<string>[];
	readonly verdict: PairVerdict | undefined;
	readonly note: string | undefined;
	readonly claims: readonly number[];
	readonly explanation: Root;
}

/** Pairs by the id of their cells in reading order. */
export type PairsById = ReadonlyMap<string, ReadPair>;

const ATTRIBUTES = ['of', 'verdict', 'note', 'claims'];

function readPair(block: ProseBlock, report: Report): ReadPair {
	checkBody(block, 'The explanation', report);
	const { fields, place } = block;
	const reader = fields && new FieldReader(fields, ATTRIBUTES, report);
	return {
		place,
		cells: reader?.list('of', 2, 2) ?? [],
		verdict: reader?.oneOf('verdict', PAIR_VERDICTS),
		note: reader?.text('note', LONGEST_NOTE)?.value,
		claims: readClaims(reader?.list('claims', 1, Infinity), report),
		explanation: block.prose
	};
}

/** Reads the pairs, brings them together with the cells of the rows, and reports those left over. */
export function matchPairs(
	draft: Draft,
	rows: readonly ReadRow[],
	mentioned: MentionedIds,
	report: Report
): PairsById {
	const wanted = cellsByPair(rows);
	const byId = new Map<string, ReadPair>();
	const lost: ReadPair[] = [];
	for (const block of named(draft, 'pair')) {
		const pair = readPair(block, report);
		const id = idOf(pair, wanted);
		const other = byId.get(id ?? '');
		if (id === undefined) lost.push(pair);
		else if (other === undefined) byId.set(id, pair);
		else report.add('pair-repeated', pair.place, { line: report.lineAt(other.place.start) });
	}
	reportLost(lost, rows, mentioned, report);
	const missing = [...wanted].filter(([id]) => !byId.has(id));
	for (const [, [first, second]] of missing.length > lost.length ? missing : []) {
		report.add('pair-missing', second.place, { id: first.id ?? '', other: second.id ?? '' });
	}
	return byId;
}

/** The id of a pair in reading order, whichever cell it names first. */
function idOf({ cells }: ReadPair, wanted: ReadonlyMap<string, unknown>): string | undefined {
	const [first, second] = cells;
	if (first === undefined || second === undefined || cells.length > 2) return undefined;
	const ids = [pairId(first.value, second.value), pairId(second.value, first.value)];
	return ids.find((id) => wanted.has(id));
}

/** A cell that is mentioned and could not be read has been reported. */
function reportLost(
	lost: readonly ReadPair[],
	rows: readonly ReadRow[],
	mentioned: MentionedIds,
	report: Report
): void {
	const ids = new Set(rows.flatMap((row) => row.cells.flatMap(({ id }) => id ?? [])));
	const isWhole = areRowsWhole(rows);
	for (const { cells } of lost) {
		const [first, second] = cells;
		if (first === undefined || second === undefined || cells.length > 2) continue;
		const unknown = cells.filter(({ value }) => !ids.has(value));
		if (unknown.length === 0) {
			report.add('pair-across', first.place, { id: first.value, other: second.value });
		}
		for (const { value, place } of unknown) {
			const isKnownFault = !isWhole || mentioned.hasSentence(value);
			if (isKnownFault && !report.isClean) continue;
			report.add('pair-cell-unknown', place, { id: value, hint: hintFor(value, ids) });
		}
	}
}

/** A row with more cells has been reported, and its pairs would be without number. */
const MOST_PAIRED = 12;

function cellsByPair(rows: readonly ReadRow[]): ReadonlyMap<string, readonly [ReadCell, ReadCell]> {
	const pairs = new Map<string, readonly [ReadCell, ReadCell]>();
	for (const { cells } of rows) {
		if (cells.length > MOST_PAIRED) continue;
		cells.forEach((first, index) => {
			for (const second of cells.slice(index + 1)) {
				if (first.id === undefined || second.id === undefined) continue;
				pairs.set(pairId(first.id, second.id), [first, second]);
			}
		});
	}
	return pairs;
}

const LEAST_COMPATIBLE = 0.4;

/** Reports rows in which tying everything would pay. Unknown verdicts leave the share open. */
export function checkCompatibleShare(
	rows: readonly ReadRow[],
	pairs: PairsById,
	where: string,
	report: Report
): void {
	const verdicts = [...cellsByPair(rows).keys()].map((id) => pairs.get(id)?.verdict);
	const sound = verdicts.filter((verdict) => verdict === 'compatible').length;
	const count = verdicts.length;
	if (count === 0 || verdicts.includes(undefined) || sound >= LEAST_COMPATIBLE * count) return;
	const share = Math.floor((100 * sound) / count);
	const place = rows[0]?.place ?? { start: 0, end: 0 };
	report.add('compatible-share-too-low', place, { where, sound, count, share });
}
