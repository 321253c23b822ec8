import { afterEach, expect, test } from 'vitest';
import beforeFirstPaint from '../../../display.js?raw';
import { readDisplay, writeDisplay, type Display } from './display.ts';

const root = document.documentElement;
const PLAIN: Display = { theme: 'system', size: 'normal', spacing: 'normal' };
const OWN: Display = { theme: 'night', size: 'larger', spacing: 'wide' };

const forget = () => {
	writeDisplay(PLAIN);
	localStorage.clear();
};
afterEach(forget);

/** What the next page shows before its first paint. */
function openNextPage(): Display {
	for (const key of Object.keys(root.dataset)) root.removeAttribute(`data-${key}`);
	const script = document.createElement('script');
	script.textContent = beforeFirstPaint;
	document.head.append(script);
	script.remove();
	return readDisplay();
}

test('is the system’s own until something is chosen', () => {
	expect(readDisplay()).toEqual(PLAIN);
	expect(openNextPage()).toEqual(PLAIN);
});

test('stands on the page as it was chosen, and takes no room where it is the usual', () => {
	writeDisplay(OWN);
	expect({ ...root.dataset }).toEqual({ theme: 'night', size: 'larger', spacing: 'wide' });
	writeDisplay({ ...PLAIN, size: 'large' });
	expect({ ...root.dataset }).toEqual({ size: 'large' });
});

test('a theme that a page is lent is nobody’s choice, and gives way to one', () => {
	const lend = () => Object.assign(root.dataset, { theme: 'day', lentTheme: '' });
	lend();
	expect(readDisplay()).toEqual(PLAIN);
	writeDisplay(OWN);
	lend();
	const script = document.createElement('script');
	script.textContent = beforeFirstPaint;
	document.head.append(script);
	script.remove();
	expect(readDisplay()).toEqual(OWN);
	lend();
	writeDisplay({ ...PLAIN, size: 'large' });
	expect({ ...root.dataset }).toEqual({ theme: 'day', lentTheme: '', size: 'large' });
	writeDisplay(OWN);
	expect(readDisplay()).toEqual(OWN);
});

test.each([
	OWN,
	PLAIN,
	{ theme: 'day', size: 'large', spacing: 'normal' },
	{ theme: 'system', size: 'normal', spacing: 'wide' }
] satisfies Display[])('is read by the next page as it was kept: %o', (display) => {
	writeDisplay(display);
	expect(openNextPage()).toEqual(display);
});

test.each(['no JSON', 'null', '[]', '{"theme":"pink","size":7,"spacing":["wide"]}'])(
	'is the system’s own where storage holds %s',
	(kept) => {
		localStorage.setItem('allegedly.display', kept);
		expect(openNextPage()).toEqual(PLAIN);
	}
);
