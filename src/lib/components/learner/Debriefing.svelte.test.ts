import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import {
	cards,
	findings,
	lesson,
	passage,
	sources,
	specimens,
	techniques,
	textsOf
} from '../lesson/sample-lesson.test-kit.ts';
import Debriefing from './Debriefing.svelte';
import { PassageDesk } from './passage-desk.svelte.test-kit.ts';

const of = { passage: 'street' } as const;

/** The debrief of a galley in which one sentence was caught and one wrongly doubted. */
async function show(isLast: boolean, stop?: { readonly isDue: boolean; readonly left: number }) {
	const did: string[] = [];
	const desk = new PassageDesk(
		passage,
		{ type: 'sentence.marked', ...of, sentence: 'quote' },
		{ type: 'sentence.marked', ...of, sentence: 'walk' },
		{ type: 'marks.submitted', ...of },
		{ type: 'checking.finished', ...of },
		{ type: 'decisions.submitted', ...of }
	);
	const screen = await render(Debriefing, {
		lesson,
		passage,
		state: desk.state,
		name: 'Galley 1 of 2',
		isLast,
		stop,
		onstop: () => void did.push('stop'),
		findings,
		cards,
		specimens,
		sources,
		techniques,
		onread: () => void did.push('read'),
		onprint: () => void did.push('print')
	});
	return {
		did,
		screen,
		button: (name: string) => screen.getByRole('button', { name, exact: true }),
		buttons: () => textsOf(screen.getByRole('button'))
	};
}

test('tells the two counts of the galley', async () => {
	const { screen } = await show(false);
	await expect
		.element(screen.getByRole('heading', { level: 1 }))
		.toHaveTextContent(
			'You caught 1 of 3 that do not stand. You wrongly doubted 1 of 2 sound ones.'
		);
	await expect.element(screen.getByText('File 2. The fox. Galley 1 of 2')).toBeVisible();
});

test('goes on to the next galley, and offers no end before the last', async () => {
	const { button, buttons, did, screen } = await show(false);
	expect(buttons()).toEqual(['Print my proof', 'Next galley']);
	await expect
		.element(screen.getByText('Another galley is waiting, with new sentences.'))
		.toBeVisible();
	await button('Next galley').click();
	expect(did).toEqual(['read']);
});

test('goes on to the last step after the last galley', async () => {
	const { button, buttons, did } = await show(true);
	expect(buttons()).toEqual(['Print my proof', 'To the last step']);
	await button('To the last step').click();
	await button('Print my proof').click();
	expect(did).toEqual(['read', 'print']);
});

test('stops where the route stops, and lets who has the time go on', async () => {
	const { button, buttons, did, screen } = await show(false, { isDue: true, left: 1 });
	expect(buttons()).toEqual(['Print my proof', 'One more galley', 'To the last step']);
	await expect
		.element(
			screen.getByText(
				'Your route stops here. One more galley of this file is waiting, if you have the time.'
			)
		)
		.toBeVisible();
	await button('To the last step').click();
	await button('One more galley').click();
	expect(did).toEqual(['stop', 'read']);
});

test('says how many galleys are left where the route stops', async () => {
	const { screen } = await show(false, { isDue: true, left: 2 });
	await expect
		.element(
			screen.getByText(
				'Your route stops here. 2 more galleys of this file are waiting, if you have the time.'
			)
		)
		.toBeVisible();
});

test('lets who goes on beyond the route stop after any galley', async () => {
	const { button, buttons, did } = await show(false, { isDue: false, left: 1 });
	expect(buttons()).toEqual(['Print my proof', 'Stop here', 'Next galley']);
	await button('Stop here').click();
	await button('Next galley').click();
	expect(did).toEqual(['stop', 'read']);
});

test('leads back where a galley is only looked at again', async () => {
	const { button, buttons, did, screen } = await show(true, { isDue: true, left: 1 });
	await screen.rerender({ onback: () => void did.push('back') });
	expect(buttons()).toEqual(['Print my proof', 'Back']);
	await expect.element(screen.getByText('Your marks, as you made them.')).toBeVisible();
	await button('Back').click();
	expect(did).toEqual(['back']);
});
