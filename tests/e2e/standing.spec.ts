import type { Page } from '@playwright/test';
import { BOARD, Desk, LESSONS } from './desk.ts';
import { bring, KeyHolder, type KnownSentence, type Reader } from './key-holder.ts';
import { pagesOf } from './print.ts';
import { expect, test } from './watched.ts';

const [hook, ...others] = LESSONS;

const READERS = [
	{ kind: 'everything', words: /You marked every sentence\./, tied: /You tied everything/ },
	{ kind: 'nothing', words: /You marked no sentence\./, tied: /You tied nothing\./ },
	{ kind: 'by the key', words: /You told (all|most) of them apart/, tied: /You told conflict from/ }
] as const;

for (const { kind, words, tied } of READERS) {
	test(`tells a learner who marks ${kind} so, in each debrief and over all`, async ({
		page,
		request
	}) => {
		const key = await KeyHolder.of(request);
		const reader = key.reader(kind, 'certain');
		const desk = new Desk(page);
		const told = (sentences: readonly KnownSentence[]) => {
			const [suspect, sound] = [
				sentences.filter(({ isSuspect }) => isSuspect),
				sentences.filter(({ isSuspect }) => !isSuspect)
			];
			return {
				caught: `${suspect.filter(reader.marks).length} of ${suspect.length}`,
				doubted: `${sound.filter(reader.marks).length} of ${sound.length}`
			};
		};
		const heading = ({ caught, doubted }: ReturnType<typeof told>) =>
			`You caught ${caught} that do not stand. You wrongly doubted ${doubted} sound ones.`;

		await desk.open(hook);
		await desk.toMarking(hook);
		for (const [index, sentences] of key.sentences(hook.slug).entries()) {
			if (index > 0) await desk.button('Next galley').click();
			await expect(desk.heading('Mark what you would check')).toBeVisible();
			await desk.mark(...sentences.flatMap((one, at) => (reader.marks(one) ? [at + 1] : [])));
			await desk.toDebrief();
			await expect(desk.heading(/^You caught/)).toHaveText(heading(told(sentences)));
			await expect(page.locator('.report')).toContainText(words);
			for (const { words: other } of READERS)
				if (other !== words) await expect(page.locator('.report')).not.toContainText(other);
		}
		await desk.finish();
		const ofHook = told(key.sentences(hook.slug).flat());
		await expect(page.getByText(`You caught ${ofHook.caught}`)).toBeVisible();

		// The other files in the same manner, as a file from another device.
		const rest = [...others.map(({ slug }) => slug), BOARD.slug];
		await bring(page, key.progressFile(rest, reader, Date.now()));
		await page.goto('/where-you-stand');
		const all = told(LESSONS.flatMap(({ slug }) => key.sentences(slug).flat()));
		await expect(page.getByRole('heading', { name: /^You caught/ })).toHaveText(heading(all));
		await expect(page.locator('.report')).toContainText(words);
		await expect(page.getByText(tied)).toBeVisible();
		for (const { slug, title } of LESSONS) {
			const { caught, doubted } = told(key.sentences(slug).flat());
			const row = page.getByRole('row', { name: new RegExp(`^${Number(slug.slice(0, 2))}\\. `) });
			await expect(row).toContainText(title);
			await expect(row.getByRole('cell')).toHaveText([caught, doubted]);
		}
		await expect
			.poll(() => techniqueCounts(page))
			.toEqual(
				techniquesOf(
					LESSONS.flatMap(({ slug }) => key.sentences(slug).flat()),
					reader
				)
			);
		const marked = rest.flatMap((slug) => key.sentences(slug).flat()).filter(reader.marks);
		const right = marked.filter(({ isSuspect }) => isSuspect).length;
		const certain = page.getByText(
			`When you were certain, you were right ${right} times in ${marked.length}.`
		);
		await expect(certain).toHaveCount(kind === 'nothing' ? 0 : 1);
	});
}

/** How often each technique was met and caught, by the key: “caught of met”, sorted. */
function techniquesOf(sentences: readonly KnownSentence[], { marks }: Reader) {
	const suspect = sentences.filter(({ isSuspect }) => isSuspect);
	const ids = new Set(suspect.flatMap(({ techniques }) => techniques));
	return [...ids]
		.map((id) => {
			const met = suspect.filter(({ techniques }) => techniques.includes(id));
			return `${met.filter(marks).length} of ${met.length}`;
		})
		.toSorted();
}

/** The same as the page tells it, in the table and in the line of those met too rarely. */
async function techniqueCounts(page: Page) {
	const section = page.getByRole('region', { name: 'By technique' });
	const rows = await section.locator('tbody td:nth-of-type(1)').allInnerTexts();
	const few = (await section.locator('p.fine').allInnerTexts()).join(' ');
	return [...rows, ...few.split(',')].flatMap((text) => text.match(/\d+ of \d+/) ?? []).toSorted();
}

test('prints the field guide with the learner’s own examples on one page', async ({
	page,
	request
}) => {
	const key = await KeyHolder.of(request);
	const printedPages = async () => {
		await expect(page.getByText('Some of your examples did not come through')).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.techniques .met blockquote').first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Print on one page' })).toBeHidden();
		const pages = await pagesOf(page);
		await page.emulateMedia({ media: 'screen' });
		return pages;
	};
	await page.goto('/field-guide');
	await expect(page.getByText('Nothing in it yet.')).toBeVisible();

	const slugs = [...LESSONS.map(({ slug }) => slug), BOARD.slug];
	const now = Date.now();
	await bring(page, key.progressFile(slugs.slice(0, 3), key.reader('everything'), now));
	await page.goto('/field-guide');
	await expect(page.getByRole('heading', { name: /^File \d\. / })).toHaveCount(3);
	const examples = page.locator('.techniques .met li');
	await expect(examples.first()).toBeVisible();
	// The examples are sentences of the lessons worked, told apart by what became of them.
	const texts = await Promise.all(
		LESSONS.slice(0, 3).map(async ({ slug }) =>
			(await request.get(`/lessons/${slug}/proof`)).text()
		)
	);
	const read = texts
		.join(' ')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');
	for (const example of await examples.locator('blockquote').allInnerTexts())
		expect(read).toContain(example.replace(/^[“"]|[”"]$/g, ''));
	await expect(examples.first()).toContainText(/Caught, in (a website article|a practice piece)/);
	await expect(examples.first()).toContainText(
		/(Contradicted|No record found|Can’t be checked|Supported|Opinion)\./
	);
	expect(await printedPages()).toBe(1);

	await bring(page, key.progressFile(slugs.slice(3), key.reader('nothing'), now));
	await page.goto('/field-guide');
	await expect(page.getByRole('heading', { name: /^File \d\. / })).toHaveCount(LESSONS.length + 1);
	expect(await printedPages()).toBe(1);
});

test('prints a record with a name that is kept nowhere', async ({ page, request, context }) => {
	const key = await KeyHolder.of(request);
	const name = 'Ottoline Quibblewick';
	const sent: string[] = [];
	context.on('request', (one) => sent.push(`${one.url()} ${one.postData() ?? ''}`));
	await page.goto('/record');
	await expect(page.getByText('Nothing to put on record yet.')).toBeVisible();
	const slugs = [...LESSONS.map(({ slug }) => slug), BOARD.slug];
	await bring(page, key.progressFile(slugs, key.reader('everything'), Date.now()));
	await page.goto('/record');
	const record = page.getByRole('article', { name: 'Record of completion' });
	await expect(record).toContainText(`worked these ${LESSONS.length + 1} files`);
	const sentences = LESSONS.flatMap(({ slug }) => key.sentences(slug).flat());
	const suspect = sentences.filter(({ isSuspect }) => isSuspect).length;
	const sound = sentences.length - suspect;
	await expect(record).toContainText(`${suspect} of ${suspect} were caught`);
	await expect(record).toContainText(`${sound} of ${sound} were wrongly doubted`);
	await page.getByLabel('A name for the print, if you like').pressSequentially(name);
	await expect(record).toContainText(name);
	await page.getByLabel('A name for the print, if you like').press('Enter');

	await page.emulateMedia({ media: 'print' });
	await expect(record).toBeVisible();
	await expect(page.getByLabel('A name for the print, if you like')).toBeHidden();
	expect(await pagesOf(page)).toBe(1);
	await page.emulateMedia({ media: 'screen' });

	const kept = await page.evaluate(async () => {
		const databases = await Promise.all(
			(await indexedDB.databases()).map(
				({ name: database = '' }) =>
					new Promise<unknown[]>((resolve, reject) => {
						const open = indexedDB.open(database);
						open.onerror = () => reject(open.error ?? new Error('not opened'));
						open.onsuccess = () => {
							const stores = [...open.result.objectStoreNames];
							if (stores.length === 0) return resolve([]);
							const transaction = open.result.transaction(stores);
							const all = stores.map((store) => transaction.objectStore(store).getAll());
							transaction.oncomplete = () => resolve(all.map(({ result }) => result as unknown));
						};
					})
			)
		);
		return JSON.stringify([
			databases,
			{ ...localStorage },
			{ ...sessionStorage },
			document.cookie,
			location.href,
			history.state,
			await caches.keys(),
			window.name
		]);
	});
	expect(kept).toContain('lesson.kept');
	for (const part of name.split(' ')) {
		expect(kept).not.toContain(part);
		expect(sent.filter((one) => one.includes(part))).toEqual([]);
	}
	expect(await context.cookies()).toEqual([]);
	await page.reload();
	await expect(record).toBeVisible();
	await expect(page.getByText(name)).toHaveCount(0);
});
