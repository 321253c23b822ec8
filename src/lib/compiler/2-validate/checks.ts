import type { ProseBlock } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { CHECK_KINDS, type CheckKind, type Strength } from '#lib/quiz/lesson.ts';
import type { Root } from 'mdast';
import { checkBody } from './body.ts';
import { checkKnown } from './ids.ts';
import { FieldReader } from './read-fields.ts';

/** A card as it is written; whom it is for has not been looked up yet. */
export interface ReadCheck {
	readonly place: Place;
	readonly kind: CheckKind | undefined;
	readonly targets: readonly Placed<string>[];
	readonly strength: Strength | undefined;
	readonly title: string | undefined;
	readonly date: string;
	readonly onThis: string | undefined;
	readonly sources: readonly string[];
	/** Whether they are written, be it with a slip. */
	readonly hasSources: boolean;
	readonly says: Root;
}

/** How far a card may carry; every passage needs one of each. */
export const STRENGTHS: readonly Strength[] = ['decisive', 'weak', 'misleading', 'empty'];

const ATTRIBUTES = ['kind', 'for', 'strength', 'title', 'date', 'sources', 'on'];

/** Reads a card. */
export function readCheck(
	block: ProseBlock,
	catalogues: Catalogues,
	report: Report
): ReadCheck | undefined {
	checkBody(block, 'What the card says', report);
	const { fields, place } = block;
	if (fields === undefined) return undefined;
	const reader = new FieldReader(fields, ATTRIBUTES, report);
	const sources = reader.optionalList('sources', 1, Infinity) ?? [];
	checkKnown(sources, catalogues.sources.ids, 'source-unknown', report);
	return {
		place,
		kind: reader.oneOf('kind', CHECK_KINDS),
		targets: reader.list('for', 1, Infinity) ?? [],
		strength: reader.oneOf('strength', STRENGTHS),
		title: reader.text('title')?.value,
		date: reader.optionalText('date')?.value ?? '',
		onThis: reader.text('on')?.value,
		sources: sources.map(({ value }) => value),
		hasSources: reader.has('sources'),
		says: block.prose
	};
}
