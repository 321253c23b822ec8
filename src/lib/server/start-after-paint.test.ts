import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { startAfterPaint } from './start-after-paint.ts';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const START = `
				{
					const element = document.currentScript.parentElement;

					Promise.all([
						import("../start.js"),
						import("../app.js")
					]).then(([kit, app]) => {
						kit.start(app, element, { data: ["$& costs $1"] });
					});
				}
			`;
const FIRST = 'document.documentElement.classList.remove("no-js")';

const pageOf = (start: string) =>
	`<meta content="script-src '${hashOf(FIRST)}' '${hashOf(start)}'"><script>${FIRST}</script><p>Read me</p><script>${start}</script></html>`;

const scriptsIn = (html: string) =>
	[...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);

test('asks for the scripts after a paint, and leaves the rest of the page alone', () => {
	const page = startAfterPaint(pageOf(START), ['../start.js', '../app.js', '../chunk.js']);
	const [first, start = ''] = scriptsIn(page);
	expect(first).toBe(FIRST);
	expect(start).toContain(`observe({ type: 'paint', buffered: true })`);
	expect(start).toContain('["../start.js","../app.js","../chunk.js"]');
	expect(start).toContain('await self.scheduler?.yield?.()');
	expect(start.indexOf('PerformanceObserver')).toBeLessThan(start.indexOf('import('));
	expect(start).toContain('kit.start(app, element, { data: ["$& costs $1"] });');
	expect(page).toBe(pageOf(start));
});

test('writes a script that can be read', () => {
	const [, start = ''] = scriptsIn(startAfterPaint(pageOf(START), ['../a.js']));
	expect(() => new Function(start)).not.toThrow();
});

test('leaves a page without scripts as it is', () => {
	const page = '<p>Read me</p><script src="else.js"></script>';
	expect(startAfterPaint(page, [])).toBe(page);
});

test('does not let SvelteKit change its start script unnoticed', () => {
	const changed = START.replace('Promise.all', 'Promise.allSettled');
	expect(() => startAfterPaint(pageOf(changed), [])).toThrow('another way');
});
