import { IDBFactory } from 'fake-indexeddb';
import { openLog, type Log, type LogOptions } from './log.ts';
import { noHandover } from './storage.test-kit.ts';
import type { Trouble } from './trouble.ts';

/** Deterministic ids and times; each tab has ids of its own. */
export function openTab(
	indexedDB: IDBFactory | (() => IDBFactory | undefined),
	options: Partial<LogOptions> = {},
	tab = 'tab'
): { readonly log: Log; readonly troubles: () => readonly Trouble[] } {
	let ids = 0;
	let time = Date.UTC(2026, 10, 20, 9);
	const log = openLog({
		indexedDB: typeof indexedDB === 'function' ? indexedDB : () => indexedDB,
		name: 'allegedly',
		now: () => (time += 1000),
		newId: () => `${tab}-${(ids += 1)}`,
		channel: null,
		patience: () => () => undefined,
		handover: noHandover,
		...options
	});
	let troubles: readonly Trouble[] = [];
	log.onTrouble((now) => (troubles = now));
	return { log, troubles: () => troubles };
}

/** A factory whose databases have no room while `isFull()`, and say so when a row or a whole transaction comes. */
export const fillable = (
	factory: IDBFactory,
	isFull: () => boolean,
	when: 'at a row' | 'at the end' = 'at a row'
): IDBFactory =>
	withDatabases(factory, (database) => {
		const begin = database.transaction.bind(database);
		database.transaction = (...given: Parameters<IDBDatabase['transaction']>) => {
			const transaction = begin(...given);
			const openStore = transaction.objectStore.bind(transaction);
			let isAborted = false;
			const abortOnce = () => {
				if (!isAborted) transaction.abort();
				isAborted = true;
			};
			transaction.objectStore = (name) => {
				const store = openStore(name);
				const add = store.add.bind(store);
				store.add = (...row) => {
					if (!isFull()) return add(...row);
					const error = new DOMException('No room', 'QuotaExceededError');
					if (when === 'at a row') throw error;
					Object.defineProperty(transaction, 'error', { get: () => error, set: () => undefined });
					// Whether the transaction says itself that it is complete, or ends without a word.
					transaction.commit = abortOnce;
					queueMicrotask(abortOnce);
					return add(...row);
				};
				return store;
			};
			return transaction;
		};
	});

/** A factory that hands every database it opens to `onOpen`. */
export function withDatabases(
	factory: IDBFactory,
	onOpen: (database: IDBDatabase) => void
): IDBFactory {
	const open = factory.open.bind(factory);
	factory.open = (...given) => {
		const request = open(...given);
		request.addEventListener('success', () => onOpen(request.result));
		return request;
	};
	return factory;
}

/** A factory that fails to open with the named error, at once or in its answer. */
export function failing(name: string, when: 'at once' | 'in its answer'): IDBFactory {
	const factory = new IDBFactory();
	const open = factory.open.bind(factory);
	factory.open = (...given) => {
		if (when === 'at once') throw new DOMException('Fake', name);
		const request = open(...given);
		request.addEventListener('upgradeneeded', () => {
			const error = new DOMException('Fake', name);
			Object.defineProperty(request, 'error', { get: () => error, set: () => undefined });
			request.transaction?.abort();
		});
		return request;
	};
	return factory;
}

/** A database as another version or another hand would leave it. */
export const prepare = (
	factory: IDBFactory,
	version: number,
	layOut: (database: IDBDatabase) => void
): Promise<void> =>
	new Promise((resolve, reject) => {
		const request = factory.open('allegedly', version);
		request.onupgradeneeded = () => layOut(request.result);
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});

/** Everything that lies in a store of the database, by hand. */
export const lookInto = (factory: IDBFactory, store: string): Promise<readonly unknown[]> =>
	new Promise((resolve, reject) => {
		const request = factory.open('allegedly');
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const database = request.result;
			const rows = database.transaction(store).objectStore(store).getAll();
			rows.onerror = () => reject(rows.error);
			rows.onsuccess = () => {
				database.close();
				resolve(rows.result);
			};
		};
	});

/** Writes rows as they are. */
export const putInto = (
	factory: IDBFactory,
	store: string,
	rows: readonly unknown[],
	key?: IDBValidKey
): Promise<void> =>
	new Promise((resolve, reject) => {
		const request = factory.open('allegedly');
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			const database = request.result;
			const transaction = database.transaction(store, 'readwrite');
			for (const row of rows) transaction.objectStore(store).put(row, key);
			transaction.onabort = () => reject(transaction.error);
			transaction.oncomplete = () => {
				database.close();
				resolve();
			};
		};
	});
