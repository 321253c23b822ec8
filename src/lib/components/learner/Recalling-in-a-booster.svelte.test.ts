import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { retrieval } from '#lib/quiz/sample-form.test-kit.ts';
import '../lesson/sample-lesson.test-kit.ts';
import Recalling from './Recalling.svelte';

const questions = retrieval.slice(0, 2).map(({ question }) => question);

async function show() {
	const did: string[] = [];
	const screen = await render(Recalling, {
		questions,
		recalled: {},
		answers: {},
		hasFailed: () => false,
		onretry: () => undefined,
		onanswer: () => undefined,
		onfinish: () => void did.push('finish'),
		then: { words: 'Now the findings.', button: 'To the findings', isAllNeeded: true }
	});
	return { did, screen, on: screen.getByRole('button', { name: 'To the findings' }) };
}

test('asks for an answer to each question before it goes on', async () => {
	const { did, on, screen } = await show();
	await expect.element(on).toBeDisabled();
	await expect.element(screen.getByText('Answer each one first. A guess will do.')).toBeVisible();
	await screen.rerender({ recalled: { 'quote-one': 1 } });
	await expect.element(on).toBeDisabled();
	await screen.rerender({ recalled: { 'quote-one': 1, 'quote-two': 0 } });
	await expect.element(screen.getByText('Now the findings.')).toBeVisible();
	await on.click();
	expect(did).toEqual(['finish']);
});

test('lets questions be left open where none is needed', async () => {
	const { did, on, screen } = await show();
	await screen.rerender({
		then: { words: 'Now the findings.', button: 'To the findings', isAllNeeded: false }
	});
	await expect.element(screen.getByText('You may leave a question open.')).toBeVisible();
	await on.click();
	expect(did).toEqual(['finish']);
});
