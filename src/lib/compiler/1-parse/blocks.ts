import type { Place } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor, nearest } from '../diagnostics/suggest.ts';
import { parseAttributes } from './attributes.ts';
import { findFences, pairFences, type FencedBlock, type FenceFault } from './fences.ts';
import type { Fields } from './fields.ts';
import type { BlockName, Notation } from './notation.ts';

export interface Block {
	readonly name: BlockName;
	/** The opening line. */
	readonly place: Place;
	/** Undefined where the opening line is malformed, which has been reported. */
	readonly fields: Fields | undefined;
	readonly body: Place;
	/** Where the line after the block begins. */
	readonly end: number;
}

/** Finds the blocks of a file from an offset on, and reports whatever is wrong with their fences. */
export function parseBlocks(
	from: number,
	{ blocks: names }: Notation,
	report: Report
): readonly Block[] {
	const { blocks, faults } = pairFences(report.text, findFences(report.text, from, names));
	for (const fault of faults) reportFault(fault, report);
	return blocks
		.map((block) => toBlock(block, names, report))
		.filter((block) => block !== undefined);
}

const HEADER = /^([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)(\{.*\})?$/u;

function toBlock(
	{ opening, body, end }: FencedBlock,
	names: readonly BlockName[],
	report: Report
): Block | undefined {
	const { place, header } = opening;
	const source = report.text.slice(header.start, header.end);
	const match = HEADER.exec(source);
	const typed = match?.[1] ?? nameIn(source);
	const name = knownName(typed, names);
	if (name === undefined && match !== null) {
		const namePlace = { start: header.start, end: header.start + typed.length };
		const slots = { name: typed, hint: hintFor(typed, names), known: names.join(', ') };
		report.add('directive-unknown', namePlace, slots);
	}
	const colons = header.start - place.start;
	if (colons < 3) {
		const slots = { name: typed, form: `:::${typed}` };
		report.add('directive-colons', { start: place.start, end: header.start }, slots);
	}
	const near = name ?? knownName(nearest(typed, names) ?? '', names);
	const braces = { start: header.start + typed.length, end: header.end };
	const fields =
		match === null
			? undefined
			: match[2] === undefined
				? { place, kind: 'attributes' as const, owner: typed, byName: new Map() }
				: parseAttributes(near ?? typed, braces, report);
	if (fields === undefined) report.add('directive-malformed', place, {});
	return near === undefined ? undefined : { name: near, place, fields, body, end };
}

function knownName(typed: string, names: readonly BlockName[]): BlockName | undefined {
	return names.find((name) => name === typed.normalize('NFC'));
}

function nameIn(header: string): string {
	return /^\s*([\p{L}\p{N}_-]*)/u.exec(header)?.[1] ?? '';
}

function reportFault(fault: FenceFault, report: Report): void {
	const { place, header } = fault.fence;
	if (fault.kind === 'stray') {
		report.add('fence-stray', place, {});
		return;
	}
	const name = nameIn(report.text.slice(header.start, header.end));
	const code = fault.kind === 'unclosed' ? 'directive-unclosed' : 'directive-nested';
	report.add(code, place, { name, line: fault.line });
}

/** The text with blocks blanked out, so that offsets into what remains stay as they were. */
export function blankOut(text: string, places: readonly Place[], within: Place): string {
	let rest = '';
	let at = within.start;
	for (const { start, end } of places) {
		if (start < at || end > within.end) continue;
		rest += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
		at = end;
	}
	return rest + text.slice(at, within.end);
}
