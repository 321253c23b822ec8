import { expect, test } from 'vitest';
import {
	agendaOf,
	galley,
	marksOf,
	reading,
	stopOf,
	viewOf
} from '#lib/components/room/room.test-kit.ts';
import type { HostOrder } from '#lib/components/room/host-order.ts';
import type { HostMessage, SeatRow, StopKey } from '#lib/quiz/room-view.ts';
import type { HostLine, Sent } from './host-line.ts';
import { RoomHost } from './room-host.svelte.ts';
import type { StreamHandlers } from './room-stream.ts';

const view = viewOf([stopOf(galley)]);
const marks = marksOf(galley, {}, 0);
const seat = (name: string, change: Partial<SeatRow> = {}): SeatRow => ({
	seat: name,
	name,
	isRemoved: false,
	done: [],
	begun: [],
	...change
});
const KEY: StopKey = {
	findings: {
		walk: {
			verdict: 'supported',
			note: 'Let it stand.',
			explanation: '',
			techniques: [],
			sources: [],
			claims: []
		}
	},
	pairs: {},
	records: {},
	recall: null,
	kind: null
};

/** A line whose answers are made up; what was sent and read is kept. */
class FakeLine implements HostLine {
	readonly sent: { readonly key: string; readonly order: HostOrder }[] = [];
	readonly asked: string[] = [];
	readonly waited: number[] = [];
	readonly answers: Sent[] = [];
	readonly files: Record<string, unknown> = {};
	isClosed = false;
	#handlers: StreamHandlers | undefined;
	#seq = 1;

	follow = (handlers: StreamHandlers) => {
		this.#handlers = handlers;
		return () => {
			this.isClosed = true;
		};
	};
	send = async (key: string, order: HostOrder): Promise<Sent> => {
		this.sent.push({ key, order });
		return this.answers.shift() ?? { is: 'taken', seq: (this.#seq += 1) };
	};
	read = async <Value>(path: string): Promise<Value> => {
		this.asked.push(path);
		if (!(path in this.files)) throw new Error(path);
		return this.files[path] as Value;
	};
	wait = async (ms: number) => {
		this.waited.push(ms);
	};

	tell(message: Partial<HostMessage>) {
		this.#handlers?.on['room']?.({ view, marks, seats: [], isWhole: false, ...message } as never);
	}
	end = () => this.#handlers?.on['gone']?.({} as never);
	turn = (isUp: boolean) => this.#handlers?.onLine(isUp);
}

function open(line = new FakeLine()) {
	const host = new RoomHost(
		{ view, marks, seats: [seat('Heron')], agenda: agendaOf(galley) },
		line
	);
	return { host, line, leave: host.follow() };
}

const CLOSE = { type: 'marking.closed', stop: 'galley/street' } as const;
const SHOW = { type: 'marks.shown', stop: 'galley/street' } as const;

test('takes learners who changed into those it knows', () => {
	const { host, line } = open();
	line.tell({ seats: [seat('Coot'), seat('Heron', { done: [0] })] });
	expect(host.seats).toEqual([seat('Heron', { done: [0] }), seat('Coot')]);
	line.tell({ seats: [seat('Owl')], isWhole: true });
	expect(host.seats).toEqual([seat('Owl')]);
});

test('sends orders one after the other', async () => {
	const { host, line } = open();
	host.steer(CLOSE);
	host.steer(SHOW);
	await host.settled();
	expect(line.sent.map(({ order }) => order)).toEqual([CLOSE, SHOW]);
	expect(new Set(line.sent.map(({ key }) => key)).size).toBe(2);
});

test('sends what was lost again under the same key until the room answers', async () => {
	const { host, line } = open();
	line.answers.push({ is: 'lost' }, { is: 'lost', afterMs: 5_000, message: 'That was very fast.' });
	host.steer(CLOSE);
	await host.settled();
	expect(line.sent).toHaveLength(3);
	expect(new Set(line.sent.map(({ key }) => key)).size).toBe(1);
	expect(line.waited).toEqual([500, 5_000]);
	expect(host.told).toBe('');
});

test('says what waits to be sent', async () => {
	const { host, line } = open();
	const told: string[] = [];
	line.answers.push({ is: 'lost' });
	line.wait = async () => {
		told.push(host.told);
	};
	host.steer(CLOSE);
	await host.settled();
	expect(told).toEqual(['Not sent yet. It is tried again.']);
});

test('says a refusal and goes on with the next order', async () => {
	const { host, line } = open();
	line.answers.push({ is: 'refused', message: 'That changes nothing here.' });
	host.steer(CLOSE);
	await host.settled();
	expect(host.told).toBe('That changes nothing here.');
	host.steer(SHOW);
	await host.settled();
	expect(host.told).toBe('');
	expect(line.sent).toHaveLength(2);
});

test('takes a second press as none until the screen has shown what came of the first', async () => {
	const { host, line } = open();
	host.steer(CLOSE);
	host.steer(CLOSE);
	await host.settled();
	host.steer(CLOSE);
	await host.settled();
	expect(line.sent).toHaveLength(1);
	line.tell({ view: { ...view, seq: 2 } });
	host.steer(CLOSE);
	await host.settled();
	expect(line.sent).toHaveLength(2);
});

test('does not wait for the screen while the line is down', async () => {
	const { host, line } = open();
	line.turn(false);
	host.steer(CLOSE);
	await host.settled();
	host.steer(CLOSE);
	await host.settled();
	expect(line.sent).toHaveLength(2);
});

test('reads the key when something was revealed, again where it did not come, and reads it out', async () => {
	const { host, line } = open();
	line.wait = async () => {
		line.files['key/0.json'] = KEY;
	};
	line.tell({ view: viewOf([stopOf(galley, { revealed: ['walk'], phase: 'revealing' })]) });
	await expect.poll(() => host.stopKey).toEqual(KEY);
	expect(line.asked).toEqual(['key/0.json', 'key/0.json']);
	expect(host.news.said).toBe('Sentence 1: supported. Let it stand.');
});

test('reads no key twice', async () => {
	const { host, line } = open();
	line.files['key/0.json'] = KEY;
	const revealed = viewOf([stopOf(galley, { revealed: ['walk'], phase: 'revealing' })]);
	line.tell({ view: revealed });
	await expect.poll(() => host.stopKey).toEqual(KEY);
	line.tell({ view: { ...revealed, present: 11 } });
	await host.settled();
	expect(line.asked).toEqual(['key/0.json']);
});

test('reads the agenda when steps were added', async () => {
	const { host, line } = open();
	line.files['agenda.json'] = agendaOf(galley, reading);
	line.tell({ view: viewOf([stopOf(galley), stopOf(reading)], { at: 1 }) });
	await expect.poll(() => host.content?.name).toBe('The worked example');
	expect(line.asked).toEqual(['agenda.json']);
});

test('an agenda that lacks a lost stop is read once', async () => {
	const { host, line } = open();
	line.files['agenda.json'] = agendaOf(galley);
	const longer = viewOf([stopOf(galley), stopOf(reading)], { at: 1 });
	line.tell({ view: longer });
	await expect.poll(() => line.asked).toEqual(['agenda.json']);
	line.tell({ view: { ...longer, present: 11 } });
	await host.settled();
	expect(line.asked).toEqual(['agenda.json']);
	expect(host.content).toBeUndefined();
});

test('knows whether the line is up and whether the room is gone', () => {
	const { host, line } = open();
	line.turn(false);
	expect(host.isUp).toBe(false);
	line.turn(true);
	expect(host.isUp).toBe(true);
	line.end();
	expect(host.isGone).toBe(true);
	expect(line.isClosed).toBe(true);
});

test('stops trying when the page is left', async () => {
	const { host, line, leave } = open();
	line.answers.push({ is: 'lost' }, { is: 'lost' });
	line.wait = async () => leave();
	host.steer(CLOSE);
	await host.settled();
	expect(line.sent).toHaveLength(1);
	expect(line.isClosed).toBe(true);
});
