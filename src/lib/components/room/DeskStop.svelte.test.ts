import { describe, expect, it, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { RoomMarks, RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/room.css';
import DeskStop from './DeskStop.svelte';
import type { HostOrder } from './host-order.ts';
import { nextStep } from './next-step.ts';
import { agendaOf, galley, marksOf, piece, stopOf, viewOf } from './room.test-kit.ts';

async function show(
	content: StopContent,
	stop: Partial<StopView> = {},
	change: Partial<RoomView> = {},
	marks: RoomMarks = marksOf(content, {}, 0)
) {
	const sent: HostOrder[] = [];
	const view = viewOf([stopOf(content, stop)], change);
	const screen = await render(DeskStop, {
		view,
		agenda: agendaOf(content),
		content,
		stop: stopOf(content, stop),
		marks,
		stopKey: undefined,
		next: nextStep(view, [content.outline])?.order,
		steer: (order) => sent.push(order)
	});
	const steering = screen.getByRole('group', { name: 'Steer this step' });
	return { screen, sent, buttons: () => textsOf(steering.getByRole('button')) };
}

describe('the controls of a led galley', () => {
	it.each([
		// What the main button does stands there and not here.
		[{ phase: 'open' }, ['Show marks', 'Open checks']],
		[
			{ phase: 'closed' },
			['Reopen marking', 'Open checks', 'Reveal the next finding', 'Reveal all', 'Next prompt']
		],
		[
			{ phase: 'closed', isShown: true },
			['Reopen marking', 'Hide marks', 'Reveal the next finding', 'Reveal all', 'Next prompt']
		],
		[{ phase: 'checking', isShown: true }, ['Hide marks', 'Reveal all', 'Next prompt']],
		[
			{ phase: 'revealing', isShown: true, revealed: ['walk', 'quote', 'day'] },
			['Hide marks', 'Next prompt']
		]
	] as const)('are those that apply at %o', async (stop, words) => {
		const { buttons } = await show(galley, stop);
		expect(buttons()).toEqual(words);
	});
});

test('one finding is revealed beside its sentence, once the marking is closed', async () => {
	const { screen, sent } = await show(galley, { phase: 'closed' });
	await screen.getByRole('button', { name: 'Reveal sentence 2' }).click();
	expect(sent).toEqual([{ type: 'finding.revealed', stop: 'galley/street', unit: 'quote' }]);
	const open = await show(galley);
	expect(open.screen.getByRole('button', { name: 'Reveal sentence 2' }).elements()).toHaveLength(1);
});

test('the teacher sees the counts though the room does not', async () => {
	const { screen } = await show(galley, { done: 9 }, {}, marksOf(galley, { quote: 7 }, 9));
	await expect.element(screen.getByText('Only you see this')).toBeVisible();
	await expect.element(screen.getByText('9 of 10 done')).toBeVisible();
	expect(
		screen
			.getByRole('listitem')
			.elements()
			.map((row) => row.querySelector('b')?.textContent)
	).toEqual(['0', '7', '0']);
});

test('a piece says why its findings should wait', async () => {
	const { screen } = await show(piece('A', 'one'), { phase: 'closed' });
	await expect.element(screen.getByText(/Reveal it after the last piece/)).toBeVisible();
});

test('a reveal at their own pace says who is cut short', async () => {
	const { screen } = await show(galley, { done: 8 }, { pace: 'own' });
	await expect.element(screen.getByText(/^2 people are not done here\./)).toBeVisible();
});

describe('a show of hands', () => {
	const hands = (marks = marksOf(galley, {}, 0)) => show(galley, {}, { pace: 'hands' }, marks);

	it('takes how many people there are and then the hands, by Enter alone', async () => {
		const { screen, sent } = await hands();
		await screen.getByLabelText('How many people are here?').click();
		await userEvent.keyboard('23{Enter}5{Enter}0{Enter}23{Enter}');
		const counted = (unit: string, count: number) => ({
			type: 'hands.counted',
			stop: 'galley/street',
			unit,
			count,
			of: 23
		});
		expect(sent).toEqual([counted('walk', 5), counted('quote', 0), counted('day', 23)]);
	});

	it('refuses more hands than people, in words, and keeps what was there', async () => {
		const { screen, sent } = await hands(marksOf(galley, { walk: 4 }, 9));
		const field = screen.getByLabelText(/A fox walked/);
		await expect.element(field).toHaveValue(4);
		await userEvent.fill(field, '12');
		await userEvent.keyboard('{Enter}');
		await expect
			.element(screen.getByText('12 hands for sentence 1 are more than the 9 people here.'))
			.toBeVisible();
		await expect.element(field).toHaveValue(4);
		expect(sent).toEqual([]);
	});

	it('asks for the people first', async () => {
		const { screen, sent } = await hands();
		await userEvent.fill(screen.getByLabelText(/A fox walked/), '3');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText('Type first how many people are here.')).toBeVisible();
		expect(sent).toEqual([]);
	});

	it('counts again what was counted when there are more people', async () => {
		const { screen, sent } = await hands(marksOf(galley, { walk: 4, day: 0 }, 9));
		await userEvent.fill(screen.getByLabelText('How many people are here?'), '11');
		await userEvent.keyboard('{Enter}');
		expect(sent).toEqual([
			{ type: 'hands.counted', stop: 'galley/street', unit: 'walk', count: 4, of: 11 },
			{ type: 'hands.counted', stop: 'galley/street', unit: 'day', count: 0, of: 11 }
		]);
	});
});
