import { isIPv6 } from 'node:net';

/** Lets so many through at once, and then so many in a minute. */
export interface Allowance {
	readonly burst: number;
	readonly perMinute: number;
}

/** Wrong codes from one address; see `quiz/room-code.ts` for how many codes there are. */
export const GUESSES: Allowance = { burst: 40, perMinute: 2 };

interface Bucket {
	left: number;
	at: number;
}

const MINUTE_MS = 60_000;
/** An attacker with many addresses must not fill the memory. */
const MOST_BUCKETS = 100_000;

/** Token buckets by name, for instance by address. */
export class Limit {
	readonly #buckets = new Map<string, Bucket>();
	readonly #allowance: Allowance;
	readonly #now: () => number;

	constructor(allowance: Allowance, now: () => number) {
		this.#allowance = allowance;
		this.#now = now;
	}

	/** Whether `cost` is allowed now; then it is taken. */
	take(name: string, cost = 1): boolean {
		const bucket = this.#filled(name);
		if (bucket.left < cost) return false;
		bucket.left -= cost;
		return true;
	}

	/** Whether anything is left, without taking it. */
	has = (name: string): boolean => this.#filled(name).left >= 1;

	#filled(name: string): Bucket {
		const now = this.#now();
		const { burst, perMinute } = this.#allowance;
		const known = this.#buckets.get(name);
		const bucket = known ?? { left: burst, at: now };
		// A clock that jumps back gives nothing and takes nothing.
		const passed = Math.max(0, now - bucket.at);
		bucket.left = Math.min(burst, bucket.left + (passed / MINUTE_MS) * perMinute);
		bucket.at = now;
		if (known === undefined) {
			const [oldest] = this.#buckets.keys();
			if (this.#buckets.size >= MOST_BUCKETS && oldest !== undefined) this.#buckets.delete(oldest);
			this.#buckets.set(name, bucket);
		}
		return bucket;
	}
}

/**
 * Tries at a secret by name, for instance by address, until the wrong ones have used up their allowance. They are
 * asked one after another: of a thousand that come at once, none may be asked before those ahead of it are counted.
 */
export class Tries {
	readonly #wrong: Limit;
	readonly #last = new Map<string, Promise<unknown>>();

	constructor(wrong: Limit) {
		this.#wrong = wrong;
	}

	/** What `ask` finds, undefined where the try was wrong; after too many wrong ones, right ones wait too. */
	attempt<Found>(
		name: string,
		ask: () => Promise<Found | undefined>
	): Promise<Found | undefined | 'too many'> {
		const turn = (this.#last.get(name) ?? Promise.resolve()).then(async () => {
			if (!this.#wrong.has(name)) return 'too many';
			const found = await ask();
			if (found === undefined) this.#wrong.take(name);
			return found;
		});
		const over = turn
			.catch(() => undefined)
			.then(() => {
				if (this.#last.get(name) === over) this.#last.delete(name);
			});
		this.#last.set(name, over);
		return turn;
	}
}

/** An address as limits see it: of IPv6 the half that one household has. */
export function addressGroup(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (!isIPv6(plain)) return plain;
	const [before = [], after = []] = plain
		.split('::')
		.map((side) => side.split(':').filter(Boolean));
	const left = 8 - before.length - after.length;
	return [...before, ...Array.from({ length: left }, () => '0'), ...after]
		.slice(0, 4)
		.map((part) => parseInt(part, 16).toString(16))
		.join(':');
}
