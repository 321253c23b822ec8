import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { stopWithChildren } from '../setup/children.mjs';
import { installIfNeeded } from '../setup/install.mjs';
import { chooseNode, requireUsableHost } from '../setup/runtime.mjs';
import { freePort } from '../free-port.mjs';
import { ensureChromium, noChromium } from './browser.mjs';
import { chooseSteps } from './choice.mjs';
import { sum } from './report.mjs';
import { LANES, STEPS } from './steps.mjs';

/** @typedef {import('./steps.mjs').Bench} Bench */
/** @typedef {import('./steps.mjs').Result} Result */
/** @typedef {import('./steps.mjs').Step} Step */

/** @returns {Promise<number>} */
export async function main() {
	const args = process.argv.slice(2);
	if (args.includes('--help')) return help();
	const chosen = chooseSteps(args, STEPS);
	stopWithChildren();
	requireUsableHost();
	await installIfNeeded(console.log);

	const node = chooseNode();
	const needsBrowser = STEPS.some((step) => chosen.has(step.name) && step.needs);
	const chromium = needsBrowser ? await ensureChromium(node, console.log) : undefined;
	const reports = mkdtempSync(join(tmpdir(), 'allegedly-test-'));
	process.once('exit', () => rmSync(reports, { recursive: true, force: true }));
	const bench = { node, env: await environment(node, chromium), reports };

	/** @type {Map<string, Result>} */
	const results = new Map();
	for (const lanes of LANES) {
		await Promise.all(
			lanes.map(async (steps) => {
				for (const step of steps.filter(({ name }) => chosen.has(name))) {
					const started = Date.now();
					const obstacle = obstacleTo(step, chromium, results);
					const result = obstacle
						? { passed: 0, failed: 1, output: obstacle }
						: await step.run(bench);
					results.set(step.name, result);
					print(step.name, result, Date.now() - started);
				}
			})
		);
	}

	const total = sum([...results.values()]);
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	return total.failed === 0 ? 0 : 1;
}

/**
 * @param {Step} step
 * @param {string | undefined} chromium
 * @param {ReadonlyMap<string, Result>} results
 */
function obstacleTo(step, chromium, results) {
	if (step.needs && chromium === undefined) return noChromium();
	if (step.needs === 'build' && results.get('build')?.failed !== 0) {
		return 'Not run, because the build failed.';
	}
	return undefined;
}

/**
 * @param {string} name
 * @param {Result} result
 * @param {number} duration
 */
function print(name, { passed, failed, output }, duration) {
	const sign = failed === 0 ? '✓' : '✗';
	const seconds = `${(duration / 1000).toFixed(1)} s`;
	console.log(
		`${sign} ${name.padEnd(10)}${seconds.padStart(8)}   ${passed} passed, ${failed} failed`
	);
	if (failed > 0) console.log(`\n${output.trimEnd().replaceAll(/^/gm, '    ')}\n`);
}

/**
 * @param {string} node
 * @param {string | undefined} chromium
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environment(node, chromium) {
	return {
		...process.env,
		...{ PORT: undefined, HOST: undefined, ORIGIN: undefined, FORCE_COLOR: undefined },
		NO_COLOR: '1',
		PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
		E2E_PORT: String(await freePort()),
		...(chromium && { ALLEGEDLY_CHROMIUM: chromium })
	};
}

function help() {
	console.log('npm test runs every step; npm test -- <step> … runs only those named:\n');
	for (const { name, what } of STEPS) console.log(`  ${name.padEnd(10)} ${what}`);
	return 0;
}
