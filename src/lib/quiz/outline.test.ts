import { expect, test } from 'vitest';
import { boardOutlineOf, formOutlineOf } from './outline.ts';
import { board, boardKey } from './sample-board.test-kit.ts';
import { booster, firstRead, retrieval } from './sample-form.test-kit.ts';

const questions = retrieval.map(({ question }) => question);

test('the outline of a board has the pairs of all rows in reading order, and those of the way round', () => {
	expect(boardOutlineOf(board)).toEqual({
		kind: 'board',
		slug: '04-three-foxes',
		number: 4,
		recall: { 'r-who': 2 },
		pairs: Object.keys(boardKey.pairs),
		wayRound: ['weather-hare:weather-owl']
	});
});

test('the way round of a board keeps the order of its rows, however it names them', () => {
	const { wayRound } = boardOutlineOf({ ...board, wayRound: ['weather', 'colour'] });
	expect(wayRound).toEqual([
		'colour-fox:colour-hare',
		'colour-fox:colour-owl',
		'colour-hare:colour-owl',
		'weather-hare:weather-owl'
	]);
});

test('a board without a way round has no pairs on it', () => {
	expect(boardOutlineOf({ ...board, wayRound: [] }).wayRound).toEqual([]);
});

test('the outline of a read asks no questions, whatever there is to ask', () => {
	expect(formOutlineOf(firstRead, questions)).toEqual({
		kind: 'form',
		slug: '00-read-a',
		number: 0,
		reasons: ['bare-quote', 'private-scene'],
		pieces: [
			{ id: 'a-fox', sentences: ['a-fox-1', 'a-fox-2', 'a-fox-3'] },
			{ id: 'a-hare', sentences: ['a-hare-1', 'a-hare-2'] }
		],
		retrieval: {}
	});
});

test('the outline of a booster knows every question by its number of choices', () => {
	expect(formOutlineOf(booster, questions).retrieval).toEqual({
		'quote-one': 3,
		'quote-two': 3,
		'scene-one': 3
	});
	expect(formOutlineOf({ ...booster, opensAfterDays: 0 }, questions).retrieval).not.toEqual({});
});

test('an outline holds nothing that is written or that the key holds', () => {
	const said = JSON.stringify([boardOutlineOf(board), formOutlineOf(booster, questions)]);
	expect(said).not.toMatch(/It was red|Who counts|verdict|A fox sat|Perhaps/);
});
