import pg from 'pg';

const CHANNEL = 'allegedly_rooms';
const COALESCE_MS = 25;
const RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** Tells other processes that something was written, and is told by them. Nothing but the fact is sent. */
export class Wake {
	/** Another process, or this one, has written; also after the connection was lost and is back. */
	onWake: () => void = () => undefined;

	readonly #pool: pg.Pool;
	readonly #url: string;
	readonly #tell: (error: Error) => void;
	#listener: pg.Client | undefined;
	#timer: NodeJS.Timeout | undefined;
	#retry: NodeJS.Timeout | undefined;
	#wait = RETRY_MS;
	#isClosed = false;

	constructor(pool: pg.Pool, url: string, tell: (error: Error) => void) {
		this.#pool = pool;
		this.#url = url;
		this.#tell = tell;
		void this.#listen();
	}

	/** Wakes the others soon; many calls make one message. */
	send(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#pool.query(`NOTIFY ${CHANNEL}`).catch(this.#tell);
		}, COALESCE_MS);
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		clearTimeout(this.#timer);
		clearTimeout(this.#retry);
		await this.#listener?.end().catch(() => undefined);
	}

	async #listen() {
		const client = new pg.Client({
			connectionString: this.#url,
			keepAlive: true,
			connectionTimeoutMillis: 5_000
		});
		this.#listener = client;
		client.on('notification', () => this.onWake());
		client.on('error', (error) => this.#again(client, error));
		client.on('end', () => this.#again(client, new Error('the listening connection ended')));
		try {
			await client.connect();
			await client.query(`LISTEN ${CHANNEL}`);
			this.#wait = RETRY_MS;
			this.onWake();
		} catch (error) {
			this.#again(client, error instanceof Error ? error : new Error(String(error)));
		}
	}

	#again(client: pg.Client, error: Error) {
		if (this.#isClosed || this.#listener !== client) return;
		this.#tell(error);
		this.#listener = undefined;
		client.end().catch(() => undefined);
		this.#retry = setTimeout(() => void this.#listen(), this.#wait);
		this.#wait = Math.min(this.#wait * 2, LONGEST_RETRY_MS);
	}
}
