import { agendaFor, stopsFor, titleOf } from '../agenda.ts';
import type { Course } from '#lib/quiz/course.ts';
import { drawRoomCode } from '#lib/quiz/room-code.ts';
import type { RoomSetup } from '#lib/quiz/room.ts';
import type { Agenda } from '#lib/quiz/room-view.ts';
import { LiveRoom } from './live-room.ts';
import type { RoomHead, RoomStore } from './room-store.ts';
import type { RoomFold } from './room-fold.ts';
import { draw, hashOf, isId, newId, newSecret } from './secrets.ts';

export interface RoomSettings {
	/** Most learners in one room. */
	readonly mostLearners: number;
	/** Days after which a room deletes itself. */
	readonly days: number;
}

interface AgendaOnce {
	readonly stops: number;
	readonly agenda: Agenda;
	readonly text: string;
}

const DAY_MS = 86_400_000;
/** A room that nobody has asked for in so long is put away; its log stays. */
const IDLE_MS = 10 * 60_000;

/** All rooms of this process. A room is folded from its log when it is first asked for. */
export class Rooms {
	readonly store: RoomStore;
	readonly course: Course;
	readonly settings: RoomSettings;
	/** A room was read or written to; streams hang on it. */
	onOpen: (room: LiveRoom) => void = () => undefined;

	readonly #now: () => number;
	readonly #live = new Map<string, Promise<LiveRoom | undefined>>();
	readonly #agendas = new WeakMap<RoomFold, AgendaOnce>();
	/** Ids by code; a room keeps its code for life. */
	readonly #ids = new Map<string, string>();

	constructor(store: RoomStore, course: Course, settings: RoomSettings, now: () => number) {
		this.store = store;
		this.course = course;
		this.settings = settings;
		this.#now = now;
	}

	/** Opens a room and gives its id and the host's secret, which is stored nowhere; undefined where the course has no such matter. */
	async open(setup: RoomSetup): Promise<{ id: string; secret: string } | undefined> {
		const title = titleOf(this.course, setup.matter);
		const stops = stopsFor(this.course, setup.matter).map(({ outline }) => outline);
		if (title === undefined || stops.length === 0) return undefined;
		const secret = newSecret();
		const createdAt = this.#now();
		const id = newId();
		for (;;) {
			const head: RoomHead = {
				id,
				code: drawRoomCode(draw),
				host: hashOf(secret),
				createdAt,
				expiresAt: createdAt + this.settings.days * DAY_MS
			};
			const made = await this.store.create(head, { type: 'room.opened', setup, title, stops });
			if (made === 'created') return { id, secret };
		}
	}

	/** The room of an id, folded; undefined where there is none or its time is over. */
	async get(id: string): Promise<LiveRoom | undefined> {
		const known = this.#live.get(id);
		const loading = known ?? this.#load(id);
		if (known === undefined) {
			this.#live.set(id, loading);
			loading.then((room) => room ?? this.#live.delete(id)).catch(() => this.#live.delete(id));
		}
		const room = await loading;
		if (room === undefined || room.head.expiresAt <= this.#now()) return undefined;
		room.usedAt = this.#now();
		return room;
	}

	/** The room of a code as stored. */
	async byCode(code: string): Promise<LiveRoom | undefined> {
		const id = this.#ids.get(code) ?? (await this.store.find({ code }))?.id;
		const room = id === undefined ? undefined : await this.get(id);
		if (room !== undefined) this.#ids.set(code, room.head.id);
		else this.#ids.delete(code);
		return room;
	}

	/** What the room's pages show, without key. */
	agenda = (room: LiveRoom): Agenda => this.#agendaOnce(room).agenda;

	/** The same as JSON, which a thousand devices ask for in the same minute. */
	agendaText = (room: LiveRoom): string => this.#agendaOnce(room).text;

	#agendaOnce(room: LiveRoom): AgendaOnce {
		const known = this.#agendas.get(room.fold);
		if (known?.stops === room.fold.stops.length) return known;
		const agenda = agendaFor(this.course, room.fold.stops);
		const made = { stops: room.fold.stops.length, agenda, text: JSON.stringify(agenda) };
		this.#agendas.set(room.fold, made);
		return made;
	}

	/** Rooms in memory. */
	async live(): Promise<readonly LiveRoom[]> {
		const rooms = await Promise.all(
			[...this.#live.values()].map((one) => one.catch(() => undefined))
		);
		return rooms.filter((room) => room !== undefined);
	}

	async remove(id: string): Promise<void> {
		await this.store.remove(id);
		this.#live.delete(id);
	}

	/** Whether a room is in memory, or on its way there. */
	isOpen = (id: string): boolean => this.#live.has(id);

	/** Forgets a room that was deleted elsewhere. */
	forget = (id: string): boolean => this.#live.delete(id);

	/** Deletes rooms whose time is over and puts away those that nobody uses; gives the ids of the deleted. */
	async sweep(isWatched: (id: string) => boolean): Promise<readonly string[]> {
		const gone = await this.store.removeExpired(this.#now());
		for (const id of gone) this.#live.delete(id);
		for (const room of await this.live()) {
			const { id } = room.head;
			if (room.isIdle && !isWatched(id) && this.#now() - room.usedAt > IDLE_MS) {
				this.#live.delete(id);
				this.#ids.delete(room.head.code);
			}
		}
		return gone;
	}

	async #load(id: string): Promise<LiveRoom | undefined> {
		const head = isId(id) ? await this.store.find({ id }) : undefined;
		if (head === undefined) return undefined;
		const entries = await this.store.entries(id, 0);
		const room = new LiveRoom(head, entries, this.store, {
			now: this.#now,
			mostLearners: this.settings.mostLearners
		});
		this.onOpen(room);
		return room;
	}
}
