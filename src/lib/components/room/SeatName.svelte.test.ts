import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Naming } from '#lib/quiz/room.ts';
import '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/seat.css';
import SeatName from './SeatName.svelte';

async function show(naming: Naming, problem = '') {
	const desk = $state({ name: 'Blue Heron' });
	const asked: (string | null)[] = [];
	const screen = await render(SeatName, {
		naming,
		get name() {
			return desk.name;
		},
		rename: (name: string | null) => {
			asked.push(name);
			if (problem === '') desk.name = name ?? 'Green Wren';
			return Promise.resolve(problem);
		}
	});
	return { screen, asked, said: screen.getByRole('status') };
}

test('draws another name and says it', async () => {
	const { screen, asked, said } = await show('drawn');
	await screen.getByRole('button', { name: 'Draw another name' }).click();
	await expect.element(said).toHaveTextContent('You are now Green Wren.');
	expect(asked).toEqual([null]);
	await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
});

test('takes a typed name where the teacher allows it, with Enter too', async () => {
	const { screen, asked, said } = await show('typed');
	const field = screen.getByRole('textbox', { name: 'Or type one' });
	await field.fill('Zoë');
	field.element().closest('form')?.requestSubmit();
	await expect.element(said).toHaveTextContent('You are now Zoë.');
	expect(asked).toEqual(['Zoë']);
	await expect.element(field).toHaveValue('');
});

test('says beside the field what is wrong with a name, and keeps it there', async () => {
	const { screen, said } = await show('typed', 'A name needs a letter or a figure.');
	const field = screen.getByRole('textbox', { name: 'Or type one' });
	await field.fill('…');
	await screen.getByRole('button', { name: 'Use it' }).click();
	await expect
		.element(screen.getByRole('alert'))
		.toHaveTextContent('A name needs a letter or a figure.');
	await expect.element(field).toHaveAccessibleDescription(/A name needs a letter or a figure\.$/);
	await expect.element(field).toHaveValue('…');
	await expect.element(said).toHaveTextContent('');
});
