import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ProofLines from './ProofLines.svelte';
import { findings, passage, sources, textsOf } from './sample-lesson.test-kit.ts';

const { sentences } = passage;

test('highlights the marked sentences and no other', async () => {
	const screen = await render(ProofLines, {
		sentences,
		findings,
		sources,
		marked: ['quote', 'council']
	});
	expect(textsOf(screen.getByRole('mark'))).toEqual([
		'“It knew,” said an insider.',
		'The council met in June.'
	]);
});

test('sets note, verdict, explanation and source beside each sentence, and says where text was cut', async () => {
	const screen = await render(ProofLines, { sentences, findings, sources, marked: [] });
	expect(textsOf(screen.getByRole('listitem'))).toEqual([
		'Sentence 1 A fox walked down Market Street. Let it stand. Supported The paper says so. The Town Gazette, 3 May 1985 The article itself',
		'Sentence 2 “It knew,” said an insider. Who heard it? No record found The paper says so.',
		'[…] Text left out here. Sentence 3 It was a lovely day. Who measures that? Opinion The paper says so.',
		'Sentence 4 The mayor wept alone. Alone? Can’t be checked The paper says so.',
		'Sentence 5 The council met in June. It met in May. Contradicted The paper says so.'
	]);
});

test('leaves the margin empty beside a sentence without a finding', async () => {
	const screen = await render(ProofLines, {
		sentences: sentences.slice(0, 1),
		findings: {},
		sources,
		marked: []
	});
	expect(textsOf(screen.getByRole('listitem'))).toEqual([
		'Sentence 1 A fox walked down Market Street.'
	]);
});

test('says in words how each sentence was read, and adds what the learner did below the note', async () => {
	const screen = await render(ProofLines, {
		sentences: sentences.slice(0, 2),
		findings,
		sources,
		marked: ['walk'],
		outcomes: { walk: 'false-alarm', quote: 'miss' },
		own: createRawSnippet((sentence: () => string) => ({
			render: () => `<p>Yours on ${sentence()}.</p>`
		}))
	});
	expect(textsOf(screen.getByRole('listitem'))).toEqual([
		'Sentence 1 Wrongly doubted A fox walked down Market Street. Let it stand. Supported The paper says so. Yours on walk. The Town Gazette, 3 May 1985 The article itself',
		'Sentence 2 Missed “It knew,” said an insider. Who heard it? No record found The paper says so. Yours on quote.'
	]);
});
