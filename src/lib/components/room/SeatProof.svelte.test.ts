import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { openPassage, stepPassage } from '#lib/machines/passage.ts';
import type { PassageEvent } from '#lib/quiz/events.ts';
import type { StopKey } from '#lib/quiz/room-view.ts';
import {
	cards,
	findings,
	passage,
	sources,
	specimens,
	techniques,
	textsOf
} from '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/seat.css';
import { galleyStop, pieceStop, stopView } from './seat-sample.test-kit.ts';
import SeatProof from './SeatProof.svelte';

const of = { passage: 'street' } as const;
const marked: readonly PassageEvent[] = [
	{ type: 'sentence.marked', ...of, sentence: 'quote' },
	{ type: 'reason.chosen', ...of, sentence: 'quote', reason: 'bare-quote' },
	{ type: 'sentence.marked', ...of, sentence: 'day' },
	{ type: 'marks.submitted', ...of }
];
const decided: readonly PassageEvent[] = [
	{ type: 'decision.entered', ...of, sentence: 'quote', decision: 'no-record' },
	{ type: 'decision.entered', ...of, sentence: 'day', decision: 'contradicted' }
];
const deskAfter = (...events: readonly PassageEvent[]) =>
	events.reduce(
		stepPassage,
		openPassage({ id: passage.id, sentences: passage.sentences.map(({ id }) => id) })
	);

const keyOf = (ids: readonly string[]): StopKey => ({
	findings: Object.fromEntries(Object.entries(findings).filter(([id]) => ids.includes(id))),
	pairs: {},
	records: {},
	recall: null,
	kind: null
});
const all = Object.keys(findings);

type Props = Parameters<typeof render<typeof SeatProof>>[1];
const show = (revealed: readonly string[], change: Partial<Props> = {}) =>
	render(SeatProof, {
		content: { ...galleyStop, passage },
		stop: stopView(galleyStop, { phase: 'revealing', revealed }),
		answered: { desk: deskAfter(...marked), likelihood: null },
		stopKey: keyOf(revealed),
		cards,
		shown: null,
		specimens,
		sources,
		techniques,
		...change
	});
const headings = (screen: Awaited<ReturnType<typeof show>>) =>
	textsOf(screen.getByRole('heading', { level: 3 }));

test('sets the learner’s outcome beside each revealed sentence, and nothing beside the others', async () => {
	const screen = await show(['day', 'quote']);
	expect(headings(screen)).toEqual([
		'Sentence 1',
		'Sentence 2 Caught',
		'Sentence 3 Wrongly doubted',
		'Sentence 4',
		'Sentence 5'
	]);
	await expect.element(screen.getByText('The teacher has shown 2 of 5 sentences.')).toBeVisible();
	await expect.element(screen.getByText('Who heard it?')).toBeVisible();
	await expect.element(screen.getByText('It met in May.')).not.toBeInTheDocument();
});

test('gives the two counts in a sentence once all are out', async () => {
	const screen = await show(all);
	await expect
		.element(screen.getByRole('heading', { level: 1 }))
		.toHaveTextContent(
			'You caught 1 of 3 that do not stand. You wrongly doubted 1 of 2 sound ones.'
		);
	expect(headings(screen)).toEqual([
		'Sentence 1 Rightly left alone',
		'Sentence 2 Caught',
		'Sentence 3 Wrongly doubted',
		'Sentence 4 Missed',
		'Sentence 5 Missed'
	]);
});

test('speaks of looking up only where the room did', async () => {
	const without = await show(all);
	await expect.element(without.getByText('You said: a quote with no name.')).toBeVisible();
	await expect.element(without.getByText(/At the checking desk/)).not.toBeInTheDocument();
	await expect.element(without.getByText(/not enough to tell/)).not.toBeInTheDocument();
	await without.unmount();
	const desk = deskAfter(...marked, ...decided);
	const checked = await show(all, { answered: { desk, likelihood: null } });
	await expect
		.element(checked.getByText(/you entered 2 verdicts\. The editor’s was the same\s+for\s+1\./))
		.toBeVisible();
});

test('tells how many of the room marked a revealed sentence', async () => {
	const shown = {
		stop: galleyStop.outline.id,
		of: 23,
		marked: { quote: 19 },
		reasons: { quote: 'bare-quote' },
		likelihoods: []
	};
	const screen = await show(['quote'], { shown });
	await expect
		.element(
			screen.getByText('19 of 23 in the room marked it, most often for: a quote with no name.')
		)
		.toBeVisible();
});

test('says how a piece was made, beside how likely the learner found it', async () => {
	const screen = await show(all, {
		content: { ...pieceStop, passage },
		stopKey: { ...keyOf(all), kind: 'fabricated' },
		answered: { desk: deskAfter(), likelihood: 4 }
	});
	await expect
		.element(screen.getByText('This piece: made to mislead. You said: likely.'))
		.toBeVisible();
});

test('where hands are counted it is a text to read along, and nobody’s score', async () => {
	const screen = await show([], { answered: undefined });
	await expect
		.element(screen.getByRole('heading', { level: 1 }))
		.toHaveTextContent('Galley 1 of 2');
	await expect.element(screen.getByText(/the teacher counts hands/)).toBeVisible();
	await screen.unmount();
	const out = await show(all, { answered: undefined });
	await expect
		.element(out.getByRole('heading', { level: 1 }))
		.toHaveTextContent('The editor’s proof');
	expect(headings(out)[1]).toBe('Sentence 2');
});
