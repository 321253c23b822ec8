import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SERVER_FLAGS } from '../server/node-flags.mjs';
import { ROOT } from '../setup/places.mjs';

const PATIENCE_MS = 180_000;

export interface RunningServer {
	readonly url: string;
	/** From the call to the announcement, in milliseconds. */
	readonly startedIn: number;
	readonly pid: number;
	readonly stop: () => Promise<void>;
	/** Ends it as a power cut would. */
	readonly kill: () => Promise<void>;
}

/**
 * Starts one of our commands on this computer only, on a free port unless `env` names one, and waits until it
 * is up.
 */
export async function startServer(
	command: 'serve' | 'start',
	env: Readonly<Record<string, string>> = {}
): Promise<RunningServer> {
	const started = performance.now();
	const flags = command === 'serve' ? SERVER_FLAGS : [];
	const child = spawn(
		process.execPath,
		[...flags, join(ROOT, 'src', 'commands', `${command}.mjs`)],
		{
			cwd: ROOT,
			env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ORIGIN: '', ...env },
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	const url = (await announced(child)).replace('localhost', '127.0.0.1');
	const end = async (signal: NodeJS.Signals) => {
		const closed = once(child, 'close');
		child.kill(signal);
		await closed;
	};
	return {
		url,
		startedIn: performance.now() - started,
		pid: child.pid ?? 0,
		stop: () => end('SIGTERM'),
		kill: () => end('SIGKILL')
	};
}

function announced(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		const patience = setTimeout(() => {
			child.kill('SIGTERM');
			reject(new Error(`No server after ${PATIENCE_MS / 1000} s.`));
		}, PATIENCE_MS);
		let said = '';
		child.stdout?.on('data', (chunk: Buffer) => {
			said += chunk.toString('utf8');
			const url = /http:\/\/\S+/.exec(said)?.[0];
			if (url === undefined) return;
			clearTimeout(patience);
			resolve(url);
		});
		child.once('close', (code) => {
			clearTimeout(patience);
			reject(new Error(`The server ended with code ${code} before it was up.`));
		});
	});
}
