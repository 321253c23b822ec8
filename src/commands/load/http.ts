import { Agent, request, type IncomingMessage } from 'node:http';

/** An answer with its body read. */
export interface Answer {
	readonly status: number;
	readonly body: string;
	readonly location: string | undefined;
	/** Cookies that were set, as a `Cookie` header. */
	readonly cookies: string;
	/** From sending to the whole answer, in milliseconds. */
	readonly took: number;
}

interface Sending {
	readonly method?: 'GET' | 'POST';
	readonly cookies?: string;
	/** A form, or JSON where it is no text. */
	readonly body?: URLSearchParams | object;
	readonly timeout?: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Asks a server on this computer; rejects where the line breaks. */
export function ask(url: string, sending: Sending = {}): Promise<Answer> {
	const { method = 'GET', cookies, body, timeout } = sending;
	const isForm = body instanceof URLSearchParams;
	const sent = body === undefined ? undefined : isForm ? body.toString() : JSON.stringify(body);
	const started = performance.now();
	return new Promise<Answer>((resolve, reject) => {
		const asking = request(
			url,
			{
				agent,
				method,
				headers: {
					accept: isForm ? 'text/html' : 'application/json',
					origin: new URL(url).origin,
					...(cookies && { cookie: cookies }),
					...(sent !== undefined && {
						'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
						'content-length': Buffer.byteLength(sent)
					})
				}
			},
			(answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('error', reject);
				answer.on('end', () =>
					resolve({
						status: answer.statusCode ?? 0,
						body: Buffer.concat(parts).toString('utf8'),
						location: answer.headers.location,
						cookies: (answer.headers['set-cookie'] ?? [])
							.map((cookie) => cookie.split(';')[0] ?? '')
							.join('; '),
						took: performance.now() - started
					})
				);
			}
		);
		asking.setTimeout(timeout ?? 30_000, () => asking.destroy(new Error(`no answer from ${url}`)));
		asking.on('error', (error: NodeJS.ErrnoException) => {
			// The server had closed an idle line while this was on its way into it; browsers ask again too.
			if (asking.reusedSocket && error.code === 'ECONNRESET') resolve(ask(url, sending));
			else reject(error);
		});
		asking.end(sent);
	});
}

/** One message of a stream of server-sent events. */
export interface StreamMessage {
	readonly name: string;
	readonly id: number;
	readonly data: string;
}

export interface OpenStream {
	readonly close: () => void;
	/** Stops reading without closing, as a device that fell asleep. */
	readonly pause: () => void;
	/** Resolves when the line is gone. */
	readonly over: Promise<void>;
}

/** Follows a stream until it is closed; rejects where it cannot be opened. */
export function follow(
	url: string,
	cookies: string,
	take: (message: StreamMessage) => void
): Promise<OpenStream> {
	return new Promise((resolve, reject) => {
		const asking = request(
			url,
			{ agent: false, headers: { accept: 'text/event-stream', cookie: cookies } },
			(answer: IncomingMessage) => {
				if (answer.statusCode !== 200) {
					asking.destroy();
					return reject(new Error(`the stream answered ${answer.statusCode}`));
				}
				let text = '';
				answer.setEncoding('utf8');
				answer.on('data', (part: string) => {
					text += part;
					const messages = text.split('\n\n');
					text = messages.pop() ?? '';
					for (const message of messages) read(message, take);
				});
				const over = new Promise<void>((done) => answer.once('close', () => done()));
				answer.on('error', () => undefined);
				resolve({ close: () => asking.destroy(), pause: () => answer.pause(), over });
			}
		);
		asking.on('error', reject);
		asking.end();
	});
}

function read(message: string, take: (message: StreamMessage) => void) {
	const field = (name: string) =>
		message
			.split('\n')
			.find((line) => line.startsWith(`${name}: `))
			?.slice(name.length + 2);
	const name = field('event');
	if (name !== undefined) take({ name, id: Number(field('id') ?? 0), data: field('data') ?? '' });
}
