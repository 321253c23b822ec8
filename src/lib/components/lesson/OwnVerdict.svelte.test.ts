import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Mark } from '#lib/quiz/answers.ts';
import type { CheckCard, Finding } from '#lib/quiz/lesson.ts';
import OwnVerdict from './OwnVerdict.svelte';
import { card, finding, mark, techniques, textsOf } from './sample-lesson.test-kit.ts';

async function lines(of: Finding, own?: Mark, cards: readonly CheckCard[] = []) {
	const screen = await render(OwnVerdict, { finding: of, mark: own, cards, techniques });
	return textsOf(screen.getByRole('paragraph'));
}

const CLEARED = 'You cleared it yourself at the desk, which is what checking is for.';

test('says nothing of the learner where the sentence was left alone', async () => {
	expect(await lines(finding())).toEqual([]);
});

test('names what to look for and what settles it, marked or not', async () => {
	const fake = finding({ verdict: 'no-record', techniques: ['bare-quote', 'private-scene'] });
	const found = [
		card(),
		card({ kind: 'who-else', strength: 'weak' }),
		card({ kind: 'the-record', strength: 'decisive' }),
		card({ kind: 'obituary', strength: 'empty' })
	];
	expect(await lines(fake, undefined, found)).toEqual([
		'What to look for: a quote with no name, a scene with no witness.',
		'What settles it: find the first publication, read the record.'
	]);
});

test('says that a sound sentence was cleared, by either sound verdict', async () => {
	const own = mark('walk', { reason: 'bare-quote', decision: 'supported' });
	expect(await lines(finding(), own)).toEqual([
		`You said: a quote with no name, then supported. ${CLEARED}`
	]);
});

test('clears a judgement taken for a fact all the same', async () => {
	expect(
		await lines(finding({ verdict: 'opinion' }), mark('day', { decision: 'supported' }))
	).toEqual([`You said: supported. ${CLEARED}`]);
});

test.each([
	['a sound sentence condemned', finding(), mark('walk', { decision: 'contradicted' })],
	[
		'a false one cleared',
		finding({ verdict: 'contradicted' }),
		mark('walk', { decision: 'opinion' })
	]
])('has no praise for %s', async (_, of, own) => {
	expect(await lines(of, own)).toEqual([
		`You said: ${own.decision === 'opinion' ? 'opinion' : 'contradicted'}.`
	]);
});

test('says “not enough to tell yet” where the learner did', async () => {
	const own = mark('walk', { reason: 'hunch', decision: 'undecided' });
	expect(await lines(finding(), own)).toEqual([
		'You said: just a hunch, then not enough to tell yet.'
	]);
});

test('puts no words into the mouth of a learner who entered no verdict', async () => {
	const own = mark('walk', { reason: 'hunch', decision: null });
	expect(await lines(finding(), own)).toEqual(['You said: just a hunch.']);
});

test('says nothing of a learner who gave neither a reason nor a verdict', async () => {
	expect(await lines(finding(), mark('walk', { decision: null }))).toEqual([]);
});
