import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledLesson } from '#lib/quiz/course.ts';
import { isSound } from '#lib/quiz/lesson.ts';
import { compileCatalogues } from './compile-catalogues.ts';
import { compileLesson, compileLessonFile, type CompiledOrNot } from './compile-lesson.ts';
import {
	anyText,
	catalogues,
	expectShown,
	readSample,
	silentlyLost,
	withSlips
} from './mutations.test-kit.ts';

const FILE = 'lessons/02-sample/lesson.md';
const good = readSample('good/lesson.md');

const compile = (text: string) => compileLesson(text, FILE, catalogues);

/** Either diagnostics that can be shown, or a lesson that keeps the rules. */
function expectSound(result: CompiledOrNot, text: string): void {
	if (result.ok) expectRules(result.lesson);
	else expectShown(result.diagnostics, FILE, text);
}

function expectRules({ lesson, key }: CompiledLesson): void {
	const passages = [...lesson.passages, ...lesson.wayRound];
	const ids = passages.flatMap(({ sentences }) => sentences.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
	expect(Object.keys(key.findings).sort()).toEqual(ids.toSorted());
	expect(lesson.passages.length).toBeGreaterThanOrEqual(2);
	for (const { id, sentences } of passages) {
		const cards = key.checks[id] ?? [];
		const sound = sentences.filter((each) =>
			isSound(key.findings[each.id]?.verdict ?? 'no-record')
		);
		expect(sound.length).toBeGreaterThanOrEqual(0.4 * sentences.length);
		expect(new Set(cards.map(({ strength }) => strength)).size).toBe(4);
		for (const sentence of sentences) {
			const kinds = cards
				.filter((card) => card.sentences.includes(sentence.id))
				.map(({ kind }) => kind);
			expect(kinds.length).toBeGreaterThanOrEqual(2);
			expect(new Set(kinds).size).toBe(kinds.length);
		}
	}
}

describe('a lesson with slips', () => {
	test('compiles to diagnostics or to a lesson that keeps the rules', () => {
		fc.assert(
			fc.property(withSlips(good), (text) => expectSound(compile(text), text)),
			{ numRuns: 400 }
		);
	}, 60_000);

	test('compiles twice to the same result', () => {
		fc.assert(
			fc.property(withSlips(good), (text) => {
				expect(compile(text)).toEqual(compile(text));
			}),
			{ numRuns: 50 }
		);
	}, 60_000);

	test('cannot leave a line out without being told', () => {
		expect(silentlyLost(good, (rest) => compile(rest).ok)).toEqual([]);
	}, 60_000);
});

describe('any input', () => {
	test('of characters never breaks the compiler', () => {
		fc.assert(
			fc.property(anyText, (source) => expectSound(compile(source), source)),
			{ numRuns: 600 }
		);
	}, 60_000);

	test('of bytes never breaks the compiler', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				const result = compileLessonFile({ path: FILE, bytes }, catalogues);
				expectSound(result, new TextDecoder().decode(bytes));
			}),
			{ numRuns: 300 }
		);
	});

	test.each([
		['five megabytes', 'A fox. '.repeat(750_000)],
		['quotations in quotations', '>'.repeat(150_000)],
		['lists in lists', '- '.repeat(60_000)],
		['brackets', '['.repeat(150_000)],
		['sentences that open', ':s['.repeat(60_000)],
		['stars', `${'*a '.repeat(40_000)}${'*'.repeat(40_000)}`],
		['backticks', Array.from({ length: 500 }, (_, length) => '`'.repeat(length)).join(' ')],
		['fences', ':::finding{#a}\n'.repeat(12_000)],
		['closings', ':::\n'.repeat(45_000)],
		['blocks', ':::finding{#a}\n:::\n'.repeat(9_000)],
		['sentences', `:::passage{#a}\n${':s[a]{#b}\n'.repeat(1_000)}:::\n`.repeat(19)],
		['braces', `:::passage{${'a=b '.repeat(45_000)}}\n:::`],
		['an open brace', `:::passage{${' '.repeat(190_000)}`],
		['spaces', `A${' '.repeat(190_000)}B`],
		['blank lines of spaces', `${' '.repeat(400)}\n`.repeat(450)],
		['YAML brackets', `---\n${'['.repeat(100_000)}\n---\n`],
		['YAML keys', `---\n${'a: '.repeat(50_000)}\n---\n`],
		['YAML aliases', `---\na: &a [x]\nb: [*a, *a]\n---\n`],
		['HTML', '<a '.repeat(60_000)],
		['entities', '&'.repeat(190_000)]
	])(
		'of %s is dealt with in seconds',
		(_, text) => {
			const start = process.cpuUsage();
			expectSound(compile(text), text);
			expect(process.cpuUsage(start).user / 1000).toBeLessThan(4_000);
		},
		30_000
	);
});

describe('the same lesson', () => {
	const accented = good
		.replaceAll('fox', 'fôx')
		.replaceAll('specimen=fôx', 'specimen=fox')
		.replaceAll('article-fôx', 'article-fox')
		.replaceAll('/fôx', '/fox')
		.replaceAll('street', 'strêet');
	const expected = compile(accented);

	test.each([
		['Windows line ends', accented.replaceAll('\n', '\r\n')],
		['old Macintosh line ends', accented.replaceAll('\n', '\r')],
		['a byte order mark', `\ufeff${accented}`],
		['decomposed accents', accented.normalize('NFD')],
		['composed and decomposed accents', accented.replace('fôx', 'fôx'.normalize('NFD'))],
		['no line end at its end', accented.trimEnd()]
	])('comes of %s', (_, text) => {
		expect(expected.ok).toBe(true);
		expect(compile(text)).toEqual(expected);
	});

	test('comes of bytes', () => {
		const bytes = new TextEncoder().encode(`\ufeff${accented}`);
		expect(compileLessonFile({ path: FILE, bytes }, catalogues)).toEqual(expected);
	});
});

test('names of the prototype can be ids', () => {
	const text = good
		.replaceAll('street-1', 'constructor')
		.replaceAll('#street-5', '#to-string')
		.replaceAll('harbour-4', 'valueof');
	const result = compile(text);
	expect(result.ok && Object.hasOwn(result.lesson.key.findings, 'constructor')).toBe(true);
});

test('an unreadable catalogue is not blamed on the lessons', () => {
	const { catalogues: broken } = compileCatalogues([
		{ path: 'lessons/sources.yaml', text: 'a: [' }
	]);
	expect(compileLesson(good, FILE, broken).ok).toBe(true);
});
