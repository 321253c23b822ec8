import type { Draft, ProseBlock } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { isSound, VERDICTS, type Verdict } from '#lib/quiz/lesson.ts';
import type { Root } from 'mdast';
import { checkKnown } from './ids.ts';
import { named } from './blocks.ts';
import { checkBody } from './body.ts';
import { readClaims } from './claims.ts';
import { FieldReader } from './read-fields.ts';

export interface ReadFinding {
	readonly place: Place;
	readonly sentence: Placed<string>;
	readonly verdict: Verdict | undefined;
	readonly note: string | undefined;
	readonly techniques: readonly string[];
	readonly sources: readonly string[];
	readonly claims: readonly number[];
	/** Whether they are written, be it with a slip; which passages need them is found out later. */
	readonly hasSources: boolean;
	readonly hasClaims: boolean;
	readonly explanation: Root;
}

const ATTRIBUTES = ['id', 'verdict', 'note', 'techniques', 'sources', 'claims'];

/** A note stands in a margin of one phone's width. */
export const LONGEST_NOTE = 40;

/** Reads the findings that say which sentence they are for. */
export function readFindings(
	draft: Draft,
	catalogues: Catalogues,
	report: Report
): readonly ReadFinding[] {
	return named(draft, 'finding')
		.map((block) => readFinding(block, catalogues, report))
		.filter((finding) => finding !== undefined);
}

/** Reads a finding, or undefined where it does not say which sentence it is for. */
function readFinding(
	block: ProseBlock,
	catalogues: Catalogues,
	report: Report
): ReadFinding | undefined {
	checkBody(block, 'The explanation', report);
	const { fields, place } = block;
	if (fields === undefined) return undefined;
	const reader = new FieldReader(fields, ATTRIBUTES, report);
	const sentence = fields.byName.get('id')?.text;
	const verdict = reader.oneOf('verdict', VERDICTS);
	const techniques = reader.optionalList('techniques', 1, 3) ?? [];
	const sources = reader.optionalList('sources', 1, Infinity) ?? [];
	checkKnown(techniques, catalogues.techniques.ids, 'technique-unknown', report);
	checkKnown(sources, catalogues.sources.ids, 'source-unknown', report);
	if (verdict !== undefined) checkVerdict(reader, verdict, block, report);
	if (sentence === undefined || sentence.value === '') {
		report.add('id-missing', place, {
			what: 'This finding',
			form: '{#…} with the id of its sentence'
		});
		return undefined;
	}
	return {
		place,
		sentence,
		verdict,
		note: reader.text('note', LONGEST_NOTE)?.value,
		techniques: techniques.map(({ value }) => value),
		sources: sources.map(({ value }) => value),
		claims: readClaims(reader.optionalList('claims', 1, Infinity), report),
		hasSources: reader.has('sources'),
		hasClaims: reader.has('claims'),
		explanation: block.prose
	};
}

function checkVerdict(
	reader: FieldReader,
	verdict: Verdict,
	{ fields, place }: ProseBlock,
	report: Report
): void {
	const hasTechniques = reader.has('techniques');
	if (isSound(verdict) && hasTechniques) {
		const techniques = fields?.byName.get('techniques');
		report.add('techniques-not-allowed', techniques?.place ?? place, { verdict });
	}
	if (!isSound(verdict) && !hasTechniques) {
		report.add('techniques-missing', place, { verdict });
	}
}
