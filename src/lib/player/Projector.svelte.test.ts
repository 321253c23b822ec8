import { afterEach, describe, expect, it, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import {
	agendaOf,
	galley,
	marksOf,
	reading,
	stopOf,
	viewOf
} from '#lib/components/room/room.test-kit.ts';
import type { HostOrder } from '#lib/components/room/host-order.ts';
import type { RoomView, StopView } from '#lib/quiz/room-view.ts';
import '../../app.css';
import '../../styles/room.css';
import type { HostLine } from './host-line.ts';
import Projector from './Projector.svelte';
import { RoomHost } from './room-host.svelte.ts';
import type { StreamHandlers } from './room-stream.ts';

afterEach(() => localStorage.clear());

async function show(galleyStop: Partial<StopView> = {}, change: Partial<RoomView> = {}) {
	await page.viewport(1280, 800);
	const sent: HostOrder[] = [];
	let handlers: StreamHandlers | undefined;
	const line: HostLine = {
		follow: (given) => {
			handlers = given;
			return () => undefined;
		},
		send: async (_, order) => {
			sent.push(order);
			return { is: 'taken', seq: 1 };
		},
		read: () => new Promise(() => undefined),
		wait: () => Promise.resolve()
	};
	const view = viewOf([stopOf(reading), stopOf(galley, galleyStop)], { at: 1, ...change });
	const marks = marksOf(galley, { walk: 3, quote: 8 });
	const host = new RoomHost({ view, marks, seats: [], agenda: agendaOf(reading, galley) }, line);
	const screen = await render(Projector, {
		host,
		square: { size: 21, path: 'M0 0h1v1h-1z' },
		joinAddress: 'school.example/join',
		homeHref: '/',
		deskHref: '/desk'
	});
	return {
		screen,
		sent,
		host,
		main: screen.getByRole('group', { name: 'Steer the room' }).getByRole('button').first(),
		tell: (now: RoomView) =>
			handlers?.on['room']?.({ view: now, marks, seats: [], isWhole: false } as never),
		turnLine: (isUp: boolean) => handlers?.onLine(isUp)
	};
}

test('shows nobody what the teacher alone may see', async () => {
	const { screen } = await show();
	await expect.element(screen.getByText('A fox walked down Market Street.')).toBeVisible();
	await expect.element(screen.getByText(/marked by/)).not.toBeInTheDocument();
});

describe('the clicker', () => {
	it.each([
		['{PageDown}', { type: 'marking.closed', stop: 'galley/street' }],
		['{ArrowRight}', { type: 'marking.closed', stop: 'galley/street' }],
		[' ', { type: 'marking.closed', stop: 'galley/street' }],
		['{PageUp}', { type: 'stop.turned', to: 0 }],
		['m', { type: 'marks.shown', stop: 'galley/street' }]
	] as const)('%s', async (keys, order) => {
		const { sent } = await show({ done: 10 });
		await userEvent.keyboard(keys);
		expect(sent).toEqual([order]);
	});

	it('reveals one or all once the marking is closed', async () => {
		const { sent } = await show({ phase: 'closed' });
		await userEvent.keyboard('r');
		await userEvent.keyboard('a');
		expect(sent).toEqual([
			{ type: 'finding.revealed', stop: 'galley/street', unit: 'walk' },
			{ type: 'findings.revealed', stop: 'galley/street' }
		]);
	});

	it('reveals nothing while people mark, and says why', async () => {
		const { screen, sent } = await show();
		await userEvent.keyboard('r');
		expect(sent).toEqual([]);
		await expect.element(screen.getByText(/^Close the marking first/)).toBeVisible();
	});

	it('takes two presses in a hurry for one', async () => {
		const { sent } = await show({ done: 10 });
		await userEvent.keyboard('{PageDown}{PageDown}');
		expect(sent).toHaveLength(1);
	});

	it('asks once before it closes what not all have done', async () => {
		const { screen, sent } = await show({ done: 9 });
		await userEvent.keyboard('{PageDown}');
		await expect.element(screen.getByText(/^9 of 10 are done\./)).toBeVisible();
		expect(sent).toEqual([]);
		await new Promise((later) => setTimeout(later, 450));
		await userEvent.keyboard('{PageDown}');
		expect(sent).toEqual([{ type: 'marking.closed', stop: 'galley/street' }]);
	});

	it('acts on no letter in the help, where letters can be switched off', async () => {
		const { screen, sent } = await show({ done: 10 });
		await userEvent.keyboard('?');
		await expect.element(screen.getByRole('dialog')).toBeVisible();
		await userEvent.keyboard('m');
		await screen.getByRole('checkbox', { name: /Single letters act/ }).click();
		await userEvent.keyboard('{Escape}m');
		expect(sent).toEqual([]);
		await userEvent.keyboard('{PageDown}');
		expect(sent).toHaveLength(1);
	});
});

test('the main button says the next step and keeps the focus when it changes', async () => {
	const { main, tell } = await show();
	await expect.element(main).toMatchTextContent(/^Close the marking/);
	await main.click();
	await expect.element(main).toHaveFocus();
	tell(viewOf([stopOf(reading), stopOf(galley, { phase: 'closed' })], { at: 1, seq: 2 }));
	await expect.element(main).toMatchTextContent(/^Show the marks/);
	await expect.element(main).toHaveFocus();
});

test('the last step stays where the focus is, and does nothing', async () => {
	const { main, sent } = await show({
		phase: 'revealing',
		isShown: true,
		revealed: galley.outline.units
	});
	await expect.element(main).toMatchTextContent(/That was the last step/);
	await expect.element(main).toHaveAttribute('aria-disabled', 'true');
	await main.click({ force: true });
	expect(sent).toEqual([]);
});

test('a lost line is told, and told off again', async () => {
	const { screen, turnLine } = await show();
	turnLine(false);
	await expect
		.element(screen.getByText('The line to the room is lost. It is tried again.'))
		.toBeVisible();
	turnLine(true);
	await expect.element(screen.getByText(/The line to the room/)).not.toBeInTheDocument();
});

test('the lobby shows who has come', async () => {
	const { screen, main } = await show({}, { desk: 'lobby', names: ['Blue Heron'], present: 1 });
	await expect.element(screen.getByRole('heading', { name: '1 person is here' })).toBeVisible();
	await expect.element(screen.getByText('Blue Heron')).toBeVisible();
	await expect.element(main).toMatchTextContent(/^Start/);
});

test('is the day desk unless the teacher chose another', async () => {
	const { screen } = await show();
	expect({ ...document.documentElement.dataset }).toEqual({ theme: 'day', lentTheme: '' });
	await screen.unmount();
	expect({ ...document.documentElement.dataset }).toEqual({});
});

test('everybody sees the question to discuss once the marks are shown', async () => {
	const { screen } = await show(
		{ phase: 'closed', isShown: true },
		{ shown: marksOf(galley, { walk: 1, quote: 5 }) }
	);
	await expect
		.element(screen.getByText(/^Sentence 2 split the room, and nobody marked 3\./))
		.toBeVisible();
});
