import { compileCourse } from '#lib/compiler/compile-course.ts';
import { formatDiagnostic } from '#lib/compiler/format-diagnostic.ts';
import type { CompiledBoard, CompiledForm, CompiledLesson, Course } from '#lib/quiz/course.ts';
import type { Form } from '#lib/quiz/form.ts';
import type { Finding, Lesson, Source, Specimen, TechniqueName } from '#lib/quiz/lesson.ts';
import {
	boardOutlineOf,
	formOutlineOf,
	outlineOf,
	type FormOutline,
	type Outline
} from '#lib/quiz/outline.ts';

const texts = import.meta.glob<string>(
	['/lessons/*.{yaml,md}', '/lessons/*/*.md', '!/lessons/README.md'],
	{
		query: '?raw',
		import: 'default',
		eager: true
	}
);

/** The course, or what is wrong with it in the author's terms. */
export type CourseState = { course: Course } | { problems: readonly string[] };

function compileAll(): CourseState {
	const files = Object.entries(texts).map(([path, text]) => ({ path: path.slice(1), text }));
	const { course, diagnostics } = compileCourse(files);
	if (diagnostics.length === 0) return { course };
	return {
		problems: diagnostics.map((diagnostic) =>
			formatDiagnostic(diagnostic, files.find(({ path }) => path === diagnostic.file)?.text ?? '')
		)
	};
}

const state = compileAll();

/** The course as compiled when the server started; in development an author's mistakes come instead. */
export const courseState = (): CourseState => state;

/** The course; throws what is wrong with it. */
export function getCourse(): Course {
	if ('problems' in state)
		throw new Error(`The lessons do not compile.\n${state.problems.join('\n\n')}`);
	return state.course;
}

/** The lesson of a slug, if there is one. */
export const findLesson = (course: Course, slug: string): CompiledLesson | undefined =>
	course.lessons.find(({ lesson }) => lesson.slug === slug);

/** The board of a slug, if there is one. */
export const findBoard = (course: Course, slug: string): CompiledBoard | undefined =>
	course.boards.find(({ board }) => board.slug === slug);

/** The form of a slug, if there is one. */
export const findForm = (course: Course, slug: string): CompiledForm | undefined =>
	course.forms.find(({ form }) => form.slug === slug);

/** A file of the course as it lies in the drawer. */
export interface CourseFileHead {
	readonly kind: Outline['kind'];
	readonly slug: string;
	readonly number: number;
	readonly title: string;
	readonly minutes: number;
	readonly blurb: string;
	/** Days after the course at which it opens; null for all but the boosters. */
	readonly opensAfterDays: number | null;
}

/** Every file of the course by number. */
export const courseFiles = (course: Course): readonly CourseFileHead[] =>
	[
		...course.lessons.map(({ lesson }) => headOf('lesson', lesson)),
		...course.boards.map(({ board }) => headOf('board', board)),
		...course.forms.map(({ form }) => ({
			...headOf('form', form),
			opensAfterDays: form.opensAfterDays
		}))
	].toSorted((a, b) => a.number - b.number);

const headOf = (
	kind: CourseFileHead['kind'],
	{ slug, number, title, minutes, blurb }: Omit<CourseFileHead, 'kind' | 'opensAfterDays'>
): CourseFileHead => ({ kind, slug, number, title, minutes, blurb, opensAfterDays: null });

/** What a page tells of the file that follows it. */
export type FileAfter = Pick<CourseFileHead, 'kind' | 'slug' | 'title' | 'minutes'>;

/** What follows a file in the course; boosters come later, by themselves. */
export function fileAfter(course: Course, slug: string): FileAfter | undefined {
	const files = courseFiles(course).filter(({ opensAfterDays }) => opensAfterDays === null);
	const next = files[files.findIndex((file) => file.slug === slug) + 1];
	return next && { kind: next.kind, slug: next.slug, title: next.title, minutes: next.minutes };
}

/** The outlines of every file of the course. */
export const courseOutlines = (course: Course): readonly Outline[] => [
	...course.lessons.map(({ lesson }) => outlineOf(lesson)),
	...course.boards.map(({ board }) => boardOutlineOf(board)),
	...course.forms.map(({ form }) => formOutline(course, form))
];

/** The outline of one form of the course. */
export const formOutline = (course: Course, form: Form): FormOutline =>
	formOutlineOf(
		form,
		course.retrieval.map(({ question }) => question)
	);

/** The catalogue entries that a board needs. */
export function catalogueForBoard(course: Course, { board, key }: CompiledBoard) {
	const records = [...Object.values(key.records), board.example.record];
	const sources = new Set(records.flatMap((record) => record.sources));
	return {
		specimens: labelsOf(course, new Set(board.columns)),
		sources: course.sources.filter(({ id }) => sources.has(id))
	};
}

/** The catalogue entries that a form needs. */
export function catalogueForForm(course: Course, { form }: CompiledForm) {
	const pieces = new Set(form.pieces.map(({ specimen }) => specimen));
	return {
		specimens: labelsOf(course, pieces),
		techniques: namesOf(course, new Set(form.reasons))
	};
}

/** The catalogue entries that a lesson and its key need, so that a page carries no others. */
export function catalogueFor(
	course: Course,
	{ lesson, key }: CompiledLesson
): {
	specimens: readonly Specimen[];
	sources: readonly Source[];
	techniques: readonly TechniqueName[];
} {
	const passages = passagesOf(lesson);
	const findings: readonly Finding[] = [
		...Object.values(key.findings),
		...Object.values(lesson.example.findings)
	];
	const specimens = new Set(passages.map(({ specimen }) => specimen));
	const sources = new Set([
		...findings.flatMap((finding) => finding.sources),
		...Object.values(key.checks).flatMap((cards) => cards.flatMap((card) => card.sources)),
		...passages.flatMap(({ beside }) => beside.map(({ source }) => source))
	]);
	const techniques = new Set([
		...lesson.reasons,
		...findings.flatMap((finding) => finding.techniques)
	]);
	return {
		specimens: labelsOf(course, specimens),
		sources: course.sources.filter(({ id }) => sources.has(id)),
		techniques: namesOf(course, techniques)
	};
}

/** A page that offers techniques as reasons carries no more of them. */
export const namesOf = (course: Course, ids: ReadonlySet<string>): readonly TechniqueName[] =>
	course.techniques
		.filter(({ id }) => ids.has(id))
		.map(({ id, name, oneLine }) => ({ id, name, oneLine }));

/** What is known about a text stands on the page of sources; where it is quoted, its label does. */
export const labelsOf = (course: Course, ids: ReadonlySet<string>): readonly Specimen[] =>
	course.specimens.filter(({ id }) => ids.has(id)).map((one) => ({ ...one, about: '' }));

const passagesOf = (lesson: Lesson) => [
	lesson.example.passage,
	...lesson.passages,
	...lesson.wayRound
];
