import type { Course } from '#lib/quiz/course.ts';
import { formatTable } from '../table.ts';
import type { CourseText } from './course-text.ts';
import { ourProse, type ProseFile } from './our-prose.ts';
import { HIGHEST_GRADE, readingLevel, type ReadingLevel } from './reading-level.ts';
import type { Violation } from './violation.ts';

/** Below this a single long word decides the grade. */
const FEWEST_WORDS = 15;
const HARDEST = 5;

const levelOf = ({ pieces }: ProseFile): ReadingLevel =>
	readingLevel(pieces.flatMap(({ paragraphs }) => paragraphs));

export function tooHard(course: Course, text: CourseText): readonly Violation[] {
	return ourProse(course, text)
		.filter((file) => levelOf(file).grade > HIGHEST_GRADE)
		.map((file) => ({
			rule: 'reading-level',
			file: file.path,
			line: 1,
			what: `Our words in this file read at grade ${levelOf(file).grade.toFixed(1)}.`,
			remedy: `Aim for grade ${HIGHEST_GRADE} or below: shorter sentences, shorter words. “npm run lessons -- --hard” shows where to begin.`
		}));
}

export function levelTable(course: Course, text: CourseText): string {
	return formatTable([
		['Reading level of our words', 'words', 'per sentence', 'syllables per word', 'grade'],
		...ourProse(course, text).map((file) => {
			const { words, sentences, syllables, grade } = levelOf(file);
			return [
				file.path.replace(/^lessons\//, ''),
				String(words),
				(words / sentences).toFixed(1),
				(syllables / words).toFixed(2),
				grade.toFixed(1)
			];
		})
	]);
}

export interface Paragraph {
	readonly path: string;
	readonly line: number;
	readonly what: string;
	readonly text: string;
	readonly grade: number;
}

/** The hardest paragraphs of all files, hardest first. */
export function hardestParagraphs(course: Course, text: CourseText): readonly Paragraph[] {
	return ourProse(course, text)
		.flatMap(({ path, pieces }) =>
			pieces.flatMap(({ line, what, paragraphs }) =>
				paragraphs.map((paragraph) => ({ path, line, what, text: paragraph }))
			)
		)
		.map((paragraph) => ({ ...paragraph, ...readingLevel([paragraph.text]) }))
		.filter(({ words }) => words >= FEWEST_WORDS)
		.toSorted((a, b) => b.grade - a.grade)
		.slice(0, HARDEST);
}

export function hardestText(course: Course, text: CourseText): string {
	const blocks = hardestParagraphs(course, text).map(
		({ path, line, what, grade, text }) =>
			`${path}:${line}  ${what}, grade ${grade.toFixed(1)}\n  ${text}`
	);
	return ['The hardest paragraphs', ...blocks].join('\n\n');
}
