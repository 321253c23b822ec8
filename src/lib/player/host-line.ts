import type { HostOrder } from '#lib/components/room/host-order.ts';
import { followStream, type StreamHandlers } from './room-stream.ts';

/** What became of an order. `lost` may have arrived or not, so it is sent again under the same key. */
export type Sent =
	| { readonly is: 'taken'; readonly seq: number }
	| { readonly is: 'refused'; readonly message: string }
	/** `afterMs` is when the server asks to be asked again; `message` is what it says meanwhile. */
	| { readonly is: 'lost'; readonly afterMs?: number; readonly message?: string };

/** A teacher's line to one room. */
export interface HostLine {
	readonly follow: (handlers: StreamHandlers) => () => void;
	readonly send: (key: string, order: HostOrder) => Promise<Sent>;
	/** Reads one of the room's JSON files, for instance “key/3.json”; rejects where it cannot. */
	readonly read: <Value>(path: string) => Promise<Value>;
	readonly wait: (ms: number) => Promise<void>;
}

const PATIENCE_MS = 10_000;
const NOT_TAKEN = 'The room did not take that. Load this page again.';

/** The line to the room whose pages lie under `base`, for code that runs in a browser only. */
export const hostLine = (base: string): HostLine => ({
	follow: (handlers) => followStream(`${base}/stream?as=host`, handlers),
	send: async (key, event) => {
		try {
			const answer = await fetch(`${base}/steer`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ key, event }),
				signal: AbortSignal.timeout(PATIENCE_MS)
			});
			return sentOf(answer, await answer.json().catch(() => ({})));
		} catch {
			return { is: 'lost' };
		}
	},
	read: async (path) => {
		const answer = await fetch(`${base}/${path}`, {
			cache: 'no-cache',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
		return answer.json();
	},
	wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
});

/** What an answer of the steering endpoint means. */
export function sentOf(
	{ ok, status, headers }: Pick<Response, 'ok' | 'status' | 'headers'>,
	body: { readonly seq?: number; readonly message?: string }
): Sent {
	if (ok) return { is: 'taken', seq: body.seq ?? 0 };
	const told = body.message === undefined ? {} : { message: body.message };
	if (status === 429)
		return { is: 'lost', afterMs: 1_000 * (Number(headers.get('retry-after')) || 1), ...told };
	if (status >= 500) return { is: 'lost', ...told };
	return { is: 'refused', message: body.message ?? NOT_TAKEN };
}
