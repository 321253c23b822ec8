import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import Waiting from './Waiting.svelte';

test('says that what comes next is on its way, with nothing to press', async () => {
	const screen = await render(Waiting, { hasFailed: false, onretry: () => undefined });
	expect(textsOf(screen.getByRole('status'))).toEqual(['One moment Fetching what comes next.']);
	await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('leads back where there is a way back, once it has failed', async () => {
	let backs = 0;
	const onback = () => (backs += 1);
	const screen = await render(Waiting, { hasFailed: false, onretry: () => undefined, onback });
	await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
	await screen.rerender({ hasFailed: true });
	await screen.getByRole('button', { name: 'Back' }).click();
	expect(backs).toBe(1);
});

test('announces in the same place that it failed, and asks again', async () => {
	let asked = 0;
	const screen = await render(Waiting, { hasFailed: false, onretry: () => (asked += 1) });
	const status = screen.getByRole('status').element();
	await screen.rerender({ hasFailed: true });
	expect(screen.getByRole('status').element()).toBe(status);
	await expect
		.element(screen.getByRole('heading', { level: 1 }))
		.toHaveTextContent('The next part has not come through');
	await screen.getByRole('button', { name: 'Ask again' }).click();
	expect(asked).toBe(1);
	await expect
		.element(screen.getByRole('status'))
		.toMatchTextContent(/Asked again once: still no answer\./);
	await screen.getByRole('button', { name: 'Ask again' }).click();
	await expect
		.element(screen.getByRole('status'))
		.toMatchTextContent(/Asked again 2 times: still no answer\./);
});
