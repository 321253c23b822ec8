import { onTestFinished } from 'vitest';
import { noHandover } from '#lib/progress/storage.test-kit.ts';
import { openLog, type Log } from '#lib/progress/log.ts';
import type { CourseEvent, LogEntry } from '#lib/quiz/events.ts';

/** For tests: a device without a disk whose clock stands still, and another tab that writes to its log. */
export function openDevice() {
	const listeners: ((message: MessageEvent) => void)[] = [];
	let ids = 0;
	const log: Log = openLog({
		indexedDB: () => undefined,
		name: 'allegedly',
		now: () => Date.UTC(2026, 10, 20),
		newId: () => `here-${(ids += 1)}`,
		patience: () => () => undefined,
		handover: noHandover,
		channel: {
			postMessage: () => undefined,
			addEventListener: (_: string, listener: unknown) =>
				listeners.push(listener as (message: MessageEvent) => void),
			close: () => undefined
		}
	});
	onTestFinished(() => log.close());
	const hear = (data: 'appended' | 'forgot') =>
		listeners.forEach((listener) => listener(new MessageEvent('message', { data })));
	const elsewhere = async (...entries: readonly LogEntry[]) => {
		await log.appendAll(entries);
		hear('appended');
	};
	const events = async (): Promise<readonly CourseEvent[]> =>
		(await log.entries()).map(({ event }) => event);
	return { log, hear, elsewhere, events };
}
