import { existsSync } from 'node:fs';
import process from 'node:process';
import { findChromium } from '../chromium.mjs';
import { run } from '../setup/children.mjs';
import { tool } from '../setup/places.mjs';

/** @typedef {(line: string) => void} Say */

/**
 * The Chromium for the tests, installed when there is none and it may be.
 * @param {string} node
 * @param {Say} say
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium(node, say) {
	return (
		findChromium() ?? (await installDebianChromium(say)) ?? (await downloadChromium(node, say))
	);
}

/** What to say when there is none. */
export function noChromium() {
	const asked = process.env.ALLEGEDLY_CHROMIUM;
	return asked
		? `ALLEGEDLY_CHROMIUM names ${asked}, where there is no file: set it to the path of a Chromium or leave it unset.`
		: 'No Chromium was found and none could be installed: install Chromium or Chrome, or set ALLEGEDLY_CHROMIUM to its path, and run npm test again.';
}

/** @param {Say} say */
async function installDebianChromium(say) {
	if (process.env.ALLEGEDLY_CHROMIUM || !existsSync('/usr/bin/apt-get')) return undefined;
	const sudo = await administrator();
	if (sudo === undefined) return undefined;
	say('Installing Debian’s Chromium for the tests …');
	const [program = '', ...prefix] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
	await run(program, [...prefix, 'update']);
	for (const name of ['chromium-headless-shell', 'chromium']) {
		await run(program, [...prefix, 'install', '-y', name]);
		const found = findChromium();
		if (found !== undefined) return found;
	}
	return undefined;
}

/** @returns {Promise<string[] | undefined>} what to put before a command that only root may run */
async function administrator() {
	if (process.getuid?.() === 0) return [];
	const { code } = await run('sudo', ['-n', 'true']);
	return code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {string} node
 * @param {Say} say
 */
async function downloadChromium(node, say) {
	if (process.env.ALLEGEDLY_CHROMIUM) return undefined;
	say('Downloading Playwright’s Chromium for the tests …');
	await run(node, [tool('playwright/cli.js'), 'install', 'chromium']);
	return findChromium();
}
