import type { RoomEntry, RoomEvent } from '#lib/quiz/room.ts';
import type { RoomDraft, RoomHead, RoomStore } from './room-store.ts';

/** For tests: a log in memory whose writing can be made to fail, as a database fails. */

/**
 * `refused`: fails before it decides. `rolled back`: fails after that, with nothing stored.
 * `answer lost`: stores it and fails to say so.
 */
type Fault = 'refused' | 'rolled back' | 'answer lost';

export const head = (id = 'room', more: Partial<RoomHead> = {}): RoomHead => ({
	id,
	code: 'PICA4729135',
	host: 'ab'.repeat(32),
	createdAt: 1_000,
	expiresAt: 2 ** 45,
	...more
});

export class MemoryStore implements RoomStore {
	readonly heads = new Map<string, RoomHead>();
	readonly logs = new Map<string, RoomEntry[]>();
	/** What happens to the next appends, in order. */
	faults: (Fault | undefined)[] = [];
	/** How often reading a log fails before it works again. */
	unreadable = 0;
	/** How many lines each append wrote. */
	readonly writes: number[] = [];
	/** Runs after a writer has decided and before that is stored. */
	onDecided: () => Promise<void> | void = () => undefined;
	isClosed = false;

	log = (room = 'room'): readonly RoomEntry[] => this.logs.get(room) ?? [];

	/** What another process writes. */
	write(events: readonly RoomEvent[], room = 'room', key: string | null = null): void {
		this.#store(
			room,
			2_000,
			events.map((event) => ({ key, event }))
		);
	}

	async create(own: RoomHead, opened: RoomEvent): Promise<'created' | 'code taken'> {
		await Promise.resolve();
		if ([...this.heads.values()].some(({ code }) => code === own.code)) return 'code taken';
		this.heads.set(own.id, own);
		this.logs.set(own.id, []);
		this.write([opened], own.id);
		return 'created';
	}

	async find(by: { readonly id: string } | { readonly code: string }) {
		await Promise.resolve();
		return 'id' in by
			? this.heads.get(by.id)
			: [...this.heads.values()].find(({ code }) => code === by.code);
	}

	async entries(room: string, after: number): Promise<readonly RoomEntry[]> {
		const stored = this.log(room).filter(({ seq }) => seq > after);
		await Promise.resolve();
		if (this.unreadable > 0) {
			this.unreadable -= 1;
			throw new Error('the database does not answer');
		}
		return stored;
	}

	async lastSeqs(rooms: readonly string[]): Promise<ReadonlyMap<string, number>> {
		await Promise.resolve();
		return new Map(
			rooms.flatMap((room) => (this.heads.has(room) ? [[room, this.log(room).length]] : []))
		);
	}

	async append(
		room: string,
		seq: number,
		at: number,
		decide: (unseen: readonly RoomEntry[]) => readonly RoomDraft[]
	): Promise<readonly RoomEntry[] | undefined> {
		await Promise.resolve();
		const fault = this.faults.shift();
		if (fault === 'refused') throw new Error('the database is locked');
		if (!this.heads.has(room)) return undefined;
		const drafts = decide(this.log(room).filter((entry) => entry.seq > seq));
		await this.onDecided();
		if (fault === 'rolled back') throw new Error('the disk is full');
		const written = this.#store(room, at, drafts);
		this.writes.push(written.length);
		if (fault === 'answer lost') throw new Error('the connection ended');
		return written;
	}

	async remove(room: string): Promise<void> {
		await Promise.resolve();
		this.heads.delete(room);
		this.logs.delete(room);
	}

	async removeExpired(now: number): Promise<readonly string[]> {
		const gone = [...this.heads.values()].filter(({ expiresAt }) => expiresAt <= now);
		for (const { id } of gone) await this.remove(id);
		return gone.map(({ id }) => id);
	}

	async close(): Promise<void> {
		await Promise.resolve();
		this.isClosed = true;
	}

	#store(room: string, at: number, drafts: readonly RoomDraft[]): readonly RoomEntry[] {
		const log = this.logs.get(room) ?? [];
		const keys = new Set(log.map(({ key }) => key));
		if (drafts.some(({ key }) => key !== null && keys.has(key)))
			throw new Error('UNIQUE constraint failed: room_event.room, room_event.key');
		const written = drafts.map((draft, index) => ({ seq: log.length + 1 + index, at, ...draft }));
		this.logs.set(room, [...log, ...written]);
		return written;
	}
}
