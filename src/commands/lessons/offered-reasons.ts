import type { Course } from '#lib/quiz/course.ts';
import { opens, type CourseText } from './course-text.ts';
import { markedFiles } from './graded-sentences.ts';
import type { Violation } from './violation.ts';

/**
 * Sentences of lessons whose finding names no technique that the lesson offers as a reason: whoever
 * marks them rightly could not say why. Forms offer the same reasons in every form, so that they can be
 * compared, and need not fit.
 */
export function withoutReason(course: Course, text: CourseText): readonly Violation[] {
	const offered = new Map(course.lessons.map(({ lesson }) => [lesson.slug, lesson.reasons]));
	return markedFiles(course).flatMap(({ path, slug, toMark }) => {
		const reasons = offered.get(slug);
		if (reasons === undefined) return [];
		return toMark
			.filter(({ finding }) => finding.techniques.length > 0)
			.filter(({ finding }) => !finding.techniques.some((id) => reasons.includes(id)))
			.map(({ sentence, finding }) => ({
				rule: 'offered-reasons' as const,
				file: path,
				line: text.lineOf(path, opens('finding', sentence.id)),
				what: `The finding of ${sentence.id} names ${finding.techniques.join(', ')}, and the lesson offers none of them as a reason.`,
				remedy: `Name one that fits in the finding, or offer it under “reasons” (${reasons.join(', ')}).`
			}));
	});
}
