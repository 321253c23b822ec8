import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import Sqlite from 'better-sqlite3';

const from = join(resolve(process.env.ALLEGEDLY_DATA || 'data'), 'allegedly.sqlite');
const to = resolve(process.argv[2] ?? `allegedly-${new Date().toISOString().slice(0, 10)}.sqlite`);

const trouble = existsSync(from)
	? existsSync(to) && `There is a file ${to} already: name another one after “npm run backup --”.`
	: `There is no database ${from}: no room was opened yet, or ALLEGEDLY_DATA names another folder.`;
if (trouble) {
	console.error(trouble);
	process.exit(1);
}
const database = new Sqlite(from, { readonly: true });
await database.backup(to);
database.close();
console.log(`All rooms are in ${to}, as they were a moment ago.`);
