import type { Link, Nodes, Parents, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Place } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor, nearest } from '../diagnostics/suggest.ts';
import { parseMarkdown, placeOf } from './markdown.ts';
import { ALL_MARKS, type Notation } from './notation.ts';

/** Parses our own prose, cleaned of what a lesson does not show, each of which has been reported. */
export function parseProse(source: string, place: Place, notation: Notation, report: Report): Root {
	const root = parseMarkdown(source, place, report);
	return cleanProse(root, { source, offset: place.start }, notation, report);
}

/** The text that was parsed, and where it stands in its file. */
export interface Stretch {
	readonly source: string;
	readonly offset: number;
}

/** Reports what prose may not contain, and turns colons that mean nothing back into text. */
export function cleanProse(root: Root, stretch: Stretch, notation: Notation, report: Report): Root {
	cleanChildren(root, { stretch, notation, report });
	return root;
}

interface Cleaning {
	readonly stretch: Stretch;
	readonly notation: Notation;
	readonly report: Report;
}

function cleanChildren(parent: Parents, cleaning: Cleaning): void {
	const children = parent.children.flatMap((child) => cleaned(child, cleaning) ?? []);
	// Each node is replaced by one that may stand in the same place, which the types cannot say.
	parent.children = children as typeof parent.children;
}

const SHOWN: ReadonlySet<string> = new Set([
	'paragraph',
	'text',
	'emphasis',
	'strong',
	'link',
	'list',
	'listItem',
	'blockquote',
	'break',
	'inlineCode'
]);

const NAMES_OF_MARKUP: Readonly<Record<string, string>> = {
	heading: 'a heading',
	thematicBreak: 'a line across the page',
	code: 'a block of code (lines that begin with four spaces)',
	image: 'a picture',
	imageReference: 'a picture',
	definition: 'a link’s definition',
	linkReference: 'a link to a definition'
};

function cleaned(node: Nodes, cleaning: Cleaning): Nodes | undefined {
	const { stretch, notation, report } = cleaning;
	const place = placeOf(node, stretch.offset);
	switch (node.type) {
		case 'text':
			return { ...node, value: node.value.normalize('NFC') };
		case 'html':
			if (!node.value.startsWith('<!--')) report.add('html-not-allowed', place, {});
			return undefined;
		case 'textDirective':
			return asText(node, sourceOf(place, stretch), place, cleaning);
		case 'leafDirective':
		case 'containerDirective':
			reportMark(node.name, place, notation, report);
			return undefined;
		case 'link':
			checkLink(node, place, report);
	}
	if (!SHOWN.has(node.type)) {
		report.add('markup-not-allowed', place, { what: NAMES_OF_MARKUP[node.type] ?? node.type });
		return undefined;
	}
	if ('children' in node) cleanChildren(node, cleaning);
	return node;
}

function sourceOf({ start, end }: Place, { source, offset }: Stretch): string {
	return source.slice(start - offset, end - offset);
}

const ALLOWED_LINK = /^(?:https?:\/\/[^/]|\/(?!\/)|\.{1,2}\/|#|[^:/]+(?:\/|$))/i;

function checkLink(node: Link, place: Place, report: Report): void {
	if (!ALLOWED_LINK.test(node.url)) report.add('link-not-allowed', place, { url: node.url });
}

/** A time such as 10:30 parses as a directive “30”: it goes back to what it was. */
function asText(
	node: TextDirective,
	source: string,
	place: Place,
	{ notation, report }: Cleaning
): Nodes | undefined {
	const isBare = source.length === node.name.length + 1;
	if (isMark(node.name) && (!isBare || node.name === 'cut')) {
		reportMark(node.name, place, notation, report);
		return undefined;
	}
	if (!isBare && nearest(node.name, ALL_MARKS) !== undefined && source.includes('{')) {
		reportMark(node.name, place, notation, report);
		return undefined;
	}
	return { type: 'text', value: source.normalize('NFC') };
}

function isMark(name: string): boolean {
	return ALL_MARKS.some((mark) => mark === name);
}

/** Reports a mark or block that stands where none can, or that does not exist in this kind of file. */
export function reportMark(
	name: string,
	place: Place,
	{ marks, blocks, quoting }: Notation,
	report: Report
): void {
	if (marks.some((mark) => mark === name)) {
		const homes = quoting.map((block) => `:::${block}`).join(' or ');
		const slots = {
			name: `:${name}`,
			place: `Put it in a ${homes} block, at the beginning of a line.`
		};
		report.add('directive-misplaced', place, slots);
		return;
	}
	if (blocks.some((block) => block === name)) {
		const slots = {
			name: `:::${name}`,
			place: 'Begin the line with :::, outside lists and quotations.'
		};
		report.add('directive-misplaced', place, slots);
		return;
	}
	const known: readonly string[] = [...marks, ...blocks];
	const hint = hintFor(name, known);
	report.add('directive-unknown', place, { name, hint, known: known.join(', ') });
}
