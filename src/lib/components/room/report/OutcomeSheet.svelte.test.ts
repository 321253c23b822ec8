import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { OutcomeSheet as Sheet } from '#lib/quiz/outcome-sheet.ts';
import { textsOf } from '#lib/components/lesson/sample-lesson.test-kit.ts';
import '../../../../styles/report.css';
import OutcomeSheet from './OutcomeSheet.svelte';

const HEAD = { title: 'The 45-minute lesson', openedAt: Date.UTC(2026, 10, 20, 9) };

const show = (sheet: Sheet) => render(OutcomeSheet, { sheet, textHref: '/sheet.txt' });

test('sets both reads side by side, with how many people and what the ranges are', async () => {
	const screen = await show({
		...HEAD,
		kind: 'two-reads',
		people: 14,
		caught: { first: 0.44, second: 0.63, change: { value: 0.19, low: 0.08, high: 0.3 } },
		doubted: { first: 0.3, second: 0.25, change: { value: -0.05, low: -0.12, high: 0.03 } }
	});
	await expect.element(screen.getByText('14 people did both reads.')).toBeVisible();
	expect(textsOf(screen.getByRole('row')).slice(1)).toEqual([
		'First read 44 30',
		'Second read 63 25'
	]);
	await expect.element(screen.getByText(/between 8 and 30 more\. That range leaves/)).toBeVisible();
	await expect
		.element(screen.getByText(/from 12 fewer to 3 more\. That range includes no change/))
		.toBeVisible();
	await expect.element(screen.getByText(/bootstrap intervals over people/)).toBeVisible();
});

test('with one read it gives counts, and says that there is no comparison', async () => {
	const screen = await show({
		...HEAD,
		kind: 'one-read',
		people: 20,
		file: 'The hook',
		unit: 'sentence',
		caught: { count: 57, of: 115 },
		doubted: { count: 12, of: 92 }
	});
	await expect.element(screen.getByText('20 people read “The hook”.')).toBeVisible();
	await expect.element(screen.getByText(/^Sentences that do not stand were caught/)).toBeVisible();
	await expect.element(screen.getByText(/so there is no comparison/)).toBeVisible();
	await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
});

test('under five people it shows nothing, and says why', async () => {
	const screen = await show({ ...HEAD, kind: 'withheld' });
	await expect.element(screen.getByText(/because fewer than five people answered/)).toBeVisible();
	await expect.element(screen.getByText(/^Of so few, a figure comes close/)).toBeVisible();
	await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
});

test('says what it is about and when, and can be printed or taken as text', async () => {
	const screen = await show({ ...HEAD, kind: 'withheld' });
	await expect
		.element(screen.getByRole('heading', { level: 1, name: 'The 45-minute lesson' }))
		.toBeVisible();
	await expect.element(screen.getByText('Outcome sheet, 20 November 2026')).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Print this sheet' })).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: 'As plain text' }))
		.toHaveAttribute('href', '/sheet.txt');
});
