import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from './bench/server.ts';
import { runRooms, type Figures } from './load/run-rooms.ts';
import { startPostgres } from './postgres.ts';
import { formatTable } from './table.ts';

const TOKEN = 'load';
const SIZES = [30, 100, 300, 1_000, 3_000];
const HEADINGS = [
	'run',
	'learners',
	'join p50/p95/p99',
	'acknowledged p50/p95/p99',
	'teacher’s screen p50/p95/p99',
	'answers',
	'messages',
	'MB at most',
	'loop delay p50/worst p99',
	'CPU ms a learner',
	'failed'
];

const asked = process.argv.slice(2);
const isAsked = (name: string) => asked.length === 0 || asked.some((one) => name.includes(one));

console.log('Rooms under load: server and learners on this computer. Times in milliseconds.');
const rows: Figures[] = [];
for (const size of SIZES) {
	const name = `1 room × ${size}`;
	if (isAsked(name)) rows.push(await onSqlite(name, 1, size));
}
if (isAsked('100 rooms × 30')) rows.push(await onSqlite('100 rooms × 30', 100, 30));
if (isAsked('PostgreSQL, 2 processes, 40 rooms × 25')) rows.push(await onPostgres());
console.log(`\n${formatTable([HEADINGS, ...rows.map(toRow)])}`);
const failed = rows.reduce((sum, one) => sum + one.failed, 0);
if (failed > 0) console.log(`\n${failed} requests failed.`);
process.exit(failed === 0 ? 0 : 1);

async function onSqlite(name: string, rooms: number, learners: number): Promise<Figures> {
	const folder = mkdtempSync(join(tmpdir(), 'allegedly-load-'));
	const server = await startServer('serve', { ...settings(), ALLEGEDLY_DATA: folder });
	try {
		return await run(name, rooms, learners, [server]);
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function onPostgres(): Promise<Figures> {
	const postgres = await startPostgres();
	const env = { ...settings(), DATABASE_URL: postgres.url };
	const servers = [await startServer('serve', env), await startServer('serve', env)];
	try {
		return await run('PostgreSQL, 2 processes, 40 rooms × 25', 40, 25, servers);
	} finally {
		for (const server of servers) await server.stop();
		await postgres.stop();
	}
}

async function run(
	name: string,
	rooms: number,
	learners: number,
	servers: readonly RunningServer[]
): Promise<Figures> {
	console.log(`${name} …`);
	return runRooms(
		{ name, rooms, learners, urls: servers.map(({ url }) => url), metricsToken: TOKEN },
		() => servers.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0)
	);
}

function settings() {
	return {
		ALLEGEDLY_METRICS_TOKEN: TOKEN,
		ALLEGEDLY_ROOM_LEARNERS: '4000',
		ALLEGEDLY_ROOMS_PER_HOUR: '1000'
	};
}

/** CPU time of a process in seconds; 0 where the system does not tell it this way. */
function cpuSeconds(pid: number): number {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
		return (Number(fields[11]) + Number(fields[12])) / 100;
	} catch {
		return 0;
	}
}

function toRow(one: Figures): readonly string[] {
	return [
		one.name,
		String(one.learners),
		one.join,
		one.acknowledged,
		one.teacher,
		String(one.answers),
		String(one.messages),
		one.megabytes.toFixed(0),
		one.loopDelay,
		one.cpuPerLearner.toFixed(1),
		String(one.failed)
	];
}
