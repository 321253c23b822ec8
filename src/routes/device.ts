import { openBrowserLog } from '#lib/progress/browser-log.ts';
import type { Log } from '#lib/progress/log.ts';

let log: Log | undefined;

/** This device's one log, opened on first use; for code that runs in a browser only. */
export const deviceLog = (): Log => (log ??= openHere());

function openHere(): Log {
	const opened = openBrowserLog();
	addEventListener('pagehide', opened.leave);
	// A phone may end a page in the background without another word.
	addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') opened.leave();
	});
	return opened;
}
