import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileCourse } from '#lib/compiler/compile-course.ts';
import type { CourseFile } from '#lib/compiler/course-file.ts';
import { checkContent } from '../src/commands/lessons/content-check.ts';
import { formatViolation } from '../src/commands/lessons/violation.ts';
import {
	boardOf,
	broken,
	formOf,
	lessonOf,
	sentenceOf,
	sourceOf,
	techniqueOf,
	type PlannedSentence
} from './content-course.test-kit.ts';

const ROOT = join(import.meta.dirname, '..');
const LESSONS = join(ROOT, 'lessons');

const courseFiles = (): readonly CourseFile[] =>
	readdirSync(LESSONS, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(?:md|yaml)$/.test(path))
		.map((path) => ({
			path: `lessons/${path.replaceAll('\\', '/')}`,
			bytes: readFileSync(join(LESSONS, path))
		}));

describe('the course', () => {
	const files = courseFiles();
	const { course, diagnostics } = compileCourse(files);

	test('keeps every rule of its content', () => {
		expect(diagnostics).toEqual([]);
		expect(checkContent(course, files, { isWhole: true }).map(formatViolation)).toEqual([]);
	});
});

describe('at least half of the sentences to mark are sound', () => {
	const sound = sentenceOf('a', { verdict: 'opinion' });
	const bad = sentenceOf('b', { verdict: 'uncheckable' });

	test('over lessons and forms together', () => {
		const lessons = [lessonOf({ sentences: [bad] })];
		const forms = [formOf({ sentences: [sound] })];
		expect(broken('sound-share', { lessons, forms })).toEqual([]);
	});

	test('and one more is seen', () => {
		const lessons = [lessonOf({ sentences: [bad, sentenceOf('c', { verdict: 'no-record' })] })];
		const forms = [formOf({ sentences: [sound] })];
		expect(broken('sound-share', { lessons, forms })).toEqual([
			'lessons/:1 Of the 3 sentences to mark only 1 are sound, 33 %.'
		]);
	});

	test('the example does not help', () => {
		const lessons = [lessonOf({ sentences: [bad], example: [sound] })];
		expect(broken('sound-share', { lessons })).toHaveLength(1);
	});
});

describe('each technique is practised in three files', () => {
	const uses = (id: string) => sentenceOf(id, { verdict: 'no-record', techniques: ['hearsay'] });
	const techniques = [techniqueOf('hearsay')];
	const two = [
		lessonOf({ slug: '01-a', sentences: [uses('a')] }),
		lessonOf({ slug: '02-b', sentences: [uses('b'), uses('b2')] })
	];

	test('of which some may be forms', () => {
		const forms = [formOf({ sentences: [uses('c')] })];
		expect(broken('technique-practice', { techniques, lessons: two, forms })).toEqual([]);
	});

	test('and a third that has it in the example only does not count', () => {
		const third = lessonOf({ slug: '03-c', example: [uses('c')] });
		expect(broken('technique-practice', { techniques, lessons: [...two, third] })).toEqual([
			'lessons/techniques.yaml:2 “hearsay” is practised in 2 of the files (01-a, 02-b).'
		]);
	});
});

describe('whoever marks a sentence rightly can say why', () => {
	const told = sentenceOf('a', { techniques: ['hearsay', 'bare-quote'] });
	const why = (reasons: readonly string[], sentences: readonly PlannedSentence[] = [told]) =>
		broken('offered-reasons', { lessons: [lessonOf({ reasons, sentences })] });

	test('with one of the reasons that the lesson offers', () => {
		expect(why(['bare-number', 'bare-quote'])).toEqual([]);
	});

	test('and a lesson that offers none of them is seen', () => {
		expect(why(['bare-number'])).toEqual([
			'lessons/01-a/lesson.md:3 The finding of a names hearsay, bare-quote, and the lesson offers none of them as a reason.'
		]);
	});

	test('a sound sentence needs none, and neither do the example and a form', () => {
		expect(why(['bare-number'], [sentenceOf('b', {})])).toEqual([]);
		const lessons = [lessonOf({ reasons: ['bare-number'], example: [told] })];
		expect(broken('offered-reasons', { lessons, forms: [formOf({ sentences: [told] })] })).toEqual(
			[]
		);
	});
});

describe('each source that is cited has a publisher and a date', () => {
	const citing = [lessonOf({ sentences: [sentenceOf('a', { sources: ['S1'] })] })];

	test.each(['18 March 1985', '2025/10 in its address', 'date not noted', 'no date given'])(
		'such as “%s”',
		(date) => {
			const sources = [sourceOf('S1', { date })];
			expect(broken('source-entry', { lessons: citing, sources })).toEqual([]);
		}
	);

	test.each([
		[{ date: 'spring' }, 'no date: “spring” has no year'],
		[{ date: '12345' }, 'no date: “12345” has no year'],
		[{ publisher: 'unknown' }, 'no publisher'],
		[{ publisher: '–' }, 'no publisher']
	])('and %o is seen', (entry, fault) => {
		const sources = [sourceOf('S1', entry), sourceOf('S2', entry)];
		expect(broken('source-entry', { lessons: citing, sources })).toEqual([
			`lessons/sources.yaml:2 Source S1 is cited and has ${fault}.`
		]);
	});

	test('on a card and in the record of a board too', () => {
		const sources = [sourceOf('S1', { date: '?' }), sourceOf('S2', { date: '?' })];
		const lessons = [lessonOf({ cards: ['Short.'], cardSources: ['S1'] })];
		const boards = [boardOf({ sources: ['S2'] })];
		expect(broken('source-entry', { lessons, boards, sources })).toHaveLength(2);
	});
});

describe('npm run lessons', () => {
	function run(...args: readonly string[]) {
		const script = join(ROOT, 'src/commands/lessons.ts');
		const { status, stdout } = spawnSync(process.execPath, [script, ...args], {
			cwd: ROOT,
			encoding: 'utf8'
		});
		return { status, stdout };
	}

	function copyOfLessons(): string {
		const folder = mkdtempSync(join(tmpdir(), 'content-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		cpSync(LESSONS, folder, { recursive: true });
		return folder;
	}

	test('prints the figures and ends well where no rule is broken', () => {
		const { status, stdout } = run('--hard');
		expect(stdout).toMatch(/^together .* \d\d %$/m);
		expect(stdout).toMatch(/^hearsay .* \d+$/m);
		expect(stdout).toMatch(/^techniques\.yaml .* \d\.\d$/m);
		expect(stdout).toContain('date not noted: S7');
		expect(stdout).toContain('The hardest paragraphs');
		expect(status).toBe(0);
	});

	test('names a broken rule with its place, and ends badly', () => {
		const folder = copyOfLessons();
		const path = join(folder, 'claims.yaml');
		const rows = readFileSync(path, 'utf8');
		writeFileSync(path, rows.replace('verdict: supported', 'verdict: contradicted'));
		const { status, stdout } = run(folder);
		expect(stdout).toMatch(/^lessons\/\S+\/lesson\.md:\d+ {2}claims\n {2}The finding of /m);
		expect(status).toBe(1);
	});

	test('waits with the rules for the whole course until it compiles', () => {
		const folder = copyOfLessons();
		writeFileSync(join(folder, '02-who-says-so/lesson.md'), 'A fox.');
		const { status, stdout } = run(folder);
		expect(stdout).not.toContain('technique-practice');
		expect(stdout).toContain('looked at once everything compiles');
		expect(status).toBe(1);
	});
});
