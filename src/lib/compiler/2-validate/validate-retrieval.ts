import type { Draft } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Report } from '../diagnostics/report.ts';
import { named } from './blocks.ts';
import { IdRegister } from './ids.ts';
import { readRetrieval, type ReadRetrieval } from './recall.ts';

/** Phase 2 of the bank. What stands before its first question is a note to its writers. */
export function validateRetrieval(
	draft: Draft,
	catalogues: Catalogues,
	report: Report
): readonly ReadRetrieval[] {
	const ids = new IdRegister(report, 'own');
	const blocks = named(draft, 'recall');
	if (blocks.length === 0) {
		report.add('directive-missing', { start: 0, end: 0 }, { name: 'recall' });
	}
	return blocks.map((block) => readRetrieval(block, catalogues, ids, report));
}
