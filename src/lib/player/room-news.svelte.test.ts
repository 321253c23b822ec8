import { expect, test } from 'vitest';
import { galley, reading, stopOf, viewOf } from '#lib/components/room/room.test-kit.ts';
import { RoomNews } from './room-news.svelte.ts';

const at = (done: number, present = 10) => viewOf([stopOf(galley, { done })], { present });

/** News by a clock that the test turns. */
function news() {
	let now = 0;
	let due: { at: number; run: () => void }[] = [];
	const room = new RoomNews(at(0), (ms, run) => {
		const one = { at: now + ms, run };
		due.push(one);
		return () => {
			due = due.filter((other) => other !== one);
		};
	});
	const pass = (ms: number) => {
		now += ms;
		for (const one of due.filter((other) => other.at <= now)) {
			if (!due.includes(one)) continue;
			due = due.filter((other) => other !== one);
			one.run();
		}
	};
	return { room, pass, isIdle: () => due.length === 0 };
}

test('reads counts out once the room has come to rest', () => {
	const { room, pass, isIdle } = news();
	room.hear(at(1));
	pass(2_000);
	room.hear(at(2, 12));
	pass(2_000);
	expect(room.said).toBe('');
	pass(1_000);
	expect(room.said).toBe('2 people joined, 12 in the room. 2 of 12 done.');
	expect(isIdle()).toBe(true);
});

test('reads counts out in a room that never rests, but seldom', () => {
	const { room, pass } = news();
	const heard: string[] = [];
	for (let second = 1; second <= 20; second += 1) {
		room.hear(at(0, 10 + second));
		pass(1_000);
		if (heard.at(-1) !== room.said) heard.push(room.said);
	}
	expect(heard).toEqual(['', '15 people joined, 25 in the room.']);
});

test('reads deeds out at once', () => {
	const { room } = news();
	room.hear(viewOf([stopOf(galley, { phase: 'closed' })]));
	expect(room.said).toBe('Marking closed.');
});

test('starts counting anew at a new step', () => {
	const { room, pass } = news();
	const stops = [stopOf(galley, { done: 3 }), stopOf(reading, { done: 1 })];
	room.hear(viewOf(stops, { at: 1 }));
	expect(room.said).toBe('1 step added. Step 2 of 2.');
	pass(20_000);
	expect(room.said).toBe('1 step added. Step 2 of 2.');
	room.hear(viewOf([stops[0] ?? stopOf(galley), stopOf(reading, { done: 2 })], { at: 1 }));
	pass(3_000);
	expect(room.said).toBe('2 of 10 done.');
});

test('says nothing more once it was stopped', () => {
	const { room, pass } = news();
	room.hear(at(4));
	room.stop();
	pass(20_000);
	expect(room.said).toBe('');
});
