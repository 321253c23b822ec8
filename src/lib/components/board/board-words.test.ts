import { expect, test } from 'vitest';
import type { Cell } from '#lib/quiz/board.ts';
import { board } from '#lib/quiz/sample-board.test-kit.ts';
import { cellName, letterOf, namedPairs, pairOf } from './board-words.ts';
import { tiesReading } from './ties.ts';
import { boardKey, contradictions } from '#lib/quiz/sample-board.test-kit.ts';

const cell = (id: string, specimen: string): Cell => ({ id, specimen, text: id });
const { columns } = board;

test('the columns are lettered from left to right, and a strange one is no letter', () => {
	expect(['fox', 'hare', 'owl', 'cat'].map((id) => letterOf(columns, id))).toEqual([
		'A',
		'B',
		'C',
		'?'
	]);
});

test('a cell alone in its column is called by the letter, two of one column are numbered', () => {
	const cells = [cell('a', 'fox'), cell('b', 'hare'), cell('c', 'hare'), cell('d', 'owl')];
	expect(cells.map((one) => cellName(columns, { cells }, one))).toEqual(['A', 'B1', 'B2', 'C']);
});

test('pairs are named by their cells in reading order', () => {
	const [, hour] = board.rows;
	expect(hour && namedPairs(columns, hour).map(({ id, name }) => [id, name])).toEqual([
		['hour-first:hour-second', 'A1 and A2'],
		['hour-first:hour-owl', 'A1 and C'],
		['hour-second:hour-owl', 'A2 and C']
	]);
});

test('two cells make the same pair in whichever order they were picked up', () => {
	const [colour] = board.rows;
	if (!colour) throw new Error('there is a first row');
	const id = 'colour-fox:colour-owl';
	expect(pairOf(colour, 'colour-fox', 'colour-owl')).toBe(id);
	expect(pairOf(colour, 'colour-owl', 'colour-fox')).toBe(id);
});

test('cells of two rows make no pair', () => {
	const [colour] = board.rows;
	expect(colour && pairOf(colour, 'colour-fox', 'hour-owl')).toBeUndefined();
});

test('a reading of ties counts the pairs of the rows that were shown, and no others', () => {
	const [colour, , weather] = board.rows;
	if (!colour || !weather) throw new Error('there are three rows');
	const reading = tiesReading([colour, weather], contradictions, boardKey.pairs);
	expect(reading).toEqual({
		outcomes: {
			'colour-fox:colour-hare': 'hit',
			'colour-fox:colour-owl': 'correct-rejection',
			'colour-hare:colour-owl': 'hit',
			'weather-hare:weather-owl': 'correct-rejection'
		},
		tally: { hits: 2, misses: 0, falseAlarms: 0, correctRejections: 2 }
	});
});
