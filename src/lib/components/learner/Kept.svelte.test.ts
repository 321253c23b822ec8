import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { lesson, textsOf } from '../lesson/sample-lesson.test-kit.ts';
import Kept from './Kept.svelte';

const told = 'You caught 3 of 4 that do not stand and wrongly doubted 1 of 5 sound ones.';

async function show() {
	let restarts = 0;
	const screen = await render(Kept, {
		lesson,
		told: undefined,
		next: undefined,
		proofHref: '/lessons/02-fox/proof',
		guideHref: '/field-guide',
		onrestart: () => (restarts += 1)
	});
	const links = () =>
		screen
			.getByRole('link')
			.elements()
			.map((link) => [link.textContent, link.getAttribute('href')]);
	return { screen, links, restarts: () => restarts };
}

test('files the lesson before the key has come, and counts once it has', async () => {
	const { screen } = await show();
	const lines = ['File 2. The fox', lesson.keep.checkWhen, lesson.keep.trustWhen];
	const more = 'See the editor’s whole proof again Read this file once more';
	expect(textsOf(screen.getByRole('paragraph'))).toEqual([lines[0], '', ...lines.slice(1), more]);
	await screen.rerender({ told });
	expect(textsOf(screen.getByRole('paragraph'))).toEqual([lines[0], told, ...lines.slice(1), more]);
});

test('leads on to the next file where there is one', async () => {
	const { screen, links } = await show();
	const rest = [
		['Your field guide', '/field-guide'],
		['See the editor’s whole proof again', '/lessons/02-fox/proof']
	];
	expect(links()).toEqual(rest);
	await screen.rerender({ next: { title: 'The hare', minutes: 9, href: '/lessons/03-hare' } });
	expect(links()).toEqual([['Next file: The hare', '/lessons/03-hare'], ...rest]);
});

test('offers what a short route left unread', async () => {
	const { screen } = await show();
	await expect.element(screen.getByText(/waiting/)).not.toBeInTheDocument();
	let resumed = 0;
	await screen.rerender({ more: { left: 2, onresume: () => (resumed += 1) } });
	await expect
		.element(screen.getByText('2 more galleys of this file are waiting, if you have the time.'))
		.toBeVisible();
	await screen.getByRole('button', { name: 'One more galley' }).click();
	expect(resumed).toBe(1);
	await screen.rerender({ more: { left: 1, onresume: () => undefined } });
	await expect
		.element(screen.getByText('One more galley of this file is waiting, if you have the time.'))
		.toBeVisible();
});

test('lets the learner look again at each galley with their own marks', async () => {
	const { screen } = await show();
	await expect.element(screen.getByText(/^Look again/)).not.toBeInTheDocument();
	const looked: string[] = [];
	const again = ['Galley 1 of 2', 'Galley 2 of 2'].map((name) => ({
		name,
		onlook: () => looked.push(name)
	}));
	await screen.rerender({ again });
	await screen.getByRole('button', { name: 'Galley 2 of 2' }).click();
	expect(looked).toEqual(['Galley 2 of 2']);
});

test('can be read once more', async () => {
	const { screen, restarts } = await show();
	await screen.getByRole('button', { name: 'Read this file once more' }).click();
	expect(restarts()).toBe(1);
});
