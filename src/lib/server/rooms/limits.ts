import { isIPv6 } from 'node:net';

/** Lets so many through at once, and then so many in a minute. */
export interface Allowance {
	readonly burst: number;
	readonly perMinute: number;
}

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
