import type { Locator } from 'vitest/browser';

/** For tests: the text of each element found, without what is hidden from readers who do not see it. */
export const spokenIn = (found: Locator): readonly string[] =>
	found.elements().map((element) => {
		const copy = element.cloneNode(true) as Element;
		copy.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
		return copy.textContent.replace(/\s+/g, ' ').trim();
	});
