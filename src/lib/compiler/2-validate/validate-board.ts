import type { Root } from 'mdast';
import type { Draft, ProseBlock } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Report } from '../diagnostics/report.ts';
import { readProse, requireExample } from './blocks.ts';
import { readBoardFrontMatter, type BoardFrontMatter } from './front-matter.ts';
import { IdRegister } from './ids.ts';
import { MentionedIds } from './mentioned-ids.ts';
import { checkCompatibleShare, matchPairs, type PairsById } from './pairs.ts';
import { readRecalls, type ReadRecall } from './recall.ts';
import { matchRecords, type RecordsById } from './records.ts';
import { checkRowSize, readRow, type ReadRow } from './rows.ts';
import { checkSlug } from './slug.ts';

/** A board whose parts have been read and brought together. */
export interface ValidatedBoard {
	readonly slug: string;
	readonly front: BoardFrontMatter | undefined;
	readonly intro: Root;
	readonly contentNote: Root | undefined;
	readonly recall: readonly ReadRecall[];
	readonly example: ReadRow | undefined;
	readonly reasoning: Root | undefined;
	/** In order, those of the way round among them. */
	readonly rows: readonly ReadRow[];
	readonly pairs: PairsById;
	readonly records: RecordsById;
}

/** Phase 2 of a board: what it means. */
export function validateBoard(
	draft: Draft,
	slug: string,
	catalogues: Catalogues,
	report: Report
): ValidatedBoard {
	checkSlug(slug, report);
	const ids = new IdRegister(report, 'own');
	const { frontMatter } = draft;
	const front = frontMatter && readBoardFrontMatter(frontMatter, slug, catalogues, report);
	const all = draft.quoting.map((block) => readRow(block, front?.columns, catalogues, ids, report));
	const rows = all.filter(({ kind }) => kind !== 'example');
	const recall = readRecalls(draft, front?.number, ids, report);
	const mentioned = new MentionedIds(report.text, ids);
	const pairs = matchPairs(draft, all, mentioned, report);
	const records = matchRecords(draft, all, catalogues, mentioned, report);
	const contentNote = readProse(draft, 'content-note', report);
	const reasoning = readProse(draft, 'reasoning', report);
	requireExample(draft, report);
	for (const row of all) {
		if (!row.isDamaged) checkRowSize(row, report);
	}
	checkRows(rows, contentNote, pairs, report);
	return {
		slug,
		front,
		intro: draft.intro,
		contentNote: contentNote?.prose,
		recall,
		example: all.find(({ kind }) => kind === 'example'),
		reasoning: reasoning?.prose,
		rows,
		pairs,
		records
	};
}

const FEWEST_ROWS = 2;

function checkRows(
	rows: readonly ReadRow[],
	note: ProseBlock | undefined,
	pairs: PairsById,
	report: Report
): void {
	const wayRound = rows.filter(({ kind }) => kind === 'way-round');
	const [detour] = wayRound;
	const countOf = (some: readonly ReadRow[]) =>
		some.length === 1 ? '1 row' : `${some.length} rows`;
	if (rows.length < FEWEST_ROWS) {
		const place = rows[0]?.place ?? { start: 0, end: 0 };
		report.add('rows-too-few', place, { count: countOf(rows), least: FEWEST_ROWS });
	}
	if (note !== undefined && wayRound.length < FEWEST_ROWS) {
		const slots = { count: countOf(wayRound), least: FEWEST_ROWS };
		report.add('way-round-rows', note.place, slots);
	}
	if (note === undefined && detour !== undefined) {
		report.add('content-note-missing', detour.place, {});
	}
	checkCompatibleShare(rows, pairs, 'of the board', report);
	if (wayRound.length >= FEWEST_ROWS) {
		checkCompatibleShare(wayRound, pairs, 'of the way round', report);
	}
}
