import type { LogEntry } from '#lib/quiz/events.ts';
import { inStorage, namesIn } from './local-names.ts';
import { parseEntry } from './parse.ts';

const NAME = 'allegedly-left ';
const ASIDE = 'allegedly-aside ';

/**
 * Where a page that goes away leaves what the database has not confirmed, for the next page to write: a browser
 * may drop a transaction that waits for an earlier one when its page goes, and it keeps this in the same moment.
 */
export interface Handover {
	readonly leave: (entries: readonly LogEntry[]) => void;
	/** What lies there, whoever left it. */
	readonly find: () => Left;
	/** Leaves nothing behind. */
	readonly clear: () => void;
}

export interface Left {
	/** In the order in which the pages were opened, and of each page in its own order. */
	readonly entries: readonly LogEntry[];
	/** The names under which something lies that could not be read. */
	readonly unreadable: readonly string[];
	/** Takes away what was found; what could not be read is put aside. */
	readonly settle: () => void;
}

/** Each page leaves under a name of its own, that sorts by when it was opened. `storage` may throw at any call. */
export function handoverIn(storage: () => Storage, page: string): Handover {
	const attempt = <Value>(work: (open: Storage) => Value, otherwise: Value) =>
		inStorage(storage, work, otherwise);

	return {
		leave: (entries) => {
			if (entries.length === 0) return;
			attempt((open) => open.setItem(NAME + page, JSON.stringify(entries)), undefined);
		},
		find: () => {
			const found = attempt(
				(open) => namesIn(open, NAME).map((name) => ({ name, ...read(open.getItem(name)) })),
				[]
			);
			const unreadable = found.filter(({ isWhole }) => !isWhole).map(({ name }) => name);
			return {
				entries: found.flatMap(({ entries }) => entries),
				unreadable,
				settle: () =>
					attempt((open) => {
						for (const { name, text, isWhole } of found) {
							if (!isWhole) open.setItem(ASIDE + name.slice(NAME.length), text);
							// Another tab may have left more under it since.
							if (open.getItem(name) === text) open.removeItem(name);
						}
					}, undefined)
			};
		},
		clear: () =>
			attempt((open) => {
				for (const name of [...namesIn(open, NAME), ...namesIn(open, ASIDE)]) open.removeItem(name);
			}, undefined)
	};
}

function read(text: string | null) {
	const items = listIn(text ?? '');
	const entries = (items ?? []).flatMap((item) => {
		const parse = parseEntry(item);
		return parse.ok ? [parse.entry] : [];
	});
	return { text: text ?? '', entries, isWhole: entries.length === items?.length };
}

function listIn(text: string): readonly unknown[] | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
