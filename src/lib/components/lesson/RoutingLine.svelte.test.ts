import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import RoutingLine from './RoutingLine.svelte';
import { wordsOf } from './sample-lesson.test-kit.ts';

const show = async (at: number, onexample?: () => void) => {
	const screen = await render(RoutingLine, { at, onexample });
	const steps = screen.getByRole('listitem');
	return {
		screen,
		steps: wordsOf(steps),
		current: steps.elements().map((step) => step.getAttribute('aria-current'))
	};
};

test('starts with nothing done', async () => {
	const { screen, steps, current } = await show(0, () => undefined);
	expect(steps).toEqual(['Read', 'Mark', 'Check', 'Debrief', 'Keep']);
	expect(current).toEqual(['step', null, null, null, null]);
	await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
});

test('says which steps are done and which is now', async () => {
	const { steps, current } = await show(2);
	expect(steps).toEqual(['Read (done)', 'Mark (done)', 'Check', 'Debrief', 'Keep']);
	expect(current).toEqual([null, null, 'step', null, null]);
});

test('has no current step when all are done', async () => {
	const { steps, current } = await show(5);
	expect(steps).toEqual([
		'Read (done)',
		'Mark (done)',
		'Check (done)',
		'Debrief (done)',
		'Keep (done)'
	]);
	expect(current).toEqual([null, null, null, null, null]);
});

test('leads back to the worked example once it was watched', async () => {
	let looks = 0;
	const { screen } = await show(1, () => (looks += 1));
	await screen
		.getByRole('navigation', { name: 'Steps of this file' })
		.getByRole('button', { name: 'Read (done: see the worked example again)' })
		.click();
	expect(looks).toBe(1);
});
