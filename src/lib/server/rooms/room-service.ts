import process from 'node:process';
import type { LiveRoom } from './live-room.ts';
import { getCourse } from '../lessons.ts';
import { openPool, openPostgres } from '../database/open-postgres.ts';
import { openSqlite } from '../database/open-sqlite.ts';
import { RoomStreams, type StreamClock } from './event-stream.ts';
import { GUESSES, Limit, Tries } from './limits.ts';
import { roomStore, type RoomStore } from './room-store.ts';
import { Rooms } from './rooms.ts';
import { settingsOf, type Settings } from './settings.ts';
import { Wake } from './wake.ts';
import { tell } from './log.ts';

const SWEEP_MS = 10 * 60_000;
/** In case a message between processes was lost. */
const LOOK_MS = 5_000;

const clock: StreamClock = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		timer.unref();
		return { stop: () => clearTimeout(timer) };
	}
};

/** The rooms of this process with all that hangs on them. */
export class RoomService {
	readonly rooms: Rooms;
	readonly settings: Settings;
	/** By address. */
	readonly opening: Limit;
	/** Codes and host links, by address. */
	readonly guessing: Tries;
	/** By address: a school sits behind one, so joining itself is hardly limited. */
	readonly joining: Limit;
	/** Answers, by seat. */
	readonly answering: Limit;
	/** What a teacher's devices send, by room. */
	readonly steering: Limit;

	readonly #streams = new Map<string, RoomStreams>();
	readonly #wake: Wake | undefined;
	readonly #timers: readonly NodeJS.Timeout[];

	constructor(store: RoomStore, settings: Settings, wake?: Wake) {
		this.settings = settings;
		this.#wake = wake;
		this.rooms = new Rooms(store, getCourse(), settings, clock.now);
		this.rooms.onOpen = (room) => this.#watch(room);
		// It never jumps, as the clock on the wall may.
		const now = () => performance.now();
		this.opening = new Limit(
			{ burst: settings.roomsPerHour, perMinute: settings.roomsPerHour / 60 },
			now
		);
		this.guessing = new Tries(new Limit(GUESSES, now));
		this.joining = new Limit({ burst: 4_000, perMinute: 600 }, now);
		this.answering = new Limit({ burst: 400, perMinute: 600 }, now);
		this.steering = new Limit({ burst: 300, perMinute: 1_200 }, now);
		this.#timers = [setInterval(() => void this.#sweep(), SWEEP_MS)];
		if (wake !== undefined) {
			wake.onWake = () => void this.#look();
			this.#timers = [...this.#timers, setInterval(() => void this.#look(), LOOK_MS)];
		}
		for (const timer of this.#timers) timer.unref();
		void this.#sweep();
	}

	streams(room: LiveRoom): RoomStreams {
		const known = this.#streams.get(room.head.id);
		return known ?? this.#watch(room);
	}

	/** Deletes a room at once, for everybody. */
	async remove(room: LiveRoom): Promise<void> {
		await this.rooms.remove(room.head.id);
		this.#gone(room.head.id);
		this.#wake?.send();
	}

	/** Figures for operators, without anything about a person. */
	async figures(): Promise<Readonly<Record<string, number>>> {
		const live = await this.rooms.live();
		const streams = [...this.#streams.values()];
		return {
			rooms_in_memory: live.length,
			learners_in_memory: live.reduce((sum, { fold }) => sum + fold.present, 0),
			streams_open: streams.reduce((sum, { size }) => sum + size, 0),
			messages_sent: streams.reduce((sum, { sent }) => sum + sent, 0)
		};
	}

	/** Ends all streams and lets go of the database. */
	async close(): Promise<void> {
		for (const timer of this.#timers) clearInterval(timer);
		for (const streams of this.#streams.values()) streams.close();
		await this.#wake?.close();
		await this.rooms.store.close();
	}

	#watch(room: LiveRoom): RoomStreams {
		const streams = new RoomStreams(room, clock);
		room.onWrite = () => this.#wake?.send();
		this.#streams.set(room.head.id, streams);
		return streams;
	}

	#gone(id: string) {
		this.rooms.forget(id);
		this.#streams.get(id)?.end('gone');
		this.#streams.get(id)?.close();
		this.#streams.delete(id);
	}

	/** Reads what other processes wrote to the rooms that are open here. */
	async #look() {
		try {
			const live = await this.rooms.live();
			const seqs = await this.rooms.store.lastSeqs(live.map(({ head: { id } }) => id));
			for (const room of live) {
				const seq = seqs.get(room.head.id);
				if (seq === undefined) this.#gone(room.head.id);
				else if (seq > room.fold.seq) await room.catchUp();
			}
		} catch (error) {
			tell('warn', 'rooms could not be read again', { error: String(error) });
		}
	}

	async #sweep() {
		try {
			const isWatched = (id: string) => (this.#streams.get(id)?.size ?? 0) > 0;
			for (const id of await this.rooms.sweep(isWatched)) this.#gone(id);
			for (const id of this.#streams.keys()) if (!this.rooms.isOpen(id)) this.#gone(id);
		} catch (error) {
			tell('warn', 'old rooms could not be swept out', { error: String(error) });
		}
	}
}

async function openService(): Promise<RoomService> {
	const settings = settingsOf(process.env);
	if (settings.databaseUrl === null) {
		const db = await openSqlite(settings.folder);
		return new RoomService(roomStore(db, false), settings);
	}
	const warn = (error: Error) =>
		tell('warn', 'the database connection broke', { error: error.message });
	const pool = openPool(settings.databaseUrl, warn);
	const db = await openPostgres(pool);
	return new RoomService(roomStore(db, true), settings, new Wake(pool, settings.databaseUrl, warn));
}

let opening: Promise<RoomService> | undefined;

/** The rooms of this process, opened on first use; where it fails, the next one to ask tries again. */
export function roomService(): Promise<RoomService> {
	opening ??= openService().catch((error: unknown) => {
		opening = undefined;
		throw error;
	});
	return opening;
}

/** Ends what is open, when the server stops. */
export async function closeRooms(): Promise<void> {
	const service = await opening?.catch(() => undefined);
	await service?.close();
}
