import type { Source, Specimen, Technique } from '#lib/quiz/lesson.ts';
import { PROSE } from '../1-parse/notation.ts';
import { parseProse } from '../1-parse/prose.ts';
import type { Placed } from '../diagnostics/place.ts';
import { Report } from '../diagnostics/report.ts';
import { toHtml } from './html.ts';
import { FieldReader } from '../2-validate/read-fields.ts';
import type { Fields } from '../1-parse/fields.ts';

/** A technique's name stands on a button. */
const LONGEST_NAME = 22;

/** How a practice piece of ours came about. */
const WAYS_OF_OURS = ['invented', 'retold'] as const;

/** Reads an entry of techniques.yaml; what is missing has been reported and is left empty. */
export function readTechnique(id: string, fields: Fields, report: Report): Technique {
	const keys = ['id', 'name', 'one-line', 'check-when', 'trust-when'];
	const reader = new FieldReader(fields, keys, report);
	return {
		id,
		name: reader.text('name', LONGEST_NAME)?.value ?? '',
		oneLine: reader.text('one-line')?.value ?? '',
		checkWhen: reader.textOpening('check-when', 'Check this when') ?? '',
		trustWhen: reader.textOpening('trust-when', 'Trust this when') ?? ''
	};
}

/** Reads an entry of sources.yaml; what is missing has been reported and is left empty. */
export function readSource(id: string, fields: Fields, report: Report): Source {
	const keys = ['id', 'title', 'publisher', 'date', 'url', 'seen'];
	const reader = new FieldReader(fields, keys, report);
	const url = reader.optionalText('url');
	if (url !== undefined) checkUrl(url, report);
	return {
		id,
		title: reader.text('title')?.value ?? '',
		publisher: reader.text('publisher')?.value ?? '',
		date: reader.text('date')?.value ?? '',
		...(url === undefined ? {} : { url: url.value }),
		seen: reader.text('seen')?.value ?? ''
	};
}

/** Reads an entry of specimens.yaml; what is missing has been reported and is left empty. */
export function readSpecimen(id: string, fields: Fields, report: Report): Specimen {
	const keys = ['id', 'title', 'label', 'about', 'written-by-us'];
	const reader = new FieldReader(fields, keys, report);
	const about = reader.text('about');
	return {
		id,
		title: reader.text('title')?.value ?? '',
		label: reader.text('label')?.value ?? '',
		about: about === undefined ? '' : readAbout(about, report),
		writtenByUs: reader.optionalOneOf('written-by-us', WAYS_OF_OURS) ?? null
	};
}

function readAbout({ value, place }: Placed<string>, report: Report): string {
	const within = new Report(report.file, value);
	const prose = parseProse(value, { start: 0, end: value.length }, PROSE, within);
	report.addWithin(within, place);
	return toHtml(prose);
}

function checkUrl({ value, place }: Placed<string>, report: Report): void {
	const isWeb = /^https?:\/\//.test(value) && URL.canParse(value);
	if (!isWeb) report.add('url-malformed', place, { value });
}
