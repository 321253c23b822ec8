import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { buildIfNeeded } from './build.mjs';
import { handOver, stopWithChildren } from './children.mjs';
import { installIfNeeded } from './install.mjs';
import { SERVER_FLAGS } from '../server/node-flags.mjs';
import { ROOT } from './places.mjs';
import { chooseNode, requireUsableHost } from './runtime.mjs';
import { listenTrouble, parsePort } from './trouble.mjs';

const HELP = `npm start: installs and builds what is missing or out of date, then serves Allegedly.

  PORT=8080 npm start          another port than 3000
  HOST=127.0.0.1 npm start     only for this computer
  ORIGIN=https://… npm start   the address learners see when a proxy stands in front`;

/** @returns {Promise<number>} */
export async function main() {
	if (process.argv.includes('--help')) {
		console.log(HELP);
		return 0;
	}
	stopWithChildren();
	requireUsableHost();
	// Before the minute of installing and building, and before the build changes under a running server.
	await requireFreePort(parsePort(process.env.PORT), process.env.HOST || '0.0.0.0');
	await installIfNeeded(console.log);
	const node = chooseNode();
	await buildIfNeeded(node, console.log);
	return handOver(node, [...SERVER_FLAGS, join(ROOT, 'src', 'commands', 'serve.mjs')]);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function requireFreePort(port, host) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (error) => reject(listenTrouble(error, port, host)));
		probe.listen({ port, host }, () => probe.close(() => resolve()));
	});
}
