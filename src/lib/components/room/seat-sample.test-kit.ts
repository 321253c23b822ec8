import { board } from '#lib/quiz/sample-board.test-kit.ts';
import type { RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import type { StopKind } from '#lib/quiz/room.ts';
import { pairId, pairsOf } from '#lib/quiz/board.ts';
import { lesson, passage } from '../lesson/sample-lesson.test-kit.ts';

/** For tests: a room on a small lesson and a board, with one stop of each kind. */

const file = { kind: 'lesson', slug: lesson.slug, number: 2, title: 'The fox' } as const;
const boardFile = { kind: 'board', slug: board.slug, number: 4, title: 'Three foxes' } as const;
const formFile = { kind: 'form', slug: '00-first', number: 0, title: 'First read' } as const;

const outline = (
	kind: StopKind,
	part: string,
	units: readonly string[] = []
): StopContent['outline'] => ({
	id: `room/${kind}/${part}`,
	kind,
	slug: lesson.slug,
	part,
	units,
	reasons: kind === 'galley' || kind === 'piece' ? lesson.reasons : [],
	hasChecks: kind === 'galley',
	form: kind === 'piece' ? 'A' : null
});

const sentences = passage.sentences.map(({ id }) => id);

export const readingStop: StopContent = {
	outline: outline('reading', 'example'),
	file,
	name: 'The worked example',
	reading: {
		intro: '<p>Two foxes.</p>',
		contentNote: '<p>One dies.</p>',
		example: { ...lesson.example, reasoning: '<p>She asked who saw it.</p>' }
	}
};

export const keepStop: StopContent = {
	outline: outline('reading', 'keep'),
	file,
	name: 'Two lines to keep',
	reading: { intro: '', contentNote: '', keep: lesson.keep }
};

const [question] = lesson.recall;
export const questionStop: StopContent = {
	outline: outline('question', 'r-who', ['0', '1', '2']),
	file,
	name: 'Question 1 of 2',
	...(question ? { question } : {})
};

export const galleyStop: StopContent = {
	outline: outline('galley', passage.id, sentences),
	file,
	name: 'Galley 1 of 2',
	passage
};

export const pieceStop: StopContent = {
	outline: outline('piece', 'piece-a', sentences),
	file: formFile,
	name: 'Piece 1 of 4',
	passage: { ...passage, id: 'piece-a' }
};

export const boardStop: StopContent = {
	outline: outline(
		'board',
		'main',
		board.rows.flatMap((row) => pairsOf(row).map(([one, other]) => pairId(one.id, other.id)))
	),
	file: boardFile,
	name: 'The board',
	board,
	rows: board.rows.map(({ id }) => id)
};

export const stops: readonly StopContent[] = [
	readingStop,
	questionStop,
	galleyStop,
	pieceStop,
	boardStop,
	keepStop
];

export const stopView = (
	{ outline: { id } }: StopContent,
	change: Partial<StopView> = {}
): StopView => ({
	id,
	phase: 'open',
	done: 0,
	revealed: [],
	isShown: false,
	prompt: 0,
	...change
});

export const roomView = (change: Partial<RoomView> = {}): RoomView => ({
	seq: 1,
	title: 'The fox',
	code: 'PICA 472 9135',
	pace: 'led',
	naming: 'drawn',
	desk: 'running',
	isPaused: false,
	isLocked: false,
	at: 0,
	stops: stops.map((stop) => stopView(stop)),
	present: 3,
	names: ['Blue Heron', 'Green Wren', 'Red Kite'],
	shown: null,
	...change
});
