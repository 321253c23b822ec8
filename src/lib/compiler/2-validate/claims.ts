import type { Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';

/** The numbers of rows of the claims record, reporting words that are none. */
export function readClaims(
	rows: readonly Placed<string>[] | undefined,
	report: Report
): readonly number[] {
	return (rows ?? []).map(({ value, place }) => {
		if (!/^[1-9]\d{0,5}$/.test(value)) report.add('claims-malformed', place, { value });
		return Number(value);
	});
}
