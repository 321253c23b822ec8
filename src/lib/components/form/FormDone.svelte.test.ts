import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { foldForm } from '#lib/machines/form.ts';
import type { FormEvent } from '#lib/quiz/events.ts';
import type { Form } from '#lib/quiz/form.ts';
import type { Passage } from '#lib/quiz/lesson.ts';
import { formOutlineOf } from '#lib/quiz/outline.ts';
import { firstRead, formKeyOf, formSpecimens, secondRead } from '#lib/quiz/sample-form.test-kit.ts';
import '../../../styles/form.css';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import FormDone from './FormDone.svelte';
import PaperForm from './PaperForm.svelte';
import PieceProof from './PieceProof.svelte';
import { techniques } from '../lesson/sample-lesson.test-kit.ts';

const [fox] = firstRead.pieces as readonly [Passage, Passage];

/** The pieces of a form after these sentences were marked. */
function piecesAfter(form: Form, ...marked: readonly string[]) {
	const outline = formOutlineOf(form, []);
	return foldForm(outline, [
		{ type: 'form.opened' },
		...outline.pieces.flatMap(({ id, sentences }, at): FormEvent[] => [
			{ type: 'likelihood.judged', passage: id, likelihood: at === 0 ? 4 : 1 },
			...sentences
				.filter((sentence) => marked.includes(sentence))
				.map((sentence) => ({ type: 'sentence.marked', passage: id, sentence }) as const),
			{ type: 'marks.submitted', passage: id }
		])
	]).context.pieces;
}

const onwards = createRawSnippet(() => ({ render: () => '<a href="/next">Next file</a>' }));

const showDone = (withFirst: boolean) =>
	render(FormDone, {
		form: secondRead,
		formKey: formKeyOf(secondRead),
		pieces: piecesAfter(secondRead, 'b-fox-2', 'b-fox-3', 'b-hare-1'),
		earlier: withFirst
			? [
					{
						title: 'First read',
						pieces: piecesAfter(firstRead, 'a-hare-1'),
						formKey: formKeyOf(firstRead)
					}
				]
			: [],
		specimens: formSpecimens,
		onwards
	});

describe('a form that is done', () => {
	test('tells what came of it, and leads on', async () => {
		const screen = await showDone(false);
		await expect
			.element(screen.getByRole('heading', { level: 1 }))
			.toHaveTextContent(
				'You caught 2 of 2 that do not stand and wrongly doubted 1 of 3 sound ones.'
			);
		await expect.element(screen.getByRole('link', { name: 'Next file' })).toBeVisible();
		expect(textsOf(screen.getByRole('table').getByRole('row')).slice(1)).toEqual([
			'Second read 2 of 2 1 of 3'
		]);
	});

	test('stands beside the read before it', async () => {
		const screen = await showDone(true);
		expect(textsOf(screen.getByRole('table').getByRole('row')).slice(1)).toEqual([
			'First read 0 of 2 1 of 3',
			'Second read 2 of 2 1 of 3'
		]);
		await expect
			.element(screen.getByText(/chance alone could make this difference/))
			.toHaveLength(1);
		await expect.element(screen.getByText(/The count is the same both times\./)).toHaveLength(1);
	});

	test('shows every piece with how it was made, how likely it was found, and each outcome', async () => {
		const screen = await showDone(false);
		const proof = (name: RegExp) => screen.getByRole('region', { name });
		await expect.element(proof(/^Piece 1: “The fox in the hall”/)).toBeVisible();
		await expect
			.element(screen.getByText('This piece: made to mislead. You said: likely.'))
			.toBeVisible();
		await expect
			.element(screen.getByText('This piece: sound. You said: very unlikely.'))
			.toBeVisible();
		const outcomes = (name: RegExp) =>
			[...proof(name).element().querySelectorAll('[data-outcome]')].map((mark) =>
				mark.getAttribute('data-outcome')
			);
		expect(outcomes(/^Piece 1/)).toEqual(['correct-rejection', 'hit', 'hit']);
		expect(outcomes(/^Piece 2/)).toEqual(['false-alarm', 'correct-rejection']);
	});
});

describe('the proof of one piece', () => {
	test('marks what does not stand and grades nobody, where nobody was asked', async () => {
		const screen = await render(PieceProof, {
			piece: fox,
			name: 'Piece 1 of 2',
			formKey: formKeyOf(firstRead),
			specimens: formSpecimens
		});
		await expect.element(screen.getByText('This piece: made to mislead.')).toBeVisible();
		await expect.element(screen.getByText(/You said:/)).not.toBeInTheDocument();
		expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent.trim())).toEqual([
			'It knew, said an insider.',
			'It left in May.'
		]);
		expect(document.querySelector('[data-outcome]')).toBeNull();
	});

	test('says nothing of a kind or a likelihood that it does not know', async () => {
		const { findings } = formKeyOf(firstRead);
		const screen = await render(PieceProof, {
			piece: fox,
			name: 'Piece 1 of 2',
			formKey: { kinds: {}, findings },
			specimens: formSpecimens
		});
		await expect.element(screen.getByText(/How it was made/)).not.toBeInTheDocument();
		await expect
			.element(screen.getByRole('heading', { name: 'Piece 1 of 2: “The fox in the hall”' }))
			.toBeVisible();
	});
});

test('the form to print has every piece with its five answers to ring, and the reasons by number', async () => {
	const screen = await render(PaperForm, { form: firstRead, specimens: formSpecimens, techniques });
	expect(textsOf(screen.getByText(/^How likely is this to be true\?/))).toEqual(
		Array.from(
			{ length: 2 },
			() =>
				'How likely is this to be true? very unlikely unlikely could go either way likely very likely'
		)
	);
	await expect
		.element(screen.getByText(/^Why: 1/))
		.toHaveTextContent(
			'Why: 1 a quote with no name, 2 a scene with no witness, 3 just a hunch. Sure: ring one.'
		);
	await expect.element(screen.getByText('It was a lovely hare.')).toBeVisible();
});
