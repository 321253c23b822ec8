import { handoverIn } from './handover.ts';

/** What the tabs of one browser share, with room for so many items. */
export function openStorage(room = Infinity): Storage {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => {
			if (kept.size >= room) throw new DOMException('full', 'QuotaExceededError');
			kept.set(name, value);
		},
		removeItem: (name) => void kept.delete(name),
		clear: () => kept.clear()
	};
}

/** For a log whose browser keeps that shut. */
export const noHandover = handoverIn(() => {
	throw new DOMException('shut', 'SecurityError');
}, '');
