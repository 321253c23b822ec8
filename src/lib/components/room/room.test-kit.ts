import { board, boardSpecimens } from '#lib/quiz/sample-board.test-kit.ts';
import { pairId, pairsOf } from '#lib/quiz/board.ts';
import type { Agenda, RoomMarks, RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import type { StopKind, StopOutline } from '#lib/quiz/room.ts';

/** For tests: the steps of a small room, and how it stands. */

const sentence = (id: string, text: string) => ({ id, text, isAfterCut: false });

const outline = (kind: StopKind, part: string, more: Partial<StopOutline> = {}): StopOutline => ({
	id: `${kind}/${part}`,
	kind,
	slug: '01-fox',
	part,
	units: [],
	reasons: [],
	hasChecks: false,
	form: null,
	...more
});

const file = { kind: 'lesson', slug: '01-fox', number: 1, title: 'The fox' } as const;
const lines = [
	sentence('walk', 'A fox walked down Market Street.'),
	sentence('quote', '“It knew,” said an insider.'),
	sentence('day', 'It was a lovely day.')
];
const passage = {
	id: 'street',
	title: 'The street',
	specimen: 'fox',
	intro: '',
	sentences: lines,
	beside: []
};

export const reading: StopContent = {
	outline: outline('reading', 'example'),
	file,
	name: 'The worked example',
	reading: { intro: '<p>Foxes walk.</p>', contentNote: '' }
};

export const question: StopContent = {
	outline: outline('question', 'who', { units: ['0', '1'] }),
	file,
	name: 'Question 1 of 1',
	question: { id: 'who', question: '<p>Who counts?</p>', choices: ['Nobody', 'Who saw it'] }
};

export const galley: StopContent = {
	outline: outline('galley', 'street', {
		units: lines.map(({ id }) => id),
		reasons: ['bare-quote'],
		hasChecks: true
	}),
	file,
	name: 'Galley 1 of 1',
	passage
};

export const piece = (form: 'A' | 'B', part: string): StopContent => ({
	outline: outline('piece', part, {
		id: `read-${form}/piece/${part}`,
		units: lines.map(({ id }) => id),
		slug: `read-${form}`,
		form
	}),
	file: { ...file, slug: `read-${form}`, kind: 'form' },
	name: 'Piece 1 of 1',
	passage: { ...passage, id: part }
});

export const boardStop: StopContent = {
	outline: outline('board', '', {
		units: board.rows.flatMap((row) => pairsOf(row).map(([a, b]) => pairId(a.id, b.id))),
		slug: board.slug
	}),
	file: { kind: 'board', slug: board.slug, number: board.number, title: board.title },
	name: 'The board',
	board,
	rows: board.rows.map(({ id }) => id)
};

export const agendaOf = (...stops: readonly StopContent[]): Agenda => ({
	stops,
	specimens: [
		...boardSpecimens.filter(({ id }) => id !== 'fox'),
		{ id: 'fox', title: 'The fox', label: 'A website article.', about: '', writtenByUs: null }
	],
	sources: [],
	techniques: [{ id: 'bare-quote', name: 'A quote with no name', oneLine: '' }]
});

export const stopOf = (content: StopContent, change: Partial<StopView> = {}): StopView => ({
	id: content.outline.id,
	phase: 'open',
	done: 0,
	revealed: [],
	isShown: false,
	prompt: 0,
	...change
});

export const marksOf = (
	content: StopContent,
	marked: Readonly<Record<string, number>>,
	of = 10
): RoomMarks => ({
	stop: content.outline.id,
	of,
	marked,
	reasons: {},
	likelihoods: [0, 0, 0, 0, 0]
});

export const viewOf = (stops: readonly StopView[], change: Partial<RoomView> = {}): RoomView => ({
	seq: 1,
	title: 'The fox',
	code: 'PICA 472 9135',
	pace: 'led',
	naming: 'drawn',
	desk: 'running',
	isPaused: false,
	isLocked: false,
	at: 0,
	stops,
	present: 10,
	names: [],
	shown: null,
	...change
});
