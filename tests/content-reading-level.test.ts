import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CourseText } from '../src/commands/lessons/course-text.ts';
import { gradeOf, readingLevel } from '../src/commands/lessons/reading-level.ts';
import { hardestParagraphs } from '../src/commands/lessons/reading-levels.ts';
import {
	boardOf,
	broken,
	courseOf,
	formOf,
	lessonOf,
	sentenceOf,
	techniqueOf,
	type Plan
} from './content-course.test-kit.ts';

const HARD =
	'Considerable institutional deliberation invariably necessitates comprehensive documentation.';

describe('our words read at grade 8 or below', () => {
	test.each<[string, Plan]>([
		['an introduction', { lessons: [lessonOf({ intro: `<p>${HARD}</p>` })] }],
		['a card', { lessons: [lessonOf({ cards: [HARD] })] }],
		[
			'a finding in a form',
			{ forms: [formOf({ sentences: [sentenceOf('a', { explanation: `<p>${HARD}</p>` })] })] }
		],
		['a pair', { boards: [boardOf({ explanation: HARD })] }],
		['a record', { boards: [boardOf({ says: HARD })] }],
		['a technique', { techniques: [{ ...techniqueOf('hearsay'), oneLine: HARD }] }],
		['the bank', { retrieval: [HARD] }],
		['a route', { routes: [HARD] }]
	])('%s that does not is seen', (_, plan) => {
		expect(broken('reading-level', plan)).toEqual([
			expect.stringMatching(/^lessons\/\S+:1 Our words in this file read at grade \d\d/)
		]);
	});

	test('the hardest paragraphs are named with their places', () => {
		const text = `${HARD} ${HARD} ${HARD}`;
		const found = sentenceOf('a', { explanation: `<p>It is.</p><p>${text}</p>` });
		const { course, files } = courseOf({ lessons: [lessonOf({ sentences: [found] })] });
		expect(hardestParagraphs(course, new CourseText(files))).toMatchObject([
			{ path: 'lessons/01-a/lesson.md', line: 3, what: 'finding of a', text }
		]);
	});

	test('what a specimen says is not ours', () => {
		const sentences = [{ ...sentenceOf('a', {}), text: HARD }];
		const quoting = lessonOf({ intro: `<p>The page says: “${HARD}”</p>`, sentences });
		expect(broken('reading-level', { lessons: [quoting] })).toEqual([]);
	});
});

describe('the reading level', () => {
	test('is the published one for the published counts of the platypus sentence', () => {
		const platypus =
			'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
		expect(readingLevel(platypus)).toMatchObject({ words: 13, sentences: 1 });
		expect(gradeOf({ words: 13, sentences: 1, syllables: 24 })).toBeCloseTo(11.3, 1);
	});

	test('counts the syllables of common words', () => {
		expect(readingLevel('The cat sat on the mat.')).toEqual({
			words: 6,
			sentences: 1,
			syllables: 6,
			grade: gradeOf({ words: 6, sentences: 1, syllables: 6 })
		});
		expect(readingLevel('A secret interview, reported by nobody.').syllables).toBe(13);
	});

	test.each<[string, string, number, number]>([
		['a heading and a paragraph', 'What to do\nRead it. Mark it.', 7, 3],
		['initials and titles', 'Roy L. Dennis met Dr. Fox. He left.', 8, 2],
		['an ellipsis within a sentence', 'It is late … and we go.', 6, 1],
		['a number, a date and a compound', 'On 14 October 2,006 well-known cats sat.', 7, 1],
		['a short quotation, which is ours', 'He is “not at home” here.', 6, 1],
		['a long one, which counts as a word', 'She said: “I was not at home.” We looked.', 5, 2],
		['nothing but quotations', '“I was not at home.” “You were there all day.”', 0, 0]
	])('counts %s', (_, text, words, sentences) => {
		expect(readingLevel(text)).toMatchObject({ words, sentences });
	});

	test('is not changed by blocks being told apart or joined with line breaks', () => {
		const block = fc.constantFrom('A fox', 'It ran.', 'Who? We.', '“So it was said then.”', '');
		fc.assert(
			fc.property(fc.array(block), (blocks) => {
				expect(readingLevel(blocks)).toEqual(readingLevel(blocks.join('\n')));
			})
		);
	});

	test('adds up over blocks, so that no sentence runs from one into the next', () => {
		const block = fc.constantFrom('A fox', 'It ran. and', 'Who? We', 'the “end', 'Dr.');
		fc.assert(
			fc.property(fc.array(block), fc.array(block), (first, second) => {
				const [a, b] = [readingLevel(first), readingLevel(second)];
				expect(readingLevel([...first, ...second])).toMatchObject({
					words: a.words + b.words,
					sentences: a.sentences + b.sentences,
					syllables: a.syllables + b.syllables
				});
			})
		);
	});
});
