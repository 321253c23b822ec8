import tailwindcss from '@tailwindcss/vite';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { findChromium, TEST_ARGS } from './src/commands/chromium.mjs';

const executablePath = findChromium();

/** An author who saves a lesson sees it, or what is wrong with it, without touching the browser. */
const showSavedLesson: Plugin = {
	name: 'show-saved-lesson',
	apply: 'serve',
	hotUpdate({ file }) {
		if (this.environment.name === 'client' && /\/lessons\/.*\.(md|yaml)$/.test(file))
			this.environment.hot.send({ type: 'full-reload' });
	}
};

/** What boards, forms and the pages about a learner's own work share, and a lesson does not need. */
const COURSE =
	/src\/(lib\/(components\/(board|form|standing)|machines\/(attempts|board|form)\.|player\/(board|boosters|course-progress|form|standing|worked))|quiz\/(board|form|reads)\.)/;

/** What lessons, boards and forms share and show only once they are opened. */
const OPENED =
	/src\/lib\/components\/(learner\/(Marking|Recalling|KeepLines|Kept)|lesson\/(ReasonSlip|ConfidencePicker|Claim|undone-words))\b/;

/** What the pages of a room share with each other. */
const ROOM =
	/src\/(lib\/(components\/room\/|machines\/(room|seat|stop)\.|player\/(room|seat|outbox|host)|quiz\/(class|drawn|room|outcome-|chance|bootstrap))|routes\/(rooms|join)\/)/;

/** What a lesson and a room share, and no other page needs. */
const LESSON =
	/src\/lib\/components\/(learner\/(Checking|Deciding)|lesson\/(CheckResult|MarksIndex|OwnVerdict|Report|VerdictPicker|report-words))/;

/** What a board and a room share, and no other page needs. */
const BOARD = /src\/lib\/components\/board\/(BoardReport|Tying)\.svelte/;

/**
 * Svelte makes an error as it is loaded, and while a browser is measured or its tools are open, it reads the
 * file that does so once more to note the place. So that stands in a small file, beside what Vite needs first.
 */
const FIRST = /preload-helper|svelte\/src\/internal\/client\/constants\.js/;

/** In characters: a smaller file is compiled at once anyway, and each comment travels. */
const WORTH_COMPILING = 5_000;

const isOfDesk = (id: string) =>
	/src\/(lib|routes|fonts)\//.test(id) &&
	![COURSE, OPENED, ROOM, LESSON].some((own) => own.test(id));

/**
 * What every page needs is one file of libraries and one or two of ours, so that a lesson costs few requests
 * and still does not carry the pages that it does not need. Browsers that know the comment compile a file's
 * functions while it arrives, in the background, and not one by one while a reader waits.
 */
const fewFiles: Plugin = {
	name: 'few-files',
	apply: 'build',
	// At the very top, above what Vite writes there: further down the comment is not read.
	generateBundle: {
		order: 'post',
		handler(_, files) {
			if (this.environment.name !== 'client') return;
			for (const file of Object.values(files))
				if (file.type === 'chunk' && file.code.length > WORTH_COMPILING)
					file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
		}
	},
	config: (_, { isSsrBuild }) =>
		isSsrBuild
			? {}
			: {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: {
									groups: [
										{ name: 'first', test: FIRST, priority: 6 },
										{
											name: 'libraries',
											test: /node_modules\/(?!ts-fsrs|ical-generator)|^\0|vite\//
										},
										{ name: 'desk', test: isOfDesk, minShareCount: 2, priority: 5 },
										{
											name: 'course',
											test: (id: string) => COURSE.test(id) && !BOARD.test(id),
											minShareCount: 2,
											priority: 4
										},
										{ name: 'opened', test: OPENED, minShareCount: 2, priority: 4 },
										{ name: 'lesson', test: LESSON, minShareCount: 2, priority: 3 },
										{ name: 'room', test: ROOM, minShareCount: 2, priority: 2 }
									]
								}
							}
						}
					}
				}
};

export default defineConfig({
	plugins: [tailwindcss(), sveltekit(), fewFiles, showSavedLesson],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts'],
					// What is tested here keeps nothing between two calls; a world for each file takes as long again.
					isolate: false,
					// Laws run hundreds of cases; a slow machine is no failure.
					testTimeout: 30_000
				}
			},
			{
				test: {
					name: 'component',
					include: ['src/**/*.svelte.test.ts'],
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({
							launchOptions: {
								...(executablePath === undefined ? {} : { executablePath }),
								args: TEST_ARGS
							}
						}),
						instances: [{ browser: 'chromium' }],
						screenshotFailures: false
					}
				}
			}
		]
	}
});
