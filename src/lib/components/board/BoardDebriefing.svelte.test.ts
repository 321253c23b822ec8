import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Row } from '#lib/quiz/board.ts';
import {
	board,
	boardKey,
	boardSources,
	boardSpecimens,
	contradictions
} from '#lib/quiz/sample-board.test-kit.ts';
import '../../../styles/board.css';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import { BOARD_PATTERN_WORDS } from './board-words.ts';
import BoardDebriefing from './BoardDebriefing.svelte';
import PairNotes from './PairNotes.svelte';
import { spokenIn } from './spoken.test-kit.ts';

const [colour, , weather] = board.rows as readonly [Row, Row, Row];
const pairs = Object.keys(boardKey.pairs);

async function show(ties: readonly string[], rows = board.rows) {
	const did: string[] = [];
	const screen = await render(BoardDebriefing, {
		board,
		rows,
		ties,
		findings: boardKey,
		specimens: boardSpecimens,
		sources: boardSources,
		onread: () => void did.push('read'),
		onprint: () => void did.push('print')
	});
	return { did, screen, told: screen.getByRole('heading', { level: 1 }) };
}

describe('the debrief of a board', () => {
	test.each([
		['tied by the key', contradictions, '4 of 4', '0 of 3', 'told-apart'],
		['tied all', pairs, '4 of 4', '3 of 3', 'marked-everything'],
		['tied nothing', [], '0 of 4', '0 of 3', 'marked-nothing']
	] as const)('counts for who %s', async (_, ties, caught, doubted, pattern) => {
		const { screen, told } = await show(ties);
		await expect
			.element(told)
			.toHaveTextContent(
				`You caught ${caught} pairs that cannot both be true. You wrongly tied ${doubted} that can.`
			);
		await expect.element(screen.getByText(BOARD_PATTERN_WORDS[pattern])).toBeVisible();
		await expect.element(screen.getByText('File 4. Three foxes')).toBeVisible();
		await expect.element(screen.getByText(/^7 pairs are too few to say/)).toBeVisible();
	});

	test('counts the rows of the way round only where that was taken', async () => {
		const { screen, told } = await show(['weather-hare:weather-owl'], [weather]);
		await expect
			.element(told)
			.toHaveTextContent(
				'You caught 0 of 0 pairs that cannot both be true. You wrongly tied 1 of 1 that can.'
			);
		await expect.element(screen.getByRole('rowheader')).toHaveLength(1);
	});

	test('notes every pair of each row with its verdict and its outcome, and the record after them', async () => {
		const { screen } = await show(['colour-fox:colour-hare', 'colour-fox:colour-owl']);
		expect(textsOf(screen.getByRole('listitem')).slice(0, 3)).toEqual([
			'A and B Cannot both be true Caught Red or white? Why: Red or white?',
			'A and C Can both be true Wrongly tied Both red. Why: Both red.',
			'B and C Cannot both be true Missed White or red? Why: White or red?'
		]);
		expect(textsOf(screen.getByRole('listitem')).at(-1)).toContain('Rightly left alone');
		await expect.element(screen.getByRole('listitem')).toHaveLength(7);
		expect(
			textsOf(screen.getByRole('complementary', { name: 'The record on “The colour”' }))[0]
		).toContain('The record Red. The paper: Red.');
	});

	test('draws the editor’s ties, says whose is whose, and lets nobody change them', async () => {
		const { screen } = await show(['colour-fox:colour-owl']);
		expect(spokenIn(screen.getByRole('cell')).slice(0, 3)).toEqual([
			'A It was red. The editor ties it to B. You tied it to C.',
			'B It was white. The editor ties it to A and C.',
			'C It was as red as a fox can be. The editor ties it to B. You tied it to A.'
		]);
		expect(textsOf(screen.getByRole('button'))).toEqual(['Print my board', 'To the last step']);
	});

	test('prints, and goes on', async () => {
		const { did, screen } = await show([]);
		await screen.getByRole('button', { name: 'Print my board' }).click();
		await screen.getByRole('button', { name: 'To the last step' }).click();
		expect(did).toEqual(['print', 'read']);
	});

	test('leads back where the board is only looked at again', async () => {
		const { did, screen } = await show([]);
		await screen.rerender({ onback: () => void did.push('back') });
		await expect.element(screen.getByText('Your ties, as you made them.')).toBeVisible();
		expect(textsOf(screen.getByRole('button'))).toEqual(['Print my board', 'Back']);
		await screen.getByRole('button', { name: 'Back' }).click();
		expect(did).toEqual(['back']);
	});
});

describe('notes on pairs', () => {
	const notes = (props: Partial<{ outcomes: Record<string, 'hit'>; record: undefined }> = {}) =>
		render(PairNotes, {
			row: colour,
			columns: board.columns,
			pairs: boardKey.pairs,
			record: boardKey.records['colour'],
			sources: boardSources,
			...props
		});

	test('carry no outcome where nobody was asked', async () => {
		const screen = await notes();
		expect(textsOf(screen.getByRole('listitem'))[0]).toBe(
			'A and B Cannot both be true Red or white? Why: Red or white?'
		);
	});

	test('cite the sources of the record', async () => {
		const screen = await notes();
		await expect
			.element(screen.getByRole('link', { name: /The Town Gazette, 3 May 1985/ }))
			.toHaveAttribute('href', 'https://example.org/fox');
	});

	test('leave the record out where there is none, and a pair out that has no finding', async () => {
		const screen = await render(PairNotes, {
			row: colour,
			columns: board.columns,
			pairs: { 'colour-fox:colour-owl': boardKey.pairs['colour-fox:colour-owl'] as never },
			record: undefined,
			sources: boardSources
		});
		await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
		expect(textsOf(screen.getByRole('listitem'))).toEqual([
			'A and C Can both be true Both red. Why: Both red.'
		]);
	});
});
