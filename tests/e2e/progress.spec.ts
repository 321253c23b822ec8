import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { BOARD, Desk, FIRST_READ, LESSONS } from './desk.ts';
import { bring, KeyHolder } from './key-holder.ts';

const [hook] = LESSONS;

async function markTwo(page: Page) {
	const desk = new Desk(page);
	await desk.open(hook);
	await desk.toMarking(hook);
	await desk.mark(1, 4);
	return desk;
}

/** What the page saves as a file. */
async function savedFile(page: Page) {
	await page.goto('/progress');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a file' }).click();
	return readFile(await (await saving).path());
}

const pressed = (desk: Desk) =>
	desk.sentences().evaluateAll((all) => all.map((e) => e.getAttribute('aria-pressed') === 'true'));
test('survives a reload at every step', async ({ page }) => {
	const desk = new Desk(page);
	const comesBackTo = async (heading: string | RegExp) => {
		await expect(desk.heading(heading)).toBeVisible();
		await page.reload();
		await expect(desk.heading(heading)).toBeVisible();
	};
	await desk.open(hook);
	await desk.start();
	await comesBackTo('Watch the editor');
	await desk.button('My turn').click();
	await desk.mark(1, 4);
	await comesBackTo('Mark what you would check');
	await expect.poll(() => pressed(desk)).toEqual(expect.arrayContaining([true, false]));
	const now = await pressed(desk);
	expect(now.flatMap((is, i) => (is ? [i + 1] : []))).toEqual([1, 4]);
	await desk.button('Done marking (2)').click();
	await comesBackTo('Look it up');
	await page.locator('button.check').first().click();
	await expect(page.locator('.clipping')).toHaveCount(1);
	await page.reload();
	await expect(page.locator('.clipping')).toHaveCount(1);
	await desk.button('Not enough to tell yet').click();
	await desk.button('Not enough to tell yet').click();
	await comesBackTo('Your verdicts');
	await desk.button('Show me the editor’s proof').click();
	await comesBackTo(/You caught/);
	await desk.finish();
	await comesBackTo('Filed.');
	await page.goto('/');
	await expect(page.locator('.file__state', { hasText: 'Done' })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Next: / })).toBeVisible();
});

test('loses nothing to a reload that follows in the same moment', async ({ page }) => {
	const desk = await markTwo(page);
	await page.reload();
	await expect(desk.button('Done marking (2)')).toBeVisible();
	await desk.sentences().evaluateAll((all) => {
		for (const at of [1, 2, 4, 5]) (all[at] as HTMLElement).click();
		location.reload();
	});
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await expect(desk.button('Done marking (6)')).toBeVisible();
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('offers on the front page to carry on', async ({ page }) => {
	await markTwo(page);
	await page.goto('/');
	await page.getByRole('link', { name: `Carry on: ${hook.title}` }).click();
	await expect(new Desk(page).heading('Mark what you would check')).toBeVisible();
});

test('keeps two tabs in step', async ({ page, context }) => {
	const one = await markTwo(page);
	const other = new Desk(await context.newPage());
	await other.page.goto(`/lessons/${hook.slug}`);
	await expect(other.sentences().nth(3)).toHaveAttribute('aria-pressed', 'true');
	await other.mark(2);
	await expect(one.sentences().nth(1)).toHaveAttribute('aria-pressed', 'true');
	await one.button('Done marking (3)').click();
	await expect(other.heading('Look it up')).toBeVisible();
});

test('moves to a clean device by resume code', async ({ page, browser, request }) => {
	await markTwo(page);
	const key = await KeyHolder.of(request);
	const done = [FIRST_READ.slug, BOARD.slug];
	await bring(page, key.progressFile(done, key.reader('by the key'), Date.now()));
	const code = (await page.getByRole('status', { name: 'Your resume code' }).innerText()).trim();
	expect(code).toMatch(/^[0-9A-Z-]+$/);

	const clean = await browser.newContext();
	const away = new Desk(await clean.newPage());
	await away.page.goto('/progress');
	await away.page.getByLabel('Resume code', { exact: true }).fill(`  ${code.toLowerCase()} `);
	await away.button('Restore from the code').click();
	await expect(away.page.getByText('Restored. You can carry on.')).toBeVisible();
	await away.page.goto(`/lessons/${hook.slug}`);
	await expect(away.heading('Mark what you would check')).toBeVisible();
	await expect(away.button('Done marking (2)')).toBeVisible();
	await expect(away.sentences().nth(3)).toHaveAttribute('aria-pressed', 'true');
	await away.page.goto(`/boards/${BOARD.slug}`);
	await expect(
		away.page.getByText(/^You caught (\d+) of \1 pairs that cannot both be true/)
	).toBeVisible();
	await away.page.goto(`/reads/${FIRST_READ.slug}`);
	await expect(away.heading('Filed, unopened.')).toBeVisible();
	await clean.close();
});

test('refuses a mistyped code in plain words and keeps what was typed', async ({ page }) => {
	await markTwo(page);
	await page.goto('/progress');
	const code = (await page.getByRole('status', { name: 'Your resume code' }).innerText()).trim();
	const wrong = code.replace(/[0-9A-Z](?=[^0-9A-Z]*$)/, (c) => (c === '7' ? '8' : '7'));
	const field = page.getByLabel('Resume code', { exact: true });
	await field.fill(wrong);
	await page.getByRole('button', { name: 'Restore from the code' }).click();
	await expect(page.locator('.told--problem')).toBeVisible();
	await expect(field).toHaveValue(wrong);
});

test('moves to a clean device by file, and importing twice adds nothing', async ({
	page,
	browser
}) => {
	await markTwo(page);
	const file = await savedFile(page);

	const clean = await browser.newContext();
	const away = await clean.newPage();
	await away.goto('/progress');
	await expect(away.getByText('There is nothing here yet.')).toBeVisible();
	const input = away.getByLabel('Or a file saved here before');
	const payload = { name: 'progress.json', mimeType: 'application/json', buffer: file };
	await input.setInputFiles(payload);
	await expect(away.getByText('Restored. You can carry on.')).toBeVisible();
	await input.setInputFiles(payload);
	await expect(away.getByText('Everything in it is already here.')).toBeVisible();
	await away.goto(`/lessons/${hook.slug}`);
	await expect(new Desk(away).button('Done marking (2)')).toBeVisible();
	await clean.close();
});

test('does not mix an attempt from a file with another one on this device', async ({
	page,
	browser
}) => {
	await markTwo(page);
	const file = await savedFile(page);

	const other = await browser.newContext();
	const away = new Desk(await other.newPage());
	await away.open(hook);
	await away.toMarking(hook);
	await away.mark(3);
	await away.page.goto('/progress');
	await expect(away.page.getByRole('status', { name: 'Your resume code' })).toBeVisible();
	await away.page
		.getByLabel('Or a file saved here before')
		.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: file });
	await expect(away.page.getByText('what is here stays')).toBeVisible();
	await away.page.goto(`/lessons/${hook.slug}`);
	await expect(away.button('Done marking (1)')).toBeVisible();
	await other.close();
});

test('refuses a file that is not progress', async ({ page }) => {
	await page.goto('/progress');
	await expect(page.getByText('There is nothing here yet.')).toBeVisible();
	for (const [name, text] of [
		['photo.json', 'not json'],
		['other.json', '{"format":"something else"}'],
		['newer.json', '{"format":"allegedly-progress","version":99,"entries":[]}']
	] as const) {
		await page
			.getByLabel('Or a file saved here before')
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
		await expect(page.locator('.told--problem')).toBeVisible();
	}
});

test('forgets everything here, after asking once', async ({ page }) => {
	await markTwo(page);
	await page.goto('/progress');
	await expect(page.getByRole('status', { name: 'Your resume code' })).toBeVisible();
	await page.getByRole('button', { name: 'Forget everything here' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByRole('status', { name: 'Your resume code' })).toBeVisible();
	await page.getByRole('button', { name: 'Forget everything here' }).click();
	await dialog.getByRole('button', { name: 'Forget it' }).click();
	await expect(page.getByText('Forgotten. Nothing of it is left here.')).toBeVisible();
	await page.goto(`/lessons/${hook.slug}`);
	await expect(new Desk(page).heading(hook.title)).toBeVisible();
});

test('goes on without storage, and says so', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(globalThis, 'indexedDB', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			}
		})
	);
	const desk = await markTwo(page);
	await expect(
		page.getByText('This browser does not let the page remember anything.')
	).toBeVisible();
	await desk.toDebrief();
	await desk.finish();
});

test('goes on when the disk is full, and says so', async ({ page }) => {
	await page.addInitScript(() => {
		IDBObjectStore.prototype.add = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await markTwo(page);
	await expect(page.getByText('This device has no room left')).toBeVisible();
});

test('sets a broken entry aside and goes on with the rest', async ({ page }) => {
	await markTwo(page);
	await page.goto('/progress');
	await expect(page.getByRole('status', { name: 'Your resume code' })).toBeVisible();
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('allegedly');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const transaction = open.result.transaction('entries', 'readwrite');
					transaction.objectStore('entries').add({ id: 'broken', lesson: 7, event: 'nonsense' });
					transaction.oncomplete = () => {
						open.result.close();
						resolve();
					};
				};
			})
	);
	await page.goto(`/lessons/${hook.slug}`);
	await expect(
		page.getByText('One stored step could not be read and was set aside.')
	).toBeVisible();
	await expect(new Desk(page).button('Done marking (2)')).toBeVisible();
});

test('leaves alone what a newer version stored, and says so', async ({ page }) => {
	await page.goto('/how-this-works');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const drop = indexedDB.deleteDatabase('allegedly');
				drop.onsuccess = () => {
					const open = indexedDB.open('allegedly', 1000);
					open.onupgradeneeded = () => open.result.createObjectStore('of the future').put(1, 'x');
					open.onerror = () => reject(open.error);
					open.onsuccess = () => {
						open.result.close();
						resolve();
					};
				};
			})
	);
	const desk = await markTwo(page);
	await expect(
		page.getByText('A newer version of Allegedly stored your progress here.')
	).toBeVisible();
	await desk.toDebrief();
	const stores = await page.evaluate(
		() =>
			new Promise<string[]>((resolve) => {
				const open = indexedDB.open('allegedly');
				open.onsuccess = () => resolve([...open.result.objectStoreNames]);
			})
	);
	expect(stores).toEqual(['of the future']);
});
