import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { networkAddresses } from '../lib/server/network-addresses.mjs';
import { announcement } from './server/addresses.mjs';
import { closeOnSignal } from './server/closing.mjs';
import { secure } from './server/headers.mjs';
import { isReadable } from './server/address-line.mjs';
import { tellProtocol } from './server/protocol.mjs';
import { BUILD } from './setup/places.mjs';
import { Trouble, listenTrouble, parsePort } from './setup/trouble.mjs';

/** @typedef {import('node:http').RequestListener} RequestListener */

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;

serve(process.argv[2] ?? BUILD).catch((error) => {
	console.error(
		error instanceof Trouble ? error.sentence : `The server could not start: ${error.message}`
	);
	process.exit(1);
});

/** @param {string} folder what `vite build` made with adapter-node */
async function serve(folder) {
	const port = parsePort(process.env.PORT);
	const host = process.env.HOST || '0.0.0.0';
	const markProtocol = tellProtocol(process.env);
	const handler = await loadHandler(folder);

	const server = createServer(
		{
			headersTimeout: HEADERS_TIMEOUT_MS,
			// The time for a request to arrive; an answer may stream for hours.
			requestTimeout: REQUEST_TIMEOUT_MS,
			connectionsCheckingInterval: 5_000
		},
		async (request, response) => {
			try {
				secure(request, response);
				markProtocol(request);
				if (!isReadable(request.url)) return refuse(response, 400, 'This address cannot be read.');
				await handler(request, response, () => refuse(response, 404, 'There is nothing here.'));
			} catch (error) {
				console.error(error);
				if (!response.headersSent) refuse(response, 500, 'The server could not answer this.');
				else response.destroy();
			}
		}
	);
	server.maxHeadersCount = 100;
	closeOnSignal(server);
	// adapter-node drops some promises: a failing request must not take the class's server down with it.
	process.on('unhandledRejection', (reason) => console.error(reason));

	server.once('error', (error) => {
		console.error(listenTrouble(error, port, host).sentence);
		process.exit(1);
	});
	server.listen({ port, host }, () => {
		const address = server.address();
		const actual = typeof address === 'object' && address ? address.port : port;
		console.log(announcement(host, actual, networkAddresses(networkInterfaces())));
	});
}

/**
 * @param {string} folder
 * @returns {Promise<(...args: [...Parameters<RequestListener>, () => void]) => unknown>}
 */
async function loadHandler(folder) {
	const file = join(resolve(folder), 'handler.js');
	if (!existsSync(file)) {
		throw new Trouble(`There is no built module in ${folder}: run npm start, which builds it.`);
	}
	return (await import(pathToFileURL(file).href)).handler;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function refuse(response, status, text) {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
