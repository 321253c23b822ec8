import { expect, test } from 'vitest';
import { boardStop, galleyStop, questionStop } from '#lib/components/room/seat-sample.test-kit.ts';
import { findings } from '#lib/components/lesson/sample-lesson.test-kit.ts';
import type { StopKey } from '#lib/quiz/room-view.ts';
import { EMPTY_KEY, FakeRoom, settled } from './seat-room.test-kit.ts';
import { SeatKey } from './seat-key.svelte.ts';

function open(key: StopKey = EMPTY_KEY) {
	const room = new FakeRoom();
	room.key = key;
	return { room, key: new SeatKey(room.line) };
}
const keyOf = (...ids: readonly string[]): StopKey => ({
	...EMPTY_KEY,
	findings: Object.fromEntries(Object.entries(findings).filter(([id]) => ids.includes(id)))
});
const { outline } = galleyStop;

test('asks once for each state of the proof', async () => {
	const { room, key } = open(keyOf('walk'));
	key.askKey(2, outline, ['walk']);
	key.askKey(2, outline, ['walk']);
	await settled();
	expect([room.asked, key.keys]).toEqual([['key 2'], { [outline.id]: keyOf('walk') }]);
	room.key = keyOf('walk', 'day');
	key.askKey(2, outline, ['walk', 'day']);
	await settled();
	expect([room.asked, key.keys[outline.id]]).toEqual([['key 2', 'key 2'], keyOf('walk', 'day')]);
});

test('an answer that comes late does not take back what is known', async () => {
	const { room, key } = open(keyOf('walk', 'day'));
	const late = Promise.withResolvers<StopKey>();
	const { line } = room;
	const lines = [() => late.promise, line.key];
	const slow = new SeatKey({ ...line, key: (index) => (lines.shift() ?? line.key)(index) });
	slow.askKey(2, outline, ['walk']);
	slow.askKey(2, outline, ['walk', 'day']);
	await settled();
	late.resolve(keyOf('walk'));
	await settled();
	expect(slow.keys[outline.id]).toEqual(keyOf('walk', 'day'));
	expect(key.keys).toEqual({});
});

test('asks again where a finding is missing, or nothing came', async () => {
	const { room, key } = open(keyOf('walk'));
	key.askKey(2, outline, ['walk', 'day']);
	await settled();
	expect([key.hasFailed, key.keys]).toEqual([true, {}]);
	room.key = keyOf('walk', 'day');
	key.retry();
	await settled();
	expect([key.hasFailed, Object.keys(key.keys)]).toEqual([false, [outline.id]]);
	room.isUp = false;
	key.askChecks(2, outline.id);
	await settled();
	expect([key.hasFailed, key.checks]).toEqual([true, {}]);
});

test('a question’s key is its answer, a board’s its pairs', async () => {
	const { room, key } = open();
	key.askKey(1, questionStop.outline, ['0']);
	key.askKey(4, boardStop.outline, [boardStop.outline.units[0] ?? '']);
	await settled();
	expect(key.keys).toEqual({});
	room.key = { ...EMPTY_KEY, recall: { answer: 1, explanation: '<p>Who saw it.</p>' } };
	key.retry();
	await settled();
	expect(Object.keys(key.keys)).toEqual([questionStop.outline.id]);
});
