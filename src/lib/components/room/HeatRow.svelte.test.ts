import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { finding } from '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/room.css';
import HeatRow from './HeatRow.svelte';

const show = (props: Partial<Parameters<typeof HeatRow>[1]> = {}) =>
	render(HeatRow, { number: 4, text: 'The mayor wept alone.', count: 15, of: 23, ...props });

test('tells the count beside the ink, in words too', async () => {
	const screen = await show();
	const row = screen.getByRole('listitem');
	await expect.element(row).toMatchTextContent(/15\s*of 23 marked this/);
	const element = row.element() as HTMLElement;
	expect(element.style.getPropertyValue('--s')).toBe('0.652');
	expect(element.style.getPropertyValue('--r')).toBe('2.58px');
});

test('shows no ink and no figure while the marks are hidden', async () => {
	const screen = await show({ count: null });
	const element = screen.getByRole('listitem').element() as HTMLElement;
	expect(element.textContent.replace(/\s+/g, ' ').trim()).toBe('Sentence 4 The mayor wept alone.');
	expect(element.style.getPropertyValue('--s')).toBe('0.000');
	expect(element.querySelector('.heat__patch')).toBeNull();
});

test('follows the room as it counts', async () => {
	const screen = await show();
	await screen.rerender({ count: 23 });
	const element = screen.getByRole('listitem').element() as HTMLElement;
	expect(element.style.getPropertyValue('--r')).toBe('4.00px');
});

test('shows a finding with stamp and note, and unfolds why', async () => {
	const toggled: string[] = [];
	const screen = await show({
		finding: finding({
			verdict: 'no-record',
			note: 'Who heard it?',
			explanation: '<p>Nobody.</p>'
		}),
		ontoggle: () => toggled.push('why')
	});
	await expect.element(screen.getByText('No record found')).toBeVisible();
	await expect.element(screen.getByText('Who heard it?')).toBeVisible();
	await expect.element(screen.getByText('Nobody.')).not.toBeVisible();
	const why = screen.getByRole('button', { name: 'Why (sentence 4)' });
	await expect.element(why).toHaveAttribute('aria-expanded', 'false');
	await why.click();
	expect(toggled).toEqual(['why']);
	await screen.rerender({ isOpen: true });
	await expect.element(screen.getByText('Nobody.')).toBeVisible();
	await expect
		.element(screen.getByRole('button', { name: 'Less (sentence 4)' }))
		.toHaveAttribute('aria-expanded', 'true');
});

test('says the reason given most often', async () => {
	const screen = await show({ reason: 'a quote with no name' });
	await expect
		.element(screen.getByText('Reason given most often: a quote with no name'))
		.toBeVisible();
});
