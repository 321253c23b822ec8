import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
	CompiledQuery,
	Kysely,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection
} from 'kysely';
import { migrate, type Tables } from './schema.ts';

/** The one file that holds all rooms. */
export const DATABASE_FILE = 'allegedly.sqlite';

/**
 * Opens the database in `folder`, which is made where it is missing. What was acknowledged survives a pulled
 * plug (`synchronous=FULL`), and what was deleted is overwritten (`secure_delete`).
 */
export async function openSqlite(folder: string): Promise<Kysely<Tables>> {
	mkdirSync(folder, { recursive: true });
	const file = new Sqlite(join(folder, DATABASE_FILE), { timeout: 5_000 });
	file.pragma('journal_mode = WAL');
	file.pragma('synchronous = FULL');
	file.pragma('foreign_keys = ON');
	file.pragma('secure_delete = ON');
	const db = new Kysely<Tables>({ dialect: new WritersDialect({ database: file }) });
	await migrate(db);
	return db;
}

/** A transaction takes the one writer's place at its start: one that only read first could not get it later. */
class WritersDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}

	/** A full disk has undone the transaction already; a second undoing would hide that. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		await super.rollbackTransaction(connection).catch(() => undefined);
	}
}

class WritersDialect extends SqliteDialect {
	readonly #config: ConstructorParameters<typeof SqliteDialect>[0];

	constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
		super(config);
		this.#config = config;
	}

	override createDriver(): SqliteDriver {
		return new WritersDriver(this.#config);
	}
}
