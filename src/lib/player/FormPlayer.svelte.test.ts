import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { techniques, textsOf } from '#lib/components/lesson/sample-lesson.test-kit.ts';
import { foldForm } from '#lib/machines/form.ts';
import type { FormEvent } from '#lib/quiz/events.ts';
import type { Form } from '#lib/quiz/form.ts';
import { formOutlineOf } from '#lib/quiz/outline.ts';
import {
	booster,
	firstRead,
	formKeyOf,
	formSpecimens,
	retrieval,
	secondRead
} from '#lib/quiz/sample-form.test-kit.ts';
import '../../styles/form.css';
import { openDevice } from './device.test-kit.ts';
import { FormSession } from './form-session.svelte.ts';
import FormPlayer from './FormPlayer.svelte';
import { entriesOf, morning, readPieces } from './stories.test-kit.ts';

const forms = [firstRead, secondRead, booster];
const outlineOf = (form: Form) =>
	formOutlineOf(
		form,
		retrieval.map(({ question }) => question)
	);
const onwards = createRawSnippet(() => ({ render: () => '<a href="/next">Next file</a>' }));

/** The first read, done with these sentences marked. */
const earlierRead = (...marked: readonly string[]) => ({
	slug: firstRead.slug,
	title: firstRead.title,
	snapshot: foldForm(outlineOf(firstRead), readPieces(outlineOf(firstRead), ...marked))
});

interface Setting {
	readonly before?: readonly FormEvent[];
	readonly earlier?: readonly ReturnType<typeof earlierRead>[];
	readonly questions?: readonly string[];
	readonly notice?: string;
	readonly isSecondDone?: boolean;
}

/** A form on a device on which this happened before; the site does not answer for what is `broken`. */
async function show(form: Form, setting: Setting = {}) {
	const {
		before = [],
		earlier = [],
		questions = ['quote-one', 'scene-one'],
		notice = '',
		isSecondDone = false
	} = setting;
	const { log, events, hear } = openDevice();
	await log.appendAll(entriesOf(form.slug, morning(1), before));
	const site = {
		broken: [] as string[],
		asked: [] as string[],
		/** What is named here is under way until `release` is called. */
		held: [] as string[],
		release: () => {}
	};
	const fetched = <Value>(name: string, value: Value | undefined): Promise<Value> => {
		site.asked.push(name);
		if (value !== undefined && site.held.includes(name))
			return new Promise((resolve) => (site.release = () => resolve(value)));
		return value === undefined || site.broken.includes(name)
			? Promise.reject(new Error('The site did not answer'))
			: Promise.resolve(value);
	};
	const found = (id: string) => retrieval.find(({ question }) => question.id === id);
	const session = new FormSession(outlineOf(form));
	const resume = () => session.resume(log);
	const open = async () => {
		const screen = await render(FormPlayer, {
			form,
			session,
			specimens: formSpecimens,
			techniques,
			fetchKey: {
				key: (slug: string) => {
					const of = forms.find((one) => one.slug === slug);
					return fetched(slug, of && formKeyOf(of));
				},
				question: (id: string) => fetched(`${id}?`, found(id)?.question),
				answer: (id: string) => fetched(`${id}!`, found(id)?.answer)
			},
			earlier,
			chooseQuestions: () => fetched('choice', questions),
			notice,
			isSecondDone,
			proofHref: `/reads/${form.slug}/proof`,
			onwards
		});
		return {
			screen,
			title: screen.getByRole('heading', { level: 1 }),
			button: (name: string) => screen.getByRole('button', { name, exact: true }),
			radio: (name: string) => screen.getByRole('radio', { name, exact: true })
		};
	};
	return { events, hear, log, session, site, resume, open };
}

async function resumed(form: Form, setting: Setting = {}) {
	const device = await show(form, setting);
	await device.resume();
	return { ...device, ...(await device.open()) };
}

type Shown = Awaited<ReturnType<typeof resumed>>;

/** Judges and marks the piece that is shown. */
async function workPiece(
	{ button, radio, screen }: Shown,
	likelihood: string,
	...marked: string[]
) {
	await radio(likelihood).click();
	await button('Now mark its sentences').click();
	for (const sentence of marked) await screen.getByRole('button', { name: sentence }).click();
	await button(`Done marking (${marked.length})`).click();
	if (marked.length === 0) await button('Yes, go on').click();
}

describe('the first read', () => {
	test('starts once the device has been asked, under its own name', async () => {
		const { open, resume } = await show(firstRead);
		const { button, screen, title } = await open();
		await expect.element(title).toHaveTextContent('First read');
		await expect
			.element(screen.getByText(/^Best before the first file\. About 6 minutes\./))
			.toBeVisible();
		await expect.element(button('Start')).toBeDisabled();
		await resume();
		await expect.element(button('Start')).toBeEnabled();
	});

	test('judges each piece before it is marked, and says that no notes come', async () => {
		const shown = await resumed(firstRead);
		const { button, radio, screen, title } = shown;
		await button('Start').click();
		await expect.element(title).toHaveTextContent('How likely is this to be true?');
		await expect.element(title).toHaveFocus();
		await expect.element(screen.getByText('First read. Piece 1 of 2')).toBeVisible();
		await radio('Likely').click();
		await button('Now mark its sentences').click();
		await expect.element(title).toHaveTextContent('Mark what you would check');
		await expect.element(title).toHaveFocus();
		await expect.element(title).toHaveAccessibleDescription('First read. Piece 1 of 2');
		await expect
			.element(screen.getByText(/^There are no notes in this read\./))
			.toBeInTheDocument();
		await button('Done marking (0)').click();
		await button('Yes, go on').click();
		await expect.element(screen.getByText('First read. Piece 2 of 2')).toBeVisible();
		await expect.element(title).toHaveTextContent('How likely is this to be true?');
		await expect.element(title).toHaveAccessibleDescription('First read. Piece 2 of 2');
		await expect.element(screen.getByRole('radio', { checked: true })).not.toBeInTheDocument();
	});

	test('ends without a count, a finding or a fetch, so that both reads are read alike', async () => {
		const shown = await resumed(firstRead);
		const { button, events, screen, site, title } = shown;
		await button('Start').click();
		await workPiece(shown, 'Unlikely', '2 It knew, said an insider.');
		await workPiece(shown, 'Likely');
		await expect.element(title).toHaveTextContent('Filed, unopened.');
		await expect.element(title).toHaveFocus();
		const said = textsOf(screen.getByRole('main')).join(' ');
		expect(said).not.toMatch(/\d+ of \d+|You caught|no-record|Made to mislead/);
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
		await expect.element(screen.getByRole('link', { name: 'Next file' })).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Read the findings on these pieces' }))
			.toHaveAttribute('href', '/reads/00-read-a/proof');
		expect(site.asked).toEqual([]);
		expect(await events()).toEqual([
			{ type: 'form.opened' },
			{ type: 'likelihood.judged', passage: 'a-fox', likelihood: 2 },
			{ type: 'sentence.marked', passage: 'a-fox', sentence: 'a-fox-2' },
			{ type: 'marks.submitted', passage: 'a-fox' },
			{ type: 'likelihood.judged', passage: 'a-hare', likelihood: 4 },
			{ type: 'marks.submitted', passage: 'a-hare' }
		]);
	});

	test('says no more of waiting once the second read is done', async () => {
		const { screen, title } = await resumed(firstRead, {
			before: readPieces(outlineOf(firstRead)),
			isSecondDone: true
		});
		await expect.element(title).toHaveTextContent('Filed.');
		await expect.element(screen.getByText(/there both reads stand side by side/)).toBeVisible();
		await expect.element(screen.getByText(/Not going to do/)).not.toBeInTheDocument();
	});

	test('goes on at the piece where the learner was, without taking the focus from them', async () => {
		const { open, resume } = await show(firstRead, {
			before: readPieces(outlineOf(firstRead)).slice(0, 4)
		});
		const { screen, title } = await open();
		await resume();
		await expect.element(screen.getByText('First read. Piece 2 of 2')).toBeVisible();
		await expect.element(title).toHaveTextContent('Mark what you would check');
		await expect.element(title).not.toHaveFocus();
	});
});

describe('the second read', () => {
	const before = readPieces(outlineOf(secondRead), 'b-fox-2', 'b-fox-3').slice(0, -1);
	const earlier = [earlierRead('a-fox-2', 'a-hare-1')];

	test('says after each judgement that the findings come at the end', async () => {
		const { screen } = await resumed(secondRead, { before });
		await expect
			.element(screen.getByText(/^The findings come after the last piece\./))
			.toBeInTheDocument();
	});

	test('ends with both reads side by side and the findings on its own pieces', async () => {
		const { button, screen, site, title } = await resumed(secondRead, { before, earlier });
		expect(site.asked).toEqual([]);
		await button('Done marking (0)').click();
		await button('Yes, go on').click();
		await expect
			.element(title)
			.toHaveTextContent(
				'You caught 2 of 2 that do not stand and wrongly doubted 0 of 3 sound ones.'
			);
		await expect.element(title).toHaveFocus();
		expect(textsOf(screen.getByRole('table').getByRole('row')).slice(1)).toEqual([
			'First read 1 of 2 1 of 3',
			'Second read 2 of 2 0 of 3'
		]);
		await expect
			.element(screen.getByRole('region', { name: 'Piece 2: “The hare on the field”' }))
			.toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'Next file' })).toBeVisible();
		expect(site.asked).toEqual([secondRead.slug, firstRead.slug]);
	});

	test('stands alone where there was no first', async () => {
		const { button, screen, site } = await resumed(secondRead, { before });
		await button('Done marking (0)').click();
		await button('Yes, go on').click();
		await expect.element(screen.getByRole('rowheader')).toHaveLength(1);
		await expect.element(screen.getByText(/chance/)).not.toBeInTheDocument();
		expect(site.asked).toEqual([secondRead.slug]);
	});

	test.each([firstRead.slug, secondRead.slug])(
		'waits where the key of %s does not come, and shows all when asked again',
		async (slug) => {
			const { button, screen, site, title } = await resumed(secondRead, { before, earlier });
			site.broken = [slug];
			await button('Done marking (0)').click();
			await button('Yes, go on').click();
			await expect.element(title).toHaveTextContent('The next part has not come through');
			await expect.element(title).toHaveFocus();
			await expect.element(screen.getByText(/You caught/)).not.toBeInTheDocument();
			site.broken = [];
			await button('Ask again').click();
			await expect.element(title).toMatchTextContent(/^You caught 2 of 2 /);
			await expect.element(title).toHaveFocus();
			expect(site.asked.filter((asked) => asked === slug)).toHaveLength(2);
		}
	);
});

describe('a booster', () => {
	const toQuestions = readPieces(outlineOf(booster), 'c-fox-2', 'c-fox-3');
	const submitted = toQuestions.slice(0, -1);
	const early = 'This is meant for 27 November 2026 or later.';

	test('says before it starts that it comes early, where it does', async () => {
		const { button, screen } = await resumed(booster, { notice: early });
		await expect.element(screen.getByText(early)).toBeVisible();
		await expect.element(screen.getByText(/^After the files\. About 6 minutes\./)).toBeVisible();
		await expect.element(button('Start')).toBeEnabled();
	});

	test('has nothing to say before it starts where it does not', async () => {
		const { screen } = await resumed(booster);
		expect(textsOf(screen.getByRole('paragraph'))).toEqual([
			'After the files. About 6 minutes.',
			'Read them as you would on your phone.'
		]);
	});

	test('asks its questions after the last piece, each answer only once it was given', async () => {
		const { button, events, screen, site, title } = await resumed(booster, { before: submitted });
		await button('Done marking (0)').click();
		await button('Yes, go on').click();
		await expect.element(title).toHaveTextContent('What do you remember?');
		await expect.element(title).toHaveFocus();
		expect(site.asked).toEqual(['choice', 'quote-one?', 'scene-one?']);
		await expect.element(button('To the findings')).toBeDisabled();
		await screen.getByRole('radio', { name: 'Yes' }).first().click();
		await button('Answer').first().click();
		await expect.element(screen.getByText('On bare-quote.')).toBeVisible();
		expect(site.asked.slice(3)).toEqual(['quote-one!']);
		await screen.getByRole('group').nth(1).getByRole('radio', { name: 'Perhaps' }).click();
		await button('Answer').click();
		await expect.element(screen.getByText('Not this time.')).toBeVisible();
		await button('To the findings').click();
		await expect.element(title).toMatchTextContent(/^You caught 2 of 2 /);
		expect((await events()).slice(-4)).toEqual([
			{ type: 'retrieval.set', questions: ['quote-one', 'scene-one'] },
			{ type: 'retrieval.answered', question: 'quote-one', choice: 1 },
			{ type: 'retrieval.answered', question: 'scene-one', choice: 2 },
			{ type: 'form.finished' }
		]);
	});

	test('asks the same questions after a reload, without choosing again', async () => {
		const { screen, site } = await resumed(booster, {
			before: [...toQuestions, { type: 'retrieval.set', questions: ['quote-two'] }]
		});
		await expect.element(screen.getByText('Question quote-two?')).toBeVisible();
		expect(site.asked).toEqual(['quote-two?']);
	});

	test('says that its questions could not be chosen, and chooses when asked again', async () => {
		const { button, events, screen, site, title } = await resumed(booster, { before: submitted });
		site.broken = ['choice'];
		await button('Done marking (0)').click();
		await button('Yes, go on').click();
		await expect.element(title).toHaveTextContent('The next part has not come through');
		await expect.element(title).toHaveFocus();
		site.broken = [];
		await button('Ask again').click();
		await expect.element(screen.getByText('Question quote-one?')).toBeVisible();
		await expect.element(title).toHaveFocus();
		expect((await events()).filter(({ type }) => type === 'retrieval.set')).toHaveLength(1);
	});

	test.each([
		['that it does not know', ['quote-one', 'quote-nine']],
		['none at all', []]
	])('asks nothing where it is told to ask %s, and says so', async (_, questions) => {
		const { events, title } = await resumed(booster, { before: toQuestions, questions });
		await expect.element(title).toHaveTextContent('The next part has not come through');
		expect(await events()).toEqual(toQuestions);
	});

	test('says that a question did not come, and shows all of them when asked again', async () => {
		const { button, screen, site, title } = await resumed(booster, { before: submitted });
		site.broken = ['scene-one?'];
		await button('Done marking (0)').click();
		await button('Yes, go on').click();
		await expect.element(title).toHaveTextContent('The next part has not come through');
		await expect.element(screen.getByRole('radio')).not.toBeInTheDocument();
		site.broken = [];
		await button('Ask again').click();
		await expect.element(screen.getByRole('group')).toHaveLength(2);
		expect(site.asked).toEqual(['choice', 'quote-one?', 'scene-one?', 'scene-one?']);
	});

	test('says that an answer did not come, and goes on to the findings all the same', async () => {
		const { button, screen, site, title } = await resumed(booster, {
			before: toQuestions,
			questions: ['scene-one']
		});
		site.broken = ['scene-one!'];
		site.held = [booster.slug];
		await screen.getByRole('radio', { name: 'No', exact: true }).click();
		await button('Answer').click();
		await expect.element(screen.getByText(/The explanation did not come through/)).toBeVisible();
		await button('To the findings').click();
		await expect.element(title).toHaveTextContent('One moment');
		site.release();
		await expect.element(title).toMatchTextContent(/^You caught 2 of 2 /);
		await expect.element(title).toHaveFocus();
	});

	test('chooses its questions once more when everything was forgotten and it is done again', async () => {
		const { button, events, hear, log, screen, session, title } = await resumed(booster, {
			before: toQuestions
		});
		await expect.element(title).toHaveTextContent('What do you remember?');
		await log.forgetAll();
		hear('forgot');
		await expect.element(button('Start')).toBeVisible();
		toQuestions.forEach(session.send);
		await expect.element(screen.getByText('Question quote-one?')).toBeVisible();
		expect((await events()).at(-1)?.type).toBe('retrieval.set');
	});
});
