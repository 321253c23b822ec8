import { pairId, pairsOf, type PairFinding, type Row, type RowRecord } from '#lib/quiz/board.ts';
import type { CompiledBoard } from '#lib/quiz/course.ts';
import type { PairsById } from '../2-validate/pairs.ts';
import type { RecordsById } from '../2-validate/records.ts';
import type { ReadRow } from '../2-validate/rows.ts';
import type { ValidatedBoard } from '../2-validate/validate-board.ts';
import { toHtml } from './html.ts';
import { buildAnswers, buildQuestion } from './recall.ts';
import { buildHead, buildKeep, settled } from './settled.ts';

/** Phase 3 of a board: splits it into what a reader may see and the key. */
export function buildBoard(validated: ValidatedBoard): CompiledBoard {
	const { slug, intro, contentNote, recall, reasoning, pairs, records } = validated;
	const front = settled(validated.front, 'front matter');
	const example = buildRow(settled(validated.example, 'example'));
	const rows = validated.rows.map(buildRow);
	const onWayRound = validated.rows.filter(({ kind }) => kind === 'way-round');
	return {
		board: {
			slug,
			...buildHead(front),
			columns: settled(front.columns, 'columns'),
			intro: toHtml(intro),
			contentNote: contentNote === undefined ? '' : toHtml(contentNote),
			recall: recall.map(buildQuestion),
			example: {
				row: example,
				pairs: buildPairs([example], pairs),
				record: buildRecord(example, records),
				reasoning: toHtml(settled(reasoning, 'reasoning'))
			},
			rows,
			wayRound: onWayRound.map(({ id }) => settled(id, 'id')),
			keep: buildKeep(front)
		},
		key: {
			recall: buildAnswers(recall),
			pairs: buildPairs(rows, pairs),
			records: Object.fromEntries(rows.map((row) => [row.id, buildRecord(row, records)]))
		}
	};
}

function buildRow({ id, title, intro, cells }: ReadRow): Row {
	return {
		id: settled(id, 'id'),
		title: settled(title, 'title'),
		intro: toHtml(intro),
		cells: cells.map((cell) => ({
			id: settled(cell.id, 'id'),
			specimen: settled(cell.specimen, 'specimen'),
			text: cell.text
		}))
	};
}

function buildPairs(rows: readonly Row[], pairs: PairsById): Readonly<Record<string, PairFinding>> {
	const ids = rows.flatMap((row) => pairsOf(row).map(([a, b]) => pairId(a.id, b.id)));
	return Object.fromEntries(ids.map((id) => [id, buildPair(id, pairs)]));
}

function buildPair(id: string, pairs: PairsById): PairFinding {
	const { verdict, note, explanation, claims } = settled(pairs.get(id), `pair ${id}`);
	return {
		verdict: settled(verdict, 'verdict'),
		note: settled(note, 'note'),
		explanation: toHtml(explanation),
		claims
	};
}

function buildRecord({ id }: Row, records: RecordsById): RowRecord {
	const { note, says, sources, claims } = settled(records.get(id), `record of ${id}`);
	return { note: settled(note, 'note'), says: toHtml(says), sources, claims };
}
