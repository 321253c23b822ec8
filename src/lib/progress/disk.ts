import { deleteDatabase, type DatabaseOptions } from './database.ts';
import { openStore, type Store } from './store.ts';
import { isFull, type Trouble } from './trouble.ts';
import type { Troubles } from './troubles.ts';

/** The store as far as the browser lets us have it: opened when needed, reopened when dropped. */
export interface Disk {
	/** What `work` yields, or that there is no room for it, or that there is no disk to do it on. */
	readonly run: <T extends object>(
		work: (store: Store) => Promise<T>
	) => Promise<T | 'full' | 'gone'>;
	/** Leaves nothing behind; false where something may still be there. */
	readonly wipe: () => Promise<boolean>;
	readonly close: () => void;
}

/** A disk that reports why it is gone; one that could not be opened at all stays gone. */
export function diskOf(options: DatabaseOptions, troubles: Troubles): Disk {
	let store: Store | null = null;
	let hasOpened = false;
	let hasGivenUp = false;

	const lose = (trouble: Trouble) => {
		store?.close();
		store = null;
		hasGivenUp ||= trouble.kind !== 'broken' || !hasOpened;
		troubles.report(trouble);
	};

	const connect = async (): Promise<Store | null> => {
		if (store || hasGivenUp) return store;
		const opened = await openStore({ ...options, onLost: lose });
		if ('kind' in opened) {
			lose(opened);
			return null;
		}
		hasOpened = true;
		store = opened;
		troubles.settle('blocked');
		return store;
	};

	/** Tries twice, because phones drop the connections of pages in the background. */
	const run: Disk['run'] = async (work) => {
		for (const isLastTry of [false, true]) {
			const connected = await connect();
			if (!connected) return 'gone';
			try {
				return await work(connected);
			} catch (error) {
				if (isFull(error)) return 'full';
				connected.close();
				if (isLastTry) lose({ kind: 'broken' });
				else if (store === connected) store = null;
			}
		}
		return 'gone';
	};

	return {
		run,
		wipe: async () => {
			const cleared = await run((connected) => connected.clear().then(() => ({})));
			if (typeof cleared === 'object') return true;
			if (!(await deleteDatabase(options))) return false;
			hasGivenUp = false;
			troubles.settle('broken', 'newer');
			return true;
		},
		close: () => store?.close()
	};
}
