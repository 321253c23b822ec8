import type { Root } from 'mdast';
import type { Place } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { blankOut, parseBlocks, type Block } from './blocks.ts';
import type { Fields } from './fields.ts';
import type { Notation } from './notation.ts';
import { parseQuoted, type QuotedBody } from './quoted-body.ts';
import { parseProse } from './prose.ts';
import { parseFrontMatter } from './yaml.ts';

export interface ProseBlock extends Block {
	readonly prose: Root;
}

export interface QuotingBlock extends Block {
	readonly content: QuotedBody;
}

/** A file as it is written, with the place of everything; nothing has been looked up yet. */
export interface Draft {
	/** Undefined where it is missing or malformed, which has been reported, or where there is none. */
	readonly frontMatter: Fields | undefined;
	readonly intro: Root;
	readonly quoting: readonly QuotingBlock[];
	readonly prose: readonly ProseBlock[];
}

/** Phase 1: what stands where. Reports everything that is not well-formed. */
export function parseFile(notation: Notation, report: Report): Draft {
	const { text } = report;
	const front = notation.hasFrontMatter ? findFrontMatter(report) : NO_FRONT_MATTER;
	const frontMatter = front.keys && parseFrontMatter(front.keys, report);
	const blocks = parseBlocks(front.end, notation, report);
	const isQuoting = ({ name }: Block) => notation.quoting.includes(name);
	const gaps = gapsBetween(blocks, { start: front.end, end: text.length });
	const [intro = { start: front.end, end: front.end }, ...others] = gaps;
	for (const gap of others) reportMisplaced(gap, report);
	return {
		frontMatter,
		intro: parseProse(text.slice(intro.start, intro.end), intro, notation, report),
		quoting: blocks.flatMap((block, index) => {
			if (!isQuoting(block)) return [];
			const source = sourceOf(block, blocks, index, text);
			return [{ ...block, content: parseQuoted(source, block.body, notation, report) }];
		}),
		prose: blocks.flatMap((block, index) => {
			if (isQuoting(block)) return [];
			const source = sourceOf(block, blocks, index, text);
			return [{ ...block, prose: parseProse(source, block.body, notation, report) }];
		})
	};
}

interface FrontMatterPlace {
	/** Undefined where there is none. */
	readonly keys: Place | undefined;
	/** Where the file itself begins. */
	readonly end: number;
}

const NO_FRONT_MATTER: FrontMatterPlace = { keys: undefined, end: 0 };

function findFrontMatter(report: Report): FrontMatterPlace {
	const { text } = report;
	const opening = /^---[ \t]*(?:\n|$)/.exec(text)?.[0];
	if (opening === undefined) {
		const end = text.indexOf('\n');
		report.add('front-matter-missing', { start: 0, end: end === -1 ? text.length : end }, {});
		return { keys: undefined, end: 0 };
	}
	const closing = /^---[ \t]*(?:\n|$)/gm;
	closing.lastIndex = opening.length;
	const match = closing.exec(text);
	const blank = /^(?=[ \t]*(?:\n|:::|---.))/gm;
	blank.lastIndex = opening.length;
	const firstBlock = /^:::/m.exec(text)?.index ?? text.length;
	if (match !== null && match.index <= firstBlock) {
		const keys = { start: opening.length, end: match.index };
		return { keys, end: match.index + match[0].length };
	}
	report.add('front-matter-unclosed', { start: 0, end: 3 }, {});
	const end = blank.exec(text)?.index ?? text.length;
	return { keys: { start: opening.length, end }, end };
}

function wholeOf({ place, end }: Block): Place {
	return { start: place.start, end };
}

/** Blocks stand in the order of their openings, so those put into a block follow it directly. */
function sourceOf(block: Block, blocks: readonly Block[], index: number, text: string): string {
	const inner: Place[] = [];
	for (let at = index + 1; at < blocks.length; at++) {
		const next = blocks[at];
		if (next === undefined || next.place.start >= block.body.end) break;
		inner.push(wholeOf(next));
	}
	return inner.length === 0
		? text.slice(block.body.start, block.body.end)
		: blankOut(text, inner, block.body);
}

const COMMENT = /<!--[\s\S]*?-->/g;

/** What lies before the first block, then after each block. */
function gapsBetween(blocks: readonly Block[], whole: Place): readonly Place[] {
	const gaps: Place[] = [];
	let start = whole.start;
	for (const { place, end } of blocks) {
		if (place.start < start) continue;
		gaps.push({ start, end: place.start });
		start = end;
	}
	return [...gaps, { start, end: whole.end }];
}

function reportMisplaced(gap: Place, report: Report): void {
	const source = report.text.slice(gap.start, gap.end);
	if (source.trim() === '') return;
	const visible = source.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
	for (const { 0: paragraph, index } of visible.matchAll(/[^\s][^\n]*(?:\n[ \t]*[^\s][^\n]*)*/g)) {
		const [line = ''] = paragraph.split('\n');
		const start = gap.start + index;
		if (/^:{3,}\s*$/.test(line)) continue;
		report.add('prose-misplaced', { start, end: start + line.trimEnd().length }, {});
	}
}
