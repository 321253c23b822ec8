import type { Board, BoardKey, Cell, PairFinding, RowRecord } from './board.ts';
import type { Source, Specimen } from './lesson.ts';

/** For tests: three articles on one fox, of which the first quarrels with itself, and their key. */

const specimen = (id: string, title: string): Specimen => ({
	id,
	title,
	label: 'A website article, no byline.',
	about: '',
	writtenByUs: null
});

export const boardSpecimens: readonly Specimen[] = [
	specimen('fox', 'The fox'),
	specimen('hare', 'The hare'),
	specimen('owl', 'The owl')
];

export const boardSources: readonly Source[] = [
	{
		id: 'S1',
		title: 'Fox seen in Market Street',
		publisher: 'The Town Gazette',
		date: '3 May 1985',
		url: 'https://example.org/fox',
		seen: 'whole'
	}
];

const cell = (id: string, of: string, text: string): Cell => ({ id, specimen: of, text });

const pair = (verdict: PairFinding['verdict'], note: string): PairFinding => ({
	verdict,
	note,
	explanation: `<p>Why: ${note}</p>`,
	claims: []
});

const record = (note: string, ...sources: readonly string[]): RowRecord => ({
	note,
	says: `<p>The paper: ${note}</p>`,
	sources,
	claims: []
});

export const board: Board = {
	slug: '04-three-foxes',
	number: 4,
	title: 'Three foxes',
	minutes: 9,
	blurb: 'Three articles, one fox',
	columns: ['fox', 'hare', 'owl'],
	intro: '<p>Three articles tell of one fox.</p>',
	contentNote: '<p>A fox is run over.</p>',
	recall: [{ id: 'r-who', question: '<p>Who counts?</p>', choices: ['Nobody', 'Who saw it'] }],
	example: {
		row: {
			id: 'name',
			title: 'Its name',
			intro: '',
			cells: [
				cell('name-fox', 'fox', 'It was called Tom.'),
				cell('name-owl', 'owl', 'Tim, it was.')
			]
		},
		pairs: { 'name-fox:name-owl': pair('contradiction', 'One name too many.') },
		record: record('No name was printed.'),
		reasoning: '<p>One fox, one name.</p>'
	},
	rows: [
		{
			id: 'colour',
			title: 'The colour',
			intro: '<p>Of its coat.</p>',
			cells: [
				cell('colour-fox', 'fox', 'It was red.'),
				cell('colour-hare', 'hare', 'It was white.'),
				cell('colour-owl', 'owl', 'It was as red as a fox can be.')
			]
		},
		{
			id: 'hour',
			title: 'The hour',
			intro: '',
			cells: [
				cell('hour-first', 'fox', 'It came at noon.'),
				cell('hour-second', 'fox', 'Nobody saw it before dusk.'),
				cell('hour-owl', 'owl', 'It came by daylight.')
			]
		},
		{
			id: 'weather',
			title: 'The weather',
			intro: '',
			cells: [
				cell('weather-hare', 'hare', 'It rained.'),
				cell('weather-owl', 'owl', 'It was a grim day.')
			]
		}
	],
	wayRound: ['weather'],
	keep: { checkWhen: 'Check when two tellers differ.', trustWhen: 'Trust where only tone differs.' }
};

/** Four pairs that cannot both be true, three that can. */
export const boardKey: BoardKey = {
	recall: { 'r-who': { answer: 1, explanation: '<p>Whoever saw it.</p>' } },
	pairs: {
		'colour-fox:colour-hare': pair('contradiction', 'Red or white?'),
		'colour-fox:colour-owl': pair('compatible', 'Both red.'),
		'colour-hare:colour-owl': pair('contradiction', 'White or red?'),
		'hour-first:hour-second': pair('contradiction', 'Noon is before dusk.'),
		'hour-first:hour-owl': pair('compatible', 'Noon is day.'),
		'hour-second:hour-owl': pair('contradiction', 'Dusk is not daylight.'),
		'weather-hare:weather-owl': pair('compatible', 'Rain is grim.')
	},
	records: {
		colour: record('Red.', 'S1'),
		hour: record('Noon.', 'S1'),
		weather: record('Nobody wrote it down.')
	}
};

export const contradictions = Object.entries(boardKey.pairs).flatMap(([id, { verdict }]) =>
	verdict === 'contradiction' ? [id] : []
);
