import { createHash } from 'node:crypto';

/** With these words SvelteKit's start script asks for its two entries. */
const ENTRIES = /Promise\.all\(\[\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*\]\)/;

/** Where nothing is painted, as in a tab in the background, three seconds are waited for. */
const PAINT = `new Promise((go) => {
						try {
							new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint')[0] && go())
								.observe({ type: 'paint', buffered: true });
						} catch {
							go();
						}
						setTimeout(go, 3000);
					})`;

/**
 * The page with its scripts asked for once it has been painted, and then all at once: until then a slow line
 * is the words' and their faces'. `scripts` are the addresses that SvelteKit would preload. A page written
 * ahead carries the hash of its start script in its policy, which changes with it.
 */
export function startAfterPaint(html: string, scripts: readonly string[]): string {
	const at = html.search(ENTRIES);
	if (at === -1) {
		if (html.includes('kit.start('))
			throw new Error('SvelteKit starts its pages in another way now');
		return html;
	}
	const start = html.indexOf('>', html.lastIndexOf('<script', at)) + 1;
	const end = html.indexOf('</script>', at);
	const before = html.slice(start, end);
	const after = before
		.replace(ENTRIES, (entries) => afterPaint(entries, scripts))
		.replace(/^\t+/gm, '');
	const page = html.slice(0, start) + after + html.slice(end);
	return page.replace(hashOf(before), hashOf(after));
}

/**
 * SvelteKit looks for what it stored on the page before, and throws and catches where there is nothing. While
 * a browser is measured or its tools are open, that costs more than all else a page does to be ready. Where
 * storage is shut, SvelteKit knows how to live with it.
 */
const STORED = `try {
						for (const key of ['scroll', 'snapshot']) sessionStorage['sveltekit:' + key] ??= '{}';
					} catch {}`;

/** Between one script and the next the browser may answer the reader, where it knows how to be asked for that. */
const afterPaint = (entries: string, scripts: readonly string[]) => `${PAINT}.then(async () => {
					${STORED}
						for (const href of ${JSON.stringify(scripts)}) {
							document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
							await self.scheduler?.yield?.();
						}
						return ${entries};
					})`;

const hashOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
