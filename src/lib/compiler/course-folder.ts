import { slugOf } from './compile-file.ts';
import { normaliseText, readableText, type CourseFile } from './course-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { Report } from './diagnostics/report.ts';

/** What a folder of the course can hold, one of them each. */
export const FILE_NAMES = ['lesson.md', 'board.md', 'form.md'] as const;

export type FileName = (typeof FILE_NAMES)[number];

/** The files of a course by where they stand. */
export interface CourseFolder {
	/** Those outside any folder: catalogues, routes and the bank of questions. */
	readonly loose: readonly CourseFile[];
	/** The files that are compiled, by name. */
	readonly byName: Readonly<Record<FileName, readonly CourseFile[]>>;
	readonly slugs: readonly string[];
	/** Folders with nothing to compile, or with too much. */
	readonly diagnostics: readonly Diagnostic[];
}

/** Sorts the files of a course by where they stand; other files are left alone. */
export function sortFiles(files: readonly CourseFile[]): CourseFolder {
	const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
	const inFolders = sorted.filter((file) => segmentsOf(file).length > 1);
	const folders = new Set(inFolders.map((file) => segmentsOf(file)[0] ?? ''));
	const kept: CourseFile[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const folder of folders) {
		const inside = inFolders.filter((file) => segmentsOf(file)[0] === folder);
		const [first, ...others] = inside.filter(isCompiled);
		if (first !== undefined) {
			kept.push(first);
			diagnostics.push(...others.flatMap(reportCrowded(folder, first)));
		} else if (!folder.startsWith('.')) {
			diagnostics.push(...inside.slice(0, 1).flatMap(reportBare(folder)));
		}
	}
	const named = (name: FileName) => kept.filter((file) => nameOf(file) === name);
	return {
		loose: sorted.filter((file) => segmentsOf(file).length === 1),
		byName: {
			'lesson.md': named('lesson.md'),
			'board.md': named('board.md'),
			'form.md': named('form.md')
		},
		slugs: kept.map(slugOf),
		diagnostics: kept.length === 0 && diagnostics.length === 0 ? noLessons() : diagnostics
	};
}

/** Says that there is nothing to compile. */
export function noLessons(): readonly Diagnostic[] {
	return atTop({ path: 'lessons/', text: '' }, (report, top) =>
		report.add('lessons-missing', top, {})
	);
}

/** What is wrong with a file as a whole. */
export function atTop(
	file: CourseFile,
	add: (report: Report, top: { start: 0; end: 0 }) => void
): readonly Diagnostic[] {
	const report = new Report(file.path, normaliseText(readableText(file)));
	add(report, { start: 0, end: 0 });
	return report.diagnostics();
}

function segmentsOf({ path }: CourseFile): readonly string[] {
	return path.replace(/^(?:\.\/)?lessons\//, '').split('/');
}

function nameOf(file: CourseFile): string {
	return segmentsOf(file).at(-1) ?? '';
}

function isCompiled(file: CourseFile): boolean {
	return segmentsOf(file).length === 2 && FILE_NAMES.some((name) => name === nameOf(file));
}

const reportBare = (folder: string) => (file: CourseFile) =>
	atTop(file, (report, top) => report.add('lesson-missing', top, { folder }));

const reportCrowded = (folder: string, first: CourseFile) => (file: CourseFile) =>
	atTop(file, (report, top) =>
		report.add('folder-crowded', top, { folder, name: nameOf(file), other: nameOf(first) })
	);
