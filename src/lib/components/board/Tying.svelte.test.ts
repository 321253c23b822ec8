import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { board, boardSpecimens } from '#lib/quiz/sample-board.test-kit.ts';
import '../../../styles/board.css';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import { spokenIn } from './spoken.test-kit.ts';
import Tying from './Tying.svelte';
import { TyingDesk } from './tying-desk.svelte.test-kit.ts';

const pickedUp = (name: string, row: string) =>
	`Picked up ${name} in “${row}”. Now choose the line of this row that it cannot stand beside.`;

async function show(...ties: readonly string[]) {
	const desk = new TyingDesk(board, ...ties);
	const screen = await render(Tying, {
		board,
		rows: board.rows,
		get ties() {
			return desk.ties;
		},
		specimens: boardSpecimens,
		send: desk.send
	});
	const cell = (start: string) =>
		screen.getByRole('button', { name: new RegExp(`^${start}`) }).first();
	return {
		desk,
		screen,
		said: screen.getByRole('status'),
		button: (name: string) => screen.getByRole('button', { name, exact: true }),
		isHeld: (start: string) => expect.element(cell(start)).toHaveAttribute('aria-pressed', 'true'),
		isFree: (start: string) => expect.element(cell(start)).toHaveAttribute('aria-pressed', 'false'),
		cell,
		red: cell('A It was red'),
		white: cell('B It was white'),
		asRed: cell('C It was as red'),
		noon: cell('A1 It came at noon'),
		dusk: cell('A2 Nobody saw it'),
		day: cell('C It came by daylight'),
		rain: cell('B It rained'),
		grim: cell('C It was a grim day')
	};
}

describe('tying', () => {
	test('picks up one line and ties it to another of its row', async () => {
		const { desk, red, said, screen, white, button } = await show();
		await red.click();
		await expect.element(red).toHaveAttribute('aria-pressed', 'true');
		await expect.element(said).toHaveTextContent(pickedUp('A', 'The colour'));
		expect(desk.sent).toEqual([]);
		await white.click();
		expect(desk.sent).toEqual([{ type: 'pair.tied', pair: 'colour-fox:colour-hare' }]);
		await expect.element(said).toHaveTextContent('Tied: A and B. 1 tie in all.');
		await expect.element(red).toHaveAttribute('aria-pressed', 'false');
		await expect.element(screen.getByText('A and B cannot both be true')).toBeVisible();
		await expect.element(button('Done tying (1)')).toBeVisible();
	});

	test('makes the same pair of the later line picked up first', async () => {
		const { asRed, desk, red } = await show();
		await asRed.click();
		await red.click();
		expect(desk.ties).toEqual(['colour-fox:colour-owl']);
	});

	test('calls two lines of one article A1 and A2, and ties them', async () => {
		const { desk, dusk, noon, said } = await show();
		await noon.click();
		await expect.element(said).toHaveTextContent(pickedUp('A1', 'The hour'));
		await dusk.click();
		await expect.element(said).toHaveTextContent('Tied: A1 and A2. 1 tie in all.');
		expect(desk.ties).toEqual(['hour-first:hour-second']);
	});

	test('tells each line what it is tied to', async () => {
		const { asRed, red, white } = await show('colour-fox:colour-hare', 'colour-fox:colour-owl');
		expect([red, white, asRed].flatMap(spokenIn)).toEqual([
			'A It was red. Tied to B and C.',
			'B It was white. Tied to A.',
			'C It was as red as a fox can be. Tied to A.'
		]);
	});

	test('says in words which line is picked up', async () => {
		const { noon } = await show();
		await noon.click();
		await expect.element(noon).toHaveAccessibleName('A1 It came at noon. Picked up');
	});

	test('unties a pair that is picked again', async () => {
		const { desk, red, said, white } = await show('colour-fox:colour-hare');
		await white.click();
		await red.click();
		expect(desk.sent).toEqual([{ type: 'pair.untied', pair: 'colour-fox:colour-hare' }]);
		await expect.element(said).toHaveTextContent('Untied: A and B. 0 ties in all.');
	});

	test('unties from the list, and takes the reader back to the first line of the pair', async () => {
		const { button, desk, dusk, said, screen } = await show(
			'colour-fox:colour-hare',
			'hour-second:hour-owl'
		);
		expect(textsOf(screen.getByRole('listitem'))).toEqual([
			'A and B cannot both be true Untie A and B in “The colour”',
			'A2 and C cannot both be true Untie A2 and C in “The hour”'
		]);
		await button('Untie A2 and C in “The hour”').click();
		await expect.element(said).toHaveTextContent('Untied: A2 and C. 1 tie in all.');
		await expect.element(dusk).toHaveFocus();
		expect(desk.ties).toEqual(['colour-fox:colour-hare']);
		await expect.element(screen.getByRole('listitem')).toHaveLength(1);
	});

	test('puts a line down when it is pressed again', async () => {
		const { desk, red, said } = await show();
		await red.click();
		await red.click();
		await expect.element(red).toHaveAttribute('aria-pressed', 'false');
		await expect.element(said).toHaveTextContent('Put down.');
		expect(desk.sent).toEqual([]);
	});

	test('takes a double click on one line for one wish', async () => {
		const { desk, red } = await show();
		await red.dblClick();
		await expect.element(red).toHaveAttribute('aria-pressed', 'true');
		expect(desk.sent).toEqual([]);
	});

	test('puts a line down with Escape, and keeps the reader where they are', async () => {
		const { desk, red, said, white } = await show();
		await red.click();
		white.element().focus();
		await userEvent.keyboard('{Escape}');
		await expect.element(red).toHaveAttribute('aria-pressed', 'false');
		await expect.element(said).toHaveTextContent('Put down.');
		await expect.element(white).toHaveFocus();
		await white.click();
		await expect.element(said).toHaveTextContent(pickedUp('B', 'The colour'));
		expect(desk.sent).toEqual([]);
	});

	test('has nothing to put down with Escape where nothing is picked up', async () => {
		const { red, said } = await show();
		red.element().focus();
		await userEvent.keyboard('{Escape}');
		expect(textsOf(said)).toEqual(['']);
	});

	test('picks up a line of another row instead, for ties stay within a row', async () => {
		const { day, desk, red, said } = await show();
		await red.click();
		await day.click();
		await expect.element(day).toHaveAttribute('aria-pressed', 'true');
		await expect.element(red).toHaveAttribute('aria-pressed', 'false');
		await expect.element(said).toHaveTextContent(pickedUp('C', 'The hour'));
		expect(desk.sent).toEqual([]);
	});

	test('hands the board in, and where nothing is tied asks once whether that is meant', async () => {
		const { button, desk, said } = await show();
		await button('Done tying (0)').dblClick();
		expect(desk.sent).toEqual([]);
		await expect.element(said).toHaveTextContent('You tied nothing. Can all of it be true?');
		await button('Yes, go on').click();
		expect(desk.sent).toEqual([{ type: 'ties.submitted' }]);
		expect(desk.snapshot.value).toBe('debriefing');
	});

	test('says what came before it and asks the question', async () => {
		const { screen } = await show();
		await expect.element(screen.getByText('File 4. Three foxes')).toBeVisible();
		await expect
			.element(screen.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Which of these cannot both be true?');
	});
});

describe('tying by keyboard', () => {
	test('ties with the space bar and the arrow keys alone', async () => {
		const { desk, red } = await show();
		red.element().focus();
		await userEvent.keyboard(' {ArrowRight} ');
		expect(desk.ties).toEqual(['colour-fox:colour-hare']);
	});

	test('walks along a row and stops at both its ends', async () => {
		const { asRed, red, white } = await show();
		red.element().focus();
		await userEvent.keyboard('{ArrowLeft}');
		await expect.element(red).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(white).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		await expect.element(asRed).toHaveFocus();
		await userEvent.keyboard('{ArrowLeft}');
		await expect.element(white).toHaveFocus();
	});

	test('walks between rows in its column, and stops at the first and the last', async () => {
		const { asRed, day, grim } = await show();
		asRed.element().focus();
		await userEvent.keyboard('{ArrowUp}');
		await expect.element(asRed).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(day).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		await expect.element(grim).toHaveFocus();
		await userEvent.keyboard('{ArrowUp}');
		await expect.element(day).toHaveFocus();
	});

	test('goes to the first line of a row in which its column is empty', async () => {
		const { noon, rain, white } = await show();
		white.element().focus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(noon).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(rain).toHaveFocus();
	});

	test('walks over both lines of one article', async () => {
		const { day, dusk, noon } = await show();
		noon.element().focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(dusk).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(day).toHaveFocus();
	});

	test.each(['Control', 'Alt', 'Meta', 'Shift'])(
		'leaves the arrow keys to the browser while %s is held',
		async (key) => {
			const { red } = await show();
			red.element().focus();
			await userEvent.keyboard(`{${key}>}{ArrowRight}{/${key}}`);
			await expect.element(red).toHaveFocus();
		}
	);

	test('leaves the arrow keys to every other control', async () => {
		const { button } = await show('colour-fox:colour-hare');
		const untie = button('Untie A and B in “The colour”');
		untie.element().focus();
		await userEvent.keyboard('{ArrowDown}{ArrowRight}');
		await expect.element(untie).toHaveFocus();
	});
});
