import { expect, test } from 'vitest';
import { boardKey as sample } from '#lib/quiz/sample-board.test-kit.ts';
import { BoardKey } from './board-key.svelte.ts';

const { recall, ...findings } = sample;
const pairs = Object.keys(findings.pairs);

/** A site that answers with the sample key while `isUp`, and remembers what it was asked. */
function openSite() {
	const site = { isUp: true, asked: [] as string[] };
	const fetched = <Value>(name: string, value: Value | undefined) => {
		site.asked.push(name);
		return site.isUp && value !== undefined
			? Promise.resolve(value)
			: Promise.reject(new Error('The site did not answer'));
	};
	const key = new BoardKey({
		recall: (question) => fetched(question, recall[question]),
		findings: () => fetched('findings', findings)
	});
	return { site, key };
}

test('has nothing and asks for nothing by itself', () => {
	const { key, site } = openSite();
	expect([key.recall, key.findings, key.hasFailedFindings, key.hasFailedRecall('r-who')]).toEqual([
		{},
		undefined,
		false,
		false
	]);
	expect(site.asked).toEqual([]);
});

test('fetches an answer without the findings, and the findings once', async () => {
	const { key, site } = openSite();
	key.askRecall('r-who');
	await expect.poll(() => key.recall).toEqual({ 'r-who': recall['r-who'] });
	expect(key.findings).toBeUndefined();
	key.askFindings(pairs);
	key.askFindings(pairs);
	await expect.poll(() => key.findings).toEqual(findings);
	expect(site.asked).toEqual(['r-who', 'findings']);
});

test('tells an answer that did not come from findings that did not, and asks again for both', async () => {
	const { key, site } = openSite();
	site.isUp = false;
	key.askRecall('r-who');
	await expect.poll(() => key.hasFailedRecall('r-who')).toBe(true);
	expect([key.hasFailedRecall('r-when'), key.hasFailedFindings]).toEqual([false, false]);
	key.askFindings(pairs);
	await expect.poll(() => key.hasFailedFindings).toBe(true);
	site.isUp = true;
	key.retry();
	expect([key.hasFailedRecall('r-who'), key.hasFailedFindings]).toEqual([false, false]);
	await expect.poll(() => key.findings).toEqual(findings);
	expect(key.recall).toEqual({ 'r-who': recall['r-who'] });
});

test('takes findings that lack a pair for findings that did not come', async () => {
	const { key } = openSite();
	key.askFindings([...pairs, 'new:pair']);
	await expect.poll(() => key.hasFailedFindings).toBe(true);
	expect(key.findings).toBeUndefined();
});
