import type { LogEntry } from '#lib/quiz/events.ts';
import { answerOf, openDatabase, write, type DatabaseOptions } from './database.ts';
import { parseEntry } from './parse.ts';
import { openingTrouble, type Trouble } from './trouble.ts';

const DATABASE_VERSION = 1;
/** Higher where a newer version keeps rows that this one would misread. */
const SCHEMA = 1;
const STORES = ['entries', 'aside', 'about'];

/** A log on disk. Every method fails with the database's own error. */
export interface Store {
	/**
	 * All entries in append order, and the keys of rows that cannot be read. These are set aside; where
	 * there is no room for that they stay in their place.
	 */
	readonly read: () => Promise<{
		readonly entries: readonly LogEntry[];
		readonly unreadable: readonly IDBValidKey[];
	}>;
	/** Adds, all or none, the entries whose id is not there; their ids differ. Resolves once they are on disk. */
	readonly add: (entries: readonly LogEntry[]) => Promise<readonly LogEntry[]>;
	readonly clear: () => Promise<void>;
	readonly close: () => void;
}

export interface StoreOptions extends DatabaseOptions {
	/** The database was closed under our hands. */
	readonly onLost: (trouble: Trouble) => void;
}

/** Opens the log on disk, or says what is in the way; never rejects. */
export async function openStore(options: StoreOptions): Promise<Store | Trouble> {
	try {
		const database = await openDatabase(options, DATABASE_VERSION, layOut);
		if (!database) return { kind: 'blocked' };
		const trouble = await findTrouble(database).catch(openingTrouble);
		if (trouble) database.close();
		return trouble ?? storeOn(database, options);
	} catch (error) {
		return openingTrouble(error);
	}
}

function layOut(database: IDBDatabase): void {
	const entries = database.createObjectStore('entries', { autoIncrement: true });
	entries.createIndex('id', 'id', { unique: true });
	database.createObjectStore('aside', { autoIncrement: true });
	database.createObjectStore('about').put(SCHEMA, 'schema');
}

async function findTrouble(database: IDBDatabase): Promise<Trouble | null> {
	if (!STORES.every((store) => database.objectStoreNames.contains(store))) {
		return { kind: 'broken' };
	}
	const about = database.transaction('about').objectStore('about');
	const schema: unknown = await answerOf(about.get('schema'));
	return typeof schema === 'number' && schema > SCHEMA ? { kind: 'newer' } : null;
}

function storeOn(database: IDBDatabase, { onLost }: StoreOptions): Store {
	database.onclose = () => onLost({ kind: 'broken' });
	database.onversionchange = ({ newVersion }) => {
		database.close();
		onLost({ kind: newVersion === null ? 'broken' : 'newer' });
	};
	return {
		read: async () => {
			const store = database.transaction('entries').objectStore('entries');
			const [rows, keys] = await Promise.all([
				answerOf<unknown[]>(store.getAll()),
				answerOf(store.getAllKeys())
			]);
			const parsed = rows.map(parseEntry);
			const entries = parsed.flatMap((parse) => (parse.ok ? [parse.entry] : []));
			const unreadable = keys.filter((_, i) => parsed[i]?.ok === false);
			await putAside(database, unreadable).catch(() => undefined);
			return { entries, unreadable };
		},
		add: async (entries) => {
			try {
				await addAtOnce(database, entries);
				return entries;
			} catch (error) {
				if (!isKnownId(error)) throw error;
				return addUnknown(database, entries);
			}
		},
		clear: () =>
			write(database, ['entries', 'aside'], async (transaction) => {
				await answerOf(transaction.objectStore('entries').clear());
				await answerOf(transaction.objectStore('aside').clear());
			}),
		close: () => database.close()
	};
}

/**
 * Adds the entries without asking first and says at once that this was all: a browser completes what was
 * handed over in one go even when the page goes away in the same moment. Fails where an id is known.
 */
const addAtOnce = (database: IDBDatabase, entries: readonly LogEntry[]) =>
	write(database, ['entries'], async (transaction) => {
		const store = transaction.objectStore('entries');
		const additions = entries.map((entry) => answerOf(store.add(entry)));
		transaction.commit();
		await Promise.all(additions);
	});

const addUnknown = (database: IDBDatabase, entries: readonly LogEntry[]) =>
	write(database, ['entries'], async (transaction) => {
		const store = transaction.objectStore('entries');
		const ids = store.index('id');
		const known = await Promise.all(entries.map(({ id }) => answerOf(ids.getKey(id))));
		const added = entries.filter((_, i) => known[i] === undefined);
		await Promise.all(added.map((entry) => answerOf(store.add(entry))));
		return added;
	});

const isKnownId = (error: unknown) =>
	error instanceof DOMException && error.name === 'ConstraintError';

/** Moves rows as they are; two tabs that see the same row move it once. */
async function putAside(database: IDBDatabase, keys: readonly IDBValidKey[]): Promise<void> {
	if (keys.length === 0) return;
	await write(database, ['entries', 'aside'], async (transaction) => {
		const entries = transaction.objectStore('entries');
		for (const key of keys) {
			if ((await answerOf(entries.getKey(key))) === undefined) continue;
			const value: unknown = await answerOf(entries.get(key));
			await answerOf(transaction.objectStore('aside').add({ key, value }));
			await answerOf(entries.delete(key));
		}
	});
}
