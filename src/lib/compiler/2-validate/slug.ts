import type { Report } from '../diagnostics/report.ts';

/** Reports a folder whose name does not begin with a number and go on in small letters. */
export function checkSlug(slug: string, report: Report): void {
	if (/^\d{2,4}(?:-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)+$/u.test(slug)) return;
	report.add('slug-malformed', { start: 0, end: 0 }, { slug });
}
