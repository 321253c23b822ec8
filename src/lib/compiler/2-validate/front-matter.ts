import type { Fields } from '../1-parse/fields.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { FORM_LETTERS, type FormLetter } from '#lib/quiz/form.ts';
import { checkKnown } from './ids.ts';
import { FieldReader } from './read-fields.ts';

/** What the front matter of every kind of file says. */
export interface Head {
	readonly number: number | undefined;
	readonly title: string | undefined;
	readonly minutes: number | undefined;
	readonly blurb: string | undefined;
}

export interface KeepLines {
	readonly checkWhen: string | undefined;
	readonly trustWhen: string | undefined;
}

export interface FrontMatter extends Head, KeepLines {
	readonly reasons: readonly string[];
}

export interface BoardFrontMatter extends Head, KeepLines {
	readonly columns: readonly string[] | undefined;
}

export interface FormFrontMatter extends Head {
	readonly form: FormLetter | undefined;
	readonly reasons: readonly string[];
	/** Null where the form is open from the start. */
	readonly opensAfterDays: number | null;
}

const HEAD = ['number', 'title', 'minutes', 'blurb'];
const KEEP = ['check-when', 'trust-when'];

/** Reads the keys of a lesson; what is wrong with one is reported and leaves it undefined. */
export function readFrontMatter(
	fields: Fields,
	slug: string,
	catalogues: Catalogues,
	report: Report
): FrontMatter {
	const reader = new FieldReader(fields, [...HEAD, 'reasons', ...KEEP], report);
	return {
		...readHead(reader, slug, report),
		reasons: readReasons(reader, 4, catalogues, report),
		...readKeep(reader)
	};
}

/** Reads the keys of a board. */
export function readBoardFrontMatter(
	fields: Fields,
	slug: string,
	catalogues: Catalogues,
	report: Report
): BoardFrontMatter {
	const reader = new FieldReader(fields, [...HEAD, 'columns', ...KEEP], report);
	const columns = reader.list('columns', 2, 4);
	checkKnown(columns ?? [], catalogues.specimens.ids, 'specimen-unknown', report);
	return {
		...readHead(reader, slug, report),
		columns: columns?.map(({ value }) => value),
		...readKeep(reader)
	};
}

/** Reads the keys of a form. */
export function readFormFrontMatter(
	fields: Fields,
	slug: string,
	catalogues: Catalogues,
	report: Report
): FormFrontMatter {
	const keys = [...HEAD, 'form', 'reasons', 'opens-after-days'];
	const reader = new FieldReader(fields, keys, report);
	const form = reader.oneOf('form', FORM_LETTERS);
	return {
		...readHead(reader, slug, report),
		form,
		reasons: readReasons(reader, 6, catalogues, report),
		opensAfterDays: readOpening(reader, form, report)
	};
}

function readHead(reader: FieldReader, slug: string, report: Report): Head {
	const number = reader.number('number', 0, 9999);
	if (number !== undefined) checkNumber(number, slug, report);
	return {
		number: number?.value,
		title: reader.text('title')?.value,
		minutes: reader.number('minutes', 1, 90)?.value,
		blurb: reader.text('blurb')?.value
	};
}

function checkNumber({ value, place }: Placed<number>, slug: string, report: Report): void {
	const prefix = /^\d{2,4}(?=-)/.exec(slug)?.[0];
	if (prefix === undefined || Number(prefix) === value) return;
	report.add('slug-number', place, { slug: prefix, number: value });
}

const MOST_REASONS = 6;

function readReasons(
	reader: FieldReader,
	least: number,
	catalogues: Catalogues,
	report: Report
): readonly string[] {
	const reasons = reader.list('reasons', least, MOST_REASONS) ?? [];
	checkKnown(reasons, catalogues.techniques.ids, 'technique-unknown', report);
	return reasons.map(({ value }) => value);
}

function readKeep(reader: FieldReader): KeepLines {
	return {
		checkWhen: reader.textOpening('check-when', 'Check this when'),
		trustWhen: reader.textOpening('trust-when', 'Trust this when')
	};
}

/** Only the boosters open later. */
const BOOSTERS: readonly FormLetter[] = ['C', 'D'];
const MOST_DAYS = 365;

function readOpening(
	reader: FieldReader,
	form: FormLetter | undefined,
	report: Report
): number | null {
	const name = 'opens-after-days';
	const isBooster = form !== undefined && BOOSTERS.includes(form);
	if (!isBooster && !reader.has(name)) return null;
	const days = reader.number(name, 1, MOST_DAYS);
	if (!isBooster && form !== undefined && days !== undefined) {
		report.add('opens-not-allowed', days.place, { form });
	}
	return days?.value ?? null;
}
