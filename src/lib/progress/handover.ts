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
	/** Leaves the entries instead of what this page left before. What was found is taken to be among them. */
	readonly leave: (entries: readonly LogEntry[]) => void;
	/** What lies there, whoever left it. */
	readonly find: () => Left;
	/** Leaves nothing behind. */
	readonly clear: () => void;
}

export interface Left {
	/** In the order in which the pages were opened, and of each page in its own order. */
	readonly entries: readonly LogEntry[];
	/** A key for each thing that could not be read. */
	readonly unreadable: readonly string[];
	/** Takes away what was found; what could not be read is put aside. */
	readonly settle: () => void;
}

interface Found {
	readonly name: string;
	readonly text: string;
	readonly entries: readonly LogEntry[];
	readonly unreadable: readonly string[];
}

/** Each page leaves under a name of its own, that sorts by when it was opened. `storage` may throw at any call. */
export function handoverIn(storage: () => Storage, page: string): Handover {
	const own = NAME + page;
	let taken: readonly Found[] = [];

	const attempt = <Value>(work: (open: Storage) => Value, otherwise: Value) =>
		inStorage(storage, work, otherwise);

	/** Another page may have left more under the name since. */
	const remove = (open: Storage, { name, text }: Found) => {
		if (open.getItem(name) === text) open.removeItem(name);
	};

	return {
		leave: (entries) =>
			attempt((open) => {
				open.setItem(own, JSON.stringify(entries));
				for (const found of taken) if (found.name !== own) remove(open, found);
			}, undefined),
		find: () => {
			const all = attempt(
				(open) =>
					namesIn(open, NAME).flatMap((name) => {
						const text = open.getItem(name);
						return text === null ? [] : [{ name, text, ...read(name, text) }];
					}),
				[]
			);
			taken = all.filter(({ unreadable }) => unreadable.length === 0);
			const odd = all.filter(({ unreadable }) => unreadable.length > 0);
			return {
				entries: all.flatMap(({ entries }) => entries),
				unreadable: odd.flatMap(({ unreadable }) => unreadable),
				settle: () => {
					attempt((open) => taken.forEach((found) => remove(open, found)), undefined);
					for (const found of odd)
						attempt((open) => {
							open.setItem(ASIDE + found.name.slice(NAME.length), found.text);
							remove(open, found);
						}, undefined);
				}
			};
		},
		clear: () =>
			attempt((open) => {
				for (const name of [...namesIn(open, NAME), ...namesIn(open, ASIDE)]) open.removeItem(name);
			}, undefined)
	};
}

function read(name: string, text: string): Pick<Found, 'entries' | 'unreadable'> {
	const items = listIn(text);
	if (items === undefined) return { entries: [], unreadable: [name] };
	const parses = items.map(parseEntry);
	return {
		entries: parses.flatMap((parse) => (parse.ok ? [parse.entry] : [])),
		unreadable: parses.flatMap((parse, at) => (parse.ok ? [] : [`${name} ${at}`]))
	};
}

function listIn(text: string): readonly unknown[] | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
