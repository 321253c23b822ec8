import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Pace } from '../../src/lib/quiz/room.ts';

/** A teacher's browser with the desk and the projector of one room. */
export interface Teacher {
	readonly desk: Page;
	readonly wall: Page;
	readonly code: string;
}

/** Opens a room as a teacher does, from the address that a lesson or route links to. */
export async function openRoom(
	context: BrowserContext,
	from: string,
	pace: Pace = 'led'
): Promise<Teacher> {
	const desk = await context.newPage();
	await desk.goto(from);
	await desk.locator(`input[name=pace][value=${pace}]`).check();
	await desk.getByRole('button', { name: 'Open the room' }).click();
	await desk.waitForURL(/\/desk$/);
	const wall = await context.newPage();
	await wall.setViewportSize({ width: 1280, height: 800 });
	await wall.goto(desk.url().replace(/desk$/, 'projector'));
	const view = await desk.request.get(desk.url().replace(/desk$/, 'view.json'));
	const { code } = (await view.json()) as { code: string };
	return { desk, wall, code };
}

/** A learner's phone that types the code. */
export async function takeSeat(
	browser: Browser,
	baseURL: string | undefined,
	code: string
): Promise<Page> {
	const context = await browser.newContext({
		baseURL: baseURL ?? '',
		viewport: { width: 390, height: 844 }
	});
	const page = await context.newPage();
	await page.goto('/join');
	await page.getByRole('textbox').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.waitForURL(/\/rooms\//);
	return page;
}

/** The name that a learner was given. */
export const nameOn = async (seat: Page): Promise<string> => {
	const mine = await seat.request.get(`${seat.url()}/mine.json`);
	return ((await mine.json()) as { name: string }).name;
};

/** What stands on a screen, and how far its parts are scrolled. */
const seen = () =>
	[
		document.body.innerText,
		...[...document.querySelectorAll('*')].map(({ scrollTop }) => Math.round(scrollTop))
	].join();

/** Any sooner after another press, and the projector takes the two for one. */
const QUIET_MS = 450;

/** One press of a presenter's clicker. */
export async function clickOn(wall: Page) {
	await wall.waitForTimeout(QUIET_MS);
	await wall.keyboard.press('PageDown');
}

/** The main button of the projector, pressed with a presenter's clicker until it says `words`. */
export async function clickUntil(wall: Page, words: RegExp) {
	const next = wall.getByRole('group', { name: 'Steer the room' }).getByRole('button').first();
	for (let press = 0; press < 15; press += 1) {
		// What the last press does may take a moment to be seen, and another press would go past it.
		await wall.waitForTimeout(QUIET_MS);
		// A page of a long text is turned without changing what the button says.
		if (words.test((await next.textContent()) ?? '')) return;
		const before = await wall.evaluate(seen);
		await wall.keyboard.press('PageDown');
		await expect.poll(() => wall.evaluate(seen)).not.toBe(before);
	}
	throw new Error(`the projector never said ${words}`);
}

/** Marks sentences by number, from 1. */
export async function mark(seat: Page, ...numbers: readonly number[]) {
	for (const number of numbers) {
		const claim = seat.locator('.claim').nth(number - 1);
		await claim.click();
		await expect(claim).toHaveAttribute('aria-pressed', 'true');
		await seat.keyboard.press('Escape');
	}
}

export const handIn = (seat: Page) => seat.getByRole('button', { name: /^Done marking/ }).click();
