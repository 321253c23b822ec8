import { expect, test } from 'vitest';
import { scrollReach } from './scroll-reach.ts';

test('a region is a tab stop only while it scrolls', async () => {
	const region = document.createElement('div');
	region.style.cssText = 'height: 100px; overflow: auto';
	const text = document.createElement('div');
	text.style.height = '50px';
	region.append(text);
	document.body.append(region);
	const leave = scrollReach(region);
	await expect.element(region).not.toHaveAttribute('tabindex');
	text.style.height = '300px';
	await expect.element(region).toHaveAttribute('tabindex', '0');
	text.style.height = '20px';
	await expect.element(region).not.toHaveAttribute('tabindex');
	const more = document.createElement('div');
	more.style.height = '400px';
	region.append(more);
	await expect.element(region).toHaveAttribute('tabindex', '0');
	leave();
	region.remove();
});
