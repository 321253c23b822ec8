import { expect, test } from '@playwright/test';
import { BOARD, Desk, LESSONS, READS } from './desk.ts';

interface Finding {
	verdict: string;
	note: string;
	explanation: string;
}

for (const lesson of LESSONS) {
	test(`keeps the key of ${lesson.title} away until the debrief`, async ({
		page,
		request,
		browser
	}) => {
		// What the key says is read by another visitor, so that this one has not loaded it.
		const other = await browser.newContext();
		const proof = await other.newPage();
		await proof.goto(`/lessons/${lesson.slug}/proof`);
		const notes = await proof.locator('.note__text').allInnerTexts();
		await other.close();
		expect(notes.length).toBeGreaterThan(15);

		const loaded: Promise<string>[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() !== 'font')
				loaded.push(response.text().catch(() => ''));
		});
		const desk = new Desk(page);
		await desk.open(lesson);
		await desk.toMarking(lesson);
		await desk.mark(1, 2, 3);
		await page.getByRole('link', { name: 'Leave' }).hover();
		await desk.button(/^Done marking/).click();
		await expect(desk.heading('Look it up')).toBeVisible();
		for (const check of await page.locator('button.check').all()) await check.click();
		await desk.button('That is enough checking').click();
		await expect(desk.heading('Your verdicts')).toBeVisible();

		const before = (await Promise.all(loaded)).join('\n').replace(/<[^>]+>/g, '');
		const told = notes.filter((note) => before.includes(note));
		expect(told).toEqual([]);

		await desk.button('Show me the editor’s proof').click();
		await expect(page.locator('.note__text').first()).toBeVisible();
		expect(notes).toContain(await page.locator('.note__text').first().innerText());

		const first = await request.get(`/lessons/${lesson.slug}/key/nothing.findings.json`);
		expect(first.status()).toBe(404);
	});
}

test('carries no finding on the pages of the reads and the board, nor in what they load', async ({
	page,
	browser,
	request
}) => {
	const elsewhere = await browser.newContext();
	const proof = await elsewhere.newPage();
	const loaded: Promise<string>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'font') loaded.push(response.text().catch(() => ''));
	});
	const notes: string[] = [];
	for (const path of [...READS.map(({ slug }) => `/reads/${slug}`), `/boards/${BOARD.slug}`]) {
		await proof.goto(`${path}/proof`);
		const own = await proof.locator('.note__text').allInnerTexts();
		expect(own.length, path).toBeGreaterThan(15);
		notes.push(...own);
		await page.goto(path);
		await new Desk(page).start();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	}
	await elsewhere.close();
	const text = (await Promise.all(loaded)).join('\n');
	const plain = text.replaceAll('\\u003C', '<').replace(/<[^>]+>/g, '');
	expect(notes.filter((note) => plain.includes(note))).toEqual([]);

	// The answers to a booster’s questions are files of their own too.
	const bank = (await (await request.get('/retrieval/bank.json')).json()) as {
		questions: { id: string }[];
	};
	expect(bank.questions.length).toBeGreaterThan(20);
	const answers = await Promise.all(
		bank.questions.map(async ({ id }) => {
			const answer = await request.get(`/retrieval/${id}.answer.json`);
			expect(answer.status(), id).toBe(200);
			return ((await answer.json()) as { explanation: string }).explanation;
		})
	);
	expect(answers.filter((answer) => text.includes(answer))).toEqual([]);
});

test('says plainly that the proof has not come, keeps the marks and asks again', async ({
	page
}) => {
	const desk = new Desk(page);
	await desk.open(LESSONS[0]);
	await desk.toMarking(LESSONS[0]);
	await page.route('**/key/**', (route) => route.abort());
	await desk.doneMarking();
	await expect(desk.heading('The next part has not come through')).toBeVisible();
	await page.unroute('**/key/**');
	await desk.button('Ask again').click();
	await expect(desk.heading(/You caught 0 of/)).toBeVisible();
});

test('answers for every part of every key, and each finding is whole', async ({ request }) => {
	for (const { slug } of LESSONS) {
		const page = await (await request.get(`/lessons/${slug}`)).text();
		const ids = new Set([...page.matchAll(/id="paper-([\w-]+)"/g)].map(([, id]) => id));
		ids.delete('example-head');
		ids.delete('example');
		expect(ids.size).toBeGreaterThan(1);
		for (const id of ids) {
			const answer = await request.get(`/lessons/${slug}/key/${id}.findings.json`);
			expect(answer.status(), `${slug} ${id}`).toBe(200);
			const findings = Object.values((await answer.json()) as Record<string, Finding>);
			expect(findings.filter((f) => !f.verdict || !f.note || !f.explanation)).toEqual([]);
		}
	}
});
