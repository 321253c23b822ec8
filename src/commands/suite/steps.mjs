import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/children.mjs';
import { build } from '../setup/build.mjs';
import { tool } from '../setup/places.mjs';
import { countCheck, countPlaywright, countVitest } from './report.mjs';

/** @typedef {import('./report.mjs').Tally} Tally */
/** @typedef {{ node: string, env: NodeJS.ProcessEnv, reports: string }} Bench what the steps work with */
/** @typedef {Tally & { output: string }} Result */
/** @typedef {{ name: string, what: string, needs?: 'chromium' | 'build', run: (bench: Bench) => Promise<Result> }} Step */

/** @type {Record<string, Step>} */
const byName = Object.fromEntries(
	[
		step('format', 'prettier --check', check([['prettier/bin/prettier.cjs', '--check', '.']])),
		step('lint', 'eslint', check([['eslint/bin/eslint.js', '.']])),
		step(
			'types',
			'svelte-check',
			check([
				['@sveltejs/kit/svelte-kit.js', 'sync'],
				['svelte-check/bin/svelte-check', '--fail-on-warnings']
			])
		),
		step('build', 'vite build', async ({ node }) => {
			const { code, output } = await build(node);
			return { ...countCheck(code), output };
		}),
		step('unit', 'quiz, compiler, lessons and architecture in node', vitest('unit')),
		step('component', 'components in Chromium', vitest('component'), 'chromium'),
		step('e2e', 'the built module in Chromium (builds it first)', playwright, 'build')
	].map((one) => [one.name, one])
);

export const STEPS = Object.values(byName);

// What may be slow but is not sensitive to it shares the two cores; tests in a browser run alone. A build
// writes the types anew, so it follows their check and never runs beside it.
export const LANES = [
	[
		['types', 'build'],
		['lint', 'format']
	],
	[['unit', 'component', 'e2e']]
].map((lanes) => lanes.map((names) => STEPS.filter(({ name }) => names.includes(name))));

/**
 * @param {string} name
 * @param {string} what
 * @param {Step['run']} runStep
 * @param {Step['needs']} [needs]
 * @returns {Step}
 */
function step(name, what, runStep, needs) {
	return { name, what, run: runStep, ...(needs && { needs }) };
}

/**
 * @param {readonly (readonly [string, ...string[]])[]} commands
 * @returns {Step['run']}
 */
function check(commands) {
	return async ({ node, env }) => {
		const outputs = [];
		for (const [script, ...args] of commands) {
			const { code, output } = await run(node, [tool(script), ...args], env);
			outputs.push(output);
			if (code !== 0) return { ...countCheck(code), output: outputs.join('') };
		}
		return { ...countCheck(0), output: outputs.join('') };
	};
}

/**
 * @param {string} project
 * @returns {Step['run']}
 */
function vitest(project) {
	return async ({ node, env, reports }) => {
		const file = join(reports, `${project}.json`);
		const { code, output } = await run(
			node,
			[
				tool('vitest/vitest.mjs'),
				'run',
				`--project=${project}`,
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${file}`
			],
			env
		);
		return { ...countVitest(readReport(file), code), output };
	};
}

/** @type {Step['run']} */
async function playwright({ node, env, reports }) {
	const file = join(reports, 'e2e.json');
	const { code, output } = await run(
		node,
		[tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
		{ ...env, NO_COLOR: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
	);
	return { ...countPlaywright(readReport(file), code), output };
}

/** @param {string} file */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
