import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { startPostgres, type Postgres } from '../postgres.ts';
import type { Stored } from './class.ts';

/** A database to serve rooms from, and to look into from outside. */
export interface Database {
	readonly name: string;
	/** For the server. */
	readonly env: Readonly<Record<string, string>>;
	readonly stored: (room: string) => Promise<Stored>;
	readonly close: () => Promise<void>;
}

const ANSWERS = "select key from room_event where type = 'answer.given' and room = ";

/** SQLite in a folder of its own, or in `folder`. */
export function sqliteDatabase(folder?: string): Database {
	const place = folder ?? mkdtempSync(join(tmpdir(), 'allegedly-chaos-'));
	return {
		name: 'SQLite',
		env: { ALLEGEDLY_DATA: place, DATABASE_URL: '' },
		stored(room) {
			const file = new Sqlite(join(place, 'allegedly.sqlite'), { readonly: true });
			const rows = file.prepare(`${ANSWERS}?`).all(room) as { key: string }[];
			file.close();
			return Promise.resolve({ answers: rows.length, keys: rows.map(({ key }) => key) });
		},
		close() {
			if (folder === undefined) rmSync(place, { recursive: true, force: true });
			return Promise.resolve();
		}
	};
}

export interface PostgresDatabase extends Database {
	readonly postgres: Postgres;
	/** Cuts every connection but our own; gives how many there were. */
	readonly cut: () => Promise<number>;
}

/** A PostgreSQL of our own. */
export async function postgresDatabase(): Promise<PostgresDatabase> {
	const postgres = await startPostgres();
	const query = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
		const client = new pg.Client({ connectionString: postgres.url });
		await client.connect();
		try {
			return (await client.query<Row>(text, values)).rows;
		} finally {
			await client.end();
		}
	};
	return {
		name: 'PostgreSQL',
		postgres,
		env: { DATABASE_URL: postgres.url },
		async stored(room) {
			const rows = await query<{ key: string }>(`${ANSWERS}$1`, [room]);
			return { answers: rows.length, keys: rows.map(({ key }) => key) };
		},
		async cut() {
			const rows = await query(
				'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = $1',
				['client backend']
			);
			return rows.length;
		},
		close: () => postgres.stop()
	};
}
