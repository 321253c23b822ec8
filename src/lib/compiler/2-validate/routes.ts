import type { RoutePlan, RouteStep } from '#lib/quiz/route-plan.ts';
import type { Fields } from '../1-parse/fields.ts';
import type { Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor } from '../diagnostics/suggest.ts';
import { FieldReader } from './read-fields.ts';

/**
 * The slugs that a route can stop at, with the number of galleys of each: null for a file that has
 * none, undefined for one that could not be read.
 */
export type RouteStops = ReadonlyMap<string, number | null | undefined>;

const FEWEST_MINUTES = 5;
const MOST_MINUTES = 120;

/** Where it is not known how many there are. */
const MOST_GALLEYS = 99;

/** Reads the routes; what is missing has been reported and is left empty. */
export function readRoutes(
	entries: readonly Fields[],
	stops: RouteStops,
	report: Report
): readonly RoutePlan[] {
	const taken = new Map<number, number>();
	return entries.map((fields) => {
		const keys = ['minutes', 'title', 'blurb', 'steps', 'left-out'];
		const reader = new FieldReader(fields, keys, report);
		const minutes = reader.number('minutes', FEWEST_MINUTES, MOST_MINUTES);
		if (minutes !== undefined) takeMinutes(minutes, taken, report);
		return {
			minutes: minutes?.value ?? 0,
			title: reader.text('title')?.value ?? '',
			blurb: reader.text('blurb')?.value ?? '',
			steps: readSteps(reader.entries('steps', 'file'), stops, report),
			leftOut: reader.text('left-out')?.value ?? ''
		};
	});
}

function takeMinutes(
	{ value: minutes, place }: Placed<number>,
	taken: Map<number, number>,
	report: Report
): void {
	const line = taken.get(minutes);
	if (line === undefined) taken.set(minutes, report.lineAt(place.start));
	else report.add('route-repeated', place, { minutes, line });
}

function readSteps(
	entries: readonly Fields[],
	stops: RouteStops,
	report: Report
): readonly RouteStep[] {
	const seen = new Set<string>();
	return entries.map((fields) => {
		const reader = new FieldReader(fields, ['file', 'galleys', 'why', 'skip'], report);
		const file = reader.text('file');
		const slug = file?.value ?? '';
		if (file !== undefined) checkFile(file, stops, seen, report);
		seen.add(slug);
		return {
			slug,
			galleys: readGalleys(reader, slug, stops, report),
			why: reader.text('why')?.value ?? '',
			skip: reader.optionalText('skip')?.value ?? ''
		};
	});
}

function checkFile(
	{ value, place }: Placed<string>,
	stops: RouteStops,
	seen: ReadonlySet<string>,
	report: Report
): void {
	if (seen.has(value)) report.add('value-repeated', place, { name: 'steps', value });
	else if (!stops.has(value)) {
		report.add('file-unknown', place, { id: value, hint: hintFor(value, stops.keys()) });
	}
}

function readGalleys(
	reader: FieldReader,
	slug: string,
	stops: RouteStops,
	report: Report
): number | null {
	if (!reader.has('galleys')) return null;
	const most = stops.get(slug);
	const galleys = reader.number('galleys', 1, most ?? MOST_GALLEYS);
	if (galleys !== undefined && most === null) {
		report.add('galleys-not-allowed', galleys.place, { slug });
	}
	return galleys?.value ?? null;
}
