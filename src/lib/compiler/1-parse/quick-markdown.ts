import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';

/** Signs that may begin something other than words; a colon does so before a letter or digit. */
const SPECIAL = /[\\&<_[\]`!\t\r\u2028\u2029]|:(?! )| {2}(?:\n|$)/;

/** What turns a line into something other than the line of a paragraph. */
const BLOCK_START = /^(?: {4}| {0,3}(?:[#>+=:~|-]|\*[ *]|\d+[.)]))/;

const MARK =
	/^(?::cut|:(?:s|beside|cell)\[[^\\&<*_[\]`!:\t]{1,900}\]\{(?:#[a-z0-9-]+(?: specimen=[a-z0-9-]+)?|source=[A-Za-z0-9-]+)\})$/;

/**
 * Parses Markdown that has only paragraphs of plain words or of plain marks, as most of a lesson
 * does, to the tree that the full parser gives, many times as fast. Undefined for anything else.
 */
export function parseQuickly(source: string): Root | undefined {
	const children: Paragraph[] = [];
	let lines: string[] = [];
	let start = 0;
	let offset = 0;
	for (const line of [...source.split('\n'), '']) {
		if (!/^[ \t]*$/.test(line)) {
			if (lines.length === 0) start = offset;
			lines.push(line);
		} else if (lines.length > 0) {
			const content = parseMarks(lines, start) ?? parseWords(lines);
			if (content === undefined) return undefined;
			const position = positionOf(start, offset - start - 1);
			children.push({ type: 'paragraph', children: content, position });
			lines = [];
		}
		offset += line.length + 1;
	}
	return { type: 'root', children };
}

function parseWords(lines: readonly string[]): PhrasingContent[] | undefined {
	const isPlain = lines.every((line) => !SPECIAL.test(line) && !BLOCK_START.test(line));
	if (!isPlain) return undefined;
	return parseStress(lines.map((line) => line.replace(/^ +| +$/g, '')).join('\n'));
}

/** Stars around words that stand free on both sides, which can be read in one way only. */
const STRESSED =
	/(?<=^|[ \n(“])(\*\*?)([\p{L}\p{N}](?:[^*\n]*[\p{L}\p{N}])?)\1(?=$|[ \n.,;:?)”’])/gu;

function parseStress(words: string): PhrasingContent[] | undefined {
	if (!words.includes('*')) return [{ type: 'text', value: words }];
	const children: PhrasingContent[] = [];
	let at = 0;
	for (const { 0: whole, 1: stars = '', 2: inner = '', index } of words.matchAll(STRESSED)) {
		if (index > at) children.push({ type: 'text', value: words.slice(at, index) });
		const type = stars === '*' ? 'emphasis' : 'strong';
		children.push({ type, children: [{ type: 'text', value: inner }] });
		at = index + whole.length;
	}
	if (at < words.length) children.push({ type: 'text', value: words.slice(at) });
	const isRead = children.every((child) => child.type !== 'text' || !child.value.includes('*'));
	return isRead ? children : undefined;
}

function parseMarks(lines: readonly string[], start: number): PhrasingContent[] | undefined {
	if (!lines.every((line) => MARK.test(line))) return undefined;
	let offset = start;
	return lines.flatMap((line, index): PhrasingContent[] => {
		const mark = toMark(line, offset);
		offset += line.length + 1;
		return index === 0 ? [mark] : [{ type: 'text', value: '\n' }, mark];
	});
}

function toMark(line: string, offset: number): TextDirective {
	const name = /^:([a-z]+)/.exec(line)?.[1] ?? '';
	const position = positionOf(offset, line.length);
	return { type: 'textDirective', name, attributes: {}, children: [], position };
}

/** Lines and columns are never asked for: places are offsets. */
function positionOf(offset: number, length: number) {
	const end = { line: 0, column: 0, offset: offset + length };
	return { start: { line: 0, column: 0, offset }, end };
}
