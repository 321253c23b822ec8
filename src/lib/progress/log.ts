import type { CourseEvent, LogEntry } from '#lib/quiz/events.ts';
import type { DatabaseOptions } from './database.ts';
import { diskOf } from './disk.ts';
import type { Handover } from './handover.ts';
import { merge } from './merge.ts';
import { parseEntry } from './parse.ts';
import { noTroubles, type TroubleListener } from './troubles.ts';

/** What happened on this device, on disk where that is possible and in memory where it is not. */
export interface Log {
	/** The whole log in append order. */
	readonly entries: () => Promise<readonly LogEntry[]>;
	/** Resolves once the entry is on disk or, with a trouble reported, held in memory. */
	readonly append: (lesson: string, event: CourseEvent) => Promise<LogEntry>;
	/** Appends what the log does not have yet, by id; resolves to their number. */
	readonly appendAll: (entries: readonly LogEntry[]) => Promise<number>;
	/** Forgets everything here, for all tabs; resolves to false where the disk may still hold some. */
	readonly forgetAll: () => Promise<boolean>;
	/** Calls back when another tab appended or forgot; returns what ends that. */
	readonly onChange: (listener: () => void) => () => void;
	/** Calls back at once and on every change of the troubles; returns what ends that. */
	readonly onTrouble: (listener: TroubleListener) => () => void;
	/** The page goes away, or may: what the disk has not confirmed is left for the next page to write. */
	readonly leave: () => void;
	readonly close: () => void;
}

export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

export interface LogOptions extends DatabaseOptions {
	readonly now: () => number;
	/** Unique over all devices. */
	readonly newId: () => string;
	/** Where tabs tell each other of changes, if the browser has it. */
	readonly channel: Channel | null;
	readonly handover: Handover;
}

/** Opens the device's log; what fails is told to `onTrouble`, and the log goes on in memory. */
export function openLog(options: LogOptions): Log {
	const troubles = noTroubles();
	const changeListeners = new Set<() => void>();
	const disk = diskOf(options, troubles);
	let isClosed = false;
	/** As last read, for when the disk no longer answers. */
	let stored: readonly LogEntry[] = [];
	/** Not on disk yet. */
	let waiting: readonly LogEntry[] = [];
	/** Appended, and the disk has not answered yet. */
	const unanswered = new Set<LogEntry>();
	/** Keys of rows that were met and could not be read. */
	const unreadable = new Set<IDBValidKey>();
	let last: Promise<unknown> = Promise.resolve();

	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		if (isClosed) return Promise.reject(new Error('The log is closed'));
		const turn = last.then(work);
		last = turn.catch(() => undefined);
		return turn;
	};

	const noteUnreadable = (keys: readonly IDBValidKey[]) => {
		const before = unreadable.size;
		for (const key of keys) unreadable.add(key);
		if (unreadable.size === before) return;
		troubles.report({ kind: 'unreadable-entries', count: unreadable.size });
	};

	const write = async (entries: readonly LogEntry[]) => {
		const waited = new Set(waiting.map(({ id }) => id));
		// A database that broke may have come back empty, so everything is offered to it again.
		const candidates = merge(troubles.has('broken') ? merge(stored, waiting) : waiting, entries);
		const added = await disk.run((store) => store.add(candidates));
		if (typeof added === 'object') {
			// What was not added is there already, written by another tab.
			stored = merge(stored, candidates);
			waiting = [];
			troubles.settle('full', 'broken');
			if (added.length > 0) options.channel?.postMessage('appended');
			return added.filter(({ id }) => !waited.has(id)).length;
		}
		waiting = without(candidates, stored);
		if (added === 'full') troubles.report({ kind: 'full', waiting: waiting.length });
		return waiting.filter(({ id }) => !waited.has(id)).length;
	};

	/** What `work` yields; until it does, the entries are among those that a page leaves behind. */
	const hold = <T>(entries: readonly LogEntry[], work: () => Promise<T>): Promise<T> => {
		for (const entry of entries) unanswered.add(entry);
		return work().finally(() => entries.forEach((entry) => unanswered.delete(entry)));
	};

	/** Writes what pages that went away had no time for. What cannot be read may be a newer version's. */
	const takeOver = async (isOnDisk: boolean) => {
		const left = options.handover.find();
		if (left.entries.length > 0) await hold(left.entries, () => write(left.entries));
		if (!isOnDisk) return;
		noteUnreadable(left.unreadable);
		if (waiting.length === 0) left.settle();
	};

	const read = async () => {
		const found = await disk.run((store) => store.read());
		const isOnDisk = typeof found === 'object';
		if (isOnDisk) {
			if (troubles.has('broken')) waiting = merge(without(stored, found.entries), waiting);
			stored = found.entries;
			if (waiting.length === 0) troubles.settle('broken');
			noteUnreadable(found.unreadable);
		}
		await takeOver(isOnDisk);
		return merge(stored, waiting);
	};

	const forgetHere = () => {
		stored = [];
		waiting = [];
		unreadable.clear();
		troubles.settle('full', 'unreadable-entries');
	};

	const forget = async () => {
		forgetHere();
		options.handover.clear();
		const isWiped = await disk.wipe();
		options.channel?.postMessage('forgot');
		return isWiped;
	};

	options.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (isClosed) return;
		const told = data === 'forgot' ? inTurn(async () => forgetHere()) : Promise.resolve();
		void told.then(() => changeListeners.forEach((listener) => listener()));
	});

	const appendAll = async (entries: readonly LogEntry[]) => {
		for (const entry of entries) {
			const parse = parseEntry(entry);
			if (!parse.ok) throw new RangeError(`${parse.problem}: ${JSON.stringify(entry)}`);
		}
		if (entries.length === 0) return 0;
		return hold(entries, () => inTurn(() => write(entries)));
	};

	return {
		entries: () => inTurn(read),
		append: async (lesson, event) => {
			const entry = { id: options.newId(), lesson, at: options.now(), event };
			await appendAll([entry]);
			return entry;
		},
		appendAll,
		forgetAll: () => inTurn(forget),
		onChange: (listener) => {
			changeListeners.add(listener);
			return () => changeListeners.delete(listener);
		},
		onTrouble: troubles.listen,
		// A page that comes back writes them in their turn, too; by their ids they are there once.
		leave: () => {
			const left = merge(waiting, [...unanswered]);
			if (left.length === 0) return;
			options.handover.leave(left);
			if (!isClosed) options.channel?.postMessage('appended');
		},
		close: () => {
			if (isClosed) return;
			void inTurn(async () => {
				disk.close();
				options.channel?.close();
			});
			isClosed = true;
		}
	};
}

const without = (entries: readonly LogEntry[], others: readonly LogEntry[]) => {
	const known = new Set(others.map(({ id }) => id));
	return entries.filter(({ id }) => !known.has(id));
};
