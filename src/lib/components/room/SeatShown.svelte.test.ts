import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { RoomMarks } from '#lib/quiz/room-view.ts';
import { techniques, textsOf } from '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/seat.css';
import { boardStop, galleyStop, pieceStop, questionStop } from './seat-sample.test-kit.ts';
import SeatShown from './SeatShown.svelte';

const marks = (change: Partial<RoomMarks> = {}): RoomMarks => ({
	stop: galleyStop.outline.id,
	of: 23,
	marked: { quote: 19, day: 2 },
	reasons: { quote: 'bare-quote' },
	likelihoods: [0, 0, 0, 0, 0],
	...change
});
const show = (change: Partial<Parameters<typeof render<typeof SeatShown>>[1]> = {}) =>
	render(SeatShown, {
		content: galleyStop,
		shown: marks(),
		prompt: null,
		techniques,
		own: ['day'],
		...change
	});

test('gives each sentence its number, its count, the reason and the learner’s own mark', async () => {
	const screen = await show();
	await expect.element(screen.getByRole('heading', { name: 'What the room marked' })).toBeVisible();
	await expect.element(screen.getByText('marked by, of 23')).toBeVisible();
	expect(textsOf(screen.getByRole('listitem'))).toEqual([
		'1 A fox walked down Market Street. 0 of 23',
		'2 “It knew,” said an insider. Reason given most often: a quote with no name 19 of 23',
		'3 It was a lovely day. your mark 2 of 23',
		'4 The mayor wept alone. 0 of 23',
		'5 The council met in June. 0 of 23'
	]);
});

test('inks a sentence as dark as the room marked it', async () => {
	const screen = await show();
	const density = screen
		.getByRole('listitem')
		.elements()
		.map((row) => (row as HTMLElement).style.getPropertyValue('--s'));
	expect(density).toEqual(['0.000', '0.826', '0.087', '0.000', '0.000']);
});

test('tells how likely the room found a piece', async () => {
	const screen = await show({
		content: pieceStop,
		shown: marks({ likelihoods: [4, 3, 0, 1, 0] }),
		own: []
	});
	const likely = screen.getByRole('list', { name: 'How likely the room found it' });
	expect(textsOf(likely.getByRole('listitem'))).toEqual([
		'Very unlikely 4 of 8',
		'Unlikely 3 of 8',
		'Could go either way 0 of 8',
		'Likely 1 of 8',
		'Very likely 0 of 8'
	]);
});

test('tells how many chose each answer, or tied each pair', async () => {
	const question = await show({
		content: questionStop,
		shown: marks({ marked: { '1': 5 }, reasons: {} }),
		own: ['1']
	});
	expect(textsOf(question.getByRole('listitem'))).toEqual([
		'A Nobody 0 of 23',
		'B Who saw it your answer 5 of 23',
		'C Everyone 0 of 23'
	]);
	await question.unmount();
	const board = await show({ content: boardStop, shown: marks({ marked: {}, reasons: {} }) });
	expect(textsOf(board.getByRole('listitem'))[0]).toBe('A and B in row 1, “The colour” 0 of 23');
});

test('shows the question to discuss without the marks, and nothing where there is neither', async () => {
	const screen = await show({ shown: null, prompt: 'Which record would settle it?' });
	await expect.element(screen.getByText('Which record would settle it?')).toBeVisible();
	await expect.element(screen.getByRole('listitem')).not.toBeInTheDocument();
	await screen.unmount();
	const nothing = await show({ shown: null });
	await expect.element(nothing.getByRole('region')).not.toBeInTheDocument();
});
