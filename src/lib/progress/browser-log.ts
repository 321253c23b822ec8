import { handoverIn } from './handover.ts';
import { openLog, type Channel, type Log } from './log.ts';
import { randomId } from './random-id.ts';

const NAME = 'allegedly';
const PATIENCE_MS = 5000;

/** Opens this browser's log; for use in a page, not on a server. */
export const openBrowserLog = (): Log =>
	openLog({
		indexedDB: () => globalThis.indexedDB,
		name: NAME,
		now: () => Date.now(),
		newId: randomId,
		channel: openChannel(),
		handover: handoverIn(() => localStorage, `${Date.now()} ${randomId()}`),
		patience: (giveUp) => {
			const timer = setTimeout(giveUp, PATIENCE_MS);
			return () => clearTimeout(timer);
		}
	});

/** Some browsers refuse a channel where they refuse storage. */
function openChannel(): Channel | null {
	try {
		return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
	} catch {
		return null;
	}
}
