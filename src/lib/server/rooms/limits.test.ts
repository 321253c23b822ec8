import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_SPACE } from '#lib/quiz/room-code.ts';
import { addressGroup, GUESSES, Limit, Tries } from './limits.ts';

const MINUTE = 60_000;
const limitOf = (burst: number, perMinute: number) => {
	const clock = { now: 1_000_000 };
	return { clock, limit: new Limit({ burst, perMinute }, () => clock.now) };
};
const takes = (limit: Limit, count: number, name = 'a') =>
	Array.from({ length: count }, () => limit.take(name)).filter(Boolean).length;

describe('a limit', () => {
	it('lets a burst through and then so many in a minute', () => {
		const { clock, limit } = limitOf(5, 60);
		expect(takes(limit, 20)).toBe(5);
		clock.now += 3_000;
		expect(takes(limit, 20)).toBe(3);
		clock.now += 999;
		expect(limit.take('a')).toBe(false);
		clock.now += 1;
		expect(limit.take('a')).toBe(true);
	});

	it('never saves up more than the burst', () => {
		const { clock, limit } = limitOf(5, 60);
		takes(limit, 5);
		clock.now += 24 * 60 * MINUTE;
		expect(takes(limit, 20)).toBe(5);
	});

	it('takes nothing where too much is asked for, and counts each name by itself', () => {
		const { limit } = limitOf(5, 60);
		expect([
			limit.take('a', 6),
			limit.take('a', 5),
			limit.take('a', 1),
			limit.take('b', 5)
		]).toEqual([false, true, false, true]);
	});

	it('can be asked without being used up', () => {
		const { limit } = limitOf(1, 60);
		expect([limit.has('a'), limit.has('a'), limit.take('a'), limit.has('a')]).toEqual([
			true,
			true,
			true,
			false
		]);
	});

	it('gives nothing for a clock that jumps back, goes on from there, and forgives at most one burst', () => {
		const { clock, limit } = limitOf(5, 60);
		takes(limit, 5);
		clock.now -= 60 * MINUTE;
		expect(limit.take('a')).toBe(false);
		clock.now += 1_000;
		expect(takes(limit, 5)).toBe(1);
		clock.now += 60 * MINUTE;
		expect(takes(limit, 20)).toBe(5);
	});

	it('lets through no more than the burst and what the time gives, whatever comes when', () => {
		const steps = fc.array(
			fc.record({ wait: fc.nat(5_000), cost: fc.integer({ min: 1, max: 4 }) })
		);
		fc.assert(
			fc.property(steps, fc.integer({ min: 1, max: 10 }), (list, burst) => {
				const { clock, limit } = limitOf(burst, 30);
				const from = clock.now;
				let through = 0;
				for (const { wait, cost } of list) {
					clock.now += wait;
					if (limit.take('a', cost)) through += cost;
					expect(through).toBeLessThanOrEqual(burst + ((clock.now - from) / MINUTE) * 30 + 1e-6);
				}
			})
		);
	});

	it('forgets the oldest of 100,000 names, so that many addresses do not fill the memory', () => {
		const { limit } = limitOf(1, 1);
		expect(takes(limit, 2, 'first')).toBe(1);
		for (let count = 1; count < 100_000; count += 1) limit.take(`name ${count}`);
		expect(limit.has('first')).toBe(false);
		limit.take('one more');
		expect(limit.has('first')).toBe(true);
		expect(limit.has('one more')).toBe(false);
	});
});

describe('tries', () => {
	const triesOf = (burst: number) => {
		const { clock, limit } = limitOf(burst, 1);
		return { clock, tries: new Tries(limit) };
	};
	/** Answers wrong ones slowly and right ones at once, as a database and a memory do. */
	const ask = (isRight: boolean) => async () =>
		isRight ? 'found' : new Promise<undefined>((done) => setTimeout(() => done(undefined), 1));
	const tally = (answers: readonly unknown[]) => ({
		wrong: answers.filter((one) => one === undefined).length,
		found: answers.filter((one) => one === 'found').length,
		refused: answers.filter((one) => one === 'too many').length
	});

	it('count one after another, also those that come at once', async () => {
		const { clock, tries } = triesOf(5);
		const many = (count: number) =>
			Promise.all(Array.from({ length: count }, () => tries.attempt('a', ask(false))));
		expect(tally(await many(100))).toEqual({ wrong: 5, found: 0, refused: 95 });
		expect(tally(await many(100))).toEqual({ wrong: 0, found: 0, refused: 100 });
		clock.now += MINUTE;
		expect(tally(await many(100))).toEqual({ wrong: 1, found: 0, refused: 99 });
	});

	it('do not find what is right behind too many wrong ones', async () => {
		const { tries } = triesOf(5);
		const rights = [false, false, true, false, false, false, true];
		const answers = await Promise.all(rights.map((is) => tries.attempt('a', ask(is))));
		expect(tally(answers)).toEqual({ wrong: 5, found: 1, refused: 1 });
		expect(await tries.attempt('b', ask(true))).toBe('found');
	});

	it('are never used up by right ones, and go on after one that failed', async () => {
		const { tries } = triesOf(1);
		const fails = tries.attempt('a', async () => {
			throw new Error('no database');
		});
		const right = Array.from({ length: 50 }, () => tries.attempt('a', ask(true)));
		await expect(fails).rejects.toThrow('no database');
		expect(tally(await Promise.all(right))).toEqual({ wrong: 0, found: 50, refused: 0 });
	});
});

describe('guessing a code', () => {
	it('is hopeless: 40 tries and 2 a minute for a day, with 100 rooms open, hit one in 4,000 times at most', () => {
		const tries = GUESSES.burst + GUESSES.perMinute * 60 * 24;
		expect((tries * 100) / CODE_SPACE).toBeLessThan(1 / 4_000);
	});
});

describe('an address', () => {
	it('is its own group in IPv4, also where it comes as IPv6', () => {
		expect(addressGroup('192.0.2.7')).toBe('192.0.2.7');
		for (const mapped of ['::ffff:192.0.2.7', '::FFFF:192.0.2.7'])
			expect(addressGroup(mapped)).toBe('192.0.2.7');
	});

	it('is grouped by its first half in IPv6, however it is written', () => {
		const same = [
			'2001:db8::1',
			'2001:db8::ffff:1',
			'2001:0DB8:0:0:1:2:3:4',
			'2001:db8:0:0::',
			'2001:db8::1%eth0'
		];
		expect(new Set(same.map(addressGroup))).toEqual(new Set(['2001:db8:0:0']));
		expect(addressGroup('2001:db8:0:1::1')).toBe('2001:db8:0:1');
		expect(addressGroup('2001:db8:1::1')).toBe('2001:db8:1:0');
		expect(addressGroup('::1')).toBe('0:0:0:0');
	});

	it('of one household is one group: any last half, any way to write it', () => {
		const part = fc.oneof(fc.constant(0), fc.nat(0xffff));
		fc.assert(
			fc.property(
				fc.tuple(part, part, part, part),
				fc.tuple(part, part, part, part),
				(net, own) => {
					// A first part like those that are given out, not one of the mapped ones.
					const [, ...rest] = net;
					const hex = [0x2001, ...rest, ...own].map((one) => one.toString(16));
					const written = new URL(`http://[${hex.join(':')}]`).hostname.slice(1, -1);
					expect(addressGroup(written)).toBe(hex.slice(0, 4).join(':'));
					expect(addressGroup(hex.join(':'))).toBe(hex.slice(0, 4).join(':'));
				}
			)
		);
	});

	it('is some group whatever a proxy makes of it', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => {
				expect(addressGroup(text).length).toBeLessThanOrEqual(Math.max(text.length, 64));
			})
		);
	});
});
