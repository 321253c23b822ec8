import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { scriptsAfterPaint } from './scripts-after-paint.ts';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const START = `
	{
		__sveltekit_1a = { base: "" };
		const element = document.currentScript.parentElement;
		Promise.all([
			import("./start.js"),
			import("./app.js")
		]).then(([kit, app]) => {
			kit.start(app, element, { data: ["$& $1 </b>"] });
		});
	}
`;

const page = (script: string, hash = hashOf(script)) =>
	`<meta content="script-src 'self' '${hash}'"><p>Text</p><script>${script}</script>`;

const scriptIn = (html: string) => /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';

test('the start script waits for the paint, and the policy still allows it and no other', () => {
	const html = scriptsAfterPaint(page(START));
	const script = scriptIn(html);
	expect(script).toMatch(
		/PerformanceObserver[\s\S]+then\(\(\)=>Promise\.all\(\[import\("\.\/start\.js"\)/
	);
	expect(script).toContain('{ data: ["$& $1 </b>"] }');
	expect(html).toContain(`'${hashOf(script)}'`);
	expect(html).not.toContain(hashOf(START));
});

test.each([
	['without a start script', '<p>Text</p><script>display()</script>'],
	['whose start script is another', page('{ __sveltekit_1a = {}; start(); }')],
	['whose policy does not name the script', page(START, 'sha256-other')]
])('a page %s stays as it is', (_, html) => {
	expect(scriptsAfterPaint(html)).toBe(html);
});
