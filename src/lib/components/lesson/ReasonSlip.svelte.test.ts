import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Mark } from '#lib/quiz/answers.ts';
import ReasonSlip from './ReasonSlip.svelte';
import { labelsOf, lesson, mark, techniques, textsOf } from './sample-lesson.test-kit.ts';

async function show(change: Partial<Mark> = {}) {
	const did: (string | null)[] = [];
	const screen = await render(ReasonSlip, {
		mark: mark('quote', change),
		number: 2,
		reasons: lesson.reasons,
		techniques,
		onreason: (reason) => did.push(reason),
		onconfidence: (confidence) => did.push(confidence),
		onunmark: () => did.push('unmark'),
		onclose: () => did.push('close')
	});
	const chips = screen.getByRole('group', { name: 'One reason' }).getByRole('button');
	return { chips, did, screen };
}

test('offers the reasons of the lesson and a hunch, in a group named after the sentence', async () => {
	const { chips, screen } = await show();
	expect(textsOf(chips)).toEqual([
		'A quote with no name',
		'A scene with no witness',
		'Just a hunch'
	]);
	await expect.element(screen.getByRole('group', { name: 'Why check sentence 2?' })).toBeVisible();
});

test('hands on a reason, and takes it back when its chip is pressed again', async () => {
	const { did, screen } = await show();
	const chip = screen.getByRole('button', { name: 'A quote with no name' });
	await expect.element(chip).toHaveAttribute('aria-pressed', 'false');
	await chip.click();
	await screen.rerender({ mark: mark('quote', { reason: 'bare-quote' }) });
	await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
	await chip.click();
	expect(did).toEqual(['bare-quote', null]);
});

test('moves from one reason to another without taking the first back', async () => {
	const { did, screen } = await show({ reason: 'bare-quote' });
	await screen.getByRole('button', { name: 'Just a hunch' }).click();
	expect(did).toEqual(['hunch']);
});

test('shows how sure the learner was, and moves by arrow keys', async () => {
	const { did, screen } = await show({ confidence: 'guess' });
	const sure = screen.getByRole('group', { name: 'How sure are you?' });
	expect(labelsOf(sure.getByRole('radio', { checked: true }))).toEqual(['Guess']);
	await sure.getByRole('radio', { name: 'Guess' }).click();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	expect(did).toEqual(['fairly', 'certain']);
	await expect.element(sure.getByRole('radio', { name: 'Certain' })).toBeChecked();
});

test('states no confidence until one is chosen', async () => {
	const { screen } = await show();
	await expect.element(screen.getByRole('radio', { checked: true })).not.toBeInTheDocument();
	await expect.element(screen.getByRole('radio', { checked: false })).toHaveLength(3);
});

test('is left by Escape from anywhere in it, and by its Close button', async () => {
	const { did, screen } = await show();
	screen.getByRole('radio', { name: 'Guess' }).element().focus();
	await userEvent.keyboard('{Escape}');
	screen.getByRole('button', { name: 'Just a hunch' }).element().focus();
	await userEvent.keyboard('{Escape}');
	await screen.getByRole('button', { name: 'Close' }).click();
	expect(did).toEqual(['close', 'close', 'close']);
});

test('takes the mark off', async () => {
	const { did, screen } = await show();
	await screen.getByRole('button', { name: 'Take this mark off' }).click();
	expect(did).toEqual(['unmark']);
});
