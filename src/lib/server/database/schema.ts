import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** Text, whole numbers and JSON as text, so that the same queries serve both databases. */
export interface Tables {
	room: {
		id: string;
		/** As in addresses, without spaces. */
		code: string;
		/** SHA-256 of the host's secret, in hexadecimal. */
		host: string;
		created_at: number;
		/** When the room deletes itself. */
		expires_at: number;
	};
	room_event: {
		room: string;
		/** From 1, without gaps. */
		seq: number;
		at: number;
		/** Unique within the room; null for what cannot come twice. */
		key: string | null;
		type: string;
		/** The event as JSON, its type left out. */
		payload: string;
	};
}

const migrations: Readonly<Record<string, Migration>> = {
	'2026-11-20-rooms': {
		async up(db: Kysely<unknown>) {
			await db.schema
				.createTable('room')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('code', 'text', (column) => column.notNull().unique())
				.addColumn('host', 'text', (column) => column.notNull())
				.addColumn('created_at', 'bigint', (column) => column.notNull())
				.addColumn('expires_at', 'bigint', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('room_event')
				.addColumn('room', 'text', (column) =>
					column.notNull().references('room.id').onDelete('cascade')
				)
				.addColumn('seq', 'integer', (column) => column.notNull())
				.addColumn('at', 'bigint', (column) => column.notNull())
				.addColumn('key', 'text')
				.addColumn('type', 'text', (column) => column.notNull())
				.addColumn('payload', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('room_event_pk', ['room', 'seq'])
				.addUniqueConstraint('room_event_key', ['room', 'key'])
				.execute();
			await sql`create index room_expires on room (expires_at)`.execute(db);
		}
	}
};

/** Brings a database to the newest shape; several processes may do it at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve({ ...migrations }) }
	});
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw error;
}
