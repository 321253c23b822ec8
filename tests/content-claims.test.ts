import { describe, expect, test } from 'vitest';
import type { Finding } from '#lib/quiz/lesson.ts';
import {
	boardOf,
	broken,
	findingOf,
	lessonOf,
	sentenceOf,
	type Plan
} from './content-course.test-kit.ts';

describe('findings agree with the rows that they cite', () => {
	const claims = [
		{ row: 1, specimen: 'fox', begins: 'A fox ran', verdict: 'supported', sources: ['S1'] },
		{ row: 2, specimen: 'fox', begins: 'It sang', verdict: 'no-record', sources: [] },
		{ row: 3, specimen: 'hare', begins: 'A hare sat', verdict: 'supported', sources: ['S2'] }
	];
	const found = (text: string, finding: Parameters<typeof findingOf>[0]) => ({
		claims,
		lessons: [lessonOf({ sentences: [{ ...sentenceOf('a', finding), text }] })]
	});

	test.each<[string, Plan]>([
		['the same', found('A fox ran home.', { claims: [1], sources: ['S9', 'S1'] })],
		['a sentence cut short', found('A fox', { claims: [1], sources: ['S1'] })],
		[
			'the article’s own silence',
			found('It sang.', { verdict: 'no-record', claims: [2], sources: ['article-fox'] })
		],
		['an opinion without a row', found('Lovely.', { verdict: 'opinion', sources: ['S9'] })]
	])('%s', (_, plan) => {
		expect(broken('claims', plan)).toEqual([]);
	});

	test.each<[string, Plan, string]>([
		[
			'a row that is not there',
			found('A fox ran.', { claims: [7], sources: ['S1'] }),
			'a cites row 7, and lessons/claims.yaml has none of this number.'
		],
		[
			'a row on another article',
			found('A hare sat.', { claims: [3], sources: ['S2'] }),
			'a cites row 3, which is on “hare” and not on “fox”.'
		],
		[
			'a row on another sentence',
			found('It slept.', { claims: [1], sources: ['S1'] }),
			'The finding of a cites row 1, and the sentence is another one.'
		],
		[
			'another verdict',
			found('A fox ran.', { verdict: 'opinion', claims: [1], sources: ['S1'] }),
			'The finding of a says “opinion”; row 1 says “supported”.'
		],
		[
			'other sources',
			found('A fox ran.', { claims: [1], sources: ['S2', 'article-fox'] }),
			'The finding of a cites no source that row 1 rests on (S1).'
		]
	])('%s is seen', (_, plan, what) => {
		expect(broken('claims', plan)).toEqual([`lessons/01-a/lesson.md:3 ${what}`]);
	});

	test('in an example too', () => {
		const example = [{ ...sentenceOf('a', { claims: [7] }), text: 'A fox ran.' }];
		expect(broken('claims', { claims, lessons: [lessonOf({ example })] })).toHaveLength(1);
	});

	test.each<[string, Parameters<typeof boardOf>[0], string | undefined]>([
		['a pair with a row for each cell', { claims: [1, 3] }, undefined],
		['a pair without one', { claims: [1] }, 'The pair x:y cites no row on “hare”.'],
		[
			'a pair with a row that is not there',
			{ claims: [1, 3, 9] },
			'The pair x:y cites row 9, and lessons/claims.yaml has none of this number.'
		],
		['a record on its rows', { recordClaims: [3], sources: ['S2'] }, undefined],
		[
			'a record beside its rows',
			{ recordClaims: [3], sources: ['S1'] },
			'The record for row cites no source that row 3 rests on (S2).'
		]
	])('on a board: %s', (_, plan, what) => {
		const seen = broken('claims', { claims, boards: [boardOf({ claims: [1, 3], ...plan })] });
		expect(seen.map((line) => line.replace(/^\S+ /, ''))).toEqual(what === undefined ? [] : [what]);
	});

	describe('where the sheet says more than its sources show', () => {
		const weaker = (verdict: Finding['verdict']): Plan => ({
			claims: [
				{ ...claims[0], verdict: 'contradicted', graded: 'no-record', because: 'Who saw it?' }
			],
			lessons: [
				lessonOf({
					sentences: [
						{ ...sentenceOf('a', { verdict, claims: [1], sources: ['S1'] }), text: 'A fox ran.' }
					]
				})
			]
		});

		test('a finding says less', () => {
			expect(broken('claims', weaker('no-record'))).toEqual([]);
		});

		test('and a finding that says as much is seen', () => {
			expect(broken('claims', weaker('contradicted'))).toEqual([
				'lessons/01-a/lesson.md:3 The finding of a says “contradicted”; row 1 says “no-record”.'
			]);
		});
	});

	test.each<[string, object]>([
		['is there twice', { ...claims[0] }],
		[
			'no other verdict has less',
			{ ...claims[0], row: 9, graded: 'no-record', because: 'Who saw it?' }
		],
		[
			'“graded” and “because” go together',
			{ ...claims[0], row: 9, verdict: 'contradicted', graded: 'no-record' }
		],
		['Invalid type', { ...claims[0], row: 9, verdict: 'contradicted', graded: 'supported' }],
		['Invalid type', { ...claims[0], row: '1' }],
		['at most 6 words', { ...claims[0], row: 9, begins: 'one two three four five six seven' }]
	])('and of a row that breaks the file’s form it is said: %s', (what, row) => {
		expect(broken('claims-file', { claims: [...claims, row] })).toEqual([
			expect.stringContaining(what)
		]);
	});
});
