import { MAX_ID_LENGTH } from '#lib/quiz/lesson.ts';
import type { Fields } from '../1-parse/fields.ts';
import type { Place, Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor } from '../diagnostics/suggest.ts';

const OWN_ID = /^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)*$/u;

/** Catalogues number their sources S1, S2 …, so their ids may have capitals. */
const CATALOGUE_ID = /^[\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}\p{Nd}]+)*$/u;

/** Gives out ids, each once within a lesson or catalogue. */
export class IdRegister {
	readonly #taken = new Map<string, Place>();
	readonly #report: Report;
	readonly #pattern: RegExp;

	constructor(report: Report, kind: 'own' | 'catalogue') {
		this.#report = report;
		this.#pattern = kind === 'own' ? OWN_ID : CATALOGUE_ID;
	}

	/** Whether the id was given out. */
	has(id: string): boolean {
		return this.#taken.has(id);
	}

	/** The id among the fields, or undefined where it is missing, malformed or taken. */
	take(fields: Fields, what: string): Placed<string> | undefined {
		const field = fields.byName.get('id');
		if (field?.members !== undefined) {
			this.#report.add('yaml-shape', field.place, { expected: 'text, not a list' });
			return undefined;
		}
		const id = field?.text;
		if (id === undefined || id.value === '') {
			const form = fields.kind === 'keys' ? '“id: …”' : '{#…}, as in {#room-1}';
			this.#report.add('id-missing', fields.place, { what, form });
			return undefined;
		}
		const { value, place } = id;
		if (!this.#pattern.test(value) || value.length > MAX_ID_LENGTH) {
			this.#report.add('id-malformed', place, { id: value });
			return undefined;
		}
		const other = this.#taken.get(value);
		if (other === undefined) {
			this.#taken.set(value, place);
			return id;
		}
		const { text } = this.#report;
		const isSame = text.slice(other.start, other.end) === text.slice(place.start, place.end);
		const slots = { id: value, line: this.#report.lineAt(other.start) };
		this.#report.add(isSame ? 'id-repeated' : 'id-lookalike', place, slots);
		return undefined;
	}
}

type UnknownCode = 'technique-unknown' | 'source-unknown' | 'specimen-unknown';

/** Reports each id that a catalogue does not have, where the catalogue could be read. */
export function checkKnown(
	ids: readonly Placed<string>[],
	known: ReadonlySet<string> | undefined,
	code: UnknownCode,
	report: Report
): void {
	if (known === undefined) return;
	for (const { value, place } of ids) {
		if (!known.has(value)) report.add(code, place, { id: value, hint: hintFor(value, known) });
	}
}
