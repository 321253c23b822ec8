import { describe, expect, it, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { RoomMarks, StopContent, StopKey, StopView } from '#lib/quiz/room-view.ts';
import { boardKey } from '#lib/quiz/sample-board.test-kit.ts';
import { finding } from '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/room.css';
import {
	agendaOf,
	boardStop,
	galley,
	marksOf,
	question,
	reading,
	stopOf
} from './room.test-kit.ts';
import type { Turnable } from './turning.ts';
import WallStage from './WallStage.svelte';

const EMPTY: StopKey = { findings: {}, pairs: {}, records: {}, recall: null, kind: null };

async function show(
	content: StopContent,
	stop: Partial<StopView> = {},
	shown: RoomMarks | null = null,
	key: Partial<StopKey> = {}
) {
	const handed: Turnable[] = [];
	const screen = await render(WallStage, {
		content,
		stop: stopOf(content, stop),
		shown,
		stopKey: { ...EMPTY, ...key },
		agenda: agendaOf(reading, question, galley, boardStop),
		onpages: (pages) => handed.push(pages)
	});
	return {
		screen,
		pages: () => handed.at(-1),
		change: (next: Partial<StopView>, more: { shown?: RoomMarks; key?: Partial<StopKey> } = {}) =>
			screen.rerender({
				stop: stopOf(content, next),
				...(more.shown && { shown: more.shown }),
				stopKey: { ...EMPTY, ...key, ...more.key }
			})
	};
}

const findings = {
	walk: finding({ note: 'Let it stand.', explanation: '<p>The paper has it.</p>' }),
	quote: finding({
		verdict: 'no-record',
		note: 'Who heard it?',
		explanation: '<p>Nobody has it.</p>'
	}),
	day: finding({ verdict: 'opinion', note: 'Who measures that?' })
};

describe('a galley', () => {
	it('stands with its specimen’s label, and without marks while they are hidden', async () => {
		const { screen } = await show(galley);
		await expect.element(screen.getByText(/A website article\./)).toBeVisible();
		await expect.element(screen.getByText('A fox walked down Market Street.')).toBeVisible();
		await expect.element(screen.getByText(/marked by/)).not.toBeInTheDocument();
	});

	it('shows how many marked each sentence once the teacher shows it', async () => {
		const { screen, change } = await show(galley);
		await change({ isShown: true }, { shown: marksOf(galley, { walk: 1, quote: 7 }) });
		await expect.element(screen.getByText('marked by, of 10')).toBeVisible();
		const rows = screen.getByRole('listitem').elements();
		expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['1', '7', '0']);
	});

	it('stands with the record’s headlines while people mark, and without them once there are figures', async () => {
		const beside = [{ text: 'Fox seen in Market Street', source: 'S1' }];
		const { passage } = galley;
		const { screen, change } = await show({
			...galley,
			...(passage && { passage: { ...passage, beside } })
		});
		await expect.element(screen.getByText('Fox seen in Market Street')).toBeVisible();
		await change({ isShown: true }, { shown: marksOf(galley, { walk: 1 }) });
		await expect.element(screen.getByText('Fox seen in Market Street')).not.toBeInTheDocument();
	});

	it('shows marks of no other stop', async () => {
		const { screen } = await show(galley, {}, marksOf(question, { walk: 9 }));
		await expect.element(screen.getByText(/marked by/)).not.toBeInTheDocument();
	});

	it('shows only what was revealed, though the key holds more', async () => {
		const { screen } = await show(galley, { revealed: ['quote'] }, null, { findings });
		await expect.element(screen.getByText('Who heard it?')).toBeVisible();
		await expect.element(screen.getByText('Nobody has it.')).toBeVisible();
		await expect.element(screen.getByText('Let it stand.')).not.toBeInTheDocument();
	});

	it('unfolds the latest finding, and folds the one before', async () => {
		const { screen, change } = await show(galley, { revealed: ['walk'] }, null, { findings });
		await expect.element(screen.getByText('The paper has it.')).toBeVisible();
		await change({ revealed: ['walk', 'quote'] });
		await expect.element(screen.getByText('Nobody has it.')).toBeVisible();
		await expect.element(screen.getByText('The paper has it.')).not.toBeVisible();
	});

	it('keeps all folded when all came at once', async () => {
		const { screen, change } = await show(galley, {}, null, { findings });
		await change({ revealed: ['walk', 'quote', 'day'] });
		await expect.element(screen.getByText('Who measures that?')).toBeVisible();
		await expect.element(screen.getByText('Nobody has it.')).not.toBeVisible();
	});
});

test('a question shows votes and then marks its answer in words', async () => {
	const { screen, change } = await show(question, {}, marksOf(question, { '1': 4 }));
	await expect.element(screen.getByText('Who counts?')).toBeVisible();
	await expect.element(screen.getByText('of 10 chose this').nth(1)).toBeInTheDocument();
	await expect.element(screen.getByText('this one')).not.toBeInTheDocument();
	await change(
		{ revealed: ['0', '1'] },
		{ key: { recall: { answer: 1, explanation: '<p>Seeing is a start.</p>' } } }
	);
	await expect.element(screen.getByText('this one')).toBeVisible();
	await expect.element(screen.getByText('Seeing is a start.')).toBeVisible();
});

describe('a board', () => {
	const [row, second] = boardStop.board?.rows ?? [];
	const pairOfSecond = boardStop.outline.units.find((unit) =>
		second?.cells.some(({ id }) => unit.startsWith(`${id}:`))
	);

	it('shows one row at a time and turns by its numbers', async () => {
		const { screen } = await show(boardStop);
		await expect.element(screen.getByText(row?.title ?? '', { exact: true })).toBeVisible();
		await screen.getByRole('button', { name: /^Turn to row 2/ }).click();
		await expect.element(screen.getByText(second?.title ?? '', { exact: true })).toBeVisible();
		await expect
			.element(screen.getByRole('button', { name: /^Turn to row 2/ }))
			.toHaveAttribute('aria-current', 'true');
	});

	it('turns to the row of a pair that is revealed', async () => {
		const { screen, change } = await show(boardStop);
		await change({ revealed: [pairOfSecond ?? ''] }, { key: { pairs: boardKey.pairs } });
		await expect.element(screen.getByText(second?.title ?? '', { exact: true })).toBeVisible();
		await expect.element(screen.getByText(/both be true/)).toBeVisible();
	});
});

describe('where it does not all fit', () => {
	const long = {
		...galley,
		...(galley.passage && {
			passage: {
				...galley.passage,
				sentences: galley.passage.sentences.map((one) => ({ ...one, text: one.text.repeat(12) }))
			}
		})
	};

	async function showInRoom(height: number) {
		await page.viewport(1000, 700);
		const shown = await show(long, {}, null, { findings });
		const stage = document.querySelector<HTMLElement>('.stage');
		stage?.style.setProperty('height', `${height}px`);
		return shown;
	}

	it('stands a page at a time, with a strip of all sentences', async () => {
		const { screen } = await showInRoom(420);
		await expect.element(screen.getByRole('navigation', { name: 'All 3 sentences' })).toBeVisible();
		await expect.element(screen.getByText(/^A fox/)).toBeVisible();
		await expect.element(screen.getByText(/^It was a lovely/)).not.toBeVisible();
		await screen.getByRole('button', { name: 'Turn to sentence 3' }).click();
		await expect.element(screen.getByText(/^It was a lovely/)).toBeVisible();
		await expect.element(screen.getByText(/^A fox/)).not.toBeVisible();
	});

	it('turns to the sentence that is revealed', async () => {
		const { screen, change } = await showInRoom(420);
		await expect.element(screen.getByRole('navigation')).toBeVisible();
		await change({ revealed: ['day'] });
		await expect.element(screen.getByText('Who measures that?')).toBeVisible();
		await expect.element(screen.getByText(/^A fox/)).not.toBeVisible();
	});

	it('says whether there is more', async () => {
		const { screen, pages } = await showInRoom(420);
		await expect.element(screen.getByRole('navigation')).toBeVisible();
		expect(pages()?.hasMore).toBe(true);
		pages()?.turn(1);
		await expect.element(screen.getByText(/^A fox/)).not.toBeVisible();
		expect(pages()?.hasLess).toBe(true);
		pages()?.turn(-1);
		await expect.element(screen.getByText(/^A fox/)).toBeVisible();
	});

	it('has no strip where all of it fits', async () => {
		const { screen } = await showInRoom(4000);
		await expect.element(screen.getByText(/^It was a lovely/)).toBeVisible();
		await expect.element(screen.getByRole('navigation')).not.toBeInTheDocument();
	});
});
