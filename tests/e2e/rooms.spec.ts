import type { Page } from '@playwright/test';
import { findNothing } from './axe.ts';
import { clickOn, clickUntil, handIn, mark, nameOn, openRoom, takeSeat } from './room.ts';
import { expect, test } from './watched.ts';

const side = (wall: Page) => wall.getByRole('complementary', { name: 'The room' });

test('a class hour led from the projector, with a latecomer, a lost line, a reload and a report', async ({
	browser,
	context,
	baseURL
}) => {
	test.slow();
	const { desk, wall, code } = await openRoom(context, '/rooms/new?file=01-the-hook');
	await findNothing(desk, 'desk in the lobby');
	await findNothing(wall, 'projector in the lobby');
	const asSent = await (await wall.request.get(wall.url())).text();
	expect(asSent).toMatch(/<html[^>]* data-theme="day"/);
	const strange = await (await wall.request.get('/rooms/abc/projector')).text();
	expect(strange).not.toMatch(/<html[^>]* data-theme/);

	const ann = await takeSeat(browser, baseURL, code);
	const ben = await takeSeat(browser, baseURL, code);
	await findNothing(ann, 'seat in the lobby');
	await ann.getByRole('button', { name: 'Draw another name' }).click();
	const name = await nameOn(ben);
	await expect(wall.getByText('2 people are here')).toBeVisible();
	await expect(wall.getByText(name)).toBeVisible();

	await clickUntil(wall, /Close the marking/);
	await mark(ann, 1, 6);
	await findNothing(ann, 'seat marking');
	await handIn(ann);
	await expect(ann.getByRole('heading', { level: 1 })).toHaveText('Handed in.');
	await expect(side(wall).getByText('1 of 2 done')).toBeVisible();

	// Ben loses the line in the middle of it, goes on, reloads without one, and comes back.
	await mark(ben, 1);
	await ben.context().setOffline(true);
	await mark(ben, 2);
	await expect(ben.getByText(/not sent yet/i)).toBeVisible();
	await ben.context().setOffline(false);
	await ben.reload();
	await expect(ben.locator('.claim[aria-pressed="true"]')).toHaveCount(2);
	await expect(ben.getByText('All sent.')).toBeVisible();

	const late = await takeSeat(browser, baseURL, code);
	await expect(late.locator('.claim')).toHaveCount(7);
	await mark(late, 6);
	await handIn(late);
	await handIn(ben);
	await expect(side(wall).getByText('3 of 3 done')).toBeVisible();

	// What the room marked stays hidden until the teacher shows it, on the wall and on the devices.
	await expect(wall.getByText(/^marked by, of/)).toBeHidden();
	await clickUntil(wall, /Show the marks/);
	await clickOn(wall);
	await expect(wall.getByText(/^marked by, of/)).toBeVisible();
	await findNothing(wall, 'projector with the marks');
	await expect(ann.getByText('What the room marked')).toBeVisible();
	await findNothing(ann, 'seat with the marks');
	await wall.keyboard.press('h');
	await expect(wall.getByText(/^marked by, of/)).toBeHidden();
	await wall.keyboard.press('m');
	await expect(wall.getByText(/^marked by, of/)).toBeVisible();

	await clickUntil(wall, /Reveal the record/);
	await expect(ann.getByRole('heading', { level: 1 })).toHaveText('Look it up');
	await findNothing(ann, 'seat checking');
	const stamped = wall.getByText('No record found', { exact: true });
	await expect(ann.locator('.stamp', { hasText: 'No record found' }).first()).toBeVisible();
	await expect(stamped).toHaveCount(0);
	await wall.keyboard.press('r');
	await expect(stamped.first()).toBeVisible();
	await expect(ann.getByText('Caught', { exact: true }).first()).toBeVisible();
	await findNothing(wall, 'projector revealing');
	await findNothing(ann, 'seat revealing');
	await wall.keyboard.press('a');
	await expect(
		ann.getByText('Wrongly doubted').or(ann.getByText('Rightly left alone')).first()
	).toBeVisible();
	await expect(desk.getByText(name).first()).toBeVisible();
	await findNothing(desk, 'desk at a galley');

	// A name is taken off, and its marks with it.
	await desk.getByRole('button', { name: `Remove ${name}` }).click();
	await expect(ben.getByRole('heading', { name: /taken your name off this room/ })).toBeVisible();
	await findNothing(ben, 'seat taken off');
	await desk.getByRole('button', { name: `Let back in ${name}` }).click();

	await desk.getByRole('link', { name: 'See the report' }).click();
	await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/caught/i);
	await findNothing(desk, 'report');
	const files = desk.getByRole('link', { name: /CSV/ });
	const [download] = await Promise.all([desk.waitForEvent('download'), files.first().click()]);
	const csv = await (await download.createReadStream()).toArray();
	const lines = Buffer.concat(csv).toString('utf8').trim().split('\r\n');
	// Three learners with seven sentences each, and the headers.
	expect(lines).toHaveLength(22);
	expect(lines[0]).toMatch(/room,learner,file,stop/);
});

test('at their own pace everybody goes on alone, and findings come when the teacher reveals them', async ({
	browser,
	context,
	baseURL
}) => {
	const { desk, code } = await openRoom(context, '/rooms/new?route=15', 'own');
	const ann = await takeSeat(browser, baseURL, code);
	await desk.getByRole('button', { name: 'Start', exact: true }).click();
	const next = ann.getByRole('button', { name: 'Next', exact: true });
	await next.click();
	await mark(ann, 1);
	await handIn(ann);
	await expect(ann.getByText('Caught', { exact: true })).toHaveCount(0);
	await next.click();
	await expect(ann.locator('.claim').first()).toBeVisible();
	await findNothing(ann, 'seat at its own pace');
	await expect(desk.getByText('1 of 1').first()).toBeVisible();
	await desk.getByRole('button', { name: /^Turn to .*Galley 1/ }).click();
	await desk.getByRole('button', { name: 'Reveal all' }).click();
	await expect(ann.locator('.claim').first()).toBeVisible();
	await ann.getByRole('button', { name: 'Back', exact: true }).click();
	await expect(ann.getByText('Caught', { exact: true }).first()).toBeVisible();
});

test('a learner needs no more than a keyboard, from the code to looking again when the room is over', async ({
	browser,
	context,
	baseURL
}) => {
	test.slow();
	const { desk, wall, code } = await openRoom(context, '/rooms/new?file=01-the-hook');
	const ann = await (
		await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 1440, height: 900 } })
	).newPage();
	const focused = ann.locator(':focus');
	const tabTo = async (name: RegExp) => {
		for (let press = 0; press < 60; press += 1) {
			await ann.keyboard.press('Tab');
			const words = await ann.evaluate(() => {
				const one = document.activeElement as HTMLElement | null;
				if (one === null || one === document.body) return '';
				return one.getAttribute('aria-label') ?? one.innerText;
			});
			if (name.test(words)) return;
		}
		throw new Error(`Tab never came to ${name}`);
	};
	await ann.goto('/join');
	await expect(ann.locator('#svelte-announcer')).toBeAttached();
	const field = ann.getByRole('textbox');
	for (let press = 0; press < 20; press += 1) {
		if (await field.evaluate((one) => one === document.activeElement)) break;
		await ann.keyboard.press('Tab');
	}
	await ann.keyboard.type(code);
	await ann.keyboard.press('Enter');
	await ann.waitForURL(/\/rooms\//);
	const heading = ann.getByRole('heading', { level: 1 });
	await expect(ann.getByRole('button', { name: 'Draw another name' })).toBeVisible();
	await tabTo(/^Draw another name/);
	const before = await heading.textContent();
	await ann.keyboard.press('Enter');
	await expect(heading).not.toHaveText(before ?? '');
	await expect(focused).toHaveText(/Draw another name/);

	await clickUntil(wall, /Close the marking/);
	await expect(heading).toBeFocused();
	const claims = ann.locator('.claim');
	await tabTo(new RegExp(`^${(await claims.first().innerText()).slice(0, 8)}`));
	await ann.keyboard.press('Space');
	await expect(claims.first()).toHaveAttribute('aria-pressed', 'true');
	await ann.keyboard.press('Escape');
	await expect(claims.first()).toBeFocused();
	await ann.keyboard.press('ArrowDown');
	await expect(claims.nth(1)).toBeFocused();
	await tabTo(/^Done marking/);
	await ann.keyboard.press('Enter');
	await expect(heading).toHaveText('Handed in.');
	await expect(heading).toBeFocused();

	await clickUntil(wall, /Reveal the record/);
	await expect(heading).toHaveText('Look it up');
	await expect(heading).toBeFocused();
	await tabTo(/^(Read|Search|Look|Find|Ask|Check|See)/);
	await ann.keyboard.press('Enter');
	await expect(ann.locator('.stamp, .result').first()).toBeVisible();
	await wall.keyboard.press('a');
	await expect(ann.getByText('Rightly left alone').first()).toBeVisible();
	await expect(heading).toBeFocused();

	await desk.getByRole('button', { name: 'End the room' }).click();
	await expect(heading).toHaveText('This room has ended');
	await expect(heading).toBeFocused();
	await findNothing(ann, 'seat in a room that is over');
	await tabTo(/^Galley 1/);
	await ann.keyboard.press('Enter');
	await expect(heading).toBeFocused();
	await expect(ann.getByText('Rightly left alone').first()).toBeVisible();
	await tabTo(/^Back to the list/);
	await ann.keyboard.press('Enter');
	await expect(heading).toHaveText('This room has ended');
	await ann.reload();
	await expect(ann.getByRole('button', { name: /^Galley 1/ })).toBeVisible();
});

test('with hands only, the teacher types the counts and the projector shows them', async ({
	context
}) => {
	const { desk, wall } = await openRoom(context, '/rooms/new?file=01-the-hook', 'hands');
	await desk.getByRole('button', { name: 'Start', exact: true }).click();
	await desk.getByRole('button', { name: /^Turn to .*Galley 1/ }).click();
	await desk.getByLabel('How many people are here?').fill('24');
	const fields = desk.getByRole('group', { name: 'Hands counted' }).getByRole('spinbutton');
	await fields.nth(1).fill('17');
	await fields.nth(1).press('Enter');
	await fields.nth(2).fill('3');
	await fields.nth(2).press('Enter');
	await findNothing(desk, 'desk with hands');
	await desk
		.getByRole('button', { name: 'Show marks' })
		.or(desk.getByRole('button', { name: 'Show the marks' }))
		.first()
		.click();
	await expect(wall.getByText('marked by, of 24')).toBeVisible();
	await expect(wall.getByText('17', { exact: true })).toBeVisible();
	await findNothing(wall, 'projector with hands');
	await desk.getByRole('link', { name: 'See the report' }).click();
	await expect(desk.getByText(/17 of 24/).first()).toBeVisible();
});

test('the host link opens the room on another device, and a room that is deleted is gone for all', async ({
	browser,
	context,
	baseURL
}) => {
	const { desk, code } = await openRoom(context, '/rooms/new?route=30');
	const ann = await takeSeat(browser, baseURL, code);
	const link = await desk.getByLabel('Your host link').inputValue();
	const other = await (await browser.newContext()).newPage();
	const there = new URL(link);
	await other.goto(`${baseURL}${there.pathname}${there.hash}`);
	await other.waitForURL(/\/desk$/);
	await expect(other.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
	await other.goto(`${baseURL}${there.pathname}#${'x'.repeat(43)}`);
	await expect(other.getByText(/does not open/)).toBeVisible();
	await findNothing(other, 'a wrong host link');

	// Whoever closed the desk finds it again where rooms are opened, on each device that is the host's.
	for (const page of [await context.newPage(), other]) {
		await page.goto(`${baseURL}/rooms/new`);
		const own = page.getByRole('region', { name: 'The room that you opened here' });
		await expect(own).toContainText(`${code} Not begun yet`);
		await findNothing(page, 'where rooms are opened, with one');
		await own.getByRole('link').click();
		await page.waitForURL(/\/desk$/);
	}
	await ann.goto(`${baseURL}/rooms/new`);
	await expect(ann.getByText('that you opened here')).toHaveCount(0);
	await ann.goBack();

	await desk.getByRole('button', { name: 'Delete the room now' }).click();
	await findNothing(desk, 'asking before deleting');
	await desk
		.getByRole('dialog')
		.getByRole('button', { name: /Delete/ })
		.click();
	await expect(desk.getByText(/The room is deleted/)).toBeVisible();
	await expect(desk.getByText('that you opened here')).toHaveCount(0);
	await expect(ann.getByText(/deleted|is gone|no longer/i).first()).toBeVisible();
	await findNothing(ann, 'seat of a room that is gone');
});

test('a code that is wrong, locked or typed without scripts gets plain words, and nothing typed is lost', async ({
	browser,
	context,
	baseURL
}) => {
	const { desk, code } = await openRoom(context, '/rooms/new?file=08-second-read');
	await desk.getByRole('button', { name: 'Lock the door' }).click();
	const plain = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
	const page = await plain.newPage();
	await page.goto('/join');
	await page.getByRole('textbox').fill('pica 12');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByText('A code is a word and seven figures')).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveValue('pica 12');
	await page.getByRole('textbox').fill(code);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByText('This room is locked.')).toBeVisible();
	await desk.getByRole('button', { name: 'Unlock the door' }).click();
	await page.goto(`/join/${code.replaceAll(' ', '')}`);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page).toHaveURL(/\/rooms\//);
	const axed = await context.newPage();
	await axed.goto('/join/PICA0000000');
	await findNothing(axed, 'joining with a wrong code');
	await axed.goto('/rooms/new');
	await findNothing(axed, 'opening a room');
});
