import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Tally } from '#lib/quiz/outcomes.ts';
import '../../../styles/form.css';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import type { Read } from './reads.ts';
import TwoReads from './TwoReads.svelte';

const readOf = (title: string, hits: number, falseAlarms: number): Read => {
	const tally: Tally = { hits, misses: 7 - hits, falseAlarms, correctRejections: 9 - falseAlarms };
	return {
		title,
		tally,
		reading: { outcomes: {}, tally, judgements: [], agreed: { count: 0, of: 0 } },
		pieces: {},
		likelihoods: {}
	};
};

const first = readOf('First read', 0, 4);
const second = readOf('Second read', 7, 3);
const booster = readOf('First booster', 2, 4);

const meet = /The two ranges meet, so chance alone could make this difference\./;
const apart = /The two ranges do not meet, so this is more than chance usually makes\./;

test('one read is a table of one row, and nothing is said of chance', async () => {
	const screen = await render(TwoReads, { reads: [first] });
	await expect
		.element(screen.getByRole('table', { name: 'Your reads, side by side' }))
		.toBeVisible();
	expect(textsOf(screen.getByRole('columnheader'))).toEqual([
		'Read',
		'Caught, of those that do not stand',
		'Wrongly doubted, of the sound ones'
	]);
	expect(textsOf(screen.getByRole('row')).slice(1)).toEqual(['First read 0 of 7 4 of 9']);
	await expect.element(screen.getByText(/chance/)).not.toBeInTheDocument();
});

test('two reads are two rows, and what differs is set against chance, caught and doubted apart', async () => {
	const screen = await render(TwoReads, { reads: [first, second] });
	expect(textsOf(screen.getByRole('row')).slice(1)).toEqual([
		'First read 0 of 7 4 of 9',
		'Second read 7 of 7 3 of 9'
	]);
	await expect.element(screen.getByRole('rowheader')).toHaveLength(2);
	const [caught, doubted] = textsOf(screen.getByText(/^(Caught|Wrongly doubted)\. Of a hundred/));
	expect(caught).toContain(
		'your first read might have marked between 0 and 30, and your second read between 70 and 100.'
	);
	expect(caught).toMatch(apart);
	expect(doubted).toMatch(meet);
});

test('a booster is compared with the second read, for that shows what has lasted', async () => {
	const screen = await render(TwoReads, { reads: [first, second, booster] });
	await expect.element(screen.getByRole('rowheader')).toHaveLength(3);
	const [caught] = textsOf(screen.getByText(/^Caught\. Of a hundred/));
	expect(caught).toContain('your second read might have marked between 70 and 100');
	expect(caught).toContain('your first booster between 6 and 65');
	expect(caught).toMatch(apart);
});

test('says how far the figures carry, and gives no grade', async () => {
	const screen = await render(TwoReads, { reads: [first, second] });
	const said = textsOf(screen.getByText(/^Ranges of this kind hold the true share/))[0] ?? '';
	expect(said).toContain('nobody has measured yet whether one is harder');
	expect(said).toContain('This is not a grade.');
	expect(document.body.textContent).not.toMatch(/\d\s?%/);
});

test('draws one stroke a sentence beside the counts, for those who see it only', async () => {
	const { container } = await render(TwoReads, { reads: [first] });
	const strokes = [...container.querySelectorAll('[aria-hidden=true]')].map((bar) => [
		bar.querySelectorAll('i').length,
		bar.querySelectorAll('i.is-on').length
	]);
	expect(strokes).toEqual([
		[7, 0],
		[9, 4]
	]);
});
