import type { Course } from '#lib/quiz/course.ts';
import { checkForms, checkNumbers, checkRetrieval, type Compiled } from './compare-files.ts';
import { compileBoardFile } from './compile-board.ts';
import { compileCatalogues } from './compile-catalogues.ts';
import { slugOf, type Outcome } from './compile-file.ts';
import { compileFormFile } from './compile-form.ts';
import { compileLessonFile } from './compile-lesson.ts';
import { compileRetrievalFile } from './compile-retrieval.ts';
import { compileRoutesFile } from './compile-routes.ts';
import type { CourseFile } from './course-file.ts';
import { noLessons, sortFiles } from './course-folder.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface CompiledCourse {
	/** The files without diagnostics, by number, and the catalogues as far as they could be read. */
	readonly course: Course;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles everything under lessons/: `<slug>/lesson.md`, `board.md` or `form.md`, the three
 * catalogues, retrieval.md and routes.yaml; other files are left alone. Never throws.
 */
export function compileCourse(files: readonly CourseFile[]): CompiledCourse {
	if (files.length === 0) return { course: NOTHING, diagnostics: noLessons() };
	const folder = sortFiles(files);
	const { catalogues, diagnostics } = compileCatalogues(folder.loose);
	const lessons = gather(folder.byName['lesson.md'], (file) => {
		const result = compileLessonFile(file, catalogues);
		return result.ok ? { ok: true, built: result.lesson } : result;
	});
	const boards = gather(folder.byName['board.md'], (file) => compileBoardFile(file, catalogues));
	const forms = gather(folder.byName['form.md'], (file) => compileFormFile(file, catalogues));
	const bank = folder.loose.filter((file) => isNamed(file, 'retrieval.md'));
	const retrieval = gather(bank, (file) => compileRetrievalFile(file, catalogues));
	const plans = folder.loose.filter((file) => isNamed(file, 'routes.yaml'));
	const stops = new Map<string, number | null | undefined>([
		...folder.slugs.map((slug) => [slug, null] as const),
		...folder.byName['lesson.md'].map((file) => [slugOf(file), undefined] as const),
		...lessons.built.map(({ lesson }) => [lesson.slug, lesson.passages.length] as const)
	]);
	const routes = gather(plans, (file) => compileRoutesFile(file, stops));
	return {
		course: {
			lessons: lessons.built.toSorted((a, b) => a.lesson.number - b.lesson.number),
			boards: boards.built.toSorted((a, b) => a.board.number - b.board.number),
			forms: forms.built
				.map(({ compiled }) => compiled)
				.sort((a, b) => a.form.number - b.form.number),
			retrieval: retrieval.built.flat(),
			routes: routes.built.flat(),
			techniques: catalogues.techniques.entries,
			sources: catalogues.sources.entries,
			specimens: catalogues.specimens.entries
		},
		diagnostics: [
			...diagnostics,
			...folder.diagnostics,
			...[lessons, boards, forms, retrieval, routes].flatMap((each) => each.diagnostics),
			...checkNumbers([
				...lessons.compiled.map(({ file, built }) => ({ file, built: built.lesson })),
				...boards.compiled.map(({ file, built }) => ({ file, built: built.board })),
				...forms.compiled.map(({ file, built }) => ({ file, built: built.compiled.form }))
			]),
			...checkForms(forms.compiled),
			...checkRetrieval(forms.compiled, bank[0])
		]
	};
}

const NOTHING: Course = {
	lessons: [],
	boards: [],
	forms: [],
	retrieval: [],
	routes: [],
	techniques: [],
	sources: [],
	specimens: []
};

interface Gathered<Built> {
	readonly compiled: readonly Compiled<Built>[];
	readonly built: readonly Built[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Compiles files of one kind and keeps what came of those without diagnostics. */
function gather<Built>(
	files: readonly CourseFile[],
	compile: (file: CourseFile) => Outcome<Built>
): Gathered<Built> {
	const outcomes = files.map((file) => ({ file, outcome: compile(file) }));
	const compiled = outcomes.flatMap(({ file, outcome }) =>
		outcome.ok ? [{ file, built: outcome.built }] : []
	);
	return {
		compiled,
		built: compiled.map(({ built }) => built),
		diagnostics: outcomes.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.diagnostics))
	};
}

function isNamed({ path }: CourseFile, name: string): boolean {
	return path.split('/').at(-1) === name;
}
