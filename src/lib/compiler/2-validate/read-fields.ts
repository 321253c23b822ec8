import { countGraphemes } from '../diagnostics/graphemes.ts';
import type { Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor, nearest } from '../diagnostics/suggest.ts';
import type { Field, Fields } from '../1-parse/fields.ts';

/** Reads named values, and reports those that are missing, unknown or not of the kind asked for. */
export class FieldReader {
	readonly #fields: Fields;
	readonly #byName: Map<string, Field>;
	readonly #report: Report;

	constructor(fields: Fields, known: readonly string[], report: Report) {
		this.#fields = fields;
		this.#report = report;
		this.#byName = new Map(fields.byName);
		for (const field of fields.byName.values()) {
			if (!known.includes(field.name)) this.#readMisspelt(field, known);
		}
	}

	has(name: string): boolean {
		return this.#byName.has(name);
	}

	/** The value counts under the name that was meant, so that this name is not reported as missing. */
	#readMisspelt(field: Field, known: readonly string[]): void {
		const { name, place } = field;
		const free = known.filter((candidate) => !this.#byName.has(candidate));
		const code = this.#fields.kind === 'keys' ? 'key-unknown' : 'attribute-unknown';
		const slots = { name, hint: hintFor(name, free), known: known.join(', ') || 'nothing' };
		this.#report.add(code, place, slots);
		const meant = nearest(name, free);
		if (meant !== undefined) this.#byName.set(meant, { ...field, name: meant });
	}

	/** A text that may be absent. */
	optionalText(name: string, longest = Infinity): Placed<string> | undefined {
		const field = this.#byName.get(name);
		if (field === undefined) return undefined;
		if (field.text === undefined) {
			this.#report.add('yaml-shape', field.place, { expected: 'text, not a list' });
			return undefined;
		}
		if (field.text.value === '') {
			this.#report.add('value-empty', field.place, { name });
			return undefined;
		}
		if (field.text.value.length > longest) this.#checkLength(name, field.text, longest);
		return field.text;
	}

	text(name: string, longest = Infinity): Placed<string> | undefined {
		return this.#required(name) && this.optionalText(name, longest);
	}

	/** A text that begins with given words. */
	textOpening(name: string, opening: string): string | undefined {
		const text = this.text(name);
		if (text === undefined) return undefined;
		if (!text.value.startsWith(`${opening} `)) {
			this.#report.add('value-opening', text.place, { name, opening });
		}
		return text.value;
	}

	/** A whole number within bounds, both inclusive. */
	number(name: string, least: number, most: number): Placed<number> | undefined {
		const text = this.text(name);
		if (text === undefined) return undefined;
		const value = /^\d{1,9}$/.test(text.value) ? Number(text.value) : NaN;
		if (value >= least && value <= most) return { value, place: text.place };
		this.#report.add('value-out-of-range', text.place, { name, least, most, value: text.value });
		return undefined;
	}

	oneOf<Option extends string>(name: string, options: readonly Option[]): Option | undefined {
		return this.#required(name) && this.optionalOneOf(name, options);
	}

	optionalOneOf<Option extends string>(
		name: string,
		options: readonly Option[]
	): Option | undefined {
		const text = this.optionalText(name);
		if (text === undefined) return undefined;
		const { value, place } = text;
		const option = options.find((candidate) => candidate === value);
		if (option !== undefined) return option;
		const slots = { name, value, hint: hintFor(value, options), known: options.join(', ') };
		this.#report.add('value-unknown', place, slots);
		return undefined;
	}

	/** A list without repeats whose length lies within bounds. */
	list(name: string, least: number, most: number): readonly Placed<string>[] | undefined {
		return this.#required(name) && this.optionalList(name, least, most);
	}

	optionalList(name: string, least: number, most: number): readonly Placed<string>[] | undefined {
		const field = this.#byName.get(name);
		if (field === undefined) return undefined;
		const list = this.#distinct(field);
		if (list === undefined) return undefined;
		if (list.length === 0) this.#report.add('value-empty', field.place, { name });
		else if (list.length < least || list.length > most) {
			const range = least === most ? String(least) : `from ${least} to ${most}`;
			this.#report.add('list-length', field.place, { name, count: list.length, range });
		}
		return list;
	}

	/** The entries of a list, each of which begins with a key; those not readable have been reported. */
	entries(name: string, first: string): readonly Fields[] {
		const field = this.#required(name) && this.#byName.get(name);
		if (field === undefined) return [];
		const { entries, place } = field;
		if (entries === undefined) {
			const expected = `a list, each of whose entries begins with “- ${first}:”`;
			this.#report.add('yaml-shape', place, { expected });
		}
		if (entries?.length === 0) this.#report.add('value-empty', place, { name });
		return entries?.filter((fields) => fields !== undefined) ?? [];
	}

	/** Whether a word stands without a value, as in `way-round`. */
	flag(name: string): boolean {
		const field = this.#byName.get(name);
		if (field?.text !== undefined && field.text.value !== '') {
			this.#report.add('attribute-value', field.place, { name });
		}
		return field !== undefined;
	}

	#checkLength(name: string, { value, place }: Placed<string>, limit: number): void {
		const length = countGraphemes(value);
		if (length > limit) this.#report.add('value-too-long', place, { name, length, limit });
	}

	#required(name: string): true | undefined {
		const { kind, owner, place } = this.#fields;
		if (this.has(name)) return true;
		if (kind === 'keys') this.#report.add('key-missing', place, { name });
		else this.#report.add('attribute-missing', place, { block: owner, name });
		return undefined;
	}

	#wordsOf({ text }: Field): readonly Placed<string>[] | undefined {
		if (text === undefined || this.#fields.kind === 'keys') return undefined;
		if (text.value === '') return [];
		const { start, end } = text.place;
		const source = this.#report.text.slice(start, end);
		return Array.from(source.matchAll(/[^\s,]+/g), ({ 0: word, index }) => ({
			value: word.normalize('NFC'),
			place: { start: start + index, end: start + index + word.length }
		}));
	}

	#distinct(field: Field): readonly Placed<string>[] | undefined {
		const members = field.members ?? this.#wordsOf(field);
		if (members === undefined) {
			this.#report.add('value-not-a-list', field.place, { name: field.name });
			return undefined;
		}
		const seen = new Map<string, Placed<string>>();
		for (const member of members) {
			const { value, place } = member;
			if (seen.has(value)) this.#report.add('value-repeated', place, { name: field.name, value });
			else seen.set(value, member);
		}
		return [...seen.values()];
	}
}
