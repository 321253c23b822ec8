import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileCourse } from '#lib/compiler/compile-course.ts';
import { readableText, type CourseFile } from '#lib/compiler/course-file.ts';
import { TEXTS } from '#lib/compiler/diagnostics/texts.ts';
import { formatDiagnostic } from '#lib/compiler/format-diagnostic.ts';
import type { Passage } from '#lib/quiz/lesson.ts';
import { fingerprint, findQuotation, wordsOf, type Fingerprint } from './fingerprint.ts';
import prints from './specimens.fingerprint.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');
const SAMPLES = join(ROOT, 'tests/samples');

const filesUnder = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => statSync(join(folder, path)).isFile())
		.sort();

const readCourse = (folder: string): readonly CourseFile[] =>
	filesUnder(folder).map((path) => ({
		path: `lessons/${path}`,
		bytes: readFileSync(join(folder, path))
	}));

/** Where a file of a sample stands in its course. */
const PLACES: Readonly<Record<string, string>> = {
	'lesson.md': 'lessons/02-sample/lesson.md',
	'board.md': 'lessons/04-sample/board.md',
	'form.md': 'lessons/00-sample/form.md'
};

/** A sample is a file or two among sound others, or, in `lessons/`, a course of its own. */
function readSample(sample: string): readonly CourseFile[] {
	const folder = join(SAMPLES, sample);
	if (existsSync(join(folder, 'lessons'))) return readCourse(join(folder, 'lessons'));
	const files = new Map(readCourse(join(SAMPLES, 'catalogues')).map((file) => [file.path, file]));
	const own = filesUnder(folder).filter((path) => /\.(?:md|yaml)$/.test(path));
	for (const path of own) {
		const place = PLACES[path] ?? `lessons/${path}`;
		files.set(place, { path: place, bytes: readFileSync(join(folder, path)) });
	}
	const hasLesson = own.some((path) => path.endsWith('.md') && path !== 'retrieval.md');
	if (!hasLesson) {
		const path = 'lessons/02-sample/lesson.md';
		files.set(path, { path, bytes: readFileSync(join(SAMPLES, 'good/lesson.md')) });
	}
	return [...files.values()];
}

function formatted(files: readonly CourseFile[]): string {
	const texts = new Map(files.map((file) => [file.path, readableText(file)]));
	return compileCourse(files)
		.diagnostics.map((found) => formatDiagnostic(found, texts.get(found.file) ?? ''))
		.join('\n');
}

const GOOD = ['good', 'good-course', 'catalogues'];

const samples = readdirSync(SAMPLES).filter((name) => !GOOD.includes(name));

describe('samples of what can go wrong', () => {
	test.each(samples)('%s', async (sample) => {
		const expected = join(SAMPLES, sample, 'expected.txt');
		await expect(formatted(readSample(sample))).toMatchFileSnapshot(expected);
	});

	test('every code has a sample that shows it', () => {
		const shown = Object.keys(TEXTS).filter(
			(code) =>
				samples.includes(code) &&
				compileCourse(readSample(code)).diagnostics.some((found) => found.code === code)
		);
		expect(shown).toEqual(Object.keys(TEXTS));
	});
});

describe('what is good', () => {
	test.each([
		['a lesson', 'good'],
		['a lesson on texts of ours, a board, two forms, a bank of questions and routes', 'good-course']
	])('%s compiles to the expected course', async (_, sample) => {
		const { course, diagnostics } = compileCourse(readSample(sample));
		expect(diagnostics).toEqual([]);
		const json = `${JSON.stringify(course, null, '\t')}\n`;
		await expect(json).toMatchFileSnapshot(join(SAMPLES, sample, 'expected.json'));
	});
});

describe('lessons/README.md', () => {
	const readme = readFileSync(join(ROOT, 'lessons/README.md'), 'utf8');
	const fenced = (language: string) =>
		[...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
			([, text = '']) => text
		);

	const [lesson = '', board = '', form = '', question = ''] = fenced('md');
	const [specimens = '', sources = '', second = '', piece = '', route = ''] = fenced('yaml');

	/** The course with these texts added to the ends of its files, and with files of its own. */
	const courseWith = (
		added: Readonly<Record<string, string>>,
		own: Readonly<Record<string, string>>
	) => [
		...readCourse(join(ROOT, 'lessons')).map((file) => ({
			path: file.path,
			text: `${readableText(file)}\n${added[file.path] ?? ''}`
		})),
		...Object.entries(own).map(([path, text]) => ({ path, text }))
	];

	test('has examples that compile together with the course', () => {
		const added = {
			'lessons/specimens.yaml': `${specimens}\n${second}`,
			'lessons/sources.yaml': sources,
			'lessons/retrieval.md': question,
			'lessons/routes.yaml': route
		};
		const own = { 'lessons/11-the-fox/lesson.md': lesson, 'lessons/12-two-foxes/board.md': board };
		expect(formatted(courseWith(added, own))).toBe('');
	});

	test('shows a piece of a form whose only fault is that the other pieces are missing', () => {
		const added = { 'lessons/specimens.yaml': piece };
		const files = courseWith(added, { 'lessons/13-another-read/form.md': form });
		expect(compileCourse(files).diagnostics.map(({ code }) => code)).toEqual(['form-pieces']);
	});

	test('explains only codes that exist', () => {
		const [, mistakes = ''] = readme.split('## Common mistakes');
		const codes = [...mistakes.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code = '']) => code);
		expect(codes.length).toBeGreaterThan(5);
		expect(codes.filter((code) => !Object.hasOwn(TEXTS, code))).toEqual([]);
	});
});

describe('the course', () => {
	test('compiles without a diagnostic', () => {
		const files = readCourse(join(ROOT, 'lessons'));
		expect(formatted(files)).toBe('');
		expect(compileCourse(files).course.lessons.length).toBeGreaterThan(0);
	});
});

/** Sentences that follow on directly are compared as one stretch, so that their joints count too. */
function stretchesOf({ sentences }: Passage): readonly string[] {
	const stretches: string[] = [];
	for (const { text, isAfterCut } of sentences) {
		const before = isAfterCut ? undefined : stretches.pop();
		stretches.push(before === undefined ? text : `${before} ${text}`);
	}
	return stretches;
}

/** The stretches of a passage that its specimen does not have, or not after the one before. */
function misquoted(passage: Passage, print: Fingerprint): readonly string[] {
	let end = 0;
	return stretchesOf(passage).filter((stretch, index) => {
		const isAfterCut = index > 0 || passage.sentences[0]?.isAfterCut === true;
		const at = findQuotation(stretch, print, isAfterCut ? end + 1 : end);
		if (at !== -1) end = at + wordsOf(stretch).length;
		return at === -1;
	});
}

describe('npm run lessons', () => {
	const run = (...args: readonly string[]) => {
		const script = join(ROOT, 'src/commands/lessons.ts');
		const options = { cwd: ROOT, encoding: 'utf8' } as const;
		const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
		return { status, stdout, stderr };
	};

	function emptyFolder(): string {
		const folder = mkdtempSync(join(tmpdir(), 'lessons-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		return folder;
	}

	test('prints the lessons as one JSON array and nothing else', () => {
		const { status, stdout, stderr } = run('--json');
		const [first] = JSON.parse(stdout) as readonly Record<string, unknown>[];
		expect([status, stderr]).toEqual([0, '']);
		expect(Object.keys(first ?? {})).toEqual([
			'slug',
			'title',
			'minutes',
			'passages',
			'findings',
			'example'
		]);
	});

	test('keeps diagnostics out of the JSON and says that there are some', () => {
		const folder = emptyFolder();
		cpSync(join(SAMPLES, 'catalogues'), folder, { recursive: true });
		cpSync(join(SAMPLES, 'good'), join(folder, '02-good'), { recursive: true });
		cpSync(join(SAMPLES, 'finding-missing'), join(folder, '03-bad'), { recursive: true });
		const { status, stdout, stderr } = run('--json', folder);
		const lessons = JSON.parse(stdout) as readonly { slug: string }[];
		expect([status, lessons.map(({ slug }) => slug)]).toEqual([1, ['02-good']]);
		expect(stderr).toContain('lessons/03-bad/lesson.md:35:24  finding-missing');
		expect(run(folder).stdout).toContain('02-good   The fox: who saw it?');
	});

	test('says so where there is no lesson', () => {
		const { status, stdout } = run(emptyFolder());
		expect([status, stdout]).toEqual([1, expect.stringContaining('There is no lesson here.')]);
	});

	test.each([
		['a file', 'package.json', '“package.json” is a file.'],
		[
			'nothing',
			'no-such-folder',
			'The lessons in “no-such-folder” cannot be read: it does not exist'
		]
	])('says so where %s stands in the place of the folder', (_, path, words) => {
		const { status, stdout, stderr } = run(path);
		expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining(words)]);
	});
});

describe('quotations', () => {
	const { course } = compileCourse(readCourse(join(ROOT, 'lessons')));
	const known = new Map<string, Fingerprint>(Object.entries(prints));
	const found = course.specimens.filter(({ writtenByUs }) => writtenByUs === null);
	const isFound = (specimen: string) => found.some(({ id }) => id === specimen);
	const passages = course.lessons.flatMap(({ lesson }) =>
		[lesson.example.passage, ...lesson.passages, ...lesson.wayRound]
			.filter(({ specimen }) => isFound(specimen))
			.map((passage) => [`${lesson.slug}: ${passage.id}`, passage] as const)
	);
	const cells = course.boards.flatMap(({ board }) =>
		[board.example.row, ...board.rows].flatMap((row) =>
			row.cells
				.filter(({ specimen }) => isFound(specimen))
				.map((cell) => [`${board.slug}: ${cell.id}`, cell] as const)
		)
	);

	test('can be compared for every specimen that we found', () => {
		expect(found.map(({ id }) => id).sort()).toEqual([...known.keys()].sort());
	});

	test.each(passages)('are verbatim and in order in %s', (_, passage) => {
		const print = known.get(passage.specimen);
		expect(print && misquoted(passage, print)).toEqual([]);
	});

	test.each(cells)('are verbatim in the cell %s', (_, cell) => {
		const print = known.get(cell.specimen);
		expect(print && findQuotation(cell.text, print, 0)).toBeGreaterThanOrEqual(0);
	});

	const text = 'It is late. We saw a fox (a red one) at noon. “Yes.” ” Then it left us for good.';
	const quote = (...sentences: readonly (readonly [text: string, isAfterCut: boolean])[]) =>
		misquoted(
			{
				id: 'x',
				title: 'x',
				specimen: 'x',
				intro: '',
				beside: [],
				sentences: sentences.map(([text, isAfterCut], at) => ({ id: `x-${at}`, text, isAfterCut }))
			},
			fingerprint(text)
		);

	test('pass where the sentences follow on, or come later after a cut', () => {
		expect(quote(['It is late.', false], ['We saw a fox (a red one) at noon.', false])).toEqual([]);
		expect(
			quote(['It is late.', false], ['“Yes.”', true], ['Then it left us for good.', true])
		).toEqual([]);
	});

	test('fail where a word differs, a cut is not marked, is marked in vain, or the order is turned', () => {
		expect(quote(['We saw a fox (a blue one) at noon.', false])).toHaveLength(1);
		expect(quote(['It is late.', false], ['“Yes.”', false])).toHaveLength(1);
		expect(quote(['It is late.', false], ['We saw a fox (a red one) at noon.', true])).toHaveLength(
			1
		);
		expect(quote(['Then it left us for good.', false], ['It is late.', true])).toHaveLength(1);
		expect(quote(['fox', false])).toHaveLength(1);
	});
});
