import type { Kysely, Transaction } from 'kysely';
import type { RoomEntry, RoomEvent } from '#lib/quiz/room.ts';
import type { Tables } from '../database/schema.ts';

/** A room as it is found before its log is read. */
export interface RoomHead {
	readonly id: string;
	readonly code: string;
	/** SHA-256 of the host's secret, in hexadecimal. */
	readonly host: string;
	readonly createdAt: number;
	readonly expiresAt: number;
}

/** An event that may be appended. */
export interface RoomDraft {
	readonly key: string | null;
	readonly event: RoomEvent;
}

/** The rooms' log. Both databases keep the same promise: what `append` returned is on the disk. */
export interface RoomStore {
	create(head: RoomHead, opened: RoomEvent): Promise<'created' | 'code taken'>;
	find(by: { readonly id: string } | { readonly code: string }): Promise<RoomHead | undefined>;
	/** Entries after `seq`, in order. */
	entries(room: string, after: number): Promise<readonly RoomEntry[]>;
	/** The last line of each of these rooms' logs; a room that is gone is missing. */
	lastSeqs(rooms: readonly string[]): Promise<ReadonlyMap<string, number>>;
	/**
	 * Appends what `decide` makes of the room, whose other writers wait meanwhile. `decide` is given the entries
	 * after `seq` that others wrote; a room that is gone gives undefined.
	 */
	append(
		room: string,
		seq: number,
		at: number,
		decide: (unseen: readonly RoomEntry[]) => readonly RoomDraft[]
	): Promise<readonly RoomEntry[] | undefined>;
	remove(room: string): Promise<void>;
	/** Deletes the rooms whose time is over and gives their ids. */
	removeExpired(now: number): Promise<readonly string[]>;
	close(): Promise<void>;
}

/** PostgreSQL takes at most 65,535 parameters in one statement; ours have six for each row. */
const MOST_ROWS = 2_000;

/** The log in a database; `locksRows` where a room's other writers must be made to wait (SQLite has one writer). */
export function roomStore(db: Kysely<Tables>, locksRows: boolean): RoomStore {
	const heads = db.selectFrom('room').selectAll();

	return {
		async create(head, opened) {
			return db.transaction().execute(async (work) => {
				const { numInsertedOrUpdatedRows } = await work
					.insertInto('room')
					.values({
						id: head.id,
						code: head.code,
						host: head.host,
						created_at: head.createdAt,
						expires_at: head.expiresAt
					})
					.onConflict((conflict) => conflict.column('code').doNothing())
					.executeTakeFirstOrThrow();
				if (numInsertedOrUpdatedRows === 0n) return 'code taken' as const;
				await insert(work, head.id, [toEntry(1, head.createdAt, { key: null, event: opened })]);
				return 'created' as const;
			});
		},
		async find(by) {
			const row = await (
				'id' in by ? heads.where('id', '=', by.id) : heads.where('code', '=', by.code)
			).executeTakeFirst();
			return row && toHead(row);
		},
		entries: (room, after) => readAfter(db, room, after),
		async lastSeqs(rooms) {
			if (rooms.length === 0) return new Map();
			const rows = await db
				.selectFrom('room')
				.select((of) => [
					'room.id',
					of
						.selectFrom('room_event')
						.select((event) => event.fn.max('room_event.seq').as('last'))
						.whereRef('room_event.room', '=', 'room.id')
						.as('seq')
				])
				.where('room.id', 'in', [...rooms])
				.execute();
			return new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
		},
		append: (room, seq, at, decide) =>
			db.transaction().execute(async (work) => {
				const head = work.selectFrom('room').select('id').where('id', '=', room);
				const found = await (locksRows ? head.forUpdate() : head).executeTakeFirst();
				if (found === undefined) return undefined;
				const unseen = await readAfter(work, room, seq);
				const last = seq + unseen.length;
				const entries = decide(unseen).map((draft, index) => toEntry(last + 1 + index, at, draft));
				await insert(work, room, entries);
				return entries;
			}),
		async remove(room) {
			await db.deleteFrom('room').where('id', '=', room).execute();
		},
		async removeExpired(now) {
			const gone = await db
				.deleteFrom('room')
				.where('expires_at', '<=', now)
				.returning('id')
				.execute();
			return gone.map(({ id }) => id);
		},
		close: () => db.destroy()
	};
}

async function readAfter(
	db: Kysely<Tables> | Transaction<Tables>,
	room: string,
	after: number
): Promise<readonly RoomEntry[]> {
	const rows = await db
		.selectFrom('room_event')
		.select(['seq', 'at', 'key', 'type', 'payload'])
		.where('room', '=', room)
		.where('seq', '>', after)
		.orderBy('seq')
		.execute();
	return rows.map(({ seq, at, key, type, payload }) => ({
		seq,
		at,
		key,
		// Written by `insert` below, from an event.
		event: { ...JSON.parse(payload), type } as RoomEvent
	}));
}

async function insert(work: Transaction<Tables>, room: string, entries: readonly RoomEntry[]) {
	for (let from = 0; from < entries.length; from += MOST_ROWS) {
		const rows = entries
			.slice(from, from + MOST_ROWS)
			.map(({ seq, at, key, event: { type, ...payload } }) => ({
				room,
				seq,
				at,
				key,
				type,
				payload: JSON.stringify(payload)
			}));
		await work.insertInto('room_event').values(rows).execute();
	}
}

const toEntry = (seq: number, at: number, { key, event }: RoomDraft): RoomEntry => ({
	seq,
	at,
	key,
	event
});

const toHead = (row: Tables['room']): RoomHead => ({
	id: row.id,
	code: row.code,
	host: row.host,
	createdAt: row.created_at,
	expiresAt: row.expires_at
});
