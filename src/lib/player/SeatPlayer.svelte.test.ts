import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import {
	cards,
	findings,
	sources,
	specimens,
	techniques
} from '#lib/components/lesson/sample-lesson.test-kit.ts';
import { roomView, stops, stopView } from '#lib/components/room/seat-sample.test-kit.ts';
import type { RoomView, StopView } from '#lib/quiz/room-view.ts';
import { boardSpecimens } from '#lib/quiz/sample-board.test-kit.ts';
import '../../styles/board.css';
import '../../styles/form.css';
import '../../styles/seat.css';
import { RoomSeat } from './room-seat.svelte.ts';
import { agenda, EMPTY_KEY, FakeDevice, FakeRoom } from './seat-room.test-kit.ts';
import SeatPlayer from './SeatPlayer.svelte';

const [READING, QUESTION, GALLEY, PIECE, BOARD, KEEP] = [0, 1, 2, 3, 4, 5] as const;

/** The room with the teacher at a stop, which has got so far. */
const roomAt = (at: number, stop: Partial<StopView> = {}, more: Partial<RoomView> = {}) =>
	roomView({
		at,
		stops: stops.map((content, index) => stopView(content, index === at ? stop : {})),
		...more
	});

async function show(view: RoomView) {
	const room = new FakeRoom();
	const device = new FakeDevice();
	const seat = new RoomSeat(
		{
			view,
			agenda: {
				...agenda,
				specimens: [...specimens, ...boardSpecimens.slice(1)],
				sources,
				techniques
			},
			seat: { name: 'Blue Heron', isRemoved: false },
			works: {}
		},
		room.line,
		device
	);
	seat.open();
	const place = $state({ at: view.at });
	const screen = await render(SeatPlayer, {
		seat,
		line: room.line,
		get at() {
			return seat.view.pace === 'own' ? place.at : seat.view.at;
		},
		onturn: (to: number) => (place.at = to),
		elsewhere: createRawSnippet(() => ({ render: () => '<a href="/join">Join a room</a>' }))
	});
	return {
		room,
		seat,
		screen,
		/** The teacher moves the room. */
		turn: (next: RoomView) => room.hearing?.onView(next),
		heading: screen.getByRole('heading', { level: 1 }),
		button: (name: string | RegExp) => screen.getByRole('button', { name }),
		said: screen.getByText(/^The teacher turned|on this page\.$/)
	};
}

describe('a room that the teacher leads', () => {
	test('waits in the lobby and turns by itself', async () => {
		const { heading, screen, turn, said } = await show(roomView({ desk: 'lobby' }));
		await expect.element(heading).toHaveTextContent('You are Blue Heron');
		await expect.element(screen.getByRole('heading', { name: '3 people are here.' })).toBeVisible();
		await expect
			.element(screen.getByRole('list', { name: 'Who else is here' }))
			.toHaveTextContent('Green WrenRed Kite');
		turn(roomAt(GALLEY));
		await expect.element(heading).toHaveTextContent('Mark what you would check');
		await expect.element(heading).toHaveFocus();
		await expect.element(said).toHaveTextContent('The teacher turned to galley 1 of 2, The fox.');
	});

	test('says where the teacher turned, and begins there at the heading', async () => {
		const { heading, turn, said } = await show(roomAt(READING));
		await expect.element(heading).toHaveTextContent('Watch the editor');
		turn(roomAt(GALLEY));
		await expect.element(said).toHaveTextContent('The teacher turned to galley 1 of 2, The fox.');
		await expect.element(heading).toHaveFocus();
		turn(roomAt(KEEP));
		await expect.element(heading).toHaveTextContent('Two lines to keep');
	});

	test('leaves a reader alone who is elsewhere on the page', async () => {
		const { heading, turn } = await show(roomAt(READING));
		const field = document.body.appendChild(document.createElement('input'));
		field.focus();
		turn(roomAt(GALLEY));
		await expect.element(heading).toHaveTextContent('Mark what you would check');
		await expect.element(field).toHaveFocus();
		field.remove();
	});

	test('a galley is marked, handed in, and cannot be changed then', async () => {
		const { room, heading, screen, button, turn } = await show(roomAt(GALLEY));
		await button(/A fox walked/).click();
		await button('Done marking (1)').click();
		await expect.element(heading).toHaveTextContent('Handed in.');
		await expect.element(heading).toHaveFocus();
		await expect.element(screen.getByText('1 of 3 is done.')).toBeVisible();
		await expect.element(button(/A fox walked/)).not.toBeInTheDocument();
		await expect
			.element(screen.getByRole('region', { name: 'Your marks' }))
			.toMatchTextContent(/Sentence 1 A fox walked down Market Street/);
		expect(room.applied).toEqual(['key-1', 'key-2']);
		turn(roomAt(GALLEY, { done: 2 }));
		await expect.element(screen.getByText('2 of 3 are done.')).toBeVisible();
	});

	test('what was not handed in counts as it stands when the teacher closes it', async () => {
		const { heading, screen, button, turn } = await show(roomAt(GALLEY));
		await button(/A fox walked/).click();
		turn(roomAt(GALLEY, { phase: 'closed' }));
		await expect.element(heading).toHaveTextContent('This step is closed.');
		await expect.element(screen.getByText(/^What you did counts as it stands/)).toBeVisible();
		turn(roomAt(GALLEY));
		await expect.element(button('Done marking (1)')).toBeVisible();
	});

	test('shows the room’s marks when the teacher does', async () => {
		const { screen, turn, said } = await show(roomAt(GALLEY, { phase: 'closed' }));
		const shown = {
			stop: stops[GALLEY]?.outline.id ?? '',
			of: 3,
			marked: { walk: 2 },
			reasons: {},
			likelihoods: []
		};
		turn(roomAt(GALLEY, { phase: 'closed', isShown: true }, { shown }));
		await expect
			.element(screen.getByRole('heading', { name: 'What the room marked' }))
			.toBeVisible();
		await expect.element(said).toHaveTextContent('The room’s marks are on this page.');
	});

	test('opens the checks, and then the proof, without losing what was done', async () => {
		const { room, heading, screen, button, turn } = await show(roomAt(GALLEY));
		room.checks = cards;
		room.key = { ...EMPTY_KEY, findings };
		await button(/A fox walked/).click();
		turn(roomAt(GALLEY, { phase: 'checking' }));
		await expect.element(heading).toHaveTextContent('Look it up');
		await button(/^Find the first publication/).click();
		await expect.element(screen.getByRole('heading', { name: 'The Town Gazette' })).toBeVisible();
		await screen.getByRole('radio', { name: /^Supported/ }).click();
		await button(/^Enter/).click();
		await expect.element(heading).toHaveTextContent('Your verdicts');
		await button('Done checking').click();
		await expect.element(heading).toHaveTextContent('Checked.');
		turn(roomAt(GALLEY, { phase: 'revealing', revealed: Object.keys(findings) }));
		await expect
			.element(heading)
			.toHaveTextContent(
				'You caught 0 of 3 that do not stand. You wrongly doubted 1 of 2 sound ones.'
			);
		await expect.element(screen.getByText(/You cleared it yourself at the desk/)).toBeVisible();
	});

	test('asks for a part that did not come, and says so meanwhile', async () => {
		const { room, heading, button, turn } = await show(roomAt(GALLEY));
		room.isUp = false;
		turn(roomAt(GALLEY, { phase: 'revealing', revealed: ['walk'] }));
		await expect.element(heading).toHaveTextContent('The next part has not come through');
		room.isUp = true;
		room.key = { ...EMPTY_KEY, findings };
		await button('Ask again').click();
		await expect.element(heading).toHaveTextContent('The editor’s proof');
	});

	test('a latecomer reads the proof without outcomes, and is told what is closed', async () => {
		const { room, heading, screen, turn } = await show(roomAt(GALLEY, { phase: 'closed' }));
		await expect.element(heading).toHaveTextContent('This step is closed.');
		await expect.element(screen.getByText(/^What you did counts/)).not.toBeInTheDocument();
		room.key = { ...EMPTY_KEY, findings };
		turn(roomAt(GALLEY, { phase: 'revealing', revealed: Object.keys(findings) }));
		await expect.element(heading).toHaveTextContent('The editor’s proof');
		await expect.element(screen.getByText('Missed')).not.toBeInTheDocument();
	});

	test('a piece is judged whole before it is marked', async () => {
		const { heading, screen, button } = await show(roomAt(PIECE));
		await expect.element(heading).toHaveTextContent('How likely is this to be true?');
		await screen.getByRole('radio', { name: 'Unlikely', exact: true }).click();
		await button('Now mark its sentences').click();
		await expect.element(heading).toHaveTextContent('Mark what you would check');
		await expect.element(heading).toHaveFocus();
	});

	test('a question is answered once, and its answer waits for the teacher', async () => {
		const { room, heading, screen, button, turn } = await show(roomAt(QUESTION));
		await screen.getByRole('radio', { name: 'Nobody' }).click();
		await button('Answer').click();
		await expect.element(heading).toHaveTextContent('Your answer is in');
		await expect.element(screen.getByRole('radio')).not.toBeInTheDocument();
		room.key = { ...EMPTY_KEY, recall: { answer: 1, explanation: '<p>Whoever saw it.</p>' } };
		turn(roomAt(QUESTION, { phase: 'revealing', revealed: ['0', '1', '2'] }));
		await expect.element(heading).toHaveTextContent('Not this time.');
		await expect.element(screen.getByText('Whoever saw it.')).toBeVisible();
	});

	test('a board is tied and handed in', async () => {
		const { heading, screen, button } = await show(roomAt(BOARD));
		await button(/^A It was red/).click();
		await button(/^B It was white/).click();
		await button('Done tying (1)').click();
		await expect.element(heading).toHaveTextContent('Handed in.');
		await expect.element(screen.getByText('A and B cannot both be true')).toBeVisible();
	});
});

describe('at one’s own pace', () => {
	const own = (stop: Partial<StopView> = {}) => roomAt(GALLEY, stop, { pace: 'own' });

	test('the learner goes on without waiting, and back', async () => {
		const { heading, screen, button } = await show(own());
		await button('Done marking (0)').click();
		await button('Yes, go on').click();
		await expect.element(heading).toHaveTextContent('Handed in.');
		await button('Go on').click();
		await expect.element(heading).toHaveTextContent('How likely is this to be true?');
		await expect.element(heading).toHaveFocus();
		await button('Back').click();
		await expect.element(heading).toHaveTextContent('Handed in.');
		await expect.element(screen.getByText('Step 3 of 6')).toBeVisible();
	});

	test('the teacher’s turning moves nobody, and says where the screen is', async () => {
		const { heading, screen, button, turn } = await show(own());
		turn(roomAt(BOARD, {}, { pace: 'own' }));
		await expect.element(screen.getByText(/On the teacher’s screen: The board/)).toBeVisible();
		await expect.element(heading).toHaveTextContent('Mark what you would check');
		await button('Turn to it').click();
		await expect.element(heading).toHaveTextContent('Which of these cannot both be true?');
	});

	test('any step can be turned to', async () => {
		const { heading, screen, button } = await show(own());
		await screen.getByText('All steps').click();
		await button('Two lines to keep').click();
		await expect.element(heading).toHaveTextContent('Two lines to keep');
		await expect.element(button('Next')).toBeDisabled();
	});
});

test('where hands are counted there is nothing to press', async () => {
	const { heading, screen } = await show(roomAt(GALLEY, {}, { pace: 'hands' }));
	await expect.element(heading).toHaveTextContent('Galley 1 of 2');
	await expect.element(screen.getByText('A fox walked down Market Street.')).toBeVisible();
	await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

describe('ways out', () => {
	test('a paused room says so and comes back to the same marks', async () => {
		const { heading, button, turn } = await show(roomAt(GALLEY));
		await button(/A fox walked/).click();
		turn(roomAt(GALLEY, {}, { isPaused: true }));
		await expect.element(heading).toHaveTextContent('The teacher has paused the room');
		await expect.element(heading).toHaveFocus();
		turn(roomAt(GALLEY));
		await expect.element(button('Done marking (1)')).toBeVisible();
	});

	test.each([
		['ended', roomAt(GALLEY, {}, { desk: 'ended' }), 'This room has ended'],
		['a step not here yet', roomView({ at: 9 }), 'One moment']
	] as const)('%s', async (_, view, words) => {
		const { heading } = await show(view);
		await expect.element(heading).toHaveTextContent(words);
	});

	test('in a room that is over, what the teacher has shown can be looked at again', async () => {
		const { room, heading, screen, button, turn, said } = await show(roomAt(GALLEY));
		await button(/A fox walked/).click();
		room.key = { ...EMPTY_KEY, findings };
		const shown = { phase: 'revealing', revealed: Object.keys(findings) } as const;
		/** The teacher has gone on to the last step. */
		const later = (desk: RoomView['desk']) =>
			roomView({
				at: KEEP,
				desk,
				stops: stops.map((content, index) => stopView(content, index === GALLEY ? shown : {}))
			});
		turn(later('ended'));
		await expect.element(heading).toHaveTextContent('This room has ended');
		await expect.element(screen.getByRole('listitem')).toHaveTextContent('Galley 1 of 2 The fox');
		await button('Galley 1 of 2').click();
		await expect
			.element(screen.getByText('Wrongly doubted', { exact: true }).first())
			.toBeVisible();
		await expect.element(heading).toHaveFocus();
		await button('Back to the list').click();
		await expect.element(heading).toHaveTextContent('This room has ended');
		await expect.element(heading).toHaveFocus();
		await expect.element(said).not.toBeInTheDocument();

		await button('Galley 1 of 2').click();
		turn(later('running'));
		await expect.element(heading).toHaveTextContent('Two lines to keep');
		turn(later('ended'));
		await expect.element(heading).toHaveTextContent('This room has ended');
	});

	test('looking again without a line has a way back', async () => {
		const { room, heading, button, turn } = await show(roomAt(READING));
		room.isUp = false;
		turn(
			roomAt(GALLEY, { phase: 'revealing', revealed: Object.keys(findings) }, { desk: 'ended' })
		);
		await button('Galley 1 of 2').click();
		await expect.element(heading).toHaveTextContent('The next part has not come through');
		await button('Back to the list').click();
		await expect.element(heading).toHaveTextContent('This room has ended');
	});

	test('a removed learner and a deleted room are told in words, with a way on', async () => {
		const { room, heading, screen } = await show(roomAt(GALLEY));
		room.hearing?.onRemoved();
		await expect
			.element(heading)
			.toHaveTextContent('The teacher has taken your name off this room');
		await expect.element(screen.getByRole('link', { name: 'Join a room' })).toBeVisible();
		room.hearing?.onGone();
		await expect.element(heading).toHaveTextContent('You have no place in this room any more');
	});

	test('a refusal is told once', async () => {
		const { room, screen, button, turn } = await show(roomAt(GALLEY));
		room.refusal = { why: 'already revealed', message: 'The proof is out.' };
		await button(/A fox walked/).click();
		await button('Done marking (1)').click();
		await expect.element(screen.getByText('The proof is out.')).toBeVisible();
		turn(roomAt(KEEP));
		await expect.element(screen.getByText('The proof is out.')).not.toBeInTheDocument();
	});
});

test('the whole way by keyboard: mark, say why, hand in', async () => {
	const { room, heading, button } = await show(roomAt(GALLEY));
	button(/A fox walked/)
		.element()
		.focus();
	await userEvent.keyboard(' {ArrowRight}');
	await expect.element(button('A quote with no name')).toHaveFocus();
	await userEvent.keyboard('{Enter}{Escape}');
	await expect.element(button(/A fox walked/)).toHaveFocus();
	button('Done marking (1)').element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(heading).toHaveTextContent('Handed in.');
	expect(room.applied).toHaveLength(3);
});
