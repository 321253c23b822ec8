import { createHash } from 'node:crypto';

const START = /<script>(\s*\{\s*__sveltekit_[\s\S]*?)<\/script>/;
const IMPORTS = /Promise\.all\(\[\s*(import\("[^"]+"\)),\s*(import\("[^"]+"\))\s*\]\)/;

/**
 * What the imports wait for: the first paint, but no longer than a third of a second. A page that is
 * opened in the background paints nothing, so there they wait for nothing.
 */
const PAINTED =
	"new Promise((go)=>{if(document.hidden)return go();new PerformanceObserver(go).observe({type:'paint',buffered:true});setTimeout(go,333)})";

/** Reading the scripts and starting them are two short stretches of work, with room for a tap between. */
const IN_A_NEW_TASK = '(modules)=>new Promise((go)=>setTimeout(go,0,modules))';

const hashOf = (script: string): string =>
	`sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * Lets a prerendered page paint before it asks for its scripts: the text is there to be read first, and
 * on a slow line scripts would take the way from it. SvelteKit has no setting for this, so its start
 * script is changed, and its hash in the content security policy with it. HTML in which either is not
 * found stays as it is.
 */
export function scriptsAfterPaint(html: string): string {
	const script = START.exec(html)?.[1];
	if (script === undefined || !IMPORTS.test(script) || !html.includes(hashOf(script))) return html;
	const after = script.replace(
		IMPORTS,
		(_, start: string, app: string) =>
			`${PAINTED}.then(()=>Promise.all([${start},${app}])).then(${IN_A_NEW_TASK})`
	);
	return html.replace(script, () => after).replace(hashOf(script), () => hashOf(after));
}
