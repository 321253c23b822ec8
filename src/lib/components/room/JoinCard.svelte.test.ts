import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../styles/room.css';
import JoinCard from './JoinCard.svelte';

const square = { size: 21, path: 'M0 0h7v1h-7z' };
const show = (props: Partial<Parameters<typeof JoinCard>[1]> = {}) =>
	render(JoinCard, {
		square,
		address: '192.168.1.20:3000/join',
		code: 'PICA 472 9135',
		isLocked: false,
		...props
	});

test('says the address and the code, and names the square', async () => {
	const screen = await show();
	await expect
		.element(screen.getByRole('img', { name: /QR code that opens 192\.168\.1\.20:3000\/join/ }))
		.toBeVisible();
	await expect.element(screen.getByText('PICA', { exact: true })).toBeVisible();
	await expect.element(screen.getByText('472 9135')).toBeVisible();
});

test('leaves four modules of white round the square, which is black on white in both themes', async () => {
	document.documentElement.dataset['theme'] = 'night';
	const screen = await show();
	const svg = screen.getByRole('img').element();
	expect(svg.getAttribute('viewBox')).toBe('-4 -4 29 29');
	const fill = (part: string) => {
		const element = svg.querySelector(part);
		return element && getComputedStyle(element).fill;
	};
	expect([fill('rect'), fill('path')]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
	delete document.documentElement.dataset['theme'];
});

test('shows a locked door instead of a way in', async () => {
	const screen = await show({ isLocked: true });
	await expect.element(screen.getByText('Locked: nobody new can join.')).toBeVisible();
	await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
});
