import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium, TEST_ARGS } from './src/commands/chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4173);
const executablePath = findChromium();

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	// A slow machine is no failure.
	timeout: 60_000,
	expect: { timeout: 10_000 },
	workers: 3,
	forbidOnly: true,
	retries: 0,
	reporter: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		// A trace of every test costs a third of the time; for one that fails, add --trace on.
		trace: 'off',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			args: TEST_ARGS
		}
	},
	webServer: {
		command: 'node src/commands/serve.mjs',
		url: `http://127.0.0.1:${port}/`,
		env: {
			HOST: '127.0.0.1',
			PORT: String(port),
			DATABASE_URL: '',
			ALLEGEDLY_DATA: process.env.E2E_DATA ?? mkdtempSync(join(tmpdir(), 'allegedly-e2e-')),
			ALLEGEDLY_ROOMS_PER_HOUR: '10000'
		},
		reuseExistingServer: false
	}
});
