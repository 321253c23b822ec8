import type { CourseFile } from '#lib/compiler/course-file.ts';
import type { Course } from '#lib/quiz/course.ts';
import { undatedText, unfitSources } from './cited-sources.ts';
import { readClaims } from './claims-record.ts';
import { againstClaims } from './claims-rule.ts';
import { CourseText } from './course-text.ts';
import { readLivingPeople } from './living-people.ts';
import { unlabelledWords } from './living-words.ts';
import { withoutReason } from './offered-reasons.ts';
import { hardestText, levelTable, tooHard } from './reading-levels.ts';
import { tooFewSound } from './sound-share.ts';
import { practiceTable, seldomPractised } from './technique-practice.ts';
import type { Violation } from './violation.ts';

/**
 * What of a compiled course breaks the rules of its content. Of a course that did not compile whole
 * only the files are judged: shares and techniques are rules for all of it together.
 */
export function checkContent(
	course: Course,
	files: readonly CourseFile[],
	{ isWhole }: { isWhole: boolean }
): readonly Violation[] {
	const text = new CourseText(files);
	const claims = readClaims(text);
	const people = readLivingPeople(text);
	return [
		...(isWhole ? [...tooFewSound(course), ...seldomPractised(course, text)] : []),
		...withoutReason(course, text),
		...tooHard(course, text),
		...unfitSources(course, text),
		...claims.violations,
		...againstClaims(course, claims.record, text),
		...people.violations,
		...unlabelledWords(course, people.living, text)
	];
}

/** The figures of a course as tables. */
export function contentFigures(
	course: Course,
	files: readonly CourseFile[],
	{ withHardest }: { withHardest: boolean }
): string {
	const text = new CourseText(files);
	const parts = [
		practiceTable(course),
		levelTable(course, text),
		undatedText(course),
		...(withHardest ? [hardestText(course, text)] : [])
	];
	return `${parts.join('\n\n')}\n`;
}
