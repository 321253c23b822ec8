import type { Root } from 'mdast';
import type { Draft, ProseBlock } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor } from '../diagnostics/suggest.ts';
import { named } from './blocks.ts';
import { checkBody } from './body.ts';
import { readClaims } from './claims.ts';
import { LONGEST_NOTE } from './findings.ts';
import { checkKnown } from './ids.ts';
import type { MentionedIds } from './mentioned-ids.ts';
import { FieldReader } from './read-fields.ts';
import type { ReadRow } from './rows.ts';

export interface ReadRecord {
	readonly place: Place;
	readonly row: Placed<string> | undefined;
	readonly note: string | undefined;
	readonly sources: readonly string[];
	readonly claims: readonly number[];
	readonly says: Root;
}

/** Records by the id of their row. */
export type RecordsById = ReadonlyMap<string, ReadRecord>;

const ATTRIBUTES = ['for', 'note', 'sources', 'claims'];

function readRecord(block: ProseBlock, catalogues: Catalogues, report: Report): ReadRecord {
	checkBody(block, 'What the record says', report);
	const { fields, place } = block;
	const reader = fields && new FieldReader(fields, ATTRIBUTES, report);
	const sources = reader?.list('sources', 1, Infinity) ?? [];
	checkKnown(sources, catalogues.sources.ids, 'source-unknown', report);
	return {
		place,
		row: reader?.text('for'),
		note: reader?.text('note', LONGEST_NOTE)?.value,
		sources: sources.map(({ value }) => value),
		claims: readClaims(reader?.optionalList('claims', 1, Infinity), report),
		says: block.prose
	};
}

/** Reads the records, brings them together with the rows, and reports those left over. */
export function matchRecords(
	draft: Draft,
	rows: readonly ReadRow[],
	catalogues: Catalogues,
	mentioned: MentionedIds,
	report: Report
): RecordsById {
	const ids = rows.flatMap(({ id }) => id ?? []);
	const byId = new Map<string, ReadRecord>();
	let lost = 0;
	for (const block of named(draft, 'record')) {
		const record = readRecord(block, catalogues, report);
		const { place, value: id } = record.row ?? { place: block.place, value: '' };
		const other = byId.get(id);
		if (!ids.includes(id)) {
			lost++;
			const isKnownFault = id === '' || ids.length < rows.length || mentioned.hasSentence(id);
			if (isKnownFault && !report.isClean) continue;
			report.add('record-row-unknown', place, { id, hint: hintFor(id, ids) });
		} else if (other === undefined) byId.set(id, record);
		else report.add('record-repeated', place, { id, line: report.lineAt(other.place.start) });
	}
	const bare = rows.filter(({ id }) => id !== undefined && !byId.has(id));
	if (bare.length <= lost) return byId;
	for (const { id = '', place } of bare) report.add('record-missing', place, { id });
	return byId;
}
