import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const HANDLER = `
export const handler = (request, response, next) => {
	if (request.url === '/stream') {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write('data: 1\\n\\n');
		process.once('sveltekit:shutdown', (reason) => response.write('data: ' + reason + '\\n\\n'));
	} else if (['/rooms', '/join'].some((start) => request.url.startsWith(start))) response.end();
	else if (request.url === '/crash') throw new Error('planted');
	else if (request.url === '/page') {
		response.setHeader('content-security-policy', "default-src 'none'");
		response.end(request.headers[process.env.PROTOCOL_HEADER]);
	} else next();
};`;

let build: string;
const servers: ChildProcess[] = [];
beforeAll(() => {
	build = mkdtempSync(join(tmpdir(), 'allegedly-serve-'));
	writeFileSync(join(build, 'package.json'), '{ "type": "module" }');
	writeFileSync(join(build, 'handler.js'), HANDLER);
});
afterEach(() => {
	for (const server of servers.splice(0)) server.kill('SIGKILL');
});
afterAll(() => rmSync(build, { recursive: true }));

function start(env: Record<string, string>, folder = build) {
	const server = spawn(process.execPath, [join(import.meta.dirname, 'serve.mjs'), folder], {
		env: { PATH: process.env.PATH, HOST: '127.0.0.1', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	servers.push(server);
	return server;
}

async function listening() {
	const server = start({ PORT: '0' });
	let said = '';
	for await (const chunk of server.stdout) {
		said += String(chunk);
		const port = /localhost:(\d+)/.exec(said)?.[1];
		if (port !== undefined) return { server, port: Number(port) };
	}
	throw new Error(`The server ended before it was up: ${said}`);
}

async function get(port: number, path: string, agent?: Agent): Promise<IncomingMessage> {
	const headers = { 'x-allegedly-protocol': 'https' };
	const options = { host: '127.0.0.1', port, path, headers, ...(agent && { agent }) };
	const [response] = await once(request(options).end(), 'response');
	return response;
}

async function textOf(response: IncomingMessage): Promise<string> {
	return Buffer.concat(await response.toArray()).toString('utf8');
}

async function ended(server: ChildProcess) {
	const said = server.stderr?.toArray() ?? [];
	const [code] = await once(server, 'close');
	return { code, said: Buffer.concat(await said).toString('utf8') };
}

test('every answer carries the security headers, and the visitor’s word on the protocol is not taken', async () => {
	const { port } = await listening();
	const page = await get(port, '/page');
	expect(await textOf(page)).toBe('http');
	expect(page.headers).toMatchObject({
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'content-security-policy': "default-src 'none', frame-ancestors 'none'"
	});
	expect(page.headers['x-powered-by']).toBeUndefined();
});

test.each([
	['/rooms/abc/desk', 'same-origin'],
	['/rooms?from=x', 'same-origin'],
	['/join', 'same-origin'],
	['/joining', undefined],
	['/page', undefined]
])('%s: who opened it is kept apart by %s', async (path, policy) => {
	const { port } = await listening();
	const response = await get(port, path);
	expect(response.headers['cross-origin-opener-policy']).toBe(policy);
});

test.each([
	['/nothing', 404],
	['/%E0%A4%A', 400],
	['/crash', 500]
])('%s is answered with %i and the headers', async (path, status) => {
	const { port } = await listening();
	const response = await get(port, path);
	expect(response.statusCode).toBe(status);
	expect(response.headers['x-content-type-options']).toBe('nosniff');
	expect(await textOf(response)).not.toContain('planted');
});

test.each(['SIGTERM', 'SIGINT'] as const)(
	'%s ends it within two seconds, open connections and streams or not',
	async (signal) => {
		const { server, port } = await listening();
		const agent = new Agent({ keepAlive: true });
		await textOf(await get(port, '/page', agent));
		const stream = await get(port, '/stream');
		let streamed = '';
		stream.on('data', (chunk) => (streamed += String(chunk))).on('error', () => undefined);

		const told = performance.now();
		server.kill(signal);
		expect((await ended(server)).code).toBe(0);
		expect(performance.now() - told).toBeLessThan(2000);
		expect(streamed).toBe(`data: 1\n\ndata: ${signal}\n\n`);
		agent.destroy();
	}
);

test('a port in use is one sentence and a failure', async () => {
	const { port } = await listening();
	const { code, said } = await ended(start({ PORT: String(port) }));
	expect(code).toBe(1);
	expect(said).toMatch(new RegExp(`^Port ${port} is in use, [^\\n]*\\.\\n$`));
});

test('a port that is none is one sentence and a failure', async () => {
	const { code, said } = await ended(start({ PORT: 'abc' }));
	expect(code).toBe(1);
	expect(said).toMatch(/^PORT is “abc”, [^\n]*\.\n$/);
});

test('a missing build is one sentence and a failure', async () => {
	const { code, said } = await ended(start({ PORT: '0' }, '/nowhere'));
	expect(code).toBe(1);
	expect(said).toBe('There is no built module in /nowhere: run npm start, which builds it.\n');
});
