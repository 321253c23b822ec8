import { launch, type LaunchedChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';

export interface Audit {
	readonly page: string;
	/** Out of 100, in the order of `CATEGORIES`. */
	readonly scores: readonly number[];
	readonly paint: number;
	readonly shift: number;
	readonly blocking: number;
	readonly requests: number;
	/** Transferred bytes by kind of resource. */
	readonly transfer: Readonly<Record<string, number>>;
	/** The titles of the audits that cost points. */
	readonly complaints: readonly string[];
}

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

export async function withChromium<T>(
	chromePath: string,
	use: (chromium: LaunchedChrome) => Promise<T>
): Promise<T> {
	const chromium = await launch({
		chromePath,
		chromeFlags: [
			'--headless=new',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	});
	try {
		return await use(chromium);
	} finally {
		chromium.kill();
	}
}

/**
 * Lighthouse on a page as on a phone with a slow line, which is its default, `runs` times: one run more or
 * less is only how busy the machine was, so that Lighthouse itself advises to take the median of five.
 */
export async function audits(
	chromium: LaunchedChrome,
	url: string,
	runs: number
): Promise<readonly Audit[]> {
	const done: Audit[] = [];
	while (done.length < runs) done.push(await audit(chromium, url));
	return done;
}

async function audit(chromium: LaunchedChrome, url: string): Promise<Audit> {
	// On a busy machine Chromium at times gives no trace, and Lighthouse asks to be run again.
	return attempt(chromium, url).catch(() => attempt(chromium, url));
}

async function attempt(chromium: LaunchedChrome, url: string): Promise<Audit> {
	const result = await lighthouse(url, {
		port: chromium.port,
		onlyCategories: [...CATEGORIES],
		output: 'json',
		logLevel: 'error'
	});
	if (result === undefined) throw new Error(`Lighthouse said nothing about ${url}.`);
	return summarize(result.lhr, new URL(url).pathname);
}

function summarize(report: Result, page: string): Audit {
	if (report.runtimeError) throw new Error(`${page}: ${report.runtimeError.message}`);
	const figure = (id: string) => report.audits[id]?.numericValue ?? NaN;
	const requests = networkRequests(report);
	return {
		page,
		scores: CATEGORIES.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100)),
		paint: figure('largest-contentful-paint'),
		shift: figure('cumulative-layout-shift'),
		blocking: figure('total-blocking-time'),
		requests: requests.length,
		transfer: Object.fromEntries(
			Object.entries(Object.groupBy(requests, ({ resourceType }) => resourceType)).map(
				([kind, some = []]) => [kind, some.reduce((sum, one) => sum + one.transferSize, 0)]
			)
		),
		complaints: complaints(report)
	};
}

interface NetworkRequest {
	readonly resourceType: string;
	readonly transferSize: number;
}

function networkRequests(report: Result): readonly NetworkRequest[] {
	const details = report.audits['network-requests']?.details;
	if (details?.type !== 'table') return [];
	return details.items.map(({ resourceType, transferSize }) => ({
		resourceType: String(resourceType ?? 'Other'),
		transferSize: Number(transferSize ?? 0)
	}));
}

function complaints(report: Result): readonly string[] {
	const weighted = CATEGORIES.flatMap((id) => report.categories[id]?.auditRefs ?? [])
		.filter(({ weight }) => weight > 0)
		.map(({ id }) => report.audits[id]);
	return weighted.flatMap((one) =>
		one && one.score !== null && one.score < 0.9 ? [`${one.title}${first(one.details)}`] : []
	);
}

function first(details: Result['audits'][string]['details']): string {
	const example = details?.type === 'table' ? details.items[0] : undefined;
	return example === undefined ? '' : `: ${JSON.stringify(example).slice(0, 300)}`;
}
