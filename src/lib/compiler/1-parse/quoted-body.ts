import type { Paragraph, Root, RootContent } from 'mdast';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Fields } from './fields.ts';
import { parseMark, type Mark } from './mark.ts';
import { parseMarkdown, placeOf } from './markdown.ts';
import { ALL_MARKS, type Notation } from './notation.ts';
import { cleanProse, reportMark, type Stretch } from './prose.ts';

export interface SentenceDraft {
	readonly place: Place;
	readonly words: Placed<string>;
	/** Undefined where the braces are malformed, which has been reported. */
	readonly fields: Fields | undefined;
	readonly isAfterCut: boolean;
}

export interface BesideDraft {
	readonly place: Place;
	readonly words: Placed<string>;
	readonly fields: Fields | undefined;
}

export interface QuotedBody {
	readonly intro: Root;
	/** The sentences, or the cells of a row. */
	readonly sentences: readonly SentenceDraft[];
	readonly beside: readonly BesideDraft[];
	/** Something could not be read, so what follows from the number of sentences is not known. */
	readonly isDamaged: boolean;
}

/** Parses what stands in a block that quotes: prose, then sentences or cells, cuts and clippings. */
export function parseQuoted(
	source: string,
	place: Place,
	notation: Notation,
	report: Report
): QuotedBody {
	const root = parseMarkdown(source, place, report);
	const body = new BodyReader({ source, offset: place.start }, notation, report);
	const isTooLong = root.children.length === 0 && source.trim() !== '';
	for (const node of root.children) body.read(node);
	return body.finish(isTooLong);
}

class BodyReader {
	readonly #stretch: Stretch;
	readonly #offset: number;
	readonly #notation: Notation;
	readonly #report: Report;
	readonly #intro: RootContent[] = [];
	readonly #sentences: SentenceDraft[] = [];
	readonly #beside: BesideDraft[] = [];
	#cut: Place | undefined;
	#isDamaged = false;

	constructor(stretch: Stretch, notation: Notation, report: Report) {
		this.#stretch = stretch;
		this.#offset = stretch.offset;
		this.#notation = notation;
		this.#report = report;
	}

	read(node: RootContent): void {
		if (node.type === 'paragraph' && node.children.some((child) => this.#isMark(child))) {
			this.#readMarks(node);
		} else if (this.#sentences.length === 0 && this.#beside.length === 0) {
			this.#intro.push(node);
		} else if (node.type !== 'html' || !node.value.startsWith('<!--')) {
			this.#stray(placeOf(node, this.#offset));
		}
	}

	finish(isTooLong: boolean): QuotedBody {
		if (this.#cut !== undefined) this.#report.add('cut-without-sentence', this.#cut, {});
		const intro: Root = { type: 'root', children: this.#intro };
		return {
			intro: cleanProse(intro, this.#stretch, this.#notation, this.#report),
			sentences: this.#sentences,
			beside: this.#beside,
			isDamaged: this.#isDamaged || isTooLong
		};
	}

	#isMark(node: RootContent): boolean {
		if (node.type !== 'textDirective') return false;
		if (ALL_MARKS.some((name) => name === node.name)) return true;
		const { start, end } = placeOf(node, this.#offset);
		const isBare = end - start === node.name.length + 1;
		const isAlone = this.#isLine({ start, end });
		return (!isBare || isAlone) && nearest(node.name, ALL_MARKS) !== undefined;
	}

	#isLine({ start, end }: Place): boolean {
		const { text } = this.#report;
		const lineStart = text.lastIndexOf('\n', start - 1) + 1;
		return /^[ \t]*$/.test(text.slice(lineStart, start)) && /^[ \t]*(?:\n|$)/.test(text.slice(end));
	}

	#readMarks({ children }: Paragraph): void {
		let isAfterDamage = false;
		for (const child of children) {
			if (child.type === 'textDirective' && this.#isMark(child)) {
				isAfterDamage = !this.#readMark(parseMark(child, this.#offset, this.#report));
			} else if (child.type !== 'text' || child.value.trim() !== '') {
				if (child.type === 'html' && child.value.startsWith('<!--')) continue;
				if (!isAfterDamage) this.#stray(trimmed(placeOf(child, this.#offset), this.#report.text));
				isAfterDamage = true;
			}
		}
	}

	/** Whether the mark could be read to its end. */
	#readMark(mark: Mark): boolean {
		const { name, place, words, fields } = mark;
		if (!this.#notation.marks.some((known) => known === name)) {
			reportMark(name, place, this.#notation, this.#report);
			this.#isDamaged = true;
			this.#cut = undefined;
			return false;
		}
		if (name === 'cut') {
			if (this.#cut !== undefined) this.#report.add('cut-without-sentence', this.#cut, {});
			this.#cut = place;
			if (words === undefined && fields?.byName.size === 0) return true;
			this.#report.add('directive-colons', place, {
				name: ':cut',
				form: ':cut alone in its line'
			});
			return false;
		}
		if (words === undefined) {
			this.#report.add('sentence-unclosed', place, { name });
			this.#isDamaged = true;
			this.#cut = undefined;
			return false;
		}
		if (words.value === '') this.#report.add('sentence-empty', place, {});
		if (name === 'beside') {
			this.#beside.push({ place, words, fields });
		} else {
			this.#sentences.push({ place, words, fields, isAfterCut: this.#cut !== undefined });
			this.#cut = undefined;
		}
		return fields !== undefined;
	}

	#stray(place: Place): void {
		const { name, mark } = this.#notation.quoted;
		this.#report.add('text-among-sentences', place, { name, mark });
		this.#isDamaged = true;
	}
}

function trimmed({ start, end }: Place, text: string): Place {
	const source = text.slice(start, end);
	const from = start + source.length - source.trimStart().length;
	const [line = ''] = source.trim().split('\n');
	return { start: from, end: from + line.length };
}
