import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { startServer } from './bench/server.ts';
import { everybodyBack, openClass, type Outcome } from './chaos/class.ts';
import { postgresDatabase, sqliteDatabase, type Database } from './chaos/databases.ts';
import { ask, follow } from './load/http.ts';
import { percentile } from './load/figures.ts';
import { ROOT } from './setup/places.mjs';

const DEVICES = 20;
const KILLS = 20;
const CUTS = 10;
const BACK_WITHIN_MS = 5_000;

const FAULTS: Readonly<Record<string, () => Promise<void>>> = {
	'kill sqlite': () => kills(sqliteDatabase()),
	'kill postgres': async () => kills(await postgresDatabase()),
	'cut postgres': cuts,
	'restart postgres': restarts,
	'disk full': diskFull,
	'clock jump': clockJump,
	'slow clients': slowClients
};

let broken = 0;
const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(FAULTS))
	if (asked.length === 0 || asked.some((one) => name.includes(one))) await run();
console.log(
	broken === 0 ? '\nNothing acknowledged was lost or doubled.' : `\n${broken} faults did harm.`
);
process.exit(broken === 0 ? 0 : 1);

/** `kill -9` in the middle of submissions, again and again, on one port. */
async function kills(database: Database) {
	const env = { ...settings(database), PORT: String(await freePort()) };
	let server = await startServer('serve', env);
	const room = await openClass(server.url, DEVICES);
	const back: number[] = [];
	for (let kill = 0; kill < KILLS; kill += 1) {
		await sleep(300 + Math.random() * 700);
		await server.kill();
		server = await startServer('serve', env);
		back.push(await everybodyBack(room, performance.now()));
	}
	const outcome = await room.finish(() => database.stored(room.room.id));
	await server.stop();
	await database.close();
	report(`${database.name}: kill -9, ${KILLS} times, ${DEVICES} devices`, outcome, [
		`everybody back after ${Math.round(percentile(back, 0.5))} ms (median), ${Math.round(Math.max(...back))} ms at most`
	]);
	if (Math.max(...back) > BACK_WITHIN_MS) harm('somebody was not back within 5 s of the restart');
}

/** The database cuts every connection in the middle of submissions. */
async function cuts() {
	const database = await postgresDatabase();
	const server = await startServer('serve', settings(database));
	const room = await openClass(server.url, DEVICES);
	let ended = 0;
	for (let cut = 0; cut < CUTS; cut += 1) {
		await sleep(300 + Math.random() * 700);
		ended += await database.cut();
	}
	const outcome = await room.finish(() => database.stored(room.room.id));
	await server.stop();
	await database.close();
	report(`PostgreSQL: pg_terminate_backend, ${CUTS} times, ${ended} connections`, outcome);
}

/** The database itself dies and comes back. */
async function restarts() {
	const database = await postgresDatabase();
	const server = await startServer('serve', settings(database));
	const room = await openClass(server.url, DEVICES);
	for (let restart = 0; restart < 3; restart += 1) {
		await sleep(500);
		await database.postgres.kill();
		await sleep(500);
		const health = await ask(`${server.url}/healthz`);
		if (health.status !== 503) harm(`/healthz said ${health.status} without a database`);
		const page = await ask(`${server.url}/lessons/01-the-hook`);
		if (page.status !== 200) harm(`a lesson answered ${page.status} without a database`);
		await database.postgres.restart();
	}
	const outcome = await room.finish(() => database.stored(room.room.id));
	await server.stop();
	await database.close();
	report('PostgreSQL: killed and started again, 3 times', outcome);
}

/** The disk fills up in the middle of submissions and is freed again. */
async function diskFull() {
	const place = mkdtempSync(join(tmpdir(), 'allegedly-full-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place], { stdio: 'pipe' });
	} catch {
		rmSync(place, { recursive: true });
		return console.log(
			'\nDisk full: not run, since a small disk could not be mounted (it takes root).'
		);
	}
	try {
		const database = sqliteDatabase(place);
		const server = await startServer('serve', settings(database));
		const room = await openClass(server.url, DEVICES);
		await sleep(500);
		const filler = join(place, 'filler');
		fill(filler);
		const told = await untilTrouble(room.devices);
		const page = await ask(`${server.url}/lessons/01-the-hook`);
		if (page.status !== 200) harm(`a lesson answered ${page.status} with a full disk`);
		rmSync(filler);
		const outcome = await room.finish(() => database.stored(room.room.id));
		await server.stop();
		report('SQLite: disk full, then freed', outcome, [
			told ? 'devices were told to come back while it was full' : 'nobody noticed'
		]);
		if (!told) harm('the disk was never full');
	} finally {
		execFileSync('umount', [place]);
		rmSync(place, { recursive: true });
	}
}

/** The server's clock jumps a day ahead, two back, and home. */
async function clockJump() {
	const database = sqliteDatabase();
	const preload = join(ROOT, 'src', 'commands', 'chaos', 'skewed-clock.mjs');
	const server = await startServer('serve', {
		...settings(database),
		NODE_OPTIONS: `--import ${preload}`
	});
	const room = await openClass(server.url, DEVICES);
	for (let jump = 0; jump < 6; jump += 1) {
		await sleep(600);
		process.kill(server.pid, 'SIGUSR2');
	}
	const outcome = await room.finish(() => database.stored(room.room.id));
	await server.stop();
	await database.close();
	report('SQLite: clock a day ahead, a day behind, and right, twice', outcome);
}

/** Devices that stop reading their streams without leaving. */
async function slowClients() {
	const database = sqliteDatabase();
	const server = await startServer('serve', settings(database));
	const room = await openClass(server.url, DEVICES);
	const { url, id, cookies } = room.room;
	const asleep = [];
	for (const { learner } of room.devices) {
		asleep.push(await follow(`${url}/rooms/${id}/stream`, learner.cookies, () => undefined));
		asleep.push(await follow(`${url}/rooms/${id}/stream`, learner.cookies, () => undefined));
	}
	for (let host = 0; host < 8; host += 1)
		asleep.push(await follow(`${url}/rooms/${id}/stream?as=host`, cookies, () => undefined));
	for (const stream of asleep) stream.pause();
	const before = await megabytes(url);
	await sleep(8_000);
	const after = await megabytes(url);
	const outcome = await room.finish(() => database.stored(id));
	for (const stream of asleep) stream.close();
	await server.stop();
	await database.close();
	report(`SQLite: ${asleep.length} streams that nobody reads, 8 s`, outcome, [
		`memory ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`
	]);
}

function report(what: string, outcome: Outcome, more: readonly string[] = []) {
	const { acknowledged, lost, doubled, refused, differing, troubles } = outcome;
	console.log(`\n${what}`);
	console.log(
		`  ${acknowledged} answers acknowledged, ${lost} lost, ${doubled} doubled, ${refused} refused; ` +
			`${differing} devices differ from the server; ${troubles} requests had to be sent again`
	);
	for (const line of more) console.log(`  ${line}`);
	if (lost + doubled + refused + differing > 0) harm(what);
	if (acknowledged === 0) harm('nothing was acknowledged at all');
}

function harm(what: string) {
	broken += 1;
	console.log(`  HARM: ${what}`);
}

function settings(database: Database): Readonly<Record<string, string>> {
	return { ...database.env, ALLEGEDLY_METRICS_TOKEN: 'chaos', ALLEGEDLY_ROOMS_PER_HOUR: '1000' };
}

/** Writes until the disk takes no more. */
function fill(file: string) {
	const block = Buffer.alloc(16 * 1024, 1);
	try {
		for (;;) writeFileSync(file, block, { flag: 'a' });
	} catch {
		// It is full.
	}
}

async function untilTrouble(devices: readonly { readonly troubles: number }[]): Promise<boolean> {
	const limit = performance.now() + 20_000;
	while (performance.now() < limit) {
		if (devices.some(({ troubles }) => troubles > 0)) return true;
		await sleep(50);
	}
	return false;
}

async function megabytes(url: string): Promise<number> {
	const answer = await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer chaos' } });
	const text = await answer.text();
	return Number(/resident_memory_bytes (\d+)/.exec(text)?.[1] ?? 0) / 1024 ** 2;
}
