import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { LaterSteps } from './later-steps.svelte.ts';

it('steps are fetched once, told as failed where they do not come, and fetched again when asked', async () => {
	let fetched = 0;
	let isDown = true;
	const steps = new LaterSteps(() => {
		fetched += 1;
		return isDown ? Promise.reject(new Error('no line')) : Promise.resolve('steps');
	});
	steps.fetch();
	steps.fetch();
	await expect.poll(() => steps.hasFailed).toBe(true);
	expect([fetched, steps.found]).toEqual([1, undefined]);
	isDown = false;
	steps.retry();
	await expect.poll(() => steps.found).toBe('steps');
	flushSync();
	steps.fetch();
	expect([fetched, steps.hasFailed]).toEqual([2, false]);
});
