import type { HostMessage, RoomView } from '#lib/quiz/room-view.ts';
import type { RoomEvent } from '#lib/quiz/room.ts';
import { RoomStreams, type StreamClock } from './event-stream.ts';
import { always, LiveRoom } from './live-room.ts';
import { joined, opened, seatId } from './room-log.test-kit.ts';
import { head, MemoryStore } from './room-store.test-kit.ts';

/** For tests: a clock that stands until it is told to go on, and ears for a stream. */

export class FakeClock implements StreamClock {
	time = 1_000_000;
	#timers: { at: number; run: () => void }[] = [];

	now = (): number => this.time;

	after = (ms: number, run: () => void) => {
		const timer = { at: this.time + ms, run };
		this.#timers.push(timer);
		return { stop: () => void (this.#timers = this.#timers.filter((one) => one !== timer)) };
	};

	get waiting(): number {
		return this.#timers.length;
	}

	/** Goes on, and lets those who read read. */
	async goOn(ms: number): Promise<void> {
		const until = this.time + ms;
		for (;;) {
			const [first] = this.#timers.toSorted((a, b) => a.at - b.at);
			if (first === undefined || first.at > until) break;
			this.#timers = this.#timers.filter((one) => one !== first);
			this.time = first.at;
			first.run();
		}
		this.time = until;
		await read();
	}
}

/** Until everything that can be read has been read. */
export const read = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface Message {
	readonly name: string;
	readonly id: number;
	readonly said: unknown;
}

/** Reads a stream from now on. */
export class Ears {
	readonly heard: Message[] = [];
	bytes = 0;
	beats = 0;
	hasEnded = false;
	readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

	constructor(stream: ReadableStream<Uint8Array>) {
		this.#reader = stream.getReader();
		void this.#listen();
	}

	get names(): readonly string[] {
		return this.heard.map(({ name }) => name);
	}

	get last(): Message | undefined {
		return this.heard.at(-1);
	}

	/** What the teacher's desk was told. */
	get hosts(): readonly HostMessage[] {
		return this.heard.filter(({ name }) => name === 'room').map(({ said }) => said as HostMessage);
	}

	get views(): readonly RoomView[] {
		return this.heard.filter(({ name }) => name === 'view').map(({ said }) => said as RoomView);
	}

	leave = (): Promise<void> => this.#reader.cancel();

	async #listen() {
		const decoder = new TextDecoder();
		for (;;) {
			const { done, value } = await this.#reader.read();
			if (done) break;
			this.bytes += value.byteLength;
			for (const text of decoder.decode(value).split('\n\n')) this.#take(text);
		}
		this.hasEnded = true;
	}

	#take(text: string) {
		if (text.startsWith(':')) this.beats += 1;
		const parts = /^event: (.*)\nid: (\d+)\ndata: (.*)$/.exec(text);
		if (parts === null) return;
		this.heard.push({
			name: parts[1] ?? '',
			id: Number(parts[2]),
			said: JSON.parse(parts[3] ?? '')
		});
	}
}

/** So many that what a new desk is told fills the buffer. */
export const MOST_LEARNERS = 1_000;
export const SECOND = 1_000;

/** A room at the learners’ own pace that has started, with three of them, and its streams. */
export class StreamedRoom {
	readonly store = new MemoryStore();
	readonly clock = new FakeClock();
	readonly room: LiveRoom;
	readonly streams: RoomStreams;

	static async open(): Promise<StreamedRoom> {
		const on = new StreamedRoom();
		await on.store.create(head(), opened('own'));
		await on.room.catchUp();
		await on.write({ type: 'room.started' });
		await on.join(1, 3);
		await on.clock.goOn(2 * SECOND);
		return on;
	}

	private constructor() {
		const { now } = this.clock;
		this.room = new LiveRoom(head(), [], this.store, { now, mostLearners: MOST_LEARNERS });
		this.streams = new RoomStreams(this.room, this.clock);
	}

	write = (...events: readonly RoomEvent[]) =>
		this.room.submit(events.map((event) => always(null, event)));

	join = (from: number, to: number) =>
		this.write(...Array.from({ length: to - from + 1 }, (_, index) => joined(from + index)));

	host = (lastSeq = 0): Ears => new Ears(this.streams.open({ kind: 'host' }, lastSeq));

	device = (number: number, lastSeq = 0): Ears =>
		new Ears(this.streams.open({ kind: 'seat', seat: seatId(number) }, lastSeq));
}

/** The learners of whom a desk was told last. */
export const seatsOf = (ears: Ears): readonly string[] | undefined =>
	ears.hosts.at(-1)?.seats.map(({ seat }) => seat);
