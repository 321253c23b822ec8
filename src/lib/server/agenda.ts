import { pairId, pairsOf, type Board } from '#lib/quiz/board.ts';
import type { Route } from '#lib/quiz/attempt.ts';
import type { Course } from '#lib/quiz/course.ts';
import type { Form } from '#lib/quiz/form.ts';
import type { Lesson, Passage, RecallQuestion } from '#lib/quiz/lesson.ts';
import type { Matter, StopOutline } from '#lib/quiz/room.ts';
import type { Agenda, StopContent, StopFile } from '#lib/quiz/room-view.ts';
import { findBoard, findForm, findLesson, labelsOf, namesOf } from './lessons.ts';
import { checksOf, keyOf } from './stop-key.ts';

/**
 * The stops of a room on `matter`, in order; none where the course has no such file or route. A file without a way
 * round is worked as it is.
 */
export function stopsFor(course: Course, matter: Matter): readonly StopContent[] {
	if (matter.kind === 'file') return fileStops(course, matter.slug, matter.route, null);
	const plan = course.routes.find(({ minutes }) => minutes === matter.minutes);
	return (plan?.steps ?? []).flatMap(({ slug, galleys }) =>
		fileStops(course, slug, matter.route ?? 'main', galleys)
	);
}

/** What a room's pages show for stops that were written into its log; one that the course has lost is left out. */
export function agendaFor(course: Course, outlines: readonly StopOutline[]): Agenda {
	const slugs = [...new Set(outlines.map(({ slug }) => slug))];
	const known = slugs.flatMap((slug) => [
		...fileStops(course, slug, 'main', null),
		...fileStops(course, slug, 'way-round', null)
	]);
	const stops = outlines.flatMap((outline) => {
		const found = known.find(({ outline: { id } }) => id === outline.id);
		return found === undefined ? [] : [{ ...found, outline }];
	});
	const passages = stops.flatMap(({ passage, reading }) => [
		...(passage ? [passage] : []),
		...(reading?.example ? [reading.example.passage] : [])
	]);
	const specimens = new Set([
		...passages.map(({ specimen }) => specimen),
		...stops.flatMap(({ board }) => board?.columns ?? [])
	]);
	const cited = new Set([
		...passages.flatMap(({ beside }) => beside.map(({ source }) => source)),
		...stops.flatMap((stop) => citedAt(course, stop))
	]);
	return {
		stops,
		specimens: labelsOf(course, specimens),
		sources: course.sources.filter(({ id }) => cited.has(id)),
		techniques: namesOf(course, new Set(course.techniques.map(({ id }) => id)))
	};
}

/** Sources of what a stop will show one day. */
function citedAt(course: Course, { outline, reading }: StopContent): readonly string[] {
	const { findings, records } = keyOf(course, outline, outline.units);
	return [
		...Object.values(findings),
		...Object.values(records),
		...Object.values(reading?.example?.findings ?? {}),
		...(reading?.boardExample ? [reading.boardExample.record] : []),
		...checksOf(course, outline)
	].flatMap(({ sources }) => sources);
}

/** The title of what a room works on. */
export function titleOf(course: Course, matter: Matter): string | undefined {
	if (matter.kind === 'route')
		return course.routes.find(({ minutes }) => minutes === matter.minutes)?.title;
	const { slug } = matter;
	return (
		findLesson(course, slug)?.lesson.title ??
		findBoard(course, slug)?.board.title ??
		findForm(course, slug)?.form.title
	);
}

function fileStops(
	course: Course,
	slug: string,
	route: Route,
	galleys: number | null
): readonly StopContent[] {
	const lesson = findLesson(course, slug)?.lesson;
	if (lesson !== undefined) return lessonStops(course, lesson, route, galleys);
	const board = findBoard(course, slug)?.board;
	if (board !== undefined) return boardStops(board, route);
	const form = findForm(course, slug)?.form;
	return form === undefined ? [] : formStops(form);
}

function lessonStops(
	course: Course,
	lesson: Lesson,
	route: Route,
	galleys: number | null
): readonly StopContent[] {
	const file = fileOf('lesson', lesson);
	const isAround = route === 'way-round' && lesson.wayRound.length > 0;
	const all = isAround ? lesson.wayRound : lesson.passages;
	const passages = galleys === null ? all : all.slice(0, galleys);
	const checks = findLesson(course, lesson.slug)?.key.checks ?? {};
	return [
		// A route that takes part of a lesson may have left out what its questions are on.
		...(galleys === null ? lesson.recall : []).map((question, index) =>
			questionStop(file, question, `Question ${index + 1} of ${lesson.recall.length}`)
		),
		reading(file, 'example', 'The worked example', {
			intro: lesson.intro,
			contentNote: lesson.contentNote,
			example: lesson.example
		}),
		...passages.map((passage, index) => ({
			...passageStop(file, 'galley', passage, `Galley ${index + 1} of ${passages.length}`, {
				reasons: lesson.reasons,
				hasChecks: (checks[passage.id] ?? []).length > 0,
				form: null
			})
		})),
		reading(file, 'keep', 'Two lines to keep', { intro: '', contentNote: '', keep: lesson.keep })
	];
}

function boardStops(board: Board, route: Route): readonly StopContent[] {
	const file = fileOf('board', board);
	const isAround = route === 'way-round' && board.wayRound.length > 0;
	const rows = isAround ? board.wayRound : board.rows.map(({ id }) => id);
	const units = board.rows
		.filter(({ id }) => rows.includes(id))
		.flatMap((row) => pairsOf(row).map(([first, second]) => pairId(first.id, second.id)));
	return [
		...board.recall.map((question, index) =>
			questionStop(file, question, `Question ${index + 1} of ${board.recall.length}`)
		),
		reading(file, 'example', 'The worked example', {
			intro: board.intro,
			contentNote: board.contentNote,
			boardExample: board.example
		}),
		{
			outline: outline(file, 'board', isAround ? 'way-round' : 'main', { units }),
			file,
			name: 'The board',
			board,
			rows
		},
		reading(file, 'keep', 'Two lines to keep', { intro: '', contentNote: '', keep: board.keep })
	];
}

function formStops(form: Form): readonly StopContent[] {
	const file = fileOf('form', form);
	return [
		reading(file, 'intro', 'Before you read', { intro: form.intro, contentNote: '' }),
		...form.pieces.map((piece, index) =>
			passageStop(file, 'piece', piece, `Piece ${index + 1} of ${form.pieces.length}`, {
				reasons: form.reasons,
				hasChecks: false,
				form: form.form
			})
		)
	];
}

const fileOf = (
	kind: StopFile['kind'],
	{ slug, number, title }: Omit<StopFile, 'kind'>
): StopFile => ({ kind, slug, number, title });

const outline = (
	file: StopFile,
	kind: StopOutline['kind'],
	part: string,
	more: Partial<StopOutline> = {}
): StopOutline => ({
	id: `${file.slug}/${kind}/${part}`,
	kind,
	slug: file.slug,
	part,
	units: [],
	reasons: [],
	hasChecks: false,
	form: null,
	...more
});

const reading = (
	file: StopFile,
	part: string,
	name: string,
	content: NonNullable<StopContent['reading']>
): StopContent => ({ outline: outline(file, 'reading', part), file, name, reading: content });

const questionStop = (file: StopFile, question: RecallQuestion, name: string): StopContent => ({
	outline: outline(file, 'question', question.id, {
		units: question.choices.map((_, index) => String(index))
	}),
	file,
	name,
	question
});

const passageStop = (
	file: StopFile,
	kind: 'galley' | 'piece',
	passage: Passage,
	name: string,
	more: Pick<StopOutline, 'reasons' | 'hasChecks' | 'form'>
): StopContent => ({
	outline: outline(file, kind, passage.id, {
		units: passage.sentences.map(({ id }) => id),
		...more
	}),
	file,
	name,
	passage
});
