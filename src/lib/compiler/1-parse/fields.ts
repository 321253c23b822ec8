import type { Place, Placed } from '../diagnostics/place.ts';

/** One named value of a front matter, a catalogue's entry, or a directive's braces. */
export interface Field {
	readonly name: string;
	readonly place: Place;
	/** Undefined where the value is a list. */
	readonly text: Placed<string> | undefined;
	/** Undefined where the value is a text; the words of an attribute's text can be its members. */
	readonly members: readonly Placed<string>[] | undefined;
	/** Where the value is a list of entries with keys of their own; undefined are those not readable. */
	readonly entries?: readonly (Fields | undefined)[];
}

/** Named values, by name, with the place that stands for all of them. */
export interface Fields {
	readonly place: Place;
	readonly kind: 'keys' | 'attributes';
	/** What carries the fields, for instance “finding”. */
	readonly owner: string;
	readonly byName: ReadonlyMap<string, Field>;
}
