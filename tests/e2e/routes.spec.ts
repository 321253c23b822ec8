import type { Page } from '@playwright/test';
import { Desk, LESSONS, ROUTES } from './desk.ts';
import { bring, KeyHolder } from './key-holder.ts';
import { expect, test } from './watched.ts';

const [hook] = LESSONS;

/** From the front page along the shortest route to its first marks; says how many galleys it has. */
async function takeShortestRoute(page: Page) {
	const desk = new Desk(page);
	await page.goto('/');
	const link = page
		.getByRole('region', { name: 'How long have you got?' })
		.getByRole('link', { name: /^15 minutes/ });
	const title = await link.locator('.lengths__title').innerText();
	await link.click();
	await expect(desk.heading(title)).toBeVisible();
	await page.getByRole('link', { name: `Start: ${hook.title}` }).click();
	await expect(desk.heading(hook.title)).toBeVisible();
	const galleys = Number(new URL(page.url()).searchParams.get('galleys'));
	expect(galleys).toBeGreaterThan(0);
	expect(galleys).toBeLessThan(hook.galleys);
	await desk.toMarking(hook);
	return { desk, galleys };
}

test('takes the route of 15 minutes from the front page and back to it', async ({ page }) => {
	const { desk, galleys } = await takeShortestRoute(page);
	for (let galley = 1; galley < galleys; galley++) {
		await desk.toDebrief();
		await expect(desk.button('Stop here')).toBeVisible();
		await desk.button('Next galley').click();
		await expect(desk.heading('Mark what you would check')).toBeVisible();
	}
	await desk.mark(1);
	await page.reload();
	await desk.toDebrief();
	await expect(
		page.getByText(/Your route stops here\. .+ waiting, if you have the time\./)
	).toBeVisible();
	await desk.button('To the last step').click();
	await desk.button('Keep both').click();
	await expect(desk.heading('Filed.')).toBeVisible();
	await page.getByRole('link', { name: 'Back to the 15 minutes' }).click();
	await expect(page.getByText('This route is done.')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: hook.title })).toContainText('Done');

	// What is done on one route is done on the next, and in the course.
	await page.getByRole('link', { name: '30 minutes' }).click();
	await expect(page.getByRole('link', { name: /^Go on: / })).toBeVisible();
	await expect(page.getByRole('link', { name: `Start: ${hook.title}` })).toHaveCount(0);
	await page.goto('/');
	await expect(page.getByRole('link', { name: /^File 1\D/ }).locator('.file__state')).toHaveText(
		'Done'
	);
	await page.goto('/where-you-stand');
	await expect(page.getByRole('row', { name: /^1\. The hook/ })).toBeVisible();
});

test('goes on, after the file was filed, with what a short route left', async ({ page }) => {
	const { desk, galleys } = await takeShortestRoute(page);
	for (let galley = 1; galley < galleys; galley++) {
		await desk.toDebrief();
		await desk.button('Next galley').click();
		await expect(desk.heading('Mark what you would check')).toBeVisible();
	}
	await desk.mark(1);
	await desk.toDebrief();
	await desk.button('To the last step').click();
	await desk.button('Keep both').click();
	await desk.button('One more galley').click();
	await expect(
		page.getByRole('heading', { name: `Galley ${galleys + 1} of ${hook.galleys}` })
	).toBeVisible();
	await expect(desk.heading('Mark what you would check')).toBeFocused();
	await page.goto('/routes/15');
	await expect(page.getByText('This route is done.')).toBeVisible();
	await page.goto('/');
	await page.getByRole('link', { name: `Carry on: ${hook.title}` }).click();
	await desk.toDebrief();
	await desk.finish();
	await expect(desk.button('One more galley')).toBeHidden();
	await expect(desk.button(`Galley ${hook.galleys} of ${hook.galleys}`)).toBeVisible();
});

test('goes on past the end of a route for one more galley', async ({ page }) => {
	const { desk, galleys } = await takeShortestRoute(page);
	for (let galley = 1; galley < hook.galleys; galley++) {
		await desk.toDebrief();
		await desk.button(galley < galleys ? 'Next galley' : 'One more galley').click();
		await expect(desk.heading('Mark what you would check')).toBeVisible();
		await expect(
			page.getByRole('heading', { name: `Galley ${galley + 1} of ${hook.galleys}` })
		).toBeVisible();
	}
	await desk.toDebrief();
	await expect(desk.button('One more galley')).toBeHidden();
	await desk.button('To the last step').click();
	await desk.button('Keep both').click();
	await expect(page.getByRole('link', { name: 'Back to the 15 minutes' })).toBeVisible();
});

test('leads along every route to its end, and says when it is done', async ({ page, request }) => {
	const key = await KeyHolder.of(request);
	for (const minutes of ROUTES) {
		await page.goto(`/routes/${minutes}`);
		const stops = await page
			.locator('.stop h3 a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(stops.length).toBeGreaterThan(0);
		for (const href of stops) {
			expect((await request.get(href)).status()).toBe(200);
			expect(href).toContain(`route=${minutes}`);
		}
		const planned = await page.locator('.stop__minutes b').allInnerTexts();
		const total = planned.reduce((sum, each) => sum + Number(each), 0);
		expect(total, `minutes of the route of ${minutes}`).toBeLessThanOrEqual(minutes);
		expect(total, `minutes of the route of ${minutes}`).toBeGreaterThan(minutes / 2);
	}
	const slugs = key.outlines.map(({ slug }) => slug);
	await bring(page, key.progressFile(slugs, key.reader('nothing'), Date.now()));
	for (const minutes of ROUTES) {
		await page.goto(`/routes/${minutes}`);
		await expect(page.getByText('This route is done.')).toBeVisible();
	}
});
