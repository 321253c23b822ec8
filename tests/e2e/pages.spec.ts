import { expect, test, type Page } from '@playwright/test';
import { HIGHEST_GRADE, readingLevel } from '../../src/commands/lessons/reading-level.ts';
import {
	BOARD,
	Desk,
	FILE_PAGES,
	FIRST_BOOSTER,
	LESSONS,
	PAPER_PAGES,
	SITE_PAGES
} from './desk.ts';
import { bring, KeyHolder } from './key-holder.ts';

const PAGES = [...SITE_PAGES, ...FILE_PAGES, ...PAPER_PAGES];

/** SvelteKit adds it once the page's scripts run. */
const announcer = (page: Page) => page.locator('#svelte-announcer');

test('asks no one else for anything, breaks no policy, and heads every page with one heading and a title of its own', async ({
	page,
	baseURL
}) => {
	test.slow();
	const foreign: string[] = [];
	const said: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
			foreign.push(request.url());
	});
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
	});
	page.on('pageerror', (error) => said.push(error.message));
	const titles = new Set<string>();
	for (const path of PAGES) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(announcer(page), path).toBeAttached();
		titles.add(await page.title());
		const about = page.locator('meta[name=description], meta[name=robots][content=noindex]');
		await expect(about, path).toHaveAttribute('content', /\S/);
	}
	expect(titles.size).toBe(PAGES.length);
	const desk = new Desk(page);
	await desk.open(LESSONS[0]);
	await desk.toMarking(LESSONS[0]);
	await desk.mark(1, 2);
	await desk.toDebrief();
	await desk.finish();
	expect({ foreign, said }).toEqual({ foreign: [], said: [] });
});

test('is painted before it asks for a script, and then asks for all of them at once', async ({
	page
}) => {
	for (const path of ['/', `/lessons/${LESSONS[0].slug}`, '/rooms/new', '/nothing-here']) {
		await page.goto(path);
		await expect(announcer(page), path).toBeAttached();
		const { painted, scripts, announced } = await page.evaluate(() => ({
			painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
			scripts: performance
				.getEntriesByType('resource')
				.filter(({ name }) => name.endsWith('.js'))
				.map(({ name, startTime }) => ({ name, startTime })),
			announced: [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(
				({ href }) => href
			)
		}));
		expect(scripts.length, path).toBeGreaterThan(3);
		expect(Math.min(...scripts.map(({ startTime }) => startTime)), path).toBeGreaterThan(painted);
		expect(announced.toSorted(), path).toEqual(
			expect.arrayContaining([...new Set(scripts.map(({ name }) => name))].toSorted())
		);
	}
});

test('throws nothing as it loads, for which a browser that is being measured would read all scripts again', async ({
	page
}) => {
	const tools = await page.context().newCDPSession(page);
	const thrown: string[] = [];
	tools.on('Debugger.paused', ({ data }) => {
		thrown.push(String(data?.description));
		void tools.send('Debugger.resume');
	});
	await tools.send('Debugger.enable');
	await tools.send('Debugger.setPauseOnExceptions', { state: 'all' });
	for (const path of ['/', `/lessons/${LESSONS[0].slug}`, `/boards/${BOARD.slug}`]) {
		await page.goto(path);
		await expect(announcer(page), path).toBeAttached();
	}
	expect(thrown).toEqual([]);
	await page.evaluate(() => setTimeout(() => JSON.parse('no JSON')));
	await expect.poll(() => thrown.length, 'the tools tell what is thrown').toBe(1);
});

/** The shares of the window that have jumped since a page began, by the measure of Core Web Vitals. */
const jumpsOf = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((done) => {
				let jumped = 0;
				new PerformanceObserver((list) => {
					const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
					jumped += shifts.reduce((sum, { value }) => sum + value, 0);
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => done(jumped), 300);
			})
	);

/** One of each kind of page: those of a kind are made of the same parts. */
const KINDS_OF_PAGE = [
	...SITE_PAGES.filter((path) => !/^\/routes\/(15|45|60)$/.test(path)),
	...[...FILE_PAGES, ...PAPER_PAGES].filter((path) => /\/(00|01|03|04)-/.test(path)),
	`/reads/${FIRST_BOOSTER.slug}`
];

/** The pages among these that jump by more than `most`. */
async function jumpingPages(page: Page, paths: readonly string[], most: number) {
	const jumps: Record<string, number> = {};
	for (const path of paths) {
		await page.goto(path);
		await expect(announcer(page), path).toBeAttached();
		await expect(page.getByText('Looking.')).toBeHidden();
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const jumped = await jumpsOf(page);
		if (jumped > most) jumps[path] = jumped;
	}
	return jumps;
}

/** Whether a face has come, other than those of the device that stand in for it. */
const hasOwnFaces = (page: Page) =>
	page.evaluate(() =>
		[...document.fonts].some(
			({ family, status }) => status === 'loaded' && !family.includes('stand-in')
		)
	);

/** By the browser itself: for a route of Playwright each request of a page is held and asked about. */
async function keepFacesAway(page: Page) {
	const tools = await page.context().newCDPSession(page);
	await tools.send('Network.enable');
	await tools.send('Network.setBlockedURLs', { urls: ['*.woff2'] });
}

for (const [device, knows, most] of [
	['nothing jump on a new device', false, 0.001],
	['next to nothing jump on a device that knows the whole course', true, 0.05]
] as const) {
	for (const [window, width, height] of [
		['a phone', 390, 844],
		['a wide screen', 1440, 900]
	] as const) {
		test(`lets ${device} while a page comes up, on ${window}`, async ({ page, request }) => {
			test.slow();
			if (knows) {
				const key = await KeyHolder.of(request);
				const slugs = key.outlines.map(({ slug }) => slug);
				await bring(page, key.progressFile(slugs, key.reader('everything'), Date.now()));
			}
			// On a busy machine faces come after the first paint: what they move is asked below.
			else await keepFacesAway(page);
			await page.setViewportSize({ width, height });
			expect(await jumpingPages(page, KINDS_OF_PAGE, most)).toEqual({});
			expect(await hasOwnFaces(page)).toBe(knows);
		});
	}
}

test('lets a face that comes late move next to nothing', async ({ page }) => {
	await page.route('**/*.woff2', async (route) => {
		await new Promise((go) => setTimeout(go, 700));
		await route.continue();
	});
	// A line may break elsewhere than that of the stand-in.
	const paths = ['/', '/how-this-works', `/lessons/${LESSONS[0].slug}`, `/boards/${BOARD.slug}`];
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await jumpingPages(page, paths, 0.02)).toEqual({});
});

for (const path of PAGES) {
	test(`serves ${path} with a strict policy and the usual headers`, async ({ request }) => {
		const response = await request.get(path);
		expect(response.status()).toBe(200);
		const headers = response.headers();
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toMatch(/no-referrer|same-origin/);
		expect(headers['x-frame-options']).toBe('DENY');
		expect(headers['cache-control']).toBe('no-cache');
		expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
		const html = await response.text();
		const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
		expect(policy).toContain(`default-src 'none'`);
		expect(policy).toMatch(/script-src 'self' 'sha256-/);
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
		expect(html).not.toMatch(/\sstyle="/);
	});
}

test('answers a wrong address with a plain 404', async ({ page }) => {
	for (const path of ['/nothing-here', '/lessons/99-nowhere', '/lessons/99-nowhere/proof']) {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1, name: 'No record found' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Back to the desk' })).toBeVisible();
	}
});

test('writes its own pages so that an average pupil of 13 or 14 reads them by herself', async ({
	page,
	request
}) => {
	const key = await KeyHolder.of(request);
	const slugs = key.outlines.map(({ slug }) => slug);
	await bring(page, key.progressFile(slugs, key.reader('everything'), Date.now()));
	const grades: Record<string, number> = {};
	for (const path of SITE_PAGES.filter((one) => one !== '/sources' && one !== '/field-guide')) {
		await page.goto(path);
		await expect(page.getByText('Looking.')).toBeHidden();
		// Whole sentences only: labels and headings are short and would flatter the level.
		const blocks = await page
			.getByRole('main')
			.locator('p, li, dd, td')
			.evaluateAll((all) =>
				all
					.filter((one) => one.querySelector('p, li') === null)
					.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
					.filter((text) => /[.!?…][”’"')\]]*$/.test(text))
			);
		const { grade, words } = readingLevel(blocks);
		expect(words, path).toBeGreaterThan(30);
		grades[path] = Math.round(grade * 10) / 10;
	}
	expect(Object.entries(grades).filter(([, grade]) => grade > HIGHEST_GRADE)).toEqual([]);
});

test('keeps the display as it was chosen, before the first paint of the next page', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Display' }).click();
	await page.getByLabel('Night desk').check();
	await page.getByLabel('Larger').check();
	await page.getByLabel('Wide').check();
	await page.goto(`/lessons/${LESSONS[0].slug}`);
	const root = page.locator('html');
	await expect(root).toHaveAttribute('data-theme', 'night');
	await expect(root).toHaveAttribute('data-size', 'larger');
	await expect(root).toHaveAttribute('data-spacing', 'wide');
});

test('has its display settings also for a reader who opens them before the scripts have come', async ({
	page
}) => {
	let letThrough = () => {};
	const held = new Promise<void>((done) => (letThrough = done));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/');
	await page.getByRole('button', { name: 'Display' }).click();
	const slip = page.getByRole('group', { name: 'Display' });
	await expect(slip).toBeVisible();
	await expect(slip.getByRole('radio')).toHaveCount(0);
	letThrough();
	await slip.getByLabel('Night desk').check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
});

test('prints a galley and a proof without the things one presses', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open(LESSONS[0]);
	await desk.toMarking(LESSONS[0]);
	await desk.mark(1);
	await page.emulateMedia({ media: 'print' });
	await expect(desk.sentences().first()).toBeVisible();
	await expect(desk.button(/^Done marking/)).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Steps of this file' })).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await desk.toDebrief();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.note__text').first()).toBeVisible();
	await expect(desk.button('Next galley')).toBeHidden();
});
