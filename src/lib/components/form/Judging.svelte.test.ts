import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Passage } from '#lib/quiz/lesson.ts';
import { firstRead, formSpecimens } from '#lib/quiz/sample-form.test-kit.ts';
import '../../../styles/form.css';
import { labelsOf } from '../lesson/sample-lesson.test-kit.ts';
import Judging from './Judging.svelte';

const [piece] = firstRead.pieces as readonly [Passage, Passage];

async function show() {
	const judged: number[] = [];
	const screen = await render(Judging, {
		over: 'First read. Piece 1 of 2',
		piece,
		name: 'Piece 1 of 2',
		specimens: formSpecimens,
		onjudge: (likelihood) => void judged.push(likelihood)
	});
	return {
		judged,
		screen,
		choice: (name: string) => screen.getByRole('radio', { name, exact: true }),
		send: screen.getByRole('button', { name: 'Now mark its sentences' })
	};
}

test('shows the piece whole, under its label and headline, with nothing to mark yet', async () => {
	const { screen } = await show();
	await expect
		.element(screen.getByRole('heading', { level: 1 }))
		.toHaveTextContent('How likely is this to be true?');
	await expect.element(screen.getByText('First read. Piece 1 of 2')).toBeVisible();
	await expect.element(screen.getByText('A practice piece by us.')).toBeVisible();
	await expect
		.element(screen.getByRole('article').getByRole('heading', { name: 'The fox in the hall' }))
		.toBeVisible();
	await expect
		.element(screen.getByText('A fox sat in the hall. It knew, said an insider. It left in May.'))
		.toBeVisible();
	await expect.element(screen.getByRole('button')).toHaveLength(1);
});

test('offers five answers in one group that is named by the question, and has chosen none', async () => {
	const { screen } = await show();
	const group = screen.getByRole('group', { name: 'How likely is this to be true?' });
	expect(labelsOf(group.getByRole('radio'))).toEqual([
		'Very unlikely',
		'Unlikely',
		'Could go either way',
		'Likely',
		'Very likely'
	]);
	await expect.element(screen.getByRole('radio', { checked: true })).not.toBeInTheDocument();
});

test('cannot be sent without a choice, by the button or by Enter', async () => {
	const { choice, judged, screen, send } = await show();
	await expect.element(send).toBeDisabled();
	choice('Very unlikely').element().focus();
	await userEvent.keyboard('{Enter}');
	(send.element().closest('form') as HTMLFormElement).requestSubmit();
	expect(judged).toEqual([]);
	await expect
		.element(screen.getByRole('alert'))
		.toHaveTextContent('First say how likely you find it.');
});

test('sends the last choice, once, and stays on the page', async () => {
	const { choice, judged, send } = await show();
	await choice('Likely').click();
	await choice('Unlikely').click();
	expect(judged).toEqual([]);
	await send.click();
	expect(judged).toEqual([2]);
});

test('can be done by keyboard alone', async () => {
	const { choice, judged } = await show();
	choice('Very unlikely').element().focus();
	await userEvent.keyboard(' {ArrowDown}{ArrowDown}{Enter}');
	expect(judged).toEqual([3]);
});
