import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Cell, Row } from '#lib/quiz/board.ts';
import { board, boardSpecimens } from '#lib/quiz/sample-board.test-kit.ts';
import '../../../styles/board.css';
import { textsOf, wordsOf } from '../lesson/sample-lesson.test-kit.ts';
import BoardExample from './BoardExample.svelte';
import BoardRow from './BoardRow.svelte';
import PaperBoard from './PaperBoard.svelte';
import { spokenIn } from './spoken.test-kit.ts';

const [colour, hour] = board.rows as readonly [Row, Row, Row];

const showRow = (row: Row, props: Partial<{ ties: readonly string[]; held: string | null }> = {}) =>
	render(BoardRow, {
		row,
		columns: board.columns,
		specimens: boardSpecimens,
		ties: [],
		...props
	});

test('a topic is a row of a table, with its topic at its head and a cell for each article', async () => {
	const screen = await showRow(hour);
	await expect.element(screen.getByRole('row')).toHaveLength(1);
	await expect.element(screen.getByRole('rowheader', { name: 'The hour' })).toBeVisible();
	expect(spokenIn(screen.getByRole('cell'))).toEqual([
		'A1 It came at noon. A2 Nobody saw it before dusk.',
		'BNo line of this article in this row.',
		'C It came by daylight.'
	]);
});

test('a row that nobody may tie has no buttons, and says what stands tied', async () => {
	const screen = await showRow(colour, { ties: ['colour-fox:colour-owl', 'hour-first:hour-owl'] });
	await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
	expect(spokenIn(screen.getByRole('cell'))).toEqual([
		'A It was red. Tied to C.',
		'B It was white.',
		'C It was as red as a fox can be. Tied to A.'
	]);
});

test('the unequal sign stands between neighbours that are tied, and between no others', async () => {
	const signs = async (ties: string, row = colour) => {
		const screen = await showRow(row, { ties: [ties] });
		const found = screen
			.getByRole('cell')
			.elements()
			.map((cell) => cell.classList.contains('is-tied-onwards'));
		await screen.unmount();
		return found;
	};
	expect(await signs('colour-fox:colour-hare')).toEqual([true, false, false]);
	expect(await signs('colour-hare:colour-owl')).toEqual([false, true, false]);
	expect(await signs('colour-fox:colour-owl')).toEqual([false, false, false]);
	// Beside two lines of one article it would not say which is meant.
	const [, hare] = colour.cells as readonly [Cell, Cell, Cell];
	const two = { ...colour, cells: [...colour.cells, { ...hare, id: 'colour-again' }] };
	expect(await signs('colour-again:colour-fox', two)).toEqual([false, false, false]);
	expect(await signs('colour-fox:colour-hare', two)).toEqual([false, false, false]);
});

test('a press on a line hands over its cell', async () => {
	const pressed: Cell[] = [];
	const screen = await render(BoardRow, {
		row: hour,
		columns: board.columns,
		specimens: boardSpecimens,
		ties: [],
		held: 'hour-owl',
		onpress: (cell) => void pressed.push(cell)
	});
	await screen.getByRole('button', { name: /^A2/ }).click();
	expect(pressed).toEqual([hour.cells[1]]);
	await expect.element(screen.getByRole('button', { pressed: true })).toHaveLength(1);
	await expect
		.element(screen.getByRole('button', { pressed: true }))
		.toHaveAccessibleName('C It came by daylight. Picked up');
});

test('what stands below the lines is a row of its own, of one cell across all columns', async () => {
	const screen = await render(BoardRow, {
		row: colour,
		columns: board.columns,
		specimens: boardSpecimens,
		ties: [],
		below: createRawSnippet(() => ({ render: () => '<p>Notes on the colour.</p>' }))
	});
	const rows = screen.getByRole('rowgroup').getByRole('row');
	await expect.element(rows).toHaveLength(2);
	const below = rows.nth(1).getByRole('cell');
	await expect.element(below).toHaveLength(1);
	await expect.element(below).toHaveTextContent('Notes on the colour.');
	await expect.element(below).toHaveAttribute('aria-colspan', '4');
});

test('the board to print is a table with a header for each article and a box for each pair', async () => {
	const screen = await render(PaperBoard, { board, specimens: boardSpecimens });
	const table = screen.getByRole('table', { name: 'What each article says, by topic' });
	await expect.element(table.getByRole('rowgroup')).toHaveLength(3);
	await expect.element(table.getByRole('rowheader')).toHaveLength(3);
	expect(wordsOf(table.getByRole('columnheader'))).toEqual([
		'Topic',
		'A“The fox” A website article, no byline.',
		'B“The hare” A website article, no byline.',
		'C“The owl” A website article, no byline.'
	]);
	expect(textsOf(screen.getByText(/^Cannot both be true:/))).toEqual([
		'Cannot both be true: A and B A and C B and C',
		'Cannot both be true: A1 and A2 A1 and C A2 and C',
		'Cannot both be true: B and C'
	]);
	expect(document.body.textContent).not.toContain('Tied to');
});

test('the worked example ties what contradicts and shows the editor’s notes, without grading', async () => {
	const screen = await render(BoardExample, { board, specimens: boardSpecimens, sources: [] });
	await expect.element(screen.getByRole('region', { name: 'Worked example' })).toBeVisible();
	expect(spokenIn(screen.getByRole('cell')).slice(0, 3)).toEqual([
		'A It was called Tom. The editor ties it to C.',
		'BNo line of this article in this row.',
		'C Tim, it was. The editor ties it to A.'
	]);
	expect(textsOf(screen.getByRole('listitem'))).toEqual([
		'A and C Cannot both be true One name too many. Why: One name too many.'
	]);
	await expect.element(screen.getByText('Caught')).not.toBeInTheDocument();
});
