import type { CompiledBoard } from '#lib/quiz/course.ts';
import { BOARD } from './1-parse/notation.ts';
import { validateBoard } from './2-validate/validate-board.ts';
import { buildBoard } from './3-build/build-board.ts';
import type { Catalogues } from './catalogues.ts';
import { compileFile, slugOf, type Outcome } from './compile-file.ts';
import type { CourseFile } from './course-file.ts';

/** Compiles one contradiction board, or says everything that is wrong with it; never throws. */
export function compileBoardFile(file: CourseFile, catalogues: Catalogues): Outcome<CompiledBoard> {
	return compileFile(file, {
		notation: BOARD,
		validate: (draft, report) => validateBoard(draft, slugOf(file), catalogues, report),
		build: buildBoard
	});
}
