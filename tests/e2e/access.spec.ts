import {
	Desk,
	findNoSidewaysScroll,
	FIRST_BOOSTER,
	FIRST_READ,
	LESSONS,
	PAPER_PAGES,
	SITE_PAGES
} from './desk.ts';
import { findNothing } from './axe.ts';
import { bring, KeyHolder } from './key-holder.ts';
import { expect, test } from './watched.ts';
import type { APIRequestContext, Page } from '@playwright/test';

// What is found names its place; a recording of every look would take a third of the time.
test.use({ trace: 'off' });

type Look = (where: string) => Promise<void>;

/** These look the same whatever the device remembers. */
const SAME_FOR_ALL = ['/how-this-works', '/sources'];
const WITH_DISPLAY_SETTINGS = [...SAME_FOR_ALL, '/', '/field-guide', '/progress', '/no-such-page'];

/** Walks a lesson and looks at every state of it. */
async function lookAtLesson(page: Page, lesson: (typeof LESSONS)[number], look: Look) {
	const desk = new Desk(page);
	await desk.open(lesson);
	await look('briefing');
	await desk.start();
	if (lesson.hasRecall) {
		await look('recalling');
		const question = page.locator('.recall__question').first();
		await question.getByRole('radio').first().check();
		await question.getByRole('button', { name: 'Answer' }).click();
		await expect(page.getByText(/^(Yes|Not this time)\.$/)).toBeVisible();
		await look('recalled');
		await desk.button('On to the example').click();
	}
	await look('watching');
	await desk.button('My turn').click();
	await look('marking, empty');
	await desk.button('Read (done: see the worked example again)').click();
	await look('worked example again');
	await desk.button('Back to the galley').click();
	await desk.sentences().nth(0).click();
	await page.locator('.chip').first().click();
	await look('marking, slip open');
	await desk.close();
	await desk.mark(2, 3);
	await look('marking, full');
	await desk.button('Done marking (3)').click();
	await expect(desk.heading('Look it up')).toBeVisible();
	await look('checking, empty');
	for (const check of await page.locator('button.check').all()) await check.click();
	await desk.button('Enter verdict').click();
	await look('checking, full, with an error');
	await desk.button('That is enough checking').click();
	await look('deciding');
	await page.route('**/*.findings.json', (route) => route.abort());
	await desk.button('Show me the editor’s proof').click();
	await expect(desk.heading('The next part has not come through')).toBeVisible();
	await look('waiting, failed');
	await page.unroute('**/*.findings.json');
	await desk.button('Ask again').click();
	await expect(desk.heading(/You caught/)).toBeVisible();
	await look('debriefing');
	await desk.button(/Next galley/).click();
	await desk.toDebrief();
	while (await desk.button('Next galley').isVisible()) {
		await desk.button('Next galley').click();
		await desk.toDebrief();
	}
	await desk.button('To the last step').click();
	await look('keeping');
	await desk.button('Keep both').click();
	await expect(desk.heading('Filed.')).toBeVisible();
	await look('kept');
	await desk.button(/^Galley 1 of/).click();
	await expect(desk.heading(/You caught/)).toBeVisible();
	await look('kept, looked at again');
}

/** Walks the board and looks at every state of it. */
async function lookAtBoard(page: Page, look: Look) {
	const desk = new Desk(page);
	await desk.openBoard();
	await look('board, briefing');
	await desk.button(/^Start/).click();
	await desk.button('On to the example').click();
	await expect(desk.heading('Watch the editor')).toBeVisible();
	await look('board, watching');
	await desk.button('My turn').click();
	await look('board, tying, empty');
	await desk.cells(0).nth(0).click();
	await desk.cells(0).nth(1).click();
	await desk.cells(0).nth(0).click();
	await expect(page.getByText('Picked up', { exact: true })).toBeVisible();
	await look('board, tying, with a tie and a held cell');
	await desk.button('Done tying (1)').click();
	await expect(desk.heading(/^You caught/)).toBeVisible();
	await look('board, debriefing');
	await desk.button('To the last step').click();
	await look('board, keeping');
	await desk.button('Keep both').click();
	await look('board, kept');
	await desk.button('The board').click();
	await expect(desk.heading(/^You caught/)).toBeVisible();
	await look('board, kept, looked at again');
}

/** Walks a booster, which has all that a form can have, and looks at every state of it. */
async function lookAtForm(page: Page, request: APIRequestContext, look: Look) {
	const desk = new Desk(page);
	const key = await KeyHolder.of(request);
	await bring(page, key.progressFile([FIRST_READ.slug], key.reader('everything'), Date.now()));
	await page.goto(`/reads/${FIRST_READ.slug}`);
	await expect(desk.heading('Filed, unopened.')).toBeVisible();
	await look('first read, done');
	await page.goto(`/reads/${FIRST_BOOSTER.slug}`);
	await expect(page.getByText('You can do it now all the same.')).toBeVisible();
	await look('form, briefing with a notice');
	await desk.start();
	await look('form, judging');
	await page.getByRole('radio').first().check();
	await look('form, judged');
	await desk.button('Now mark its sentences').click();
	await desk.sentences().nth(0).click();
	await look('form, marking, slip open');
	await desk.close();
	await look('form, marking');
	await desk.button('Done marking (1)').click();
	for (let piece = 2; piece <= 4; piece++) await desk.readPiece('Likely', 2);
	const questions = page.locator('.recall__question');
	await expect(questions).toHaveCount(4);
	await look('form, questions');
	for (const question of await questions.all()) {
		await question.getByRole('radio').first().check();
		await question.getByRole('button', { name: 'Answer' }).click();
		await expect(question.getByText(/^(Yes|Not this time)\.$/)).toBeVisible();
	}
	await look('form, questions answered');
	await desk.button('To the findings').click();
	await expect(page.getByRole('table', { name: 'Your reads, side by side' })).toBeVisible();
	await look('form, done');
}

/** Looks at the pages around the files, as they are on a device where everything is done. */
async function lookAtFullPages(page: Page, request: APIRequestContext, look: Look) {
	const key = await KeyHolder.of(request);
	const slugs = key.outlines.map(({ slug }) => slug);
	const [first = '', ...rest] = slugs;
	await bring(page, key.progressFile([first], key.reader('everything'), Date.now()));
	await bring(page, key.progressFile(rest, key.reader('by the key'), Date.now()));
	for (const path of SITE_PAGES.filter((one) => !SAME_FOR_ALL.includes(one))) {
		await page.goto(path);
		if (path === '/where-you-stand')
			await expect(page.getByRole('heading', { name: 'How sure you were' })).toBeVisible();
		else if (path === '/field-guide')
			await expect(page.locator('.techniques blockquote').first()).toBeVisible();
		else if (path === '/record') await expect(page.getByRole('article')).toBeVisible();
		else if (path === '/progress')
			await expect(page.getByRole('status', { name: 'Your resume code' })).toBeVisible();
		else
			await expect(
				page
					.getByRole('main')
					.getByText(/\bdone\b/i)
					.first()
			).toBeVisible();
		await look(`${path}, full`);
	}
	await page.goto('/progress');
	await page.getByRole('button', { name: 'Forget everything here' }).click();
	await look('progress, asking');
}

// The states are the same in every lesson; these two have all of them, with and without recall.
for (const lesson of [LESSONS[0], LESSONS[2]]) {
	test(`axe finds nothing in any state of ${lesson.title}, by day and by night`, async ({
		page
	}) => {
		test.slow();
		await lookAtLesson(page, lesson, (where) => findNothing(page, where));
	});
}

test('axe finds nothing in any state of the board and of a form, by day and by night', async ({
	page,
	request
}) => {
	test.slow();
	await lookAtBoard(page, (where) => findNothing(page, where));
	await lookAtForm(page, request, (where) => findNothing(page, where));
});

test('axe finds nothing on the pages around the files, empty and full, by day and by night', async ({
	page,
	request
}) => {
	test.slow();
	for (const path of [...SITE_PAGES, '/no-such-page']) {
		await page.goto(path);
		await expect(page.getByText('Looking.')).toBeHidden();
		await findNothing(page, path);
		if (!WITH_DISPLAY_SETTINGS.includes(path)) continue;
		await page.getByRole('button', { name: 'Display' }).click();
		await findNothing(page, `${path} with the display settings`);
	}
	await lookAtFullPages(page, request, (where) => findNothing(page, where));
});

test('axe finds nothing on paper pages, by day and by night', async ({ page }) => {
	test.slow();
	for (const path of PAPER_PAGES) {
		await page.goto(path);
		await findNothing(page, path);
	}
});

test('axe finds nothing on a phone', async ({ page, request }) => {
	test.slow();
	await page.setViewportSize({ width: 390, height: 844 });
	await lookAtLesson(page, LESSONS[2], (where) => findNothing(page, where));
	await lookAtBoard(page, (where) => findNothing(page, where));
	await lookAtForm(page, request, (where) => findNothing(page, where));
});

for (const [name, width, size] of [
	['at 320 px', 320, undefined],
	['with text at 200 %', 1280, 200]
] as const) {
	test(`nothing scrolls sideways ${name}`, async ({ page, request }) => {
		test.slow();
		await page.setViewportSize({ width, height: 800 });
		if (size !== undefined)
			await page.addInitScript((percent) => {
				addEventListener('DOMContentLoaded', () =>
					document.documentElement.style.setProperty('font-size', `${percent}%`)
				);
			}, size);
		const look: Look = (where) => findNoSidewaysScroll(page, where);
		await lookAtLesson(page, LESSONS[2], look);
		await lookAtBoard(page, look);
		await lookAtForm(page, request, look);
		for (const path of [...SITE_PAGES, ...PAPER_PAGES, '/no-such-page']) {
			await page.goto(path);
			await look(path);
		}
		await lookAtFullPages(page, request, look);
	});
}

test('a mark is seen in forced colours', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	const desk = new Desk(page);
	await desk.open(LESSONS[0]);
	await desk.toMarking(LESSONS[0]);
	await desk.mark(1);
	const look = (index: number) =>
		desk
			.sentences()
			.nth(index)
			.evaluate((claim) => {
				const { backgroundColor } = getComputedStyle(claim.querySelector('.claim__ink') ?? claim);
				const number = getComputedStyle(claim.querySelector('.claim__no') ?? claim);
				return [backgroundColor, number.backgroundColor];
			});
	const [marked, unmarked] = [await look(0), await look(1)];
	expect(marked[0]).not.toBe(unmarked[0]);
	expect(marked[1]).not.toBe(unmarked[1]);
});

test('nothing moves for a reader who asked for less motion', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const desk = new Desk(page);
	await desk.open(LESSONS[0]);
	await desk.toMarking(LESSONS[0]);
	const duration = await page
		.locator('.claim__ink')
		.first()
		.evaluate((ink) => getComputedStyle(ink).transitionDuration);
	expect(Number.parseFloat(duration)).toBeLessThan(0.001);
});

test('nothing scrolls sideways on a narrow phone with the largest letters of the display settings', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto('/');
	await page.getByRole('button', { name: 'Display' }).click();
	await page.getByLabel('Larger').check();
	for (const path of [...SITE_PAGES, '/join', '/rooms/new', '/no-such-page']) {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('data-size', 'larger');
		await expect(page.getByText('Looking.')).toBeHidden();
		await findNoSidewaysScroll(page, path);
	}
});
