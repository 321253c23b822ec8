import type { Diagnostic } from '../diagnostic.ts';
import { countGraphemes } from './graphemes.ts';
import { LineIndex, type Place } from './place.ts';
import { TEXTS, type Code, type Slots } from './texts.ts';

/** Collects what is wrong with one file. */
export class Report {
	readonly file: string;
	readonly text: string;
	readonly #lines: LineIndex;
	#counted = { offset: 0, column: 1 };
	readonly #found = new Map<string, Diagnostic>();

	constructor(file: string, text: string) {
		this.file = file;
		this.text = text;
		this.#lines = new LineIndex(text);
	}

	add<C extends Code>(code: C, place: Place, slots: Slots<C>): void {
		const words: { readonly message: string; readonly remedy: string } = TEXTS[code];
		this.#put(code, place, fill(words.message, slots), fill(words.remedy, slots));
	}

	/** Takes over what was found in a text that one value of this file holds. */
	addWithin(value: Report, place: Place): void {
		for (const { code, message, remedy } of value.diagnostics()) {
			this.#put(code, place, message, remedy);
		}
	}

	#put(code: Code, place: Place, message: string, remedy: string): void {
		const start = Math.min(place.start, this.text.length);
		const end = Math.max(start, Math.min(place.end, this.text.length));
		const line = this.lineAt(start);
		const column = this.#columnAt(start, line);
		const diagnostic = { code, file: this.file, line, column, start, end, message, remedy };
		this.#found.set(`${code} ${start} ${message}`, diagnostic);
	}

	/** Counts on from the last place in the same line, as a long line may have thousands of faults. */
	#columnAt(offset: number, line: number): number {
		const lineStart = this.#lines.startOf(line);
		const { offset: known, column } = this.#counted;
		const isBehind = known >= lineStart && known <= offset;
		const from = isBehind ? known : lineStart;
		const counted = (isBehind ? column : 1) + countGraphemes(this.text.slice(from, offset));
		this.#counted = { offset, column: counted };
		return counted;
	}

	/** The line of an offset, from 1. */
	lineAt(offset: number): number {
		return this.#lines.lineAt(offset);
	}

	get isClean(): boolean {
		return this.#found.size === 0;
	}

	/** Everything found so far, in the order of the text. */
	diagnostics(): readonly Diagnostic[] {
		return [...this.#found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
	}
}

const LONGEST_QUOTE = 60;

/** Slots that repeat what the author wrote, which may be of any length. */
const QUOTED: ReadonlySet<string> = new Set([
	'id',
	'name',
	'value',
	'url',
	'slug',
	'folder',
	'other',
	'topics',
	'others'
]);

/** Puts values into a text's slots, each cut to what a message can hold. */
export function fill(text: string, slots: Readonly<Record<string, string | number>>): string {
	return text.replace(/‹([a-z]+)›/g, (slot, name: string) => {
		if (!Object.hasOwn(slots, name)) return slot;
		const value = String(slots[name]);
		if (!QUOTED.has(name) || value.length <= LONGEST_QUOTE) return value;
		return `${value.slice(0, LONGEST_QUOTE).toWellFormed()}…`;
	});
}
