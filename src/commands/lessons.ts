import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { readableText, type CourseFile } from '#lib/compiler/course-file.ts';
import { compileCourse } from '#lib/compiler/compile-course.ts';
import type { Diagnostic } from '#lib/compiler/diagnostic.ts';
import { formatDiagnostic } from '#lib/compiler/format-diagnostic.ts';
import { plainText } from '#lib/compiler/plain-text.ts';
import type { CompiledLesson } from '#lib/quiz/course.ts';
import type { Finding, Passage } from '#lib/quiz/lesson.ts';
import { checkContent, contentFigures } from './lessons/content-check.ts';
import { courseTable } from './lessons/course-table.ts';
import { formatViolation, type Violation } from './lessons/violation.ts';

const USAGE = `Usage: npm run lessons [-- --json | --hard] [-- <folder>]

  --json  prints the lessons, compiled, and nothing else
  --hard  shows the five hardest paragraphs too`;

async function run(args: readonly string[]): Promise<number> {
	const options = readOptions(args);
	if (options === undefined) return fail(USAGE);
	const files = await readFiles(options.folder);
	if (typeof files === 'string') return fail(files);
	const { course, diagnostics } = compileCourse(files);
	const problems = describe(diagnostics, files);
	if (options.isJson) {
		process.stdout.write(`${JSON.stringify(course.lessons.map(toJson), null, '\t')}\n`);
		process.stderr.write(problems);
		return diagnostics.length === 0 ? 0 : 1;
	}
	const isWhole = diagnostics.length === 0;
	const violations = checkContent(course, files, { isWhole });
	process.stdout.write(
		[
			`${courseTable(course)}\n`,
			...(course.lessons.length === 0 ? [] : [contentFigures(course, files, options)]),
			...(isWhole ? [] : [`${problems}${PARTLY_CHECKED}`]),
			...(violations.length === 0 ? [] : [describeViolations(violations)])
		].join('\n')
	);
	return isWhole && violations.length === 0 ? 0 : 1;
}

const PARTLY_CHECKED =
	'The rules for the course as a whole are looked at once everything compiles.\n';

function readOptions(args: readonly string[]) {
	try {
		const options = {
			json: { type: 'boolean', default: false },
			hard: { type: 'boolean', default: false }
		} as const;
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		const [folder = 'lessons', ...others] = positionals;
		if (others.length > 0) return undefined;
		return { isJson: values.json, withHardest: values.hard, folder };
	} catch {
		return undefined;
	}
}

function fail(message: string): number {
	process.stderr.write(`${message}\n`);
	return 1;
}

/** The files that a course is compiled from, or one sentence on why they cannot be read. */
async function readFiles(folder: string): Promise<readonly CourseFile[] | string> {
	try {
		if (!(await stat(folder)).isDirectory()) {
			return `“${folder}” is a file. Name the folder that holds the lessons.`;
		}
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const paths = entries
			.filter((entry) => entry.isFile() || entry.isSymbolicLink())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
			.filter((path) => path.length <= 2 && path.every((name) => !name.startsWith('.')))
			.map((path) => path.join('/'));
		return await Promise.all(
			paths.map(async (path) => ({
				path: `lessons/${path}`,
				bytes: await readFile(join(folder, path))
			}))
		);
	} catch (error) {
		return `The lessons in “${folder}” cannot be read: ${reasonOf(error)}.`;
	}
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'it does not exist, or something in it leads nowhere',
	EACCES: 'you have no right to read it',
	EPERM: 'you have no right to read it',
	EISDIR: 'a folder stands where a file should be'
};

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error ? String(error.code) : '';
	return REASONS[code] ?? error.message;
}

function describe(diagnostics: readonly Diagnostic[], files: readonly CourseFile[]): string {
	if (diagnostics.length === 0) return '';
	const texts = new Map(files.map((file) => [file.path, readableText(file)]));
	const blocks = diagnostics.map((diagnostic) =>
		formatDiagnostic(diagnostic, texts.get(diagnostic.file) ?? '')
	);
	const count = diagnostics.length === 1 ? '1 problem' : `${diagnostics.length} problems`;
	return `${blocks.join('\n')}\n${count}.\n`;
}

function describeViolations(violations: readonly Violation[]): string {
	const count = violations.length === 1 ? '1 rule is' : `${violations.length} rules are`;
	return `${violations.map(formatViolation).join('\n')}\n${count} broken.\n`;
}

function toJson({ lesson, key }: CompiledLesson) {
	const { passage, findings } = lesson.example;
	return {
		slug: lesson.slug,
		title: lesson.title,
		minutes: lesson.minutes,
		passages: [...lesson.passages, ...lesson.wayRound].map(quoted),
		findings: plainFindings(key.findings),
		example: { passage: quoted(passage), findings: plainFindings(findings) }
	};
}

function quoted({ id, specimen, sentences }: Passage) {
	return { id, specimen, sentences: sentences.map(({ id, text }) => ({ id, text })) };
}

function plainFindings(findings: Readonly<Record<string, Finding>>) {
	return Object.fromEntries(
		Object.entries(findings).map(([id, { verdict, techniques, sources, explanation }]) => [
			id,
			{ verdict, techniques, sources, explanation: plainText(explanation) }
		])
	);
}

process.exitCode = await run(process.argv.slice(2));
