import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TallyBar from './TallyBar.svelte';

async function widths(count: number, of: number) {
	const { container, unmount } = await render(TallyBar, { count, of, kind: 'caught' });
	const found = [...container.querySelectorAll('rect')].map((part) => part.getAttribute('width'));
	await unmount();
	return found;
}

test('is as long as the share is large, and empty where there is nothing of a kind', async () => {
	expect(await widths(0, 4)).toEqual(['100', '0']);
	expect(await widths(1, 4)).toEqual(['100', '25']);
	expect(await widths(4, 4)).toEqual(['100', '100']);
	expect(await widths(0, 0)).toEqual(['100', '0']);
});

test('is hidden from readers who do not see it, since the figures stand beside it in words', async () => {
	const { container } = await render(TallyBar, { count: 1, of: 4, kind: 'doubted' });
	const bar = container.querySelector('svg');
	expect([bar?.getAttribute('aria-hidden'), bar?.getAttribute('data-kind')]).toEqual([
		'true',
		'doubted'
	]);
});
