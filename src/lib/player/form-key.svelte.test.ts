import { expect, test } from 'vitest';
import { firstRead, formKeyOf, retrieval, secondRead } from '#lib/quiz/sample-form.test-kit.ts';
import { FormKeys } from './form-key.svelte.ts';

const forms = [firstRead, secondRead];
const sentencesOf = (form: typeof firstRead) => Object.keys(formKeyOf(form).findings);

/** A site that answers with the sample keys and questions, but for what is named in `broken`. */
function openSite() {
	const site = { broken: [] as string[], asked: [] as string[] };
	const fetched = <Value>(name: string, value: Value | undefined) => {
		site.asked.push(name);
		return value === undefined || site.broken.includes(name)
			? Promise.reject(new Error('The site did not answer'))
			: Promise.resolve(value);
	};
	const found = (id: string) => retrieval.find(({ question }) => question.id === id);
	const keys = new FormKeys({
		key: (slug) => {
			const form = forms.find((one) => one.slug === slug);
			return fetched(slug, form && formKeyOf(form));
		},
		question: (id) => fetched(`${id}?`, found(id)?.question),
		answer: (id) => fetched(`${id}!`, found(id)?.answer)
	});
	return { site, keys };
}

test('keeps the key of each form under its slug', async () => {
	const { keys, site } = openSite();
	for (const form of forms) keys.askKey(form.slug, sentencesOf(form));
	keys.askKey(firstRead.slug, sentencesOf(firstRead));
	await expect
		.poll(() => keys.keys)
		.toEqual({
			[firstRead.slug]: formKeyOf(firstRead),
			[secondRead.slug]: formKeyOf(secondRead)
		});
	expect(site.asked).toEqual([firstRead.slug, secondRead.slug]);
});

test('fetches a question without its answer', async () => {
	const { keys, site } = openSite();
	keys.askQuestion('quote-one');
	await expect.poll(() => keys.questions).toEqual({ 'quote-one': retrieval[0]?.question });
	expect([keys.answers, site.asked]).toEqual([{}, ['quote-one?']]);
	keys.askAnswer('quote-one');
	await expect.poll(() => keys.answers).toEqual({ 'quote-one': retrieval[0]?.answer });
});

test('says which answer did not come, and asks for it again on demand', async () => {
	const { keys, site } = openSite();
	site.broken = ['quote-one!'];
	keys.askAnswer('quote-one');
	keys.askAnswer('scene-one');
	await expect.poll(() => keys.hasFailedAnswer('quote-one')).toBe(true);
	expect([keys.hasFailed, keys.hasFailedAnswer('scene-one')]).toEqual([false, false]);
	site.broken = [];
	keys.retry();
	expect(keys.hasFailedAnswer('quote-one')).toBe(false);
	await expect.poll(() => Object.keys(keys.answers)).toEqual(['scene-one', 'quote-one']);
});

test('says that a question did not come, without which the form cannot go on', async () => {
	const { keys, site } = openSite();
	site.broken = ['quote-one?'];
	keys.askQuestion('quote-one');
	await expect.poll(() => keys.hasFailed).toBe(true);
	site.broken = [];
	keys.retry();
	expect(keys.hasFailed).toBe(false);
	await expect.poll(() => Object.keys(keys.questions)).toEqual(['quote-one']);
});

test('takes a key that lacks a sentence for a key that did not come', async () => {
	const { keys } = openSite();
	keys.askKey(firstRead.slug, [...sentencesOf(firstRead), 'a-new-1']);
	await expect.poll(() => keys.hasFailed).toBe(true);
	expect(keys.keys).toEqual({});
});

test('asks for any other part by its name, apart from keys and questions of that name', async () => {
	const { keys } = openSite();
	const taken: string[] = [];
	const take = (value: string) => void taken.push(value);
	keys.askQuestion('quote-one');
	keys.askPart('quote-one', () => Promise.resolve('part'), take);
	keys.askPart('quote-one', () => Promise.resolve('twice'), take);
	await expect.poll(() => taken).toEqual(['part']);
	expect(Object.keys(keys.questions)).toEqual(['quote-one']);
});
