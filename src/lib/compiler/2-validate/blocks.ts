import type { BlockName } from '../1-parse/notation.ts';
import type { Draft, ProseBlock } from '../1-parse/parse-file.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { checkBody } from './body.ts';
import { FieldReader } from './read-fields.ts';

/** The blocks of prose with one name, in the order of the file. */
export function named(draft: Draft, name: BlockName): readonly ProseBlock[] {
	return draft.prose.filter((block) => block.name === name);
}

const WORDS = { 'content-note': 'The content note', reasoning: 'The editor’s reasoning' } as const;

/** Reads a block of prose that stands at most once and takes nothing in braces. */
export function readProse(
	draft: Draft,
	name: keyof typeof WORDS,
	report: Report
): ProseBlock | undefined {
	const blocks = named(draft, name);
	for (const block of blocks) {
		checkBody(block, WORDS[name], report);
		if (block.fields) new FieldReader(block.fields, [], report);
	}
	reportRepeated(name, blocks, report);
	return blocks[0];
}

/** Reports that an example or the reasoning is missing, or that there is more than one example. */
export function requireExample(draft: Draft, report: Report): void {
	const examples = draft.quoting.filter(({ name }) => name === 'example');
	reportRepeated('example', examples, report);
	for (const [name, blocks] of [
		['example', examples],
		['reasoning', named(draft, 'reasoning')]
	] as const) {
		if (blocks.length === 0) report.add('directive-missing', { start: 0, end: 0 }, { name });
	}
}

function reportRepeated(
	name: BlockName,
	[first, ...others]: readonly { readonly place: Place }[],
	report: Report
): void {
	if (first === undefined) return;
	const line = report.lineAt(first.place.start);
	for (const { place } of others) report.add('directive-repeated', place, { name, line });
}
