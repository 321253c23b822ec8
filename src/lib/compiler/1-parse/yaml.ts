import {
	isMap,
	isScalar,
	isSeq,
	parseDocument,
	type Document,
	type Node,
	type YAMLMap,
	type YAMLSeq
} from 'yaml';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { YAML_REASONS } from '../diagnostics/texts.ts';
import type { Field, Fields } from './fields.ts';

/** Reads the keys of a front matter. Undefined where they are malformed, which has been reported. */
export function parseFrontMatter(place: Place, report: Report): Fields | undefined {
	const document = parseYaml(place, report);
	if (document === undefined) return undefined;
	const at = { owner: 'front matter', whole: place, offset: place.start };
	return toFields(document.contents, at, report);
}

/** What the entries of a list look like. */
interface EntryShape {
	/** What an entry is called. */
	readonly owner: string;
	/** The key that an entry begins with. */
	readonly first: string;
	/** The key that holds a list of entries itself. */
	readonly nested?: string;
}

/** Reads a list of entries with keys. Undefined where it is malformed, which has been reported. */
export function parseEntries(
	{ owner, first, nested }: EntryShape,
	report: Report
): readonly Fields[] | undefined {
	const whole = { start: 0, end: report.text.length };
	const document = parseYaml(whole, report);
	if (document === undefined) return undefined;
	const { contents } = document;
	if (!isSeq(contents)) {
		const expected = `a list of entries, each beginning with “- ${first}:”`;
		report.add('yaml-shape', placeOf(contents, firstLine(report.text)), { expected });
		return undefined;
	}
	const entries = toEntries(contents, { owner, whole, offset: 0, nested }, report);
	return entries.filter((fields) => fields !== undefined);
}

function toEntries(list: YAMLSeq, at: Position, report: Report): readonly (Fields | undefined)[] {
	return list.items.map((entry) => toFields(asNode(entry), at, report));
}

/** With the failsafe schema every scalar is text: dates, numbers and “no” stay as they were typed. */
function parseYaml(place: Place, report: Report): Document | undefined {
	const source = report.text.slice(place.start, place.end);
	const document = tryParse(source);
	const [error] = document === undefined ? [] : document.errors;
	if (document !== undefined && error === undefined) return document;
	const [start = 0, end = 0] = error?.pos ?? [];
	const reason = YAML_REASONS[error?.code ?? 'TOO_DEEP'] ?? sentenceOf(error?.message ?? '');
	const at = Math.min(start, source.trimEnd().length);
	const stretch = { start: place.start + at, end: place.start + Math.max(at + 1, end) };
	report.add('yaml-malformed', stretch, { reason });
	return undefined;
}

function tryParse(source: string): Document | undefined {
	try {
		return parseDocument(source, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
	} catch (error) {
		// The parser descends into itself, so a million brackets exhaust the stack.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function sentenceOf(message: string): string {
	const [sentence = message] = message.split('\n');
	return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/[.:]$/, '');
}

/** What is being read and where it stands. */
interface Position {
	readonly owner: string;
	readonly whole: Place;
	readonly offset: number;
	/** The key that holds a list of entries. */
	readonly nested?: string | undefined;
}

function toFields(node: Node | null, at: Position, report: Report): Fields | undefined {
	const { owner, whole, offset } = at;
	if (!isMap(node)) {
		const expected = 'lines such as “title: …”';
		report.add('yaml-shape', shift(placeOf(node, { start: 0, end: 1 }), offset), { expected });
		return undefined;
	}
	const byName = new Map<string, Field>();
	for (const field of fieldsOf(node, at, report)) {
		if (byName.has(field.name)) report.add('key-repeated', field.place, { name: field.name });
		else byName.set(field.name, field);
	}
	const [first] = byName.values();
	const place = first?.place ?? whole;
	return { place, kind: 'keys', owner, byName };
}

function fieldsOf(map: YAMLMap, at: Position, report: Report): readonly Field[] {
	const { offset } = at;
	return map.items.flatMap(({ key, value }): readonly Field[] => {
		const keyNode = asNode(key);
		const valueNode = asNode(value);
		const keyPlace = shift(placeOf(keyNode, { start: 0, end: 1 }), offset);
		const name = isScalar(keyNode) ? String(keyNode.value).normalize('NFC') : undefined;
		if (name === undefined) {
			report.add('yaml-shape', keyPlace, { expected: 'a plain word before the colon' });
			return [];
		}
		const place = shift(placeOf(valueNode, keyPlace), valueNode === null ? 0 : offset);
		const list = { name, place: keyPlace, text: undefined, members: undefined };
		if (isSeq(valueNode) && name === at.nested) {
			return [
				{
					...list,
					entries: toEntries(valueNode, { ...at, owner: name, nested: undefined }, report)
				}
			];
		}
		if (isSeq(valueNode)) {
			return [{ ...list, members: membersOf(valueNode.items, place, offset, report) }];
		}
		const text = valueNode === null ? '' : scalarText(valueNode);
		if (text === undefined) {
			report.add('yaml-shape', place, { expected: 'text' });
			return [];
		}
		const isBlank = text === '' || (isScalar(valueNode) && valueNode.source === '');
		const valuePlace = isBlank ? keyPlace : place;
		return [
			{ name, place: keyPlace, text: { value: text, place: valuePlace }, members: undefined }
		];
	});
}

function membersOf(
	members: readonly unknown[],
	place: Place,
	offset: number,
	report: Report
): readonly Placed<string>[] {
	return members.flatMap((member) => {
		const node = asNode(member);
		const value = node === null ? undefined : scalarText(node);
		const memberPlace = node === null ? place : shift(placeOf(node, place), offset);
		if (value === undefined) {
			report.add('yaml-shape', memberPlace, { expected: 'a plain word' });
			return [];
		}
		return [{ value, place: memberPlace }];
	});
}

function scalarText(node: Node): string | undefined {
	return isScalar(node) ? String(node.value).normalize('NFC').trim() : undefined;
}

function asNode(value: unknown): Node | null {
	// The parser types its members loosely; in a parsed document they are nodes or null.
	return (value ?? null) as Node | null;
}

function placeOf(node: Node | null, otherwise: Place): Place {
	const range = node?.range;
	return range ? { start: range[0], end: Math.max(range[0] + 1, range[1]) } : otherwise;
}

function shift({ start, end }: Place, offset: number): Place {
	return { start: start + offset, end: end + offset };
}

function firstLine(text: string): Place {
	const end = text.indexOf('\n');
	return { start: 0, end: end === -1 ? text.length : end };
}
