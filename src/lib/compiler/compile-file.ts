import { checkText } from './1-parse/check-text.ts';
import type { Notation } from './1-parse/notation.ts';
import { parseFile, type Draft } from './1-parse/parse-file.ts';
import { normaliseText, readableText, type CourseFile } from './course-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { Report } from './diagnostics/report.ts';

/** What a file compiled to, or everything that is wrong with it. */
export type Outcome<Built> =
	| { readonly ok: true; readonly built: Built }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What is done with a file once it is parsed. */
export interface Phases<Validated, Built> {
	readonly notation: Notation;
	/** Reports everything that breaks a rule. */
	readonly validate: (draft: Draft, report: Report) => Validated;
	/** Is only called where nothing was reported. */
	readonly build: (validated: Validated) => Built;
}

/** Takes a file through the three phases; never throws. */
export function compileFile<Validated, Built>(
	file: CourseFile,
	{ notation, validate, build }: Phases<Validated, Built>
): Outcome<Built> {
	const report = new Report(file.path, normaliseText(readableText(file)));
	if (!checkText(file, report)) return { ok: false, diagnostics: report.diagnostics() };
	const validated = validate(parseFile(notation, report), report);
	if (!report.isClean) return { ok: false, diagnostics: report.diagnostics() };
	return { ok: true, built: build(validated) };
}

/** The folder that a file stands in, which names a lesson, a board or a form. */
export function slugOf({ path }: CourseFile): string {
	return (path.split('/').at(-2) ?? '').normalize('NFC');
}
