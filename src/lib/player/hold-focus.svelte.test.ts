import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { holdFocus } from './hold-focus.ts';

let root: HTMLElement;
function find(id: string): HTMLElement {
	const found = root.querySelector<HTMLElement>(`#${id}`);
	if (found === null) throw new Error(`there is no ${id}`);
	return found;
}

beforeEach(() => {
	root = document.createElement('main');
	root.innerHTML = `
		<h1 id="title" tabindex="-1">Step</h1>
		<ul data-successors><li><button id="one"></button></li><li><button id="two"></button></li></ul>
		<button id="alone"></button>`;
	document.body.append(root);
	const stop = holdFocus('h1')(root);
	onTestFinished(() => {
		stop();
		root.remove();
	});
});

test('moves on in a list, and to the fallback after its last and everywhere else', async () => {
	find('one').focus();
	find('one').remove();
	await expect.poll(() => document.activeElement).toBe(find('two'));
	find('two').remove();
	await expect.poll(() => document.activeElement).toBe(find('title'));
	find('alone').focus();
	find('alone').replaceWith(document.createElement('p'));
	await expect.poll(() => document.activeElement).toBe(find('title'));
});

test('leaves the focus where the reader put it', async () => {
	find('one').focus();
	find('one').blur();
	await Promise.resolve();
	find('one').remove();
	find('two').focus();
	find('alone').remove();
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(document.activeElement).toBe(find('two'));
	find('two').blur();
	await Promise.resolve();
	find('two').remove();
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(document.activeElement).toBe(document.body);
});
