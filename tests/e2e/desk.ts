import { expect, type Locator, type Page } from '@playwright/test';

export const LESSONS = [
	{ slug: '01-the-hook', title: 'The hook', galleys: 3, hasRecall: false, hasWayRound: false },
	{ slug: '02-who-says-so', title: 'Who says so?', galleys: 2, hasRecall: true, hasWayRound: true },
	{
		slug: '03-words-nobody-recorded',
		title: 'Words nobody recorded',
		galleys: 2,
		hasRecall: true,
		hasWayRound: true
	},
	{
		slug: '05-true-facts-borrowed-trust',
		title: 'True facts, borrowed trust',
		galleys: 2,
		hasRecall: true,
		hasWayRound: true
	},
	{
		slug: '06-mostly-right-never-sourced',
		title: 'Mostly right, never sourced',
		galleys: 2,
		hasRecall: true,
		hasWayRound: false
	},
	{
		slug: '07-on-your-own-desk',
		title: 'On your own desk',
		galleys: 4,
		hasRecall: true,
		hasWayRound: false
	}
] as const;

export type LessonOnDesk = (typeof LESSONS)[number];

export const BOARD = {
	slug: '04-three-confessions-one-mother',
	title: 'Three confessions, one mother'
};

export const READS = [
	{ slug: '00-first-read', title: 'First read' },
	{ slug: '08-second-read', title: 'Second read' },
	{ slug: '09-first-booster', title: 'First booster' },
	{ slug: '10-second-booster', title: 'Second booster' }
] as const;

export const [FIRST_READ, SECOND_READ, FIRST_BOOSTER] = READS;

export const ROUTES = [15, 30, 45, 60] as const;

/** The pages around the files. */
export const SITE_PAGES = [
	'/',
	'/field-guide',
	'/where-you-stand',
	'/record',
	'/boosters',
	'/progress',
	'/how-this-works',
	'/sources',
	...ROUTES.map((minutes) => `/routes/${minutes}`)
];

/** Where the files of the course are worked. */
export const FILE_PAGES = [
	...LESSONS.map(({ slug }) => `/lessons/${slug}`),
	`/boards/${BOARD.slug}`,
	...READS.map(({ slug }) => `/reads/${slug}`)
];

/** The files’ findings, and the files as sheets to print. */
export const PAPER_PAGES = FILE_PAGES.flatMap((file) => [`${file}/proof`, `${file}/worksheet`]);

/** Presses Tab until the target has the focus. */
export async function tabTo(target: Locator) {
	for (let i = 0; i < 80; i++) {
		if (await target.evaluate((e) => e === document.activeElement)) return;
		await target.page().keyboard.press('Tab');
	}
	throw new Error(`Tab never came to ${target}`);
}

export async function findNoSidewaysScroll(page: Page, where: string) {
	const { scroll, client } = await page.evaluate(() => ({
		scroll: document.documentElement.scrollWidth,
		client: document.documentElement.clientWidth
	}));
	expect.soft(scroll, where).toBeLessThanOrEqual(client);
}

/** A copy desk as a learner sees it, told by roles and names. */
export class Desk {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	heading = (name: string | RegExp) => this.page.getByRole('heading', { level: 1, name });
	button = (name: string | RegExp) => this.page.getByRole('button', { name });
	sentences = () => this.page.locator('button.claim');

	async open({ slug, title }: Pick<LessonOnDesk, 'slug' | 'title'>) {
		await this.page.goto(`/lessons/${slug}`);
		await expect(this.heading(title)).toBeVisible();
	}

	/** Closes the slip that asks for a reason. */
	async close() {
		await this.page.getByRole('button', { name: 'Close', exact: true }).click();
	}

	async start() {
		await this.button(/^Start/).click();
	}

	/** From the briefing to the first galley. */
	async toMarking(lesson: LessonOnDesk) {
		await this.start();
		if (lesson.hasRecall) {
			await expect(this.heading('What do you remember?')).toBeVisible();
			await this.button('On to the example').click();
		}
		await expect(this.heading('Watch the editor')).toBeVisible();
		await this.button('My turn').click();
		await expect(this.heading('Mark what you would check')).toBeVisible();
	}

	async mark(...numbers: number[]) {
		for (const number of numbers) {
			const sentence = this.sentences().nth(number - 1);
			await sentence.click();
			await expect(sentence).toHaveAttribute('aria-pressed', 'true');
			await this.close();
		}
	}

	/** Hands in the marks; where there are none, says that this is meant. */
	async doneMarking() {
		const done = this.button(/^Done marking/);
		const hasNone = (await done.innerText()).includes('(0)');
		await done.click();
		if (hasNone) await this.button('Yes, go on').click();
	}

	/** Ends marking, checks nothing and asks for the proof. */
	async toDebrief() {
		await this.doneMarking();
		await expect(this.heading(/Look it up|You caught/)).toBeVisible();
		if (await this.heading('Look it up').isVisible()) {
			await this.button('That is enough checking').click();
			await this.button('Show me the editor’s proof').click();
		}
		await expect(this.heading(/You caught/)).toBeVisible();
	}

	/** Says how likely a piece of a read is, marks sentences of it and goes on. */
	async readPiece(likelihood: string, ...numbers: number[]) {
		await expect(this.heading('How likely is this to be true?')).toBeVisible();
		await this.page.getByRole('radio', { name: likelihood, exact: true }).check();
		await this.button('Now mark its sentences').click();
		await expect(this.heading('Mark what you would check')).toBeVisible();
		await this.mark(...numbers);
		await expect(this.button(`Done marking (${numbers.length})`)).toBeVisible();
		await this.doneMarking();
	}

	async openBoard() {
		await this.page.goto(`/boards/${BOARD.slug}`);
		await expect(this.heading(BOARD.title)).toBeVisible();
	}

	/** From the board’s briefing to its rows. */
	async toTying(start: string | RegExp = /^Start/) {
		await this.button(start).click();
		await this.button('On to the example').click();
		await this.button('My turn').click();
		await expect(this.heading('Which of these cannot both be true?')).toBeVisible();
	}

	/** The quotations of a row of the board, counted from 0. */
	cells = (row: number) => this.page.locator('.topic').nth(row).locator('button.cell');

	cell = (id: string) => this.page.locator(`[data-cell="${id}"]`);

	/** Ties two cells by their ids. */
	async tie(first: string, second: string) {
		await this.cell(first).click();
		await expect(this.cell(first)).toHaveAttribute('aria-pressed', 'true');
		await this.cell(second).click();
		await expect(this.cell(first)).toHaveAttribute('aria-pressed', 'false');
	}

	/** Works every galley that is left without a mark, and keeps the lesson. */
	async finish() {
		for (;;) {
			const next = this.button(/Next galley|To the last step/);
			const isLast = (await next.textContent())?.includes('last') ?? false;
			await next.click();
			if (isLast) break;
			await expect(this.heading('Mark what you would check')).toBeVisible();
			await this.toDebrief();
		}
		await this.button('Keep both').click();
		await expect(this.heading('Filed.')).toBeVisible();
	}
}
