import type { Course } from '#lib/quiz/course.ts';
import type { RoutePlan } from '#lib/quiz/route-plan.ts';
import { courseFiles, findBoard, findForm, findLesson, type CourseFileHead } from './lessons.ts';
import {
	boardMinutes,
	formMinutes,
	lessonMinutes,
	totalMinutes,
	type StepMinutes
} from './minutes.ts';

/** One stop of a route with everything its page shows. */
export interface RouteStop {
	readonly file: CourseFileHead;
	readonly galleys: number | null;
	/** How many galleys the file has; null for a file without galleys. */
	readonly of: number | null;
	/** Something in the file may hurt, and there is a way round it. */
	readonly hasContentNote: boolean;
	readonly why: string;
	readonly skip: string;
	readonly steps: readonly StepMinutes[];
	readonly minutes: number;
}

/** The stops of a route, in order, with minutes computed from the words in them. */
export const stopsOf = (course: Course, { steps }: RoutePlan): readonly RouteStop[] =>
	steps.flatMap(({ slug, galleys, why, skip }) => {
		const file = courseFiles(course).find((one) => one.slug === slug);
		if (file === undefined) return [];
		const minutes = minutesOf(course, slug, galleys);
		return [
			{
				file,
				galleys,
				of: findLesson(course, slug)?.lesson.passages.length ?? null,
				hasContentNote: hasContentNote(course, slug),
				why,
				skip,
				steps: minutes,
				minutes: totalMinutes(minutes)
			}
		];
	});

function minutesOf(course: Course, slug: string, galleys: number | null): readonly StepMinutes[] {
	const lesson = findLesson(course, slug);
	if (lesson !== undefined) return lessonMinutes(lesson, galleys);
	const board = findBoard(course, slug);
	if (board !== undefined) return boardMinutes(board);
	const form = findForm(course, slug);
	return form === undefined ? [] : formMinutes(form);
}

function hasContentNote(course: Course, slug: string): boolean {
	const file = findLesson(course, slug)?.lesson ?? findBoard(course, slug)?.board;
	return file !== undefined && file.contentNote !== '';
}
