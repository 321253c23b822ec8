import { expect, test } from 'vitest';
import { Asking } from './asking.svelte.ts';

/** A site that answers with the number of times it was asked while `isUp`. */
function openSite() {
	const site = { isUp: true, asked: 0, taken: [] as number[] };
	const asking = new Asking();
	const ask = (name = 'key', take = (value: number) => void site.taken.push(value)) =>
		asking.ask(
			name,
			() => {
				site.asked += 1;
				return site.isUp ? Promise.resolve(site.asked) : Promise.reject(new Error('down'));
			},
			take
		);
	return { site, asking, ask };
}

test('takes what comes, and asks for each name once', async () => {
	const { site, ask, asking } = openSite();
	ask();
	ask();
	await expect.poll(() => site.taken).toEqual([1]);
	ask();
	ask('other');
	await expect.poll(() => site.taken).toEqual([1, 2]);
	expect(asking.failed).toEqual([]);
});

test('names what did not come, and asks for it again when somebody says so', async () => {
	const { site, ask, asking } = openSite();
	site.isUp = false;
	ask();
	await expect.poll(() => asking.failed).toEqual(['key']);
	site.isUp = true;
	asking.retry();
	expect(asking.failed).toEqual([]);
	await expect.poll(() => site.taken).toEqual([2]);
});

test('does not ask again by itself for what did not come', async () => {
	const { site, ask, asking } = openSite();
	site.isUp = false;
	ask();
	await expect.poll(() => asking.failed).toEqual(['key']);
	site.isUp = true;
	expect(site.asked).toBe(1);
	ask('other');
	await expect.poll(() => site.taken).toEqual([2]);
	expect(asking.failed).toEqual(['key']);
});

test('asks again for every name that did not come, and for no other', async () => {
	const { site, ask, asking } = openSite();
	ask('here');
	await expect.poll(() => site.taken).toEqual([1]);
	site.isUp = false;
	ask('one');
	ask('two');
	await expect.poll(() => asking.failed).toEqual(['one', 'two']);
	site.isUp = true;
	asking.retry();
	await expect.poll(() => site.taken).toEqual([1, 4, 5]);
	expect(asking.failed).toEqual([]);
});

test('counts what came and could not be taken as not come', async () => {
	const { asking, ask, site } = openSite();
	const refuse = () => {
		throw new Error('a sentence is missing');
	};
	ask('key', refuse);
	await expect.poll(() => asking.failed).toEqual(['key']);
	asking.retry();
	await expect.poll(() => asking.failed).toEqual(['key']);
	expect(site.asked).toBe(2);
});

test('names what did not come once, however often it was asked for', async () => {
	const { asking, ask, site } = openSite();
	site.isUp = false;
	ask();
	await expect.poll(() => asking.failed).toEqual(['key']);
	ask();
	await expect.poll(() => site.asked).toBe(2);
	await new Promise(requestAnimationFrame);
	expect(asking.failed).toEqual(['key']);
});
