import type { RetrievalQuestion } from '#lib/quiz/course.ts';
import { RETRIEVAL } from './1-parse/notation.ts';
import { validateRetrieval } from './2-validate/validate-retrieval.ts';
import { buildRetrieval } from './3-build/recall.ts';
import type { Catalogues } from './catalogues.ts';
import { compileFile, type Outcome } from './compile-file.ts';
import type { CourseFile } from './course-file.ts';

/** Compiles the bank of questions for the boosters, or says what is wrong with it; never throws. */
export function compileRetrievalFile(
	file: CourseFile,
	catalogues: Catalogues
): Outcome<readonly RetrievalQuestion[]> {
	return compileFile(file, {
		notation: RETRIEVAL,
		validate: (draft, report) => validateRetrieval(draft, catalogues, report),
		build: (questions) => questions.map(buildRetrieval)
	});
}
