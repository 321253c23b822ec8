/** How a reader wants the pages to look. Kept apart from progress: it is a habit of the device. */
export interface Display {
	readonly theme: 'system' | 'day' | 'night';
	readonly size: 'normal' | 'large' | 'larger';
	readonly spacing: 'normal' | 'wide';
}

// src/display.js reads the same key before the first paint.
const KEY = 'allegedly.display';

/** What the page shows now, as display.js has set it. */
export function readDisplay(): Display {
	const { theme, lentTheme, size, spacing } = document.documentElement.dataset;
	const isChosen = lentTheme === undefined && (theme === 'day' || theme === 'night');
	return {
		theme: isChosen ? theme : 'system',
		size: size === 'large' || size === 'larger' ? size : 'normal',
		spacing: spacing === 'wide' ? 'wide' : 'normal'
	};
}

/** Shows `display` and keeps it; where storage is blocked it holds until the page is left. */
export function writeDisplay(display: Display): void {
	const root = document.documentElement;
	const isLent = 'lentTheme' in root.dataset;
	if (display.theme !== 'system') root.removeAttribute('data-lent-theme');
	for (const key of ['theme', 'size', 'spacing'] as const) {
		const value = display[key];
		if (key === 'theme' && value === 'system' && isLent) continue;
		if (value === 'system' || value === 'normal') root.removeAttribute(`data-${key}`);
		else root.setAttribute(`data-${key}`, value);
	}
	try {
		localStorage.setItem(KEY, JSON.stringify(display));
	} catch {
		return;
	}
}
