import { rmSync } from 'node:fs';
import { benchLessons } from './bench-lessons.ts';
import { CATEGORIES, audits, withChromium, type Audit } from './bench/lighthouse.ts';
import { startServer } from './bench/server.ts';
import { findChromium } from './chromium.mjs';
import { BUILD } from './setup/places.mjs';
import { pagesOf } from './size/weight.ts';
import { formatTable } from './table.ts';

const RUNS = 5;
const HEADINGS = [
	...['page', ...CATEGORIES, 'LCP ms', 'CLS', 'TBT ms'],
	...['requests', 'kB', 'by kind']
];

/** Addresses of built pages; with any, only these are measured. */
const asked = process.argv.slice(2);

if (asked.length === 0) {
	console.log('Compiling generated lessons');
	benchLessons(console.log);

	console.log('\nStarting');
	rmSync(BUILD, { recursive: true, force: true });
	console.log(`With a build to make: ${await timeStart()}`);
	console.log(`With nothing changed: ${await timeStart()}`);
}

console.log(`\nLighthouse, mobile: the median of ${RUNS} runs, and in brackets the worst of them`);
const chromePath = findChromium();
if (chromePath === undefined) {
	console.error(
		'There is no Chromium: run npm test once, which installs one, or set ALLEGEDLY_CHROMIUM.'
	);
	process.exit(1);
}
const pages = await auditPages(chromePath);
console.log(formatTable([HEADINGS, ...pages.map(toRow)]));
for (const runs of pages) {
	const [page] = runs.map((run) => run.page);
	const complaints = new Set(runs.flatMap((run) => run.complaints));
	for (const complaint of complaints) console.log(`${page}: ${complaint}`);
}

async function timeStart(): Promise<string> {
	const server = await startServer('start');
	await server.stop();
	return `${(server.startedIn / 1000).toFixed(2)} s`;
}

/** The runs of each page; unless asked for, proofs and worksheets are left out, which are their lessons' pages with less. */
async function auditPages(chromium: string): Promise<readonly (readonly Audit[])[]> {
	const server = await startServer('serve');
	try {
		const pages = pagesOf(BUILD).filter((page) =>
			asked.length === 0 ? !/\/(proof|worksheet)$/.test(page) : asked.includes(page)
		);
		return await withChromium(chromium, async (browser) => {
			// A browser's first page waits for the browser, and counts for none.
			await audits(browser, server.url, 1);
			const done: (readonly Audit[])[] = [];
			for (const page of pages) done.push(await audits(browser, `${server.url}${page}`, RUNS));
			return done;
		});
	} finally {
		await server.stop();
	}
}

function toRow(runs: readonly Audit[]): readonly string[] {
	const [first] = runs;
	if (first === undefined) return [];
	const bytes = Object.values(first.transfer).reduce((sum, size) => sum + size, 0);
	const kinds = Object.entries(first.transfer).map(([kind, size]) => `${kind} ${kilobytes(size)}`);
	const figure = (of: (run: Audit) => number, digits = 0) =>
		spread(runs.map(of), (value) => value.toFixed(digits));
	return [
		first.page,
		// A score is worst where it is lowest.
		...CATEGORIES.map((_, at) =>
			spread(
				runs.map(({ scores }) => -(scores[at] ?? 0)),
				(value) => String(-value)
			)
		),
		figure(({ paint }) => paint),
		figure(({ shift }) => shift, 3),
		figure(({ blocking }) => blocking),
		figure(({ requests }) => requests),
		kilobytes(bytes),
		kinds.join(', ')
	];
}

/** The median, and the highest value in brackets where it reads otherwise. */
function spread(values: readonly number[], write: (value: number) => string): string {
	const sorted = values.toSorted((a, b) => a - b);
	const median = write(sorted[Math.floor(sorted.length / 2)] ?? NaN);
	const worst = write(sorted.at(-1) ?? NaN);
	return median === worst ? median : `${median} (${worst})`;
}

function kilobytes(bytes: number): string {
	return (bytes / 1000).toFixed(1);
}
