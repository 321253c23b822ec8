import type { Locator, Page } from '@playwright/test';
import { BOARD, Desk, findNoSidewaysScroll, tabTo } from './desk.ts';
import { KeyHolder } from './key-holder.ts';
import { expect, test } from './watched.ts';

/** Longer than Chromium waits for the second half of a double tap or click. */
const DOUBLE_TAP_MS = 550;

test('ties the board from the front page to the field guide by keyboard alone', async ({
	page
}) => {
	const desk = new Desk(page);
	const press = (key: string) => page.keyboard.press(key);
	const go = async (name: string | RegExp) => {
		await tabTo(desk.button(name).first());
		await press('Enter');
	};
	const says = (text: string) => expect(page.getByText(text)).toBeAttached();

	await page.goto('/');
	await tabTo(page.getByRole('link', { name: new RegExp(BOARD.title) }));
	await press('Enter');
	await expect(desk.heading(BOARD.title)).toBeVisible();
	await go(/^Start/);
	await expect(desk.heading('What do you remember?')).toBeFocused();
	await tabTo(page.getByRole('radio').first());
	await press('Space');
	await go('Answer');
	await expect(page.getByText(/^(Yes|Not this time)\.$/)).toBeVisible();
	await go('On to the example');
	await expect(desk.heading('Watch the editor')).toBeFocused();
	await go('My turn');
	await expect(desk.heading('Which of these cannot both be true?')).toBeFocused();

	const row = desk.cells(0);
	const below = page.locator('.topic').nth(1).locator('button.cell:focus');
	const topic = await page.getByRole('heading', { level: 2 }).first().innerText();
	const names = await row.locator('.cell__by').allInnerTexts();
	const [first, second] = names.map((name) => name.split(/\s/)[0] ?? '') as [string, string];
	const tied = page.getByText(`${first} and ${second} cannot both be true`);
	await tabTo(row.nth(0));

	await press('Space');
	await expect(row.nth(0)).toHaveAttribute('aria-pressed', 'true');
	await says(`Picked up ${first} in “${topic}”. Now choose`);
	await press('Escape');
	await expect(row.nth(0)).toHaveAttribute('aria-pressed', 'false');
	await says('Put down.');

	// Picking up in another row lets go of the first.
	await press('Space');
	await press('ArrowDown');
	await expect(below).toBeFocused();
	await press('Space');
	await expect(row.nth(0)).toHaveAttribute('aria-pressed', 'false');
	await expect(below).toHaveAttribute('aria-pressed', 'true');
	await press('Escape');
	await press('ArrowUp');
	await expect(page.locator('.topic').nth(0).locator('button.cell:focus')).toBeFocused();
	for (let cell = await row.count(); cell > 1; cell--) await press('ArrowLeft');
	await expect(row.nth(0)).toBeFocused();

	await press('Space');
	await press('ArrowRight');
	await expect(row.nth(1)).toBeFocused();
	await press('Space');
	await says(`Tied: ${first} and ${second}. 1 tie in all.`);
	await expect(tied).toBeVisible();
	await expect(row.nth(0)).toHaveAccessibleName(new RegExp(`Tied to ${second}\\.`));
	await expect(row.nth(1)).toBeFocused();

	// Untied on the cells, in the other order, and then with its button.
	await press('Space');
	await press('ArrowLeft');
	await press('Space');
	await says(`Untied: ${first} and ${second}. 0 ties in all.`);
	await expect(tied).toBeHidden();
	await press('Space');
	await press('ArrowRight');
	await press('Space');
	await expect(tied).toBeVisible();
	await tabTo(desk.button(`Untie ${first} and ${second} in “${topic}”`));
	await press('Enter');
	await expect(tied).toBeHidden();
	await expect(row.nth(0)).toBeFocused();

	await press('Space');
	await press('ArrowRight');
	await press('Space');
	await expect(tied).toBeVisible();
	await page.reload();
	await expect(tied).toBeVisible();
	await expect(desk.button('Done tying (1)')).toBeVisible();

	await go('Done tying (1)');
	await expect(desk.heading(/^You caught \d+ of \d+ pairs that cannot both be true/)).toBeFocused();
	await page.reload();
	await go('To the last step');
	await go('Keep both');
	await expect(desk.heading('Filed.')).toBeFocused();
	await go('The board');
	await expect(desk.heading(/^You caught/)).toBeFocused();
	await expect(page.getByText('Your ties, as you made them.')).toBeVisible();
	await go('Back');
	await expect(desk.heading('Filed.')).toBeFocused();
	await tabTo(page.getByRole('link', { name: 'Your field guide' }));
	await press('Enter');
	await expect(page.getByRole('heading', { name: `File 4. ${BOARD.title}` })).toBeVisible();
});

/** Each row’s quotations stand below one another, and none is wider than the screen. */
async function isAList(page: Page) {
	const rows = await page.locator('.topic').evaluateAll((all) =>
		all.map((row) =>
			[...row.querySelectorAll('button.cell')].map((cell) => {
				const { left, right, top, bottom, height } = cell.getBoundingClientRect();
				return { left, right, top, bottom, height };
			})
		)
	);
	expect(rows.length).toBeGreaterThan(3);
	for (const cells of rows)
		for (const [index, cell] of cells.entries()) {
			expect(cell.left).toBeGreaterThanOrEqual(0);
			expect(cell.right).toBeLessThanOrEqual(390);
			expect(cell.height).toBeGreaterThanOrEqual(44);
			expect(cell.top).toBeGreaterThanOrEqual(cells[index - 1]?.bottom ?? 0);
		}
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('ties the board by touch, as a list, and shrugs off double taps', async ({ page }) => {
		const desk = new Desk(page);
		await desk.openBoard();
		await desk.toTying();
		await isAList(page);
		await findNoSidewaysScroll(page, 'tying');
		const row = desk.cells(0);
		const done = (count: number) => desk.button(`Done tying (${count})`);

		const tap = async (line: Locator) => {
			// Any sooner, and the browser takes two taps near each other for a double one.
			await page.waitForTimeout(DOUBLE_TAP_MS);
			await line.tap();
		};
		const held = page.locator('button.cell[aria-pressed=true]');

		// A double tap on a line is one wish, and so is a later one on the same line.
		await row.nth(0).dblclick();
		await expect(row.nth(0)).toHaveAttribute('aria-pressed', 'true');
		await tap(row.nth(0));
		await expect(held).toHaveCount(0);
		await tap(row.nth(1));
		await tap(row.nth(0));
		await expect(done(1)).toBeVisible();
		await desk.button(/^Untie/).dblclick();
		await expect(done(0)).toBeVisible();
		await expect(held).toHaveCount(0);
		await tap(row.nth(0));
		await tap(row.nth(1));
		await expect(done(1)).toBeVisible();
		await tap(desk.cells(1).nth(1));
		await tap(desk.cells(1).nth(0));
		await findNoSidewaysScroll(page, 'tied');

		await done(2).dblclick();
		await expect(desk.heading(/^You caught/)).toBeVisible();
		await findNoSidewaysScroll(page, 'debriefing');
		await desk.button('To the last step').dblclick();
		await expect(page.getByRole('heading', { name: 'Two lines to keep' })).toBeVisible();
		await desk.button('Keep both').tap();
		await expect(desk.heading('Filed.')).toBeVisible();
		await expect(
			page.getByText(/^You caught \d+ of \d+ pairs that cannot both be true/)
		).toBeVisible();
		await page.goto('/');
		await expect(
			page.getByRole('link', { name: new RegExp(BOARD.title) }).locator('.file__state')
		).toHaveText('Done');
	});
});

test('takes the way round the content note on the board', async ({ page, request }) => {
	const key = await KeyHolder.of(request);
	const outline = key.outline(BOARD.slug);
	if (outline.kind !== 'board') throw new Error('no board');
	const desk = new Desk(page);
	await desk.openBoard();
	await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
	await desk.toTying('Take the way round');
	const left = outline.pairs.filter((pair) => !outline.wayRound.includes(pair));
	expect(left.length).toBeGreaterThan(0);
	await expect(page.locator('.topic')).not.toHaveCount(0);
	for (const id of new Set(left.flatMap((pair) => pair.split(':'))))
		await expect(desk.cell(id)).toHaveCount(0);
	for (const pair of outline.wayRound.filter(key.isConflict)) {
		const [first = '', second = ''] = pair.split(':');
		await desk.tie(first, second);
	}
	await desk.button(/^Done tying/).click();
	const conflicts = outline.wayRound.filter(key.isConflict).length;
	const rest = outline.wayRound.length - conflicts;
	await expect(desk.heading(/^You caught/)).toHaveText(
		`You caught ${conflicts} of ${conflicts} pairs that cannot both be true. You wrongly tied 0 of ${rest} that can.`
	);
	await expect(page.locator('.pair')).toHaveCount(outline.wayRound.length);
	await desk.button('To the last step').click();
	await desk.button('Keep both').click();
	await expect(desk.heading('Filed.')).toBeVisible();
});

test('keeps two tabs of the board in step', async ({ page, context }) => {
	const one = new Desk(page);
	await one.openBoard();
	await one.toTying();
	const other = new Desk(await context.newPage());
	await other.page.goto(`/boards/${BOARD.slug}`);
	await expect(other.heading('Which of these cannot both be true?')).toBeVisible();
	await other.cells(0).nth(0).click();
	await other.cells(0).nth(1).click();
	await expect(one.button('Done tying (1)')).toBeVisible();
	await one.button(/^Untie/).click();
	await expect(other.button('Done tying (0)')).toBeVisible();
	await one.button('Done tying (0)').click();
	await one.button('Yes, go on').click();
	await expect(other.heading(/^You caught 0 of/)).toBeVisible();
});

test('keeps the key of the board away until the ties are done', async ({ page, browser }) => {
	// What the key says is read by another visitor, so that this one has not loaded it.
	const elsewhere = await browser.newContext();
	const proof = await elsewhere.newPage();
	await proof.goto(`/boards/${BOARD.slug}/proof`);
	const notes = await proof.locator('.note__text').allInnerTexts();
	await elsewhere.close();
	expect(notes.length).toBeGreaterThan(15);

	const loaded: Promise<string>[] = [];
	const asked: string[] = [];
	page.on('response', (response) => {
		asked.push(new URL(response.url()).pathname);
		if (response.request().resourceType() !== 'font') loaded.push(response.text().catch(() => ''));
	});
	const toldSoFar = async () => {
		const text = (await Promise.all(loaded)).join('\n');
		const plain = text.replaceAll('\\u003C', '<').replace(/<[^>]+>/g, '');
		return notes.filter((note) => plain.includes(note));
	};
	const desk = new Desk(page);
	await desk.openBoard();
	await desk.toTying();
	await desk.cells(0).nth(0).click();
	await desk.cells(0).nth(1).click();
	await page.getByRole('link', { name: 'Leave' }).hover();
	await page.reload();
	await expect(desk.button('Done tying (1)')).toBeVisible();
	expect(await toldSoFar()).toEqual([]);
	expect(asked.filter((path) => /findings|proof/.test(path))).toEqual([]);

	await page.route('**/key/**', (route) => route.abort());
	await desk.button('Done tying (1)').click();
	await expect(desk.heading('The next part has not come through')).toBeVisible();
	await page.unroute('**/key/**');
	await desk.button('Ask again').click();
	await expect(page.locator('.note__text').first()).toBeVisible();
	expect(await toldSoFar()).toEqual(notes);
});

interface AccessNode {
	nodeId: string;
	role?: { value: string };
	name?: { value: string };
	childIds?: string[];
	ignored: boolean;
}

test('reads as a table to a screen reader', async ({ page }) => {
	const desk = new Desk(page);
	await desk.openBoard();
	await desk.toTying();
	const topics = await page.locator('.topic h2').allInnerTexts();
	const quotations = await page.locator('.topic .cell__q').allInnerTexts();

	// The browser’s own tree, as a screen reader gets it.
	const session = await page.context().newCDPSession(page);
	const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AccessNode[] };
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const within = (node: AccessNode): AccessNode[] =>
		(node.childIds ?? []).flatMap((id) => {
			const child = byId.get(id);
			return child ? [child, ...within(child)] : [];
		});
	const ofRole = (all: readonly AccessNode[], role: string) =>
		all.filter((node) => !node.ignored && node.role?.value === role);
	const namesOf = (all: readonly AccessNode[]) => all.map((node) => node.name?.value ?? '');

	const table = ofRole(nodes, 'table').find(
		({ name }) => name?.value === 'What each article says, by topic'
	);
	if (table === undefined) throw new Error('no table');
	const rows = ofRole(within(table), 'row');
	expect(rows.length).toBe(topics.length + 1);
	const [head, ...body] = rows.map(within);
	const columns = namesOf(ofRole(head ?? [], 'columnheader'));
	expect(columns).toEqual([
		'Topic',
		expect.stringMatching(/^A\s*“.+”/),
		expect.stringMatching(/^B\s*“.+”/),
		expect.stringMatching(/^C\s*“.+”/)
	]);
	for (const [index, row] of body.entries()) {
		expect(namesOf(ofRole(row, 'rowheader'))).toEqual([
			expect.stringContaining(topics[index] ?? '')
		]);
		expect(ofRole(row, 'cell').length).toBeGreaterThanOrEqual(columns.length - 1);
		for (const cell of ofRole(row, 'cell').slice(0, columns.length - 1))
			expect(namesOf([cell])[0]).toMatch(/\S/);
	}
	const buttons = body.flatMap((row) => namesOf(ofRole(row, 'button')));
	expect(buttons.map((name) => name.replace(/^[A-D]\d?\s*/, ''))).toEqual(quotations);
});
