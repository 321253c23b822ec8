import type { Course } from '#lib/quiz/course.ts';
import { formatTable } from '../table.ts';
import type { CourseText } from './course-text.ts';
import { markedFiles, type MarkedFile } from './graded-sentences.ts';
import type { Violation } from './violation.ts';

/** A technique met in one file only is learned together with that file’s story. */
export const LEAST_FILES = 3;

const CATALOGUE = 'lessons/techniques.yaml';

interface Practice {
	readonly technique: string;
	/** Sentences to mark whose finding names the technique, by file, in the order of the files. */
	readonly counts: readonly number[];
	/** Files with at least one such sentence. */
	readonly files: number;
}

/** Where each technique of the catalogue is practised. */
export function techniquePractice(
	{ techniques }: Course,
	files: readonly MarkedFile[]
): readonly Practice[] {
	return techniques.map(({ id }) => {
		const counts = files.map(
			({ toMark }) => toMark.filter(({ finding }) => finding.techniques.includes(id)).length
		);
		return { technique: id, counts, files: counts.filter((count) => count > 0).length };
	});
}

export function seldomPractised(course: Course, text: CourseText): readonly Violation[] {
	const files = markedFiles(course);
	return techniquePractice(course, files)
		.filter((practice) => practice.files < LEAST_FILES)
		.map(({ technique, counts, files: met }) => ({
			rule: 'technique-practice',
			file: CATALOGUE,
			line: text.lineOf(CATALOGUE, (line) => line.trim() === `- id: ${technique}`),
			what: `“${technique}” is practised in ${met} of the files${placesOf(files, counts)}.`,
			remedy: `Name it in findings on sentences to mark in at least ${LEAST_FILES} files; the worked example does not count.`
		}));
}

function placesOf(files: readonly MarkedFile[], counts: readonly number[]): string {
	const slugs = files.filter((_, at) => (counts[at] ?? 0) > 0).map(({ slug }) => slug);
	return slugs.length === 0 ? '' : ` (${slugs.join(', ')})`;
}

/** Columns are the numbers of the files. */
export function practiceTable(course: Course): string {
	const files = markedFiles(course);
	return formatTable([
		['Techniques practised in file', ...files.map(({ number }) => String(number)), 'files'],
		...techniquePractice(course, files).map((practice) => [
			practice.technique,
			...practice.counts.map((count) => (count === 0 ? '·' : String(count))),
			String(practice.files)
		])
	]);
}
