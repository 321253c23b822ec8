import { expect, test } from 'vitest';
import { boardStop, galley, question, reading } from './room.test-kit.ts';
import { unitNames } from './unit-names.ts';
import { unitTexts } from './unit-texts.ts';

test('sentences are numbered', () => {
	expect(unitTexts(galley)).toEqual([
		{ unit: 'walk', name: 'sentence 1', short: '1', text: 'A fox walked down Market Street.' },
		{ unit: 'quote', name: 'sentence 2', short: '2', text: '“It knew,” said an insider.' },
		{ unit: 'day', name: 'sentence 3', short: '3', text: 'It was a lovely day.' }
	]);
});

test('answers have letters', () => {
	expect(unitTexts(question).map(({ name, text }) => `${name}: ${text}`)).toEqual([
		'answer A: Nobody',
		'answer B: Who saw it'
	]);
});

test('every pair of a board is named by its letters and its row, and says both lines', () => {
	const pairs = unitTexts(boardStop);
	expect(pairs.map(({ unit }) => unit)).toEqual(boardStop.outline.units);
	for (const { name, text } of pairs) {
		expect(name).toMatch(/^[A-D]\d? and [A-D]\d? in row \d+$/);
		expect(text).toMatch(/.+ \/ .+/);
	}
});

test('a stop of some rows names only their pairs, numbered as they stand', () => {
	const [, second] = boardStop.rows ?? [];
	const some = { ...boardStop, rows: second === undefined ? [] : [second] };
	expect(unitNames(some).every(({ name }) => name.endsWith('in row 1'))).toBe(true);
	expect(unitNames(some).length).toBeLessThan(unitNames(boardStop).length);
});

test('a reading has none', () => {
	expect(unitNames(reading)).toEqual([]);
});
