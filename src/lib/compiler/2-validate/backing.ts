import type { Specimen } from '#lib/quiz/lesson.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Report } from '../diagnostics/report.ts';
import type { ReadCheck } from './checks.ts';
import type { ReadFinding } from './findings.ts';
import type { ReadPassage } from './passages.ts';

/** Who wrote a specimen; undefined where the catalogue does not say. */
type Origin = Specimen['writtenByUs'] | undefined;

/** Who wrote the specimen of an id; undefined where the catalogue does not have it. */
export function originOf(specimen: string | undefined, { specimens }: Catalogues): Origin {
	return specimens.entries.find(({ id }) => id === specimen)?.writtenByUs;
}

/** The origin of every sentence and passage, by id. */
export function originsById(
	passages: readonly ReadPassage[],
	catalogues: Catalogues
): ReadonlyMap<string, Origin> {
	const origins = new Map<string, Origin>();
	for (const { id, specimen, sentences } of passages) {
		const origin = originOf(specimen, catalogues);
		for (const each of [id, ...sentences.map((sentence) => sentence.id)]) {
			if (each !== undefined) origins.set(each, origin);
		}
	}
	return origins;
}

/** Reports findings without sources or claims where the specimen is not one of ours that needs none. */
export function checkFindingsBacked(
	findings: Iterable<ReadFinding>,
	origins: ReadonlyMap<string, Origin>,
	report: Report
): void {
	for (const { sentence, place, verdict, hasSources, hasClaims } of findings) {
		const origin = origins.get(sentence.value);
		if (origin === undefined || origin === 'invented') continue;
		if (!hasSources) {
			report.add('attribute-missing', place, { block: 'finding', name: 'sources' });
		}
		const needsClaims = origin === null && verdict !== undefined && verdict !== 'opinion';
		if (needsClaims && !hasClaims) report.add('claims-missing', place, { verdict });
	}
}

/** Reports cards that carry far and do not say where they come from, unless all they serve is invented. */
export function checkCardsBacked(
	checks: readonly ReadCheck[],
	origins: ReadonlyMap<string, Origin>,
	report: Report
): void {
	for (const { place, strength, targets, hasSources } of checks) {
		if (hasSources || (strength !== 'decisive' && strength !== 'weak')) continue;
		const served = targets.map(({ value }) => origins.get(value));
		const isOurs = served.every((origin) => origin === undefined || origin === 'invented');
		if (!isOurs) report.add('check-source-missing', place, { strength });
	}
}
