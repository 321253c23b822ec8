import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { LogEntry } from '#lib/quiz/events.ts';
import { fillable, lookInto, openTab, prepare, withDatabases } from './browser-fakes.test-kit.ts';
import { handoverIn } from './handover.ts';
import type { Log } from './log.ts';
import { noHandover, openStorage } from './storage.test-kit.ts';

const LESSON = '03-words';
const mark = (number: number): LogEntry['event'] => ({
	type: 'sentence.marked',
	passage: 'room',
	sentence: `room-${number}`
});
const entry = (id: string): LogEntry => ({ id, lesson: LESSON, at: 1, event: mark(1) });
const idsIn = async (log: Log) => (await log.entries()).map(({ id }) => id);
const idsLeft = (storage: Storage) =>
	handoverIn(() => storage, 'looking')
		.find()
		.entries.map(({ id }) => id);

const pageOn = (indexedDB: IDBFactory, storage: Storage, page: string) =>
	openTab(indexedDB, { handover: handoverIn(() => storage, page) }, page);

/** A disk that takes what it is given and does nothing with it while `isGone()`, as when its page has gone. */
const droppable = (indexedDB: IDBFactory, isGone: () => boolean) =>
	withDatabases(indexedDB, (database) => {
		const begin = database.transaction.bind(database);
		database.transaction = (...given: Parameters<IDBDatabase['transaction']>) =>
			isGone() ? dropped : begin(...given);
	});
const dropped = {
	objectStore: () => ({ add: () => ({}) }),
	commit: () => undefined
} as unknown as IDBTransaction;

test('the next page writes what the disk did not confirm to the page that went away', async () => {
	let isGone = false;
	const indexedDB = droppable(new IDBFactory(), () => isGone);
	const storage = openStorage();
	const { log } = pageOn(indexedDB, storage, 'first');
	await log.append(LESSON, mark(1));
	isGone = true;
	for (const number of [2, 3, 4]) void log.append(LESSON, mark(number));
	log.leave();

	isGone = false;
	const next = pageOn(indexedDB, storage, 'second');
	expect(await idsIn(next.log)).toEqual(['first-1', 'first-2', 'first-3', 'first-4']);
	expect(await lookInto(indexedDB, 'entries')).toHaveLength(4);
	expect(next.troubles()).toEqual([]);
	expect(storage).toHaveLength(0);
});

test('a page that comes back writes them itself, and they are there once', async () => {
	const indexedDB = new IDBFactory();
	const storage = openStorage();
	const { log } = pageOn(indexedDB, storage, 'first');
	const marks = [1, 2, 3].map((number) => log.append(LESSON, mark(number)));
	await Promise.resolve();
	log.leave();
	expect(idsLeft(storage)).toEqual(['first-1', 'first-2', 'first-3']);
	await Promise.all(marks);
	expect(await idsIn(log)).toEqual(['first-1', 'first-2', 'first-3']);
	expect(await lookInto(indexedDB, 'entries')).toHaveLength(3);
	expect(storage).toHaveLength(0);
});

test('a page with nothing unconfirmed leaves nothing', async () => {
	const storage = openStorage();
	const { log } = pageOn(new IDBFactory(), storage, 'first');
	await log.append(LESSON, mark(1));
	log.leave();
	expect(storage).toHaveLength(0);
});

test('pages do not write over each other, and their order is that of their names', () => {
	const storage = openStorage();
	handoverIn(() => storage, '2 b').leave([entry('b')]);
	handoverIn(() => storage, '1 a').leave([entry('a'), entry('c')]);
	expect(idsLeft(storage)).toEqual(['a', 'c', 'b']);
});

test('what a full disk refused is left as well, and not replaced by what came after it', async () => {
	let isFull = false;
	const indexedDB = fillable(new IDBFactory(), () => isFull);
	const storage = openStorage();
	const { log } = pageOn(indexedDB, storage, 'first');
	await log.append(LESSON, mark(1));
	isFull = true;
	const refused = [log.append(LESSON, mark(2)), log.append(LESSON, mark(3))];
	log.leave();
	expect(idsLeft(storage)).toEqual(['first-2', 'first-3']);
	await Promise.all(refused);
	void log.append(LESSON, mark(4));
	log.leave();
	expect(idsLeft(storage)).toEqual(['first-2', 'first-3', 'first-4']);

	isFull = false;
	const next = pageOn(indexedDB, storage, 'second');
	expect(await idsIn(next.log)).toEqual(['first-1', 'first-2', 'first-3', 'first-4']);
	expect(storage).toHaveLength(0);
});

test('without a disk, what a page has goes from page to page, and lies there once', async () => {
	const storage = openStorage();
	for (const page of ['1', '2', '3']) {
		const log = openTab(() => undefined, { handover: handoverIn(() => storage, page) }, page).log;
		await log.entries();
		await log.append(LESSON, mark(1));
		log.leave();
		expect(storage).toHaveLength(1);
	}
	expect(idsLeft(storage)).toEqual(['1-1', '2-1', '3-1']);
});

test('what a newer version left stays as it is where its database is shut to this one', async () => {
	const indexedDB = new IDBFactory();
	await prepare(indexedDB, 2, () => undefined);
	const storage = openStorage();
	const text = JSON.stringify([{ ...entry('new'), event: { type: 'not.thought.of' } }]);
	storage.setItem('allegedly-left 1 x', text);
	const { log, troubles } = pageOn(indexedDB, storage, 'first');
	expect(await idsIn(log)).toEqual([]);
	expect(troubles()).toEqual([{ kind: 'newer' }]);
	expect(storage.getItem('allegedly-left 1 x')).toBe(text);
});

test('one thing that cannot be put aside keeps nothing else back', async () => {
	const storage = openStorage();
	storage.setItem('allegedly-left 1 x', 'cut off');
	handoverIn(() => storage, '2 y').leave([entry('good')]);
	const put = storage.setItem;
	storage.setItem = (name, text) => {
		if (name.startsWith('allegedly-aside')) throw new DOMException('full', 'QuotaExceededError');
		put(name, text);
	};
	const { log } = pageOn(new IDBFactory(), storage, 'first');
	expect(await idsIn(log)).toEqual(['good']);
	expect(storage).toHaveLength(1);
	expect(storage.getItem('allegedly-left 1 x')).toBe('cut off');
});

test('a tab that hears of a forgetting keeps what was left after it', async () => {
	const storage = openStorage();
	const heard: ((message: MessageEvent) => void)[] = [];
	const { log } = openTab(new IDBFactory(), {
		handover: handoverIn(() => storage, 'slow'),
		channel: {
			postMessage: () => undefined,
			addEventListener: (_: string, listener: unknown) =>
				heard.push(listener as (message: MessageEvent) => void),
			close: () => undefined
		}
	});
	handoverIn(() => storage, 'other').leave([entry('after')]);
	heard.forEach((listener) => listener(new MessageEvent('message', { data: 'forgot' })));
	expect(await idsIn(log)).toEqual(['after']);
});

test('the other tabs are told of what is left', async () => {
	const told: unknown[] = [];
	const { log } = openTab(new IDBFactory(), {
		channel: {
			postMessage: (message: unknown) => told.push(message),
			addEventListener: () => undefined,
			close: () => undefined
		}
	});
	log.leave();
	expect(told).toEqual([]);
	void log.append(LESSON, mark(1));
	log.leave();
	expect(told).toEqual(['appended']);
});

test('what there is no room for stays there until there is', async () => {
	let isFull = true;
	const indexedDB = fillable(new IDBFactory(), () => isFull);
	const storage = openStorage();
	handoverIn(() => storage, 'gone').leave([entry('left')]);
	const full = pageOn(indexedDB, storage, 'first');
	expect(await idsIn(full.log)).toEqual(['left']);
	expect(full.troubles()).toEqual([{ kind: 'full', waiting: 1 }]);
	expect(idsLeft(storage)).toEqual(['left']);
	full.log.close();

	isFull = false;
	const roomy = pageOn(indexedDB, storage, 'second');
	expect(await idsIn(roomy.log)).toEqual(['left']);
	expect(roomy.troubles()).toEqual([]);
	expect(storage).toHaveLength(0);
});

test.each([
	['no list', '{"id":"x"}', 1, []],
	['cut off', '[{"id":"x"', 1, []],
	['an entry of another version', JSON.stringify([entry('good'), { id: 'new' }]), 1, ['good']],
	['several', JSON.stringify([1, entry('good'), null, 'x']), 3, ['good']]
])('%s is told of and put aside, once', async (_, text, count, ids) => {
	const indexedDB = new IDBFactory();
	const storage = openStorage();
	storage.setItem('allegedly-left 1 x', text);
	const { log, troubles } = pageOn(indexedDB, storage, 'first');
	expect(await idsIn(log)).toEqual(ids);
	expect(troubles()).toEqual([{ kind: 'unreadable-entries', count }]);
	expect(storage.getItem('allegedly-left 1 x')).toBeNull();
	expect(storage.getItem('allegedly-aside 1 x')).toBe(text);

	const next = pageOn(indexedDB, storage, 'second');
	expect(await idsIn(next.log)).toEqual(ids);
	expect(next.troubles()).toEqual([]);
});

test('to forget everything is to forget this, too, and to leave the rest of the storage alone', async () => {
	const storage = openStorage();
	storage.setItem('allegedly.display', '{}');
	storage.setItem('allegedly-aside 1 x', 'odd');
	handoverIn(() => storage, 'gone').leave([entry('left')]);
	const { log } = pageOn(new IDBFactory(), storage, 'first');
	expect(await log.forgetAll()).toBe(true);
	expect(await idsIn(log)).toEqual([]);
	expect(storage).toHaveLength(1);
});

test('what another tab leaves while it is being written is not taken away', () => {
	const storage = openStorage();
	const other = handoverIn(() => storage, 'other');
	other.leave([entry('a')]);
	const found = handoverIn(() => storage, 'here').find();
	other.leave([entry('a'), entry('b')]);
	found.settle();
	expect(idsLeft(storage)).toEqual(['a', 'b']);
});

test('a browser that keeps its storage shut, or has no room in it, is no trouble', async () => {
	const full = handoverIn(() => openStorage(0), 'x');
	for (const handover of [noHandover, full]) {
		const { log, troubles } = openTab(new IDBFactory(), { handover });
		const marked = log.append(LESSON, mark(1));
		log.leave();
		await marked;
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(await log.forgetAll()).toBe(true);
		expect(troubles()).toEqual([]);
	}
});
