import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LearnerEvent, LogEntry } from '#lib/quiz/events.ts';
import {
	failing,
	fillable,
	lookInto,
	openTab,
	prepare,
	putInto,
	withDatabases
} from './browser-fakes.test-kit.ts';
import type { Log } from './log.ts';

const LESSON = '03-words';
const kept: LearnerEvent = { type: 'lesson.kept' };
const mark = (sentence: string): LearnerEvent => ({
	type: 'sentence.marked',
	passage: 'room',
	sentence
});
const idsIn = async (log: Log) => (await log.entries()).map(({ id }) => id);

function openChannel(): BroadcastChannel {
	const channel = new BroadcastChannel('allegedly');
	onTestFinished(() => channel.close());
	return channel;
}

const nextChange = (log: Log) =>
	new Promise<void>((resolve) => {
		const stop = log.onChange(() => {
			stop();
			resolve();
		});
	});

describe('a log', () => {
	test('gives back whole entries in the order of appending, also after it was closed', async () => {
		const indexedDB = new IDBFactory();
		const first = openTab(indexedDB);
		const appended = await Promise.all(
			Array.from({ length: 30 }, (_, i) => first.log.append(LESSON, mark(`room-${i}`)))
		);
		expect(await first.log.entries()).toEqual(appended);
		first.log.close();
		const second = openTab(indexedDB);
		expect(await second.log.entries()).toEqual(appended);
		expect(appended[0]).toEqual({
			id: 'tab-1',
			lesson: LESSON,
			at: Date.UTC(2026, 10, 20, 9, 0, 1),
			event: mark('room-0')
		});
		expect(second.troubles()).toEqual([]);
	});

	test('has everything again after the database was deleted under its hands', async () => {
		const indexedDB = new IDBFactory();
		const { log, troubles } = openTab(indexedDB);
		const before = [
			await log.append(LESSON, mark('room-1')),
			await log.append(LESSON, mark('room-2'))
		];
		await new Promise((resolve) => (indexedDB.deleteDatabase('allegedly').onsuccess = resolve));
		expect(await log.entries()).toEqual(before);
		const after = [...before, await log.append(LESSON, mark('room-3'))];
		expect(await log.entries()).toEqual(after);
		expect(troubles()).toEqual([]);
		log.close();
		expect(await openTab(indexedDB).log.entries()).toEqual(after);
	});

	test('appends nothing twice', async () => {
		const { log } = openTab(new IDBFactory());
		const entry = await log.append(LESSON, kept);
		const other = { ...entry, id: 'other' };
		expect(await log.appendAll([entry, other, other])).toBe(1);
		expect(await log.appendAll([entry, other])).toBe(0);
		expect(await idsIn(log)).toEqual(['tab-1', 'other']);
	});

	test('keeps, for any interleaving of two tabs, every entry and each tab’s order', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 25 }), async (turns) => {
				const indexedDB = new IDBFactory();
				const left = openTab(indexedDB, {}, 'left');
				const right = openTab(indexedDB, {}, 'right');
				await Promise.all(turns.map((isLeft) => (isLeft ? left : right).log.append(LESSON, kept)));
				const ids = await idsIn(left.log);
				expect(await idsIn(right.log)).toEqual(ids);
				for (const [tab, isLeft] of [['left', true] as const, ['right', false] as const]) {
					const count = turns.filter((turn) => turn === isLeft).length;
					expect(ids.filter((id) => id.startsWith(tab))).toEqual(
						Array.from({ length: count }, (_, i) => `${tab}-${i + 1}`)
					);
				}
				left.log.close();
				right.log.close();
			}),
			{ numRuns: 20 }
		);
	});

	test('tells other tabs when it grows and when it is forgotten', async () => {
		const indexedDB = new IDBFactory();
		const here = openTab(indexedDB, { channel: openChannel() }, 'here');
		const there = openTab(indexedDB, { channel: openChannel() }, 'there');
		const grown = nextChange(there.log);
		await here.log.append(LESSON, kept);
		await grown;
		expect(await idsIn(there.log)).toEqual(['here-1']);
		const forgotten = nextChange(there.log);
		expect(await here.log.forgetAll()).toBe(true);
		await forgotten;
		expect(await idsIn(there.log)).toEqual([]);
		expect([here.troubles(), there.troubles()]).toEqual([[], []]);
	});

	test('forgets what another tab only holds in memory', async () => {
		const indexedDB = new IDBFactory();
		const here = openTab(indexedDB, { channel: openChannel() });
		const there = openTab(() => undefined, { channel: openChannel() });
		await there.log.append(LESSON, kept);
		const forgotten = nextChange(there.log);
		await here.log.forgetAll();
		await forgotten;
		expect(await there.log.entries()).toEqual([]);
	});

	test('refuses an entry that it could not read back', async () => {
		const { log } = openTab(new IDBFactory());
		await expect(log.append('No Slug', kept)).rejects.toThrow(RangeError);
		expect(await log.entries()).toEqual([]);
	});

	test('stores what was appended before it was closed, and refuses the rest', async () => {
		const indexedDB = new IDBFactory();
		const { log } = openTab(indexedDB, { channel: openChannel() });
		const append = log.append(LESSON, kept);
		log.close();
		await append;
		await expect(log.append(LESSON, kept)).rejects.toThrow('closed');
		expect(await lookInto(indexedDB, 'entries')).toHaveLength(1);
	});
});

describe('a log in trouble', () => {
	test.each([
		['is missing', () => undefined],
		[
			'may not be touched',
			() => {
				throw new DOMException('Fake', 'SecurityError');
			}
		],
		['refuses to open', () => failing('SecurityError', 'at once')],
		['is in private mode', () => failing('InvalidStateError', 'in its answer')]
	])('goes on in memory where storage %s', async (_, indexedDB) => {
		const { log, troubles } = openTab(indexedDB);
		await Promise.all([log.append(LESSON, mark('room-1')), log.append(LESSON, kept)]);
		expect(await idsIn(log)).toEqual(['tab-1', 'tab-2']);
		expect(await log.appendAll(await log.entries())).toBe(0);
		expect(troubles()).toEqual([{ kind: 'blocked' }]);
	});

	test('goes on in memory where storage never answers', async () => {
		const silent = new IDBFactory();
		await prepare(silent, 1, () => undefined);
		const open = silent.open.bind(silent);
		silent.open = (...given) => {
			const request = open(...given);
			request.addEventListener('success', (event) => event.stopImmediatePropagation());
			return request;
		};
		const { log, troubles } = openTab(silent, {
			patience: (giveUp) => {
				queueMicrotask(giveUp);
				return () => undefined;
			}
		});
		await log.append(LESSON, kept);
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(troubles()).toEqual([{ kind: 'blocked' }]);
	});

	test('goes on in memory where the database cannot be opened at all', async () => {
		const { log, troubles } = openTab(failing('UnknownError', 'in its answer'));
		await log.append(LESSON, kept);
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(troubles()).toEqual([{ kind: 'broken' }]);
	});

	test('goes on in memory where the database is laid out by another hand', async () => {
		const indexedDB = new IDBFactory();
		await prepare(indexedDB, 1, (database) => database.createObjectStore('notes'));
		const { log, troubles } = openTab(indexedDB);
		await log.append(LESSON, kept);
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(troubles()).toEqual([{ kind: 'broken' }]);
	});

	test.each(['at a row', 'at the end'] as const)(
		'holds entries for which there is no room, told %s, and stores them later',
		async (when) => {
			let isFull = false;
			const indexedDB = fillable(new IDBFactory(), () => isFull, when);
			const { log, troubles } = openTab(indexedDB);
			await log.append(LESSON, mark('room-1'));
			isFull = true;
			await log.append(LESSON, mark('room-2'));
			await log.append(LESSON, mark('room-3'));
			expect(await idsIn(log)).toEqual(['tab-1', 'tab-2', 'tab-3']);
			expect(await lookInto(indexedDB, 'entries')).toHaveLength(1);
			expect(troubles()).toEqual([{ kind: 'full', waiting: 2 }]);
			isFull = false;
			await log.append(LESSON, kept);
			expect(await lookInto(indexedDB, 'entries')).toEqual(await log.entries());
			expect(await idsIn(log)).toEqual(['tab-1', 'tab-2', 'tab-3', 'tab-4']);
			expect(troubles()).toEqual([]);
		}
	);

	test('sets rows aside that cannot be read, as they are, and goes on with the others', async () => {
		const indexedDB = new IDBFactory();
		const { log, troubles } = openTab(indexedDB);
		await log.append(LESSON, mark('room-1'));
		const broken = [{ id: 'x', lesson: LESSON, at: -5, event: kept }, 'nonsense', null];
		await putInto(indexedDB, 'entries', broken);
		await log.append(LESSON, mark('room-2'));
		expect(await idsIn(log)).toEqual(['tab-1', 'tab-2']);
		expect(troubles()).toEqual([{ kind: 'unreadable-entries', count: 3 }]);
		expect(await lookInto(indexedDB, 'aside')).toEqual(
			broken.map((value, i) => ({ key: i + 2, value }))
		);
		expect(await lookInto(indexedDB, 'entries')).toEqual(await log.entries());
		expect(troubles()).toEqual([{ kind: 'unreadable-entries', count: 3 }]);
		await log.forgetAll();
		expect(await lookInto(indexedDB, 'aside')).toEqual([]);
		expect(troubles()).toEqual([]);
	});

	test('skips rows that cannot be read where there is no room to set them aside', async () => {
		let isFull = false;
		const indexedDB = fillable(new IDBFactory(), () => isFull);
		const { log, troubles } = openTab(indexedDB);
		await log.append(LESSON, kept);
		await putInto(indexedDB, 'entries', ['nonsense']);
		isFull = true;
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(troubles()).toEqual([{ kind: 'unreadable-entries', count: 1 }]);
		expect(await lookInto(indexedDB, 'entries')).toHaveLength(2);
	});

	test('leaves untouched what a newer version of the database holds', async () => {
		const indexedDB = new IDBFactory();
		await prepare(indexedDB, 2, (database) => {
			database.createObjectStore('entries', { autoIncrement: true }).add('from the future');
		});
		const { log, troubles } = openTab(indexedDB);
		await log.append(LESSON, kept);
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(troubles()).toEqual([{ kind: 'newer' }]);
		expect(await lookInto(indexedDB, 'entries')).toEqual(['from the future']);
	});

	test('leaves untouched what a newer schema holds', async () => {
		const indexedDB = new IDBFactory();
		const before = openTab(indexedDB);
		await before.log.append(LESSON, kept);
		before.log.close();
		await putInto(indexedDB, 'about', [2], 'schema');
		await putInto(indexedDB, 'entries', ['from the future']);
		const rows = await lookInto(indexedDB, 'entries');
		const { log, troubles } = openTab(indexedDB);
		await log.append(LESSON, kept);
		expect(await idsIn(log)).toEqual(['tab-1']);
		expect(troubles()).toEqual([{ kind: 'newer' }]);
		expect(await lookInto(indexedDB, 'entries')).toEqual(rows);
	});

	test('makes way for a newer version in another tab and goes on with what it has read', async () => {
		const indexedDB = new IDBFactory();
		const { log, troubles } = openTab(indexedDB);
		await log.append(LESSON, mark('room-1'));
		await prepare(indexedDB, 2, () => undefined);
		await log.append(LESSON, mark('room-2'));
		expect(await idsIn(log)).toEqual(['tab-1', 'tab-2']);
		expect(troubles()).toEqual([{ kind: 'newer' }]);
		expect(await lookInto(indexedDB, 'entries')).toHaveLength(1);
	});

	test('opens the database again when the browser dropped it, and says nothing is wrong', async () => {
		const databases: IDBDatabase[] = [];
		const indexedDB = withDatabases(new IDBFactory(), (database) => databases.push(database));
		const { log, troubles } = openTab(indexedDB);
		await log.append(LESSON, mark('room-1'));
		databases[0]?.close();
		await log.append(LESSON, mark('room-2'));
		expect(troubles()).toEqual([]);
		const second = databases[1];
		if (!second) throw new Error('the database was not opened again');
		second.close();
		second.onclose?.(new Event('close'));
		await log.append(LESSON, mark('room-3'));
		expect(await lookInto(indexedDB, 'entries')).toEqual(await log.entries());
		expect(await idsIn(log)).toEqual(['tab-1', 'tab-2', 'tab-3']);
		expect(troubles()).toEqual([]);
	});

	test('can forget a database that it cannot read, and then remembers again', async () => {
		const indexedDB = new IDBFactory();
		await prepare(indexedDB, 1, (database) => database.createObjectStore('notes'));
		const { log, troubles } = openTab(indexedDB);
		const before = await log.append(LESSON, mark('room-1'));
		expect(await log.forgetAll()).toBe(true);
		expect(await log.entries()).toEqual([]);
		const after: LogEntry = await log.append(LESSON, kept);
		expect(after).not.toEqual(before);
		expect(await lookInto(indexedDB, 'entries')).toEqual([after]);
		expect(troubles()).toEqual([]);
	});

	test('admits that it could not forget what it may not touch', async () => {
		const { log } = openTab(() => {
			throw new DOMException('Fake', 'SecurityError');
		});
		await log.append(LESSON, kept);
		expect(await log.forgetAll()).toBe(false);
		expect(await log.entries()).toEqual([]);
	});
});
