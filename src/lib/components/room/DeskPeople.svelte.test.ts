import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SeatRow } from '#lib/quiz/room-view.ts';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/room.css';
import DeskPeople from './DeskPeople.svelte';
import type { HostOrder } from './host-order.ts';

const seat = (name: string, change: Partial<SeatRow> = {}): SeatRow => ({
	seat: name.toLowerCase().replaceAll(' ', '-'),
	name,
	isRemoved: false,
	done: [],
	begun: [],
	...change
});

const seats = [
	seat('Blue Heron', { done: [2], begun: [2] }),
	seat('Jade Pipit', { begun: [2] }),
	seat('Ruby Coot'),
	seat('Grey Owl', { isRemoved: true })
];

async function show(props: { seats?: readonly SeatRow[]; at?: number | undefined } = {}) {
	const sent: HostOrder[] = [];
	const screen = await render(DeskPeople, {
		seats,
		at: 2,
		steer: (order) => sent.push(order),
		...props
	});
	return { screen, sent };
}

test('lists who is here, those who are not done first', async () => {
	const { screen } = await show();
	await expect.element(screen.getByRole('heading', { name: '3 people here' })).toBeVisible();
	const rows = textsOf(screen.getByRole('listitem')).map((text) => text.replace(/\s+/g, ' '));
	expect(rows.slice(0, 3).map((row) => row.replace(/ Remove.*/, ''))).toEqual([
		'Jade Pipit at work',
		'Ruby Coot not begun',
		'Blue Heron done'
	]);
});

test('removes a name and lets it back in, and keeps the focus near', async () => {
	const { screen, sent } = await show();
	await screen.getByRole('button', { name: 'Remove Ruby Coot' }).click();
	await expect.element(screen.getByRole('group', { name: '3 people here' })).toHaveFocus();
	await screen.getByRole('button', { name: 'Let back in Grey Owl' }).click();
	expect(sent).toEqual([
		{ type: 'learner.removed', seat: 'ruby-coot' },
		{ type: 'learner.readmitted', seat: 'grey-owl' }
	]);
});

test('says nothing of who is done where there is nothing to hand in', async () => {
	const { screen } = await show({ at: undefined });
	await expect.element(screen.getByText('not begun')).not.toBeInTheDocument();
});

test('finds a name in a crowd', async () => {
	const crowd = Array.from({ length: 40 }, (_, index) => seat(`Bird ${index}`));
	const { screen } = await show({ seats: crowd });
	await screen.getByRole('searchbox', { name: 'Find a name' }).fill('bird 17');
	expect(textsOf(screen.getByRole('listitem'))).toHaveLength(1);
	await expect.element(screen.getByRole('button', { name: 'Remove Bird 17' })).toBeVisible();
});

test('shows no more of a very large room than can be drawn at every answer', async () => {
	const crowd = Array.from({ length: 400 }, (_, index) => seat(`Bird ${index}`));
	const { screen } = await show({ seats: crowd });
	expect(textsOf(screen.getByRole('listitem'))).toHaveLength(150);
	await expect.element(screen.getByText('250 more names: type to find one.')).toBeVisible();
});
