import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import {
	lesson,
	mark,
	passage,
	sources,
	specimens,
	techniques
} from '../lesson/sample-lesson.test-kit.ts';
import Marking from './Marking.svelte';
import { PassageDesk } from './passage-desk.svelte.test-kit.ts';

const of = { passage: 'street' } as const;

async function show() {
	const desk = new PassageDesk(passage);
	const screen = await render(Marking, {
		lesson,
		passage,
		get state() {
			return desk.state;
		},
		name: 'Galley 1 of 2',
		specimens,
		sources,
		techniques,
		send: desk.send
	});
	const button = (name: string) => screen.getByRole('button', { name });
	const claim = (number: number) =>
		button(`${number} ${passage.sentences[number - 1]?.text ?? ''}`);
	const slip = (number: number) =>
		screen.getByRole('heading', { name: `Why check sentence ${number}?` });
	return { desk, screen, button, claim, slip, said: screen.getByRole('status') };
}

test('marks a sentence, says so and asks why', async () => {
	const { button, claim, desk, said, slip } = await show();
	await claim(2).click();
	await expect.element(claim(2)).toHaveAttribute('aria-pressed', 'true');
	await expect.element(claim(1)).toHaveAttribute('aria-pressed', 'false');
	await expect
		.element(said)
		.toHaveTextContent('Sentence 2 marked. 1 mark. Tab or right arrow goes to the reason.');
	await expect.element(slip(2)).toBeVisible();
	await expect.element(button('Done marking (1)')).toBeVisible();
	expect(desk.state.context.marks).toEqual([mark('quote')]);
});

test('asks about one sentence at a time, and takes a mark off by pressing again', async () => {
	const { claim, said, screen, slip } = await show();
	await claim(1).click();
	await claim(3).click();
	await expect.element(said).toHaveTextContent('Sentence 3 marked. 2 marks.');
	await expect.element(slip(3)).toBeVisible();
	await expect.element(screen.getByRole('heading', { name: /^Why check/ })).toHaveLength(1);
	claim(3).element().focus();
	await userEvent.keyboard(' ');
	await expect.element(claim(3)).toHaveAttribute('aria-pressed', 'false');
	await expect.element(said).toHaveTextContent('Sentence 3: mark taken off. 1 mark.');
	await expect.element(screen.getByRole('heading', { name: /^Why check/ })).not.toBeInTheDocument();
});

test('closes the slip when its mark is undone', async () => {
	const { button, claim, desk, said, slip } = await show();
	await claim(2).click();
	await expect.element(slip(2)).toBeVisible();
	await button('Undo last change').click();
	await expect.element(slip(2)).not.toBeInTheDocument();
	await expect.element(claim(2)).toHaveAttribute('aria-pressed', 'false');
	await expect
		.element(said)
		.toHaveTextContent('Undone: sentence 2 is not marked any more. 0 marks.');
	expect(desk.state.context.marks).toEqual([]);
});

test('has nothing to undo at first, and keeps the reader’s place when there is nothing more', async () => {
	const { button, claim, desk } = await show();
	const undo = button('Undo last change');
	await expect.element(undo).toHaveAttribute('aria-disabled', 'true');
	await claim(2).click();
	await expect.element(undo).toHaveAttribute('aria-disabled', 'false');
	undo.element().focus();
	await userEvent.keyboard('{Enter}{Enter}');
	await expect.element(undo).toHaveAttribute('aria-disabled', 'true');
	await expect.element(undo).toHaveFocus();
	expect(desk.sent.map(({ type }) => type)).toEqual(['sentence.marked', 'marking.undone']);
});

test('keeps the slip open when only its reason is undone', async () => {
	const { button, claim, slip } = await show();
	await claim(2).click();
	await button('Just a hunch').click();
	await expect.element(button('Just a hunch')).toHaveAttribute('aria-pressed', 'true');
	await button('Undo last change').click();
	await expect.element(button('Just a hunch')).toHaveAttribute('aria-pressed', 'false');
	await expect.element(slip(2)).toBeVisible();
});

test('walks the sentences by arrow keys and stops at both ends', async () => {
	const { claim } = await show();
	claim(1).element().focus();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(claim(1)).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
	await expect.element(claim(5)).toHaveFocus();
});

test('goes from sentence to reason and back by keyboard, and shows what was said', async () => {
	const { button, claim, desk, screen, slip } = await show();
	claim(2).element().focus();
	await userEvent.keyboard(' {ArrowRight}');
	await expect.element(button('A quote with no name')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await screen.getByRole('radio', { name: 'Certain' }).click();
	await userEvent.keyboard('{Escape}');
	await expect.element(claim(2)).toHaveFocus();
	await expect.element(slip(2)).not.toBeInTheDocument();
	expect(desk.state.context.marks).toEqual([
		mark('quote', { reason: 'bare-quote', confidence: 'certain' })
	]);
	await expect.element(screen.getByText('A quote with no name')).toBeVisible();
	await expect.element(claim(2)).toHaveAccessibleDescription('A quote with no name , Certain');
	await button('Change the mark on sentence 2').click();
	await expect.element(button('A quote with no name')).toHaveFocus();
});

test('offers to say why where nothing was said, and takes the mark off from the slip', async () => {
	const { button, claim, desk } = await show();
	await claim(4).click();
	await button('Close').click();
	await button('Say why sentence 4 is marked').click();
	await button('Take this mark off').click();
	await expect.element(claim(4)).toHaveFocus();
	expect(desk.state.context.marks).toEqual([]);
});

test('hands the galley in, and where nothing is marked asks once whether that is meant', async () => {
	const { button, claim, desk, screen } = await show();
	await button('Done marking (0)').dblClick();
	expect(desk.sent).toEqual([]);
	await expect.element(button('Yes, go on')).toBeVisible();
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('You marked nothing. Does every sentence stand?');
	await claim(4).click();
	await button('Take this mark off').click();
	await button('Done marking (0)').click();
	await button('Yes, go on').click();
	expect(desk.sent.at(-1)).toEqual({ type: 'marks.submitted', ...of });
	expect(desk.state.value).toBe('debriefing');
});

test('takes the question back where a mark comes from elsewhere', async () => {
	const { button, desk } = await show();
	await button('Done marking (0)').click();
	await expect.element(button('Yes, go on')).toHaveAccessibleDescription(/^You marked nothing\./);
	desk.send({ type: 'sentence.marked', ...of, sentence: 'quote' });
	await expect.element(button('Done marking (1)')).toBeVisible();
	desk.send({ type: 'sentence.unmarked', ...of, sentence: 'quote' });
	await expect.element(button('Done marking (0)')).toBeVisible();
});

test('takes a key that is held down for one press', async () => {
	const { button, desk } = await show();
	button('Done marking (0)').element().focus();
	await userEvent.keyboard('{Enter>3}');
	await expect.element(button('Yes, go on')).toBeVisible();
	expect(desk.sent).toEqual([]);
	await userEvent.keyboard('{/Enter}{Enter}');
	expect(desk.sent).toEqual([{ type: 'marks.submitted', ...of }]);
});
