import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/seat.css';
import { roomView } from './seat-sample.test-kit.ts';
import SeatStrip from './SeatStrip.svelte';

const fine = { unsent: 0, isLate: false, isLineUp: true, isKept: true };
const show = (view: Parameters<typeof roomView>[0], sending: Partial<typeof fine> = {}) =>
	render(SeatStrip, {
		view: roomView(view),
		name: 'Blue Heron',
		rename: () => Promise.resolve(''),
		...fine,
		...sending
	});

test('says who the learner is, and that everything is sent', async () => {
	const screen = await show({});
	await expect.element(screen.getByText('Blue Heron')).toBeVisible();
	await expect.element(screen.getByRole('status').first()).toHaveTextContent('All sent.');
});

test('says nothing of sending where there is nothing to send', async () => {
	const lobby = await show({ desk: 'lobby' });
	await expect.element(lobby.getByRole('status')).toHaveTextContent('');
	await lobby.unmount();
	const hands = await show({ pace: 'hands' });
	await expect.element(hands.getByRole('status').first()).toHaveTextContent('');
});

test('says when something waits, and that the line is lost', async () => {
	const late = await show({}, { unsent: 3, isLate: true });
	await expect
		.element(late.getByRole('status').first())
		.toHaveTextContent('Not sent yet: no line.');
	await expect.element(late.getByText(/3 answers wait on this device\.$/)).toBeVisible();
	await late.unmount();
	const lost = await show({ desk: 'lobby' }, { isLineUp: false });
	await expect
		.element(lost.getByRole('status'))
		.toHaveTextContent('No line to the room. It is tried again.');
});

test('lets the learner change the name during the lesson too', async () => {
	const screen = await show({});
	const button = screen.getByRole('button', { name: 'Draw another name' });
	await expect.element(button).not.toBeInTheDocument();
	await screen.getByText('Blue Heron').click();
	await expect.element(button).toBeVisible();
	await expect.element(screen.getByText('Room PICA 472 9135').first()).toBeVisible();
});
