import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCourse } from './compile-course.ts';
import { expectShown, readSample, withSlips } from './mutations.test-kit.ts';

const PATHS = [
	'00-first/form.md',
	'02-fox/lesson.md',
	'04-board/board.md',
	'09-booster/form.md',
	'retrieval.md',
	'routes.yaml',
	'sources.yaml',
	'specimens.yaml',
	'techniques.yaml'
];

/** All else is a catalogue, a stop of a route, or the bank that the booster asks from. */
const NOT_NEEDED = ['routes.yaml', '09-booster/form.md'];

const files = PATHS.map((path) => ({
	path: `lessons/${path}`,
	text: readSample(`good-course/lessons/${path}`)
}));

describe('a course with slips in one file', () => {
	test.each(PATHS)(
		'in %s compiles, or says what is wrong',
		(name) => {
			const path = `lessons/${name}`;
			const text = files.find((file) => file.path === path)?.text ?? '';
			fc.assert(
				fc.property(withSlips(text), (slipped) => {
					const changed = files.map((file) =>
						file.path === path ? { path, text: slipped } : file
					);
					const { course, diagnostics } = compileCourse(changed);
					const own = diagnostics.filter(({ file }) => file === path);
					if (own.length > 0) expectShown(own, path, slipped);
					if (diagnostics.length > 0) return;
					const numbers = [
						...course.lessons.map(({ lesson }) => lesson.number),
						...course.boards.map(({ board }) => board.number),
						...course.forms.map(({ form }) => form.number)
					];
					expect(new Set(numbers).size).toBe(4);
				}),
				{ numRuns: 40 }
			);
		},
		60_000
	);

	test.each(PATHS)('and without %s never breaks the compiler', (name) => {
		const rest = files.filter(({ path }) => path !== `lessons/${name}`);
		const { diagnostics } = compileCourse(rest);
		expect(diagnostics.length === 0).toBe(NOT_NEEDED.includes(name));
	});
});

test('the order of the files does not matter', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
			expect(compileCourse(shuffled)).toEqual(compileCourse(files));
		}),
		{ numRuns: 10 }
	);
});

test('the bank of questions and the routes keep the order of their files', () => {
	const { course } = compileCourse(files);
	expect(course.retrieval.map(({ technique }) => technique)).toEqual(['bare-number', 'overclaim']);
	expect(course.routes.map(({ minutes }) => minutes)).toEqual([15, 60]);
});
