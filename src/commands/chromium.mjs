import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/** How tests start it: their pages live so shortly that optimizing scripts costs a third more than it saves. */
export const TEST_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--js-flags=--no-opt --no-maglev'
];

/**
 * The path of a Chromium to drive: ALLEGEDLY_CHROMIUM, Playwright's own, or the system's.
 * @returns {string | undefined}
 */
export function findChromium() {
	const asked = process.env.ALLEGEDLY_CHROMIUM;
	if (asked) return existsSync(asked) ? asked : undefined;
	return [playwrightChromium(), ...usualPlaces(process.platform, process.env)].find(
		(path) => path !== undefined && existsSync(path)
	);
}

/**
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 */
export function usualPlaces(platform, env) {
	if (platform === 'darwin') {
		const applications = ['/Applications', join(env.HOME ?? '', 'Applications')];
		return applications.flatMap((folder) =>
			['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
				join(folder, `${name}.app`, 'Contents', 'MacOS', name)
			)
		);
	}
	if (platform === 'win32') {
		return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
			folder
				? [
						join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
						join(folder, 'Chromium', 'Application', 'chrome.exe'),
						join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
					]
				: []
		);
	}
	return [
		// The same engine without a browser's windows around it takes half the time for a page.
		'/usr/bin/chromium-headless-shell',
		'/usr/bin/chromium',
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/chromium-browser',
		'/snap/bin/chromium'
	];
}

function playwrightChromium() {
	try {
		return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
	} catch {
		return undefined;
	}
}
