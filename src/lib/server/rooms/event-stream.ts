import type { HostMessage, RoomView, SeatRow } from '#lib/quiz/room-view.ts';
import type { RoomEntry } from '#lib/quiz/room.ts';
import type { LiveRoom } from './live-room.ts';
import { draw } from './secrets.ts';

/** Who listens: the teacher, or one learner. */
export type Audience = { readonly kind: 'host' } | { readonly kind: 'seat'; readonly seat: string };

/** Changes that come close together are told together. */
export const COALESCE_MS = 50;
/** How often devices are told of nothing but counts; what the teacher does comes at once. */
const COUNTS_MS = 1_000;
/** In a large room less often: with 1,000 devices every four seconds. */
const COUNTS_MS_EACH = 4;
/** Devices that are told in one go, and the pause before the next. */
const AT_ONCE = 20;
const BETWEEN_MS = 8;
/** Proxies cut what is silent for a minute. */
const HEARTBEAT_MS = 15_000;
/** A device that has not read for so long is cut off; it comes back and is told how things stand. */
const STUCK_MS = 60_000;
const SOONEST_MS = 500;
const SPREAD_MS = 2_000;
const BUFFER_BYTES = 64 * 1024;
const MOST_PER_SEAT = 4;
const MOST_HOSTS = 12;

interface Listener {
	readonly audience: Audience;
	readonly send: (message: Uint8Array) => void;
	readonly close: () => void;
	/** Has room for more. */
	readonly isReady: () => boolean;
	/** The last line of the log that it was told of; 0 where it must be told everything. */
	seq: number;
	/** Missed something for want of room, since this time. */
	behindSince: number | undefined;
}

interface Timer {
	stop: () => void;
}

/** Timers and encoding, so that tests need neither. */
export interface StreamClock {
	now: () => number;
	after: (ms: number, run: () => void) => Timer;
}

const encoder = new TextEncoder();

const asEvent = (name: string, seq: number, value: unknown): Uint8Array =>
	encoder.encode(`event: ${name}\nid: ${seq}\ndata: ${JSON.stringify(value)}\n\n`);

const HEARTBEAT = encoder.encode(': \n\n');

/** Tells the listeners of one room what changed: always how things stand, never the steps in between. */
export class RoomStreams {
	/** Messages sent, for operators and load tests. */
	sent = 0;

	readonly #room: LiveRoom;
	readonly #clock: StreamClock;
	readonly #hosts = new Set<Listener>();
	readonly #seats = new Map<string, Set<Listener>>();
	#changed = new Set<string>();
	#hostTimer: Timer | undefined;
	#seatTimer: { timer: Timer; dueAt: number } | undefined;
	#heartbeat: Timer | undefined;
	/** Those who are still to be told of the latest, a few at a time. */
	#untold: Timer | undefined;
	#size = 0;

	constructor(room: LiveRoom, clock: StreamClock) {
		this.#room = room;
		this.#clock = clock;
		room.onChange = (entries) => this.#onChange(entries);
		room.onRefold = () => this.#onRefold();
	}

	get size(): number {
		return this.#size;
	}

	/** A stream of server-sent events for one listener; `lastSeq` is where it left off, 0 for the first time. */
	open(audience: Audience, lastSeq: number): ReadableStream<Uint8Array> {
		let listener: Listener | undefined;
		const stream = new ReadableStream<Uint8Array>(
			{
				start: (controller) => {
					listener = this.#listener(audience, lastSeq, controller);
					this.#makeRoomFor(audience);
					this.#alike(audience).add(listener);
					this.#size += 1;
					// Not all at the same moment, when a server comes back to a thousand devices.
					listener.send(encoder.encode(`retry: ${SOONEST_MS + draw(SPREAD_MS)}\n\n`));
					this.#bring(listener, lastSeq === 0);
					this.#beat();
				},
				pull: () => {
					if (listener?.behindSince !== undefined) this.#bring(listener, false);
				},
				cancel: () => {
					if (listener) this.#forget(listener);
				}
			},
			new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_BYTES })
		);
		return stream;
	}

	/** Ends the streams of one learner, or of everybody, with a last word. */
	end(name: 'removed' | 'gone', seat?: string): void {
		const message = asEvent(name, this.#room.storedSeq, {});
		const meant = seat === undefined ? [...this.#everybody()] : [...(this.#seats.get(seat) ?? [])];
		for (const listener of meant) {
			listener.send(message);
			this.#drop(listener);
		}
	}

	/** Ends every stream without a word: the listeners come back by themselves. */
	close(): void {
		for (const listener of [...this.#everybody()]) this.#drop(listener);
		this.#untold?.stop();
		this.#hostTimer?.stop();
		this.#seatTimer?.timer.stop();
		this.#heartbeat?.stop();
		this.#hostTimer = this.#seatTimer = this.#heartbeat = undefined;
	}

	#listener(
		audience: Audience,
		seq: number,
		controller: ReadableStreamDefaultController<Uint8Array>
	): Listener {
		return {
			audience,
			seq,
			behindSince: undefined,
			isReady: () => (controller.desiredSize ?? 0) > 0,
			send: (message) => {
				try {
					controller.enqueue(message);
					this.sent += 1;
				} catch {
					// The listener has gone already.
				}
			},
			close: () => {
				try {
					controller.close();
				} catch {
					// The listener has gone already.
				}
			}
		};
	}

	*#everybody(): Generator<Listener> {
		yield* this.#hosts;
		for (const listeners of this.#seats.values()) yield* listeners;
	}

	/** The listeners of the same kind: all teacher's screens, or one learner's. */
	#alike(audience: Audience): Set<Listener> {
		if (audience.kind === 'host') return this.#hosts;
		const known = this.#seats.get(audience.seat) ?? new Set<Listener>();
		this.#seats.set(audience.seat, known);
		return known;
	}

	#makeRoomFor(audience: Audience) {
		const most = audience.kind === 'host' ? MOST_HOSTS : MOST_PER_SEAT;
		const alike = [...this.#alike(audience)];
		for (const listener of alike.slice(0, Math.max(0, alike.length + 1 - most)))
			this.#drop(listener);
	}

	#drop(listener: Listener) {
		this.#forget(listener);
		listener.close();
	}

	#forget(listener: Listener) {
		const alike = this.#alike(listener.audience);
		if (alike.delete(listener)) this.#size -= 1;
		if (listener.audience.kind === 'seat' && alike.size === 0)
			this.#seats.delete(listener.audience.seat);
	}

	#onChange(entries: readonly RoomEntry[]) {
		for (const { event } of entries) if ('seat' in event) this.#changed.add(event.seat);
		for (const { event } of entries)
			if (event.type === 'learner.removed') this.end('removed', event.seat);
		const isUrgent = entries.some(
			({ event: { type } }) => type !== 'answer.given' && !type.startsWith('learner.')
		);
		this.#hostTimer ??= this.#clock.after(COALESCE_MS, () => this.#tellHosts());
		this.#tellSeatsIn(isUrgent ? COALESCE_MS : Math.max(COUNTS_MS, this.#size * COUNTS_MS_EACH));
	}

	/** What was told may have been taken back with a failed write. */
	#onRefold() {
		const { seats } = this.#room.fold;
		for (const listener of [...this.#everybody()]) {
			listener.seq = 0;
			const { audience } = listener;
			if (audience.kind === 'seat' && seats.get(audience.seat)?.isRemoved)
				this.end('removed', audience.seat);
		}
		this.#hostTimer ??= this.#clock.after(COALESCE_MS, () => this.#tellHosts());
		this.#tellSeatsIn(COALESCE_MS);
	}

	#tellSeatsIn(ms: number) {
		const dueAt = this.#clock.now() + ms;
		if (this.#seatTimer !== undefined && this.#seatTimer.dueAt <= dueAt) return;
		this.#seatTimer?.timer.stop();
		this.#seatTimer = { timer: this.#clock.after(ms, () => this.#tellSeats()), dueAt };
	}

	#tellHosts() {
		this.#hostTimer = undefined;
		const hosts = [...this.#hosts];
		const changed = this.#changed;
		this.#changed = new Set();
		if (hosts.length === 0) return;
		const seats = [...changed].flatMap((id) => this.#rowOf(id));
		const message = asEvent('room', this.#room.storedSeq, this.#hostMessage(seats, false));
		for (const host of hosts)
			if (host.seq === 0 && this.#canTell(host)) this.#bring(host, true);
			else this.#tell(host, message);
	}

	#tellSeats() {
		this.#seatTimer = undefined;
		this.#untold?.stop();
		this.#tellNext([...this.#seats.values()].flatMap((listeners) => [...listeners]).values());
	}

	/** A thousand at once would hold up those who are waiting to be acknowledged. */
	#tellNext(listeners: Iterator<Listener>) {
		this.#untold = undefined;
		const message = asEvent('view', this.#room.storedSeq, this.#view());
		for (let told = 0; told < AT_ONCE; told += 1) {
			const { value, done } = listeners.next();
			if (done) return;
			this.#tell(value, message);
		}
		this.#untold = this.#clock.after(BETWEEN_MS, () => this.#tellNext(listeners));
	}

	#tell(listener: Listener, message: Uint8Array) {
		if (this.#canTell(listener)) {
			listener.send(message);
			listener.seq = this.#room.storedSeq;
			return;
		}
		const now = this.#clock.now();
		listener.behindSince ??= now;
		if (now - listener.behindSince > STUCK_MS) this.#drop(listener);
	}

	#canTell = ({ behindSince, isReady }: Listener) => behindSince === undefined && isReady();

	/** Tells one listener all that it has missed. */
	#bring(listener: Listener, isNew: boolean) {
		const seq = this.#room.storedSeq;
		listener.behindSince = undefined;
		if (listener.audience.kind === 'seat') {
			listener.send(asEvent('view', seq, this.#view()));
		} else {
			// A number from before a restored backup, or made up, is told everything.
			const since = isNew || listener.seq > seq ? 0 : listener.seq;
			const seats = [...this.#room.fold.seats.values()]
				.filter(({ changedAt }) => changedAt > since)
				.map((seat) => this.#room.fold.row(seat));
			listener.send(asEvent('room', seq, this.#hostMessage(seats, since === 0)));
		}
		listener.seq = seq;
	}

	#view = (): RoomView => this.#room.fold.view(this.#room.head.code);

	#rowOf(id: string): readonly SeatRow[] {
		const seat = this.#room.fold.seats.get(id);
		return seat === undefined ? [] : [this.#room.fold.row(seat)];
	}

	#hostMessage = (seats: readonly SeatRow[], isWhole: boolean): HostMessage => ({
		view: this.#view(),
		marks: this.#room.fold.marks(),
		seats,
		isWhole
	});

	#beat() {
		this.#heartbeat ??= this.#clock.after(HEARTBEAT_MS, () => {
			this.#heartbeat = undefined;
			for (const listener of this.#everybody()) if (listener.isReady()) listener.send(HEARTBEAT);
			if (this.#size > 0) this.#beat();
		});
	}
}
