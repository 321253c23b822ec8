import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { PassageEvent } from '#lib/quiz/events.ts';
import { lesson, passage, textsOf, wordsOf } from '../lesson/sample-lesson.test-kit.ts';
import Deciding from './Deciding.svelte';
import { PassageDesk } from './passage-desk.svelte.test-kit.ts';

const of = { passage: 'street' } as const;
const decided = (sentence: string, decision: 'contradicted' | 'undecided'): PassageEvent => ({
	type: 'decision.entered',
	...of,
	sentence,
	decision
});

async function show() {
	const desk = new PassageDesk(
		passage,
		...['council', 'quote', 'walk'].map((sentence): PassageEvent => ({
			type: 'sentence.marked',
			...of,
			sentence
		})),
		{ type: 'marks.submitted', ...of },
		decided('walk', 'contradicted'),
		decided('quote', 'undecided'),
		{ type: 'checking.finished', ...of }
	);
	const screen = await render(Deciding, {
		lesson,
		passage,
		get state() {
			return desk.state;
		},
		send: desk.send
	});
	return { desk, screen };
}

test('lists the marked sentences in order, with the verdict or the want of one', async () => {
	const { screen } = await show();
	expect(textsOf(screen.getByRole('listitem'))).toEqual([
		'1 A fox walked down Market Street. Contradicted Change sentence 1',
		'2 “It knew,” said an insider. Not enough to tell yet Change sentence 2',
		'5 The council met in June. No verdict yet Check sentence 5'
	]);
	expect(wordsOf(screen.getByRole('button', { name: /sentence/ }))).toEqual([
		'Change sentence 1',
		'Change sentence 2',
		'Check sentence 5'
	]);
});

test('takes a sentence back to the desk', async () => {
	const { desk, screen } = await show();
	await screen.getByRole('button', { name: 'Check sentence 5' }).click();
	expect([desk.state.value, desk.state.context.onDesk]).toEqual(['checking', 'council']);
});

test('asks for the proof', async () => {
	const { desk, screen } = await show();
	await screen.getByRole('button', { name: 'Show me the editor’s proof' }).click();
	expect(desk.sent).toEqual([{ type: 'decisions.submitted', ...of }]);
	expect(desk.state.value).toBe('debriefing');
});
