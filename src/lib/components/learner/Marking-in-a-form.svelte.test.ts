import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Passage } from '#lib/quiz/lesson.ts';
import { firstRead, formSpecimens } from '#lib/quiz/sample-form.test-kit.ts';
import { lesson, passage, techniques, specimens } from '../lesson/sample-lesson.test-kit.ts';
import Marking from './Marking.svelte';
import { PassageDesk } from './passage-desk.svelte.test-kit.ts';

const [piece] = firstRead.pieces as readonly [Passage, Passage];

test('in a form says which read and piece it is and when the findings come', async () => {
	const desk = new PassageDesk(piece);
	const screen = await render(Marking, {
		lesson: firstRead,
		over: 'First read. Piece 1 of 2',
		passage: piece,
		get state() {
			return desk.state;
		},
		name: 'Piece 1 of 2',
		specimens: formSpecimens,
		sources: [],
		techniques,
		after: 'There are no notes in this read.',
		send: desk.send
	});
	await expect.element(screen.getByText('First read. Piece 1 of 2')).toBeVisible();
	await expect.element(screen.getByText(/^File 0/)).not.toBeInTheDocument();
	await expect
		.element(
			screen.getByText(
				/^There are no notes in this read\. You can change anything until you press the button\./
			)
		)
		.toBeVisible();
	await screen.getByRole('button', { name: '2 It knew, said an insider.' }).click();
	await screen.getByRole('button', { name: 'A quote with no name' }).click();
	await screen.getByRole('button', { name: 'Done marking (1)' }).click();
	expect(desk.sent).toEqual([
		{ type: 'sentence.marked', passage: 'a-fox', sentence: 'a-fox-2' },
		{ type: 'reason.chosen', passage: 'a-fox', sentence: 'a-fox-2', reason: 'bare-quote' },
		{ type: 'marks.submitted', passage: 'a-fox' }
	]);
});

test('in a lesson says its file and that notes come back', async () => {
	const desk = new PassageDesk(passage);
	const screen = await render(Marking, {
		lesson,
		passage,
		state: desk.state,
		name: 'Galley 1 of 2',
		specimens,
		sources: [],
		techniques,
		send: desk.send
	});
	await expect.element(screen.getByText('File 2. The fox. Galley 1 of 2')).toBeVisible();
	await expect
		.element(screen.getByText(/^Notes come back after the whole galley is marked\./))
		.toBeVisible();
});
