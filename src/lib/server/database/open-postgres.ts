import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate, type Tables } from './schema.ts';

const BIGINT = 20;

/** Whole numbers come as numbers: ours are far below 2⁵³. */
const types: pg.CustomTypesConfig = {
	getTypeParser: ((id: number, format?: 'text') =>
		id === BIGINT
			? Number
			: pg.types.getTypeParser(id, format)) as pg.CustomTypesConfig['getTypeParser']
};

/** A pool that outlives the loss of its connections: an idle one that breaks is only told. */
export function openPool(url: string, tell: (error: Error) => void): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		types,
		max: 10,
		connectionTimeoutMillis: 5_000,
		statement_timeout: 10_000
	});
	pool.on('error', tell);
	// One that breaks while it is in use tells nobody else; its query fails all the same.
	pool.on('connect', (client) => client.on('error', tell));
	return pool;
}

/** Opens the PostgreSQL database behind `pool`. */
export async function openPostgres(pool: pg.Pool): Promise<Kysely<Tables>> {
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	await migrate(db);
	return db;
}
