import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { board } from '#lib/quiz/sample-board.test-kit.ts';
import { lesson } from '../lesson/sample-lesson.test-kit.ts';
import Kept from './Kept.svelte';

const next = { title: 'The hare', minutes: 9, href: '/lessons/03-hare' };
const props = {
	lesson,
	told: undefined,
	next,
	proofHref: '/proof',
	guideHref: '/field-guide',
	onrestart: () => undefined
};

test('leads back to the route rather than on to the next file', async () => {
	const screen = await render(Kept, { ...props, route: { minutes: 30, href: '/routes/30' } });
	await expect
		.element(screen.getByRole('link', { name: 'Back to the 30 minutes' }))
		.toHaveAttribute('href', '/routes/30');
	await expect.element(screen.getByRole('link', { name: /^Next file/ })).not.toBeInTheDocument();
	await screen.rerender({ route: undefined });
	await expect.element(screen.getByRole('link', { name: 'Next file: The hare' })).toBeVisible();
	await expect.element(screen.getByRole('link', { name: /^Back to/ })).not.toBeInTheDocument();
});

test('leads back to the route from the last file of the course, too', async () => {
	const screen = await render(Kept, {
		...props,
		next: undefined,
		route: { minutes: 15, href: '/routes/15' }
	});
	await expect.element(screen.getByRole('link', { name: 'Back to the 15 minutes' })).toBeVisible();
});

test('files a board with its own two lines', async () => {
	const screen = await render(Kept, { ...props, lesson: board });
	await expect.element(screen.getByText('File 4. Three foxes')).toBeVisible();
	await expect.element(screen.getByText('Check when two tellers differ.')).toBeVisible();
	await expect.element(screen.getByText('Trust where only tone differs.')).toBeVisible();
});
