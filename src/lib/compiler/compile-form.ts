import type { CompiledForm } from '#lib/quiz/course.ts';
import { FORM } from './1-parse/notation.ts';
import { validateForm } from './2-validate/validate-form.ts';
import { buildForm } from './3-build/build-form.ts';
import type { Catalogues } from './catalogues.ts';
import { compileFile, slugOf, type Outcome } from './compile-file.ts';
import type { CourseFile } from './course-file.ts';

/** A form, and what its pieces are about, by which the forms are compared. */
export interface BuiltForm {
	readonly compiled: CompiledForm;
	/** In alphabetical order. */
	readonly topics: readonly string[];
}

/** Compiles one form, or says everything that is wrong with it; never throws. */
export function compileFormFile(file: CourseFile, catalogues: Catalogues): Outcome<BuiltForm> {
	return compileFile(file, {
		notation: FORM,
		validate: (draft, report) => validateForm(draft, slugOf(file), catalogues, report),
		build: (validated) => ({
			compiled: buildForm(validated),
			topics: validated.pieces.map(({ topic }) => topic ?? '').sort()
		})
	});
}
