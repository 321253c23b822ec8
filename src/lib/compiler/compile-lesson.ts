import type { CompiledLesson } from '#lib/quiz/course.ts';
import { LESSON } from './1-parse/notation.ts';
import { validateLesson } from './2-validate/validate-lesson.ts';
import { buildLesson } from './3-build/build-lesson.ts';
import type { Catalogues } from './catalogues.ts';
import { compileFile, slugOf } from './compile-file.ts';
import type { CourseFile } from './course-file.ts';
import type { Diagnostic } from './diagnostic.ts';

export type CompiledOrNot =
	| { readonly ok: true; readonly lesson: CompiledLesson }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Compiles one lesson, or says everything that is wrong with it; never throws. `file` is its path,
 * whose last folder is the lesson's slug.
 */
export function compileLesson(text: string, file: string, catalogues: Catalogues): CompiledOrNot {
	return compileLessonFile({ path: file, text }, catalogues);
}

/** As `compileLesson`, from a file that may hold bytes instead of text. */
export function compileLessonFile(file: CourseFile, catalogues: Catalogues): CompiledOrNot {
	const outcome = compileFile(file, {
		notation: LESSON,
		validate: (draft, report) => validateLesson(draft, slugOf(file), catalogues, report),
		build: buildLesson
	});
	return outcome.ok ? { ok: true, lesson: outcome.built } : outcome;
}
