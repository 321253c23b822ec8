import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Tally } from '#lib/quiz/outcomes.ts';
import Report from './Report.svelte';
import { textsOf } from './sample-lesson.test-kit.ts';

const reading = (caught: number, signals: number, doubted: number, sound: number): Tally => ({
	hits: caught,
	misses: signals - caught,
	falseAlarms: doubted,
	correctRejections: sound - doubted
});

const show = (tally: Tally, agreed = { count: 0, of: 0 }) =>
	render(Report, { over: 'File 2. The fox', tally, judgements: [], agreed });

test('tells counts, not shares', async () => {
	const screen = await show(reading(3, 4, 1, 5));
	expect(textsOf(screen.getByRole('heading'))).toEqual([
		'You caught 3 of 4 that do not stand. You wrongly doubted 1 of 5 sound ones.'
	]);
	await expect.element(screen.getByText('%')).not.toBeInTheDocument();
	await expect
		.element(screen.getByText(/^9 sentences are too few to say what kind of reader you are\./))
		.toBeVisible();
});

const PATTERNS = [
	[reading(4, 4, 4, 4), 'You marked every sentence.'],
	[reading(0, 4, 0, 4), 'You marked no sentence.'],
	[reading(2, 4, 2, 4), 'This is about where guessing lands.'],
	[reading(4, 4, 3, 4), 'You doubted more than the record does.'],
	[reading(1, 4, 0, 4), 'You left several sentences that do not stand.'],
	[reading(4, 4, 0, 4), 'You told all of them apart:'],
	[reading(3, 4, 0, 4), 'You told most of them apart:']
] as const;

test('has a plain sentence for each of the six patterns, and no two alike', async () => {
	const screen = await show(PATTERNS[0][0]);
	const told = new Set<string>();
	for (const [tally, start] of PATTERNS) {
		await screen.rerender({ tally });
		const [words = ''] = textsOf(screen.getByRole('paragraph')).slice(1);
		expect(words.slice(0, start.length)).toBe(start);
		told.add(words);
	}
	expect(told.size).toBe(PATTERNS.length);
});

test('says how far the verdicts agreed, where any were asked for', async () => {
	const screen = await show(reading(1, 4, 0, 4), { count: 1, of: 2 });
	const agreed = screen.getByText(/^At the checking desk/);
	expect(textsOf(agreed)).toEqual([
		'At the checking desk you entered 2 verdicts. The editor’s was the same for 1.'
	]);
	await screen.rerender({ agreed: { count: 0, of: 0 } });
	await expect.element(agreed).not.toBeInTheDocument();
});

test('counts how sure the learner was only from what they said', async () => {
	const screen = await show(reading(1, 2, 1, 2));
	await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	await screen.rerender({
		judgements: [
			{ isMarked: true, confidence: 'certain', verdict: 'contradicted' },
			{ isMarked: true, confidence: 'certain', verdict: 'opinion' },
			{ isMarked: false, confidence: null, verdict: 'supported' }
		]
	});
	expect(textsOf(screen.getByRole('row'))).toEqual(['Certain right 1 of 2']);
});
