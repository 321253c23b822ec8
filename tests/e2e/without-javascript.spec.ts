import { expect, test } from '@playwright/test';
import { BOARD, LESSONS, READS, SITE_PAGES } from './desk.ts';

test.use({ javaScriptEnabled: false });

for (const lesson of LESSONS) {
	test(`reads ${lesson.title} as a worksheet, with the proof on a page of its own`, async ({
		page
	}) => {
		await page.goto(`/lessons/${lesson.slug}`);
		await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page.getByRole('heading', { name: /Worked example/ })).toBeVisible();
		await expect(page.locator('.note__text').first()).toBeVisible();
		const galleys = page.getByRole('heading', { name: /^Galley \d of \d/ });
		await expect(galleys).toHaveCount(lesson.galleys);
		expect(await page.locator('.paper-lines tbody tr').count()).toBeGreaterThan(14);
		await page.getByRole('link', { name: 'The editor’s proof' }).last().click();
		await expect(page.getByRole('heading', { level: 1, name: 'The editor’s proof' })).toBeVisible();
		await expect(page.locator('mark').first()).toBeVisible();
	});
}

test('reads the board as a worksheet, with the findings on a page of their own', async ({
	page
}) => {
	await page.goto(`/boards/${BOARD.slug}`);
	await expect(page.getByRole('heading', { level: 1, name: BOARD.title })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	const table = page.getByRole('table', { name: 'What each article says, by topic' });
	await expect(table.getByRole('rowheader').first()).toBeVisible();
	await expect(table.locator('.paper-ties__box').first()).toBeVisible();
	await page.getByRole('link', { name: 'The editor’s findings' }).last().click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'The editor’s findings' })
	).toBeVisible();
	await expect(page.locator('.pair').first()).toBeVisible();
});

test('reads each read as a worksheet, with the findings on a page of their own', async ({
	page
}) => {
	for (const { slug, title } of READS) {
		await page.goto(`/reads/${slug}`);
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page.getByRole('heading', { name: /^Piece \d of 4/ })).toHaveCount(4);
		await expect(page.locator('.paper-likely')).toHaveCount(4);
		await page.getByRole('link', { name: 'The editor’s findings' }).click();
		await expect(page.locator('.note__text')).toHaveCount(20);
	}
});

test('reads the front page, the field guide and the rest', async ({ page }) => {
	for (const path of SITE_PAGES) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});
