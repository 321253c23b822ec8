import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Desk, FIRST_BOOSTER, FIRST_READ, LESSONS, SECOND_READ, tabTo } from './desk.ts';
import { bring, KeyHolder, suspectNumbers } from './key-holder.ts';
import { pagesOf } from './print.ts';
import { expect, test } from './watched.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The keys of reads that a page asked for. */
function askedKeys(page: Page) {
	const asked: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (/key\.json$|\/proof|\/retrieval\/.*answer/.test(pathname)) asked.push(pathname);
	});
	return asked;
}

const rowsOfReads = (page: Page) =>
	page
		.getByRole('table', { name: 'Your reads, side by side' })
		.getByRole('row')
		.evaluateAll((rows) =>
			rows
				.slice(1)
				.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()))
		);

test('takes a new learner through the first read by keyboard, and tells them nothing', async ({
	page
}) => {
	const desk = new Desk(page);
	const press = (key: string) => page.keyboard.press(key);
	const go = async (name: string | RegExp) => {
		await tabTo(desk.button(name).first());
		await press('Enter');
	};
	const asked = askedKeys(page);

	await page.goto('/');
	await tabTo(page.getByRole('link', { name: `Start: ${FIRST_READ.title}` }));
	await press('Enter');
	await expect(desk.heading(FIRST_READ.title)).toBeVisible();
	await go('Start');
	for (let piece = 1; piece <= 4; piece++) {
		await expect(desk.heading('How likely is this to be true?')).toBeFocused();
		await expect(page.getByText(`First read. Piece ${piece} of 4`)).toBeVisible();
		await expect(desk.sentences()).toHaveCount(0);
		await expect(desk.button('Now mark its sentences')).toBeDisabled();
		if (piece === 3) {
			await page.reload();
			await expect(desk.heading('How likely is this to be true?')).toBeVisible();
			await expect(page.getByText('First read. Piece 3 of 4')).toBeVisible();
		}
		await tabTo(page.getByRole('radio').first());
		await press('Space');
		await press('ArrowRight');
		await expect(page.getByRole('radio', { name: 'Unlikely', exact: true })).toBeChecked();
		await go('Now mark its sentences');
		await expect(desk.heading('Mark what you would check')).toBeFocused();
		await tabTo(desk.sentences().first());
		await press('ArrowDown');
		await press('Space');
		await press('Escape');
		await expect(desk.sentences().nth(1)).toHaveAttribute('aria-pressed', 'true');
		if (piece === 2) {
			await page.reload();
			await expect(desk.sentences().nth(1)).toHaveAttribute('aria-pressed', 'true');
		}
		await go('Done marking (1)');
	}
	await expect(desk.heading('Filed, unopened.')).toBeFocused();
	await page.reload();
	await expect(desk.heading('Filed, unopened.')).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/\d+ of \d+|caught|doubted \d/i);
	await expect(page.locator('.note, .proof, .report')).toHaveCount(0);
	expect(asked).toEqual([]);

	await page.getByRole('link', { name: `Next file: ${LESSONS[0].title}` }).click();
	await expect(desk.heading(LESSONS[0].title)).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('link', { name: `Next: ${LESSONS[0].title}` })).toBeVisible();
	await expect(
		page.getByRole('link', { name: new RegExp(FIRST_READ.title) }).locator('.file__state')
	).toHaveText('Done');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('sets the second read beside the first, by touch, with what could be chance', async ({
		page,
		request
	}) => {
		const key = await KeyHolder.of(request);
		await bring(page, key.progressFile([FIRST_READ.slug], key.reader('nothing'), Date.now()));
		const asked = askedKeys(page);
		const desk = new Desk(page);
		await page.goto(`/reads/${SECOND_READ.slug}`);
		await desk.button('Start').tap();
		for (const sentences of key.sentences(SECOND_READ.slug)) {
			await expect(desk.heading('How likely is this to be true?')).toBeVisible();
			await page.locator('.judging__scale label').first().tap();
			// The second tap of a double one must not mark the sentence that comes under the finger.
			await desk.button('Now mark its sentences').dblclick();
			await expect(desk.heading('Mark what you would check')).toBeVisible();
			await expect(page.locator('button.claim[aria-pressed=true]')).toHaveCount(0);
			for (const number of suspectNumbers(sentences)) {
				await desk
					.sentences()
					.nth(number - 1)
					.tap();
				await desk.close();
			}
			expect(asked).toEqual([]);
			await desk.button(/^Done marking/).dblclick();
			if (suspectNumbers(sentences).length === 0) await desk.button('Yes, go on').dblclick();
		}
		await expect(desk.heading(/^You caught/)).toHaveText(
			'You caught 10 of 10 that do not stand and wrongly doubted 0 of 10 sound ones.'
		);
		await expect(page.getByText('You told all of them apart')).toBeVisible();
		const looksSo = async () => {
			await expect
				.poll(() => rowsOfReads(page))
				.toEqual([
					['First read', '0 of 10', '0 of 10'],
					['Second read', '10 of 10', '0 of 10']
				]);
			const chance = page.locator('.reads__chance');
			await expect(chance).toContainText(
				/Caught\. .* do not meet, so this is more than chance usually makes\./
			);
			await expect(chance).toContainText(/Wrongly doubted\. .* The count is the same both times\./);
			await expect(chance).toContainText('a little too narrow');
			await expect(chance).toContainText('This is not a grade.');
			await expect(page.getByRole('heading', { name: /^Piece \d: / })).toHaveCount(4);
			await expect(page.locator('.note__text')).toHaveCount(20);
		};
		await looksSo();
		await page.reload();
		await looksSo();
		await expect(page.getByRole('link', { name: 'Come back in a week' })).toBeVisible();
	});
});

test('says that a booster is early, and lets it be done', async ({ page, request }) => {
	const desk = new Desk(page);
	await page.goto('/boosters');
	await page.getByRole('link', { name: /^Do it early all the same.*First booster/ }).click();
	await expect(page.getByText('This is meant for a while after the files.')).toBeVisible();

	const key = await KeyHolder.of(request);
	const reads = [FIRST_READ.slug, SECOND_READ.slug];
	await bring(page, key.progressFile(reads, key.reader('nothing'), Date.now()));
	await page.goto(`/reads/${FIRST_BOOSTER.slug}`);
	await expect(page.getByText(/This is meant for \d+ \w+ \d{4} or later\./)).toBeVisible();
	await desk.button('Start').click();
	await expect(desk.heading('How likely is this to be true?')).toBeVisible();
	// Without a first read nothing is missing; with both, neither is in the way of the third.
	await page.goto('/');
	await expect(page.getByRole('link', { name: `Carry on: ${FIRST_BOOSTER.title}` })).toBeVisible();
});

test.describe('a week later', () => {
	// Late in the evening here it is the next day in Greenwich: the days are those of this place.
	const DONE = new Date('2026-03-10T22:30:00-04:00').getTime();
	test.use({ timezoneId: 'America/New_York', locale: 'en-GB' });

	test('offers the booster, asks four questions and sets three reads side by side', async ({
		page,
		request
	}) => {
		test.slow();
		const key = await KeyHolder.of(request);
		const desk = new Desk(page);
		await page.clock.setFixedTime(DONE);
		const { slug } = FIRST_READ;
		await bring(page, key.progressFile([LESSONS[0].slug, slug], key.reader('nothing'), DONE));
		await bring(page, key.progressFile([SECOND_READ.slug], key.reader('everything'), DONE));

		await page.goto('/boosters');
		await expect(
			page.getByText('First booster: 16 March 2026. Second booster: 6 April 2026.')
		).toBeVisible();
		const saving = page.waitForEvent('download');
		await desk.button('Calendar file (.ics)').click();
		const download = await saving;
		expect(download.suggestedFilename()).toBe('allegedly-boosters.ics');
		const calendar = await readFile(await download.path(), 'utf8');
		expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
		expect(calendar).toMatch(/DTSTART;VALUE=DATE:20260316\r?\n/);
		expect(calendar).toMatch(/DTSTART;VALUE=DATE:20260406\r?\n/);
		expect(calendar.replace(/\r?\n /g, '')).toContain(`/reads/${FIRST_BOOSTER.slug}`);
		await expect(page.getByText('Saved as a calendar file.')).toBeVisible();

		await page.emulateMedia({ media: 'print' });
		const card = page.getByRole('region', { name: 'Come back to the copy desk' });
		await expect(card).toContainText('on 16 March 2026 or later');
		await expect(card).toContainText('on 6 April 2026 or later');
		await expect(desk.button('Calendar file (.ics)')).toBeHidden();
		await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
		expect(await pagesOf(page)).toBe(1);
		await page.emulateMedia({ media: 'screen' });

		await page.goto('/');
		await expect(page.getByText('First booster opens on 16 March 2026.')).toBeVisible();
		await expect(page.getByText('It is time to come back')).toBeHidden();
		await page.clock.setFixedTime(DONE + 7 * DAY_MS);
		await page.goto('/');
		await expect(page.getByText('It is time to come back')).toBeVisible();
		await page.locator('.nameplate__go').getByRole('link', { name: FIRST_BOOSTER.title }).click();
		await expect(desk.heading(FIRST_BOOSTER.title)).toBeVisible();
		const asked = askedKeys(page);
		await expect(desk.button('Start')).toBeEnabled();
		await expect(page.getByText('This is a good day for it')).toBeVisible();
		await expect(page.getByText('You can do it now all the same.')).toBeHidden();
		await desk.button('Start').click();
		for (const sentences of key.sentences(FIRST_BOOSTER.slug))
			await desk.readPiece('Likely', ...suspectNumbers(sentences).slice(1));

		await expect(desk.heading('What do you remember?')).toBeVisible();
		const questions = page.locator('.recall__question');
		await expect(questions).toHaveCount(4);
		const before = await questions.locator('legend').allInnerTexts();
		expect(new Set(before).size).toBe(4);
		const finish = desk.button('To the findings');
		await expect(finish).toBeDisabled();
		expect(asked).toEqual([]);
		for (let index = 0; index < 4; index++) {
			if (index === 2) {
				await page.reload();
				await expect(questions).toHaveCount(4);
				expect(await questions.locator('legend').allInnerTexts()).toEqual(before);
				await expect(page.getByText(/^(Yes|Not this time)\.$/)).toHaveCount(2);
				expect(asked.filter((path) => path.endsWith('key.json'))).toEqual([]);
			}
			const question = questions.nth(index);
			await question.getByRole('radio').first().check();
			await question.getByRole('button', { name: 'Answer' }).click();
			await expect(question.getByText(/^(Yes|Not this time)\.$/)).toBeVisible();
		}
		await finish.click();
		await expect(desk.heading(/^You caught \d+ of 10/)).toBeVisible();
		await expect
			.poll(() => rowsOfReads(page))
			.toEqual([
				['First read', '0 of 10', '0 of 10'],
				['Second read', '10 of 10', '10 of 10'],
				[
					'First booster',
					`${10 - key.sentences(FIRST_BOOSTER.slug).filter((all) => suspectNumbers(all).length > 0).length} of 10`,
					'0 of 10'
				]
			]);

		await page.goto('/boosters');
		await expect(page.getByRole('link', { name: /^See it again.*First booster/ })).toBeVisible();
		await expect(page.getByText('Second booster: 6 April 2026.')).toBeVisible();
		await page.goto('/');
		await expect(page.getByText('It is time to come back')).toBeHidden();
		await page.clock.setFixedTime(DONE + 28 * DAY_MS);
		await page.goto('/');
		await expect(
			page.locator('.nameplate__go').getByRole('link', { name: 'Second booster' })
		).toBeVisible();
	});
});
