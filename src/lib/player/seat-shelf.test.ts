import { expect, test } from 'vitest';
import { openStorage } from '#lib/progress/storage.test-kit.ts';
import type { SeatEntry } from '#lib/quiz/room.ts';
import { openShelf } from './seat-shelf.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 10, 20, 12);

const entry = (key: string): SeatEntry => ({
	key,
	stop: 'fox/galley/street',
	event: { type: 'marking.undone', passage: 'street' }
});
const keysOf = (entries: readonly SeatEntry[]) => entries.map(({ key }) => key);

const open = (storage: Storage, seat = 'heron', now = NOON) =>
	openShelf(
		() => storage,
		seat,
		() => now
	);

test('gives back what was put there, in order, with the same keys', () => {
	const storage = openStorage();
	const shelf = open(storage);
	expect([shelf.put(entry('b')), shelf.put(entry('a')), shelf.put(entry('c'))]).toEqual([
		true,
		true,
		true
	]);
	expect(open(storage).read()).toEqual([entry('b'), entry('a'), entry('c')]);
});

test('keeps the order when the clock is set back between two visits', () => {
	const storage = openStorage();
	open(storage).put(entry('first'));
	const later = open(storage, 'heron', NOON - DAY_MS);
	later.read();
	later.put(entry('second'));
	expect(keysOf(open(storage).read())).toEqual(['first', 'second']);
});

test('two tabs do not write over each other', () => {
	const storage = openStorage();
	const [one, other] = [open(storage), open(storage)];
	one.put(entry('one'));
	other.put(entry('other'));
	one.drop(['one']);
	expect(keysOf(other.read())).toEqual(['other']);
});

test('a seat finds only its own', () => {
	const storage = openStorage();
	open(storage, 'heron').put(entry('mine'));
	open(storage, 'heron-2').put(entry('theirs'));
	expect(keysOf(open(storage, 'heron').read())).toEqual(['mine']);
});

test('leaves aside what it cannot read, and everything else in the storage', () => {
	const storage = openStorage();
	const shelf = open(storage);
	shelf.put(entry('good'));
	storage.setItem('allegedly-answer heron 000000000000001 bad', '{');
	storage.setItem('allegedly-answer heron 000000000000002 worse', '{"stop":1,"event":{}}');
	storage.setItem('allegedly-answer heron 000000000000003', 'null');
	storage.setItem('theme', 'night');
	expect(keysOf(shelf.read())).toEqual(['good']);
	expect(storage.getItem('theme')).toBe('night');
});

test('what is older than a season is swept out, for whomever it was', () => {
	const storage = openStorage();
	open(storage, 'gull', NOON - 91 * DAY_MS).put(entry('old'));
	open(storage, 'gull', NOON - 89 * DAY_MS).put(entry('young'));
	open(storage, 'heron');
	expect(keysOf(open(storage, 'gull').read())).toEqual(['young']);
});

test('says that nothing is kept where storage is full or blocked', () => {
	expect(open(openStorage(0)).put(entry('one'))).toBe(false);
	const blocked = openShelf(
		() => {
			throw new DOMException('no', 'SecurityError');
		},
		'heron',
		() => NOON
	);
	blocked.drop(['one']);
	expect([blocked.put(entry('one')), blocked.read()]).toEqual([false, []]);
});
