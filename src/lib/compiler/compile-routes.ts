import type { RoutePlan } from '#lib/quiz/route-plan.ts';
import { checkText } from './1-parse/check-text.ts';
import { parseEntries } from './1-parse/yaml.ts';
import { readRoutes, type RouteStops } from './2-validate/routes.ts';
import type { Outcome } from './compile-file.ts';
import { normaliseText, readableText, type CourseFile } from './course-file.ts';
import { Report } from './diagnostics/report.ts';

/** Compiles the routes through a course with these stops, or says what is wrong; never throws. */
export function compileRoutesFile(
	file: CourseFile,
	stops: RouteStops
): Outcome<readonly RoutePlan[]> {
	const report = new Report(file.path, normaliseText(readableText(file)));
	const shape = { owner: 'route', first: 'minutes', nested: 'steps' };
	const entries = checkText(file, report) ? parseEntries(shape, report) : undefined;
	const built = readRoutes(entries ?? [], stops, report);
	return report.isClean ? { ok: true, built } : { ok: false, diagnostics: report.diagnostics() };
}
