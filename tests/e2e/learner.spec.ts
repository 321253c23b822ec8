import { expect, test } from '@playwright/test';
import { Desk, LESSONS, tabTo } from './desk.ts';

for (const lesson of LESSONS) {
	test(`works ${lesson.title} from the front page to the field guide by keyboard alone`, async ({
		page
	}) => {
		const desk = new Desk(page);
		const press = (key: string) => page.keyboard.press(key);
		const focusOn = (name: string | RegExp, role: 'button' | 'link' = 'button') =>
			tabTo(page.getByRole(role, { name }).first());

		await page.goto('/');
		await focusOn(new RegExp(lesson.title), 'link');
		await press('Enter');
		await expect(desk.heading(lesson.title)).toBeVisible();
		await focusOn(/^Start/);
		await press('Enter');
		if (lesson.hasRecall) {
			await expect(desk.heading('What do you remember?')).toBeFocused();
			await tabTo(page.getByRole('radio').first());
			await press('Space');
			await focusOn('Answer');
			await press('Enter');
			await expect(page.getByText(/^(Yes|Not this time)\.$/)).toBeVisible();
			await focusOn('On to the example');
			await press('Enter');
		}
		await expect(desk.heading('Watch the editor')).toBeFocused();
		await focusOn('My turn');
		await press('Enter');

		for (let galley = 1; galley <= lesson.galleys; galley++) {
			await expect(desk.heading('Mark what you would check')).toBeFocused();
			const sentences = desk.sentences();
			await tabTo(sentences.first());
			await press('ArrowDown');
			await press('ArrowDown');
			await press('ArrowUp');
			await expect(sentences.nth(1)).toBeFocused();
			await press('Space');
			await expect(sentences.nth(1)).toHaveAttribute('aria-pressed', 'true');
			await expect(page.getByText('Sentence 2 marked. 1 mark.')).toBeAttached();
			await press('ArrowRight');
			await expect(page.locator('.chip').first()).toBeFocused();
			await press('Space');
			await expect(page.locator('.chip').first()).toHaveAttribute('aria-pressed', 'true');
			await tabTo(page.getByRole('radio', { name: 'Guess' }));
			await press('Space');
			await press('ArrowRight');
			await expect(page.getByRole('radio', { name: 'Fairly sure' })).toBeChecked();
			await press('Escape');
			await expect(sentences.nth(1)).toBeFocused();
			await press('ArrowDown');
			await press('Enter');
			await press('Enter');
			await expect(sentences.nth(2)).toHaveAttribute('aria-pressed', 'false');
			await focusOn(/^Done marking \(1\)/);
			await press('Enter');

			await expect(desk.heading('Look it up')).toBeFocused();
			await tabTo(page.locator('button.check').first());
			await press('Enter');
			await expect(page.locator('.clipping')).toHaveCount(1);
			await focusOn('Enter verdict');
			await press('Enter');
			await expect(page.getByRole('alert')).toHaveText(/Choose one of the five/);
			await press('Shift+Tab');
			await press('Space');
			await press('ArrowDown');
			await focusOn('Enter verdict');
			await press('Enter');
			await expect(desk.heading('Your verdicts')).toBeFocused();
			await focusOn('Show me the editor’s proof');
			await press('Enter');
			await expect(desk.heading(/You caught \d+ of \d+ that do not stand/)).toBeFocused();
			await focusOn(galley === lesson.galleys ? 'To the last step' : 'Next galley');
			await press('Enter');
		}

		await focusOn('Keep both');
		await press('Enter');
		await expect(desk.heading('Filed.')).toBeFocused();
		await page.reload();
		await focusOn('Galley 1 of');
		await press('Enter');
		await expect(desk.heading(/You caught \d+ of \d+ that do not stand/)).toBeFocused();
		await expect(page.getByText('Your marks, as you made them.')).toBeVisible();
		await focusOn('Back');
		await press('Enter');
		await expect(desk.heading('Filed.')).toBeFocused();
		await focusOn('Your field guide', 'link');
		await press('Enter');
		await expect(
			page.getByRole('heading', { name: new RegExp(`File \\d\\. ${lesson.title}`) })
		).toBeVisible();
		await expect(page.locator('.techniques li').first()).toBeVisible();
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	for (const lesson of LESSONS) {
		test(`works ${lesson.title} by touch`, async ({ page }) => {
			const desk = new Desk(page);
			await desk.open(lesson);
			await desk.toMarking(lesson);
			for (let galley = 1; galley <= lesson.galleys; galley++) {
				for (const number of [1, 3]) {
					await desk
						.sentences()
						.nth(number - 1)
						.tap();
					await expect(
						page.getByRole('heading', { name: `Why check sentence ${number}?` })
					).toBeVisible();
					await page.locator('.chip').first().tap();
					await page.locator('.sure label').last().tap();
					await expect(page.getByRole('radio', { name: 'Certain' })).toBeChecked();
					await desk.close();
				}
				await desk.button('Done marking (2)').tap();
				for (let i = 0; i < 2; i++) {
					await page.locator('button.check').first().tap();
					await expect(page.locator('.clipping').first()).toBeVisible();
					await page.getByRole('radio', { name: 'No record found' }).tap();
					await desk.button('Enter verdict').tap();
				}
				await desk.button('Show me the editor’s proof').tap();
				await expect(page.locator('.note').first()).toBeVisible();
				await desk.button(galley === lesson.galleys ? 'To the last step' : 'Next galley').tap();
			}
			await desk.button('Keep both').tap();
			await expect(desk.heading('Filed.')).toBeVisible();
		});
	}

	test('never hides the sentence being marked under the drawer', async ({ page }) => {
		const desk = new Desk(page);
		await desk.open(LESSONS[0]);
		await desk.toMarking(LESSONS[0]);
		const all = await desk.sentences().count();
		for (let index = 0; index < all; index++) {
			const sentence = desk.sentences().nth(index);
			await sentence.tap();
			const drawer = page.locator('.reason');
			await expect(drawer).toBeVisible();
			await expect
				.poll(async () => {
					const [line, slip] = [await sentence.boundingBox(), await drawer.boundingBox()];
					return line !== null && slip !== null && line.y >= 0 && line.y + line.height <= slip.y;
				})
				.toBe(true);
			await desk.close();
		}
	});

	test('puts the drawer away when a keyboard goes on to another sentence', async ({ page }) => {
		const desk = new Desk(page);
		await desk.open(LESSONS[0]);
		await desk.toMarking(LESSONS[0]);
		const drawer = page.locator('.reason');
		await desk.sentences().first().focus();
		await page.keyboard.press('Space');
		await expect(drawer).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await expect(desk.sentences().nth(1)).toBeFocused();
		await expect(drawer).toHaveCount(0);
		await expect(desk.sentences().nth(1)).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('Space');
		await expect(drawer).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(drawer).toHaveCount(0);
		await expect(desk.sentences().nth(1)).toBeFocused();
	});
});

test('takes the way round the content note', async ({ page }) => {
	const desk = new Desk(page);
	const lesson = LESSONS[1];
	await desk.open(lesson);
	await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
	await desk.button('Take the way round').click();
	await desk.button('On to the example').click();
	await desk.button('My turn').click();
	const ids = await page.evaluate(() => document.querySelectorAll('button.claim').length);
	expect(ids).toBeGreaterThan(4);
	await desk.toDebrief();
	await desk.finish();
});

test('changes nothing on a double click, and undoes a change', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open(LESSONS[0]);
	await desk.toMarking(LESSONS[0]);
	await desk.mark(1, 2);
	await desk.button('Undo last change').click();
	await expect(desk.sentences().nth(1)).toHaveAttribute('aria-pressed', 'false');
	await expect(desk.sentences().nth(0)).toHaveAttribute('aria-pressed', 'true');
	await desk.button('Done marking (1)').dblclick();
	await expect(desk.heading('Look it up')).toBeVisible();
});

test('takes a double click on a verdict as one verdict', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open(LESSONS[0]);
	await desk.toMarking(LESSONS[0]);
	await desk.mark(1, 2, 3);
	await desk.button('Done marking (3)').click();
	await desk.button('Not enough to tell yet').dblclick();
	await expect(page.getByRole('heading', { name: 'Your verdict on 2' })).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Your marks' }).getByRole('button')).toHaveText(
		[/Not enough to tell/, /On the desk now/, /Not checked yet/]
	);
});

test('says that an explanation has not come, and moves no one away from the question', async ({
	page
}) => {
	const lesson = LESSONS[1];
	const desk = new Desk(page);
	await page.route('**/*.recall.json', (route) => route.abort());
	await desk.open(lesson);
	await desk.start();
	const question = page.locator('.recall__question').first();
	await question.getByRole('radio').first().check();
	await question.getByRole('button', { name: 'Answer' }).click();
	await expect(question.getByRole('status')).toBeFocused();
	await expect(question.getByText('The explanation did not come through.')).toBeVisible();
	await page.unroute('**/*.recall.json');
	await question.getByRole('button', { name: 'Ask again' }).click();
	await expect(question.getByText(/^(Yes|Not this time)\.$/)).toBeVisible();
	await desk.button('On to the example').click();
	await desk.button('My turn').click();
	await desk.mark(1);
	await desk.button('Done marking (1)').click();
	await expect(desk.heading('Look it up')).toBeFocused();
});
