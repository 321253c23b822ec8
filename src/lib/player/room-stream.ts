/** What comes over a room's stream, by the name of its messages. */
export interface StreamHandlers {
	/** Messages by name; what cannot be parsed is left aside. */
	readonly on: Readonly<Record<string, (value: never) => void>>;
	/** The line is up, or it is lost and being tried again. */
	readonly onLine: (isUp: boolean) => void;
}

const SOONEST_MS = 500;
const LATEST_MS = 4_000;

/**
 * Follows a stream of server-sent events until the returned function is called. A browser gives up on an answer
 * that is no stream, as a proxy gives while the server starts again; this does not. What was missed comes with
 * the first message after it, which tells how things stand.
 */
export function followStream(address: string, { on, onLine }: StreamHandlers): () => void {
	let source: EventSource | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = SOONEST_MS;
	let after = 0;
	let isOver = false;

	function open() {
		const url = new URL(address, location.href);
		if (after > 0) url.searchParams.set('after', String(after));
		source = new EventSource(url);
		source.addEventListener('open', () => {
			wait = SOONEST_MS;
			onLine(true);
		});
		source.addEventListener('error', () => {
			onLine(false);
			if (source?.readyState === EventSource.CLOSED) again();
		});
		for (const [name, take] of Object.entries(on))
			source.addEventListener(name, (message) => {
				after = Number(message.lastEventId) || after;
				const value = parsed(message.data);
				if (value !== undefined) take(value as never);
			});
	}

	function again() {
		source?.close();
		clearTimeout(timer);
		if (isOver) return;
		timer = setTimeout(open, wait * (0.5 + Math.random() / 2));
		wait = Math.min(wait * 2, LATEST_MS);
	}

	/** A device that wakes up does not wait its turn. */
	function wake() {
		if (document.visibilityState === 'hidden' || source?.readyState === EventSource.OPEN) return;
		wait = SOONEST_MS;
		clearTimeout(timer);
		source?.close();
		open();
	}

	document.addEventListener('visibilitychange', wake);
	window.addEventListener('online', wake);
	open();
	return () => {
		isOver = true;
		clearTimeout(timer);
		source?.close();
		document.removeEventListener('visibilitychange', wake);
		window.removeEventListener('online', wake);
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
