/** What a key does on the wall. */
export type WallAction =
	| 'next'
	| 'back'
	| 'reveal'
	| 'reveal all'
	| 'marks'
	| 'prompt'
	| 'full screen'
	| 'page down'
	| 'page up'
	| 'keys';

/** What a key press is judged by. */
export interface Press {
	readonly key: string;
	readonly hasModifier: boolean;
	readonly isRepeated: boolean;
	/** Where the focus is: in a field, on something that a key presses, or on neither. */
	readonly on: 'field' | 'control' | 'page';
}

/** The keys as the help lists them. */
export const WALL_KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
	{ keys: ['Page down', '→', 'Space'], does: 'Next step, as on a clicker' },
	{ keys: ['Page up', '←'], does: 'Back one step' },
	{ keys: ['↓', '↑'], does: 'More of the text, and back' },
	{ keys: ['R'], does: 'Reveal the next finding' },
	{ keys: ['A'], does: 'Reveal all findings of this step' },
	{ keys: ['M', 'H'], does: 'Show or hide the marks' },
	{ keys: ['P'], does: 'Next question to discuss' },
	{ keys: ['F'], does: 'Full screen' },
	{ keys: ['?'], does: 'These keys, and how the page looks' }
];

const PLAIN: Readonly<Record<string, WallAction>> = {
	PageDown: 'next',
	ArrowRight: 'next',
	PageUp: 'back',
	ArrowLeft: 'back',
	ArrowDown: 'page down',
	ArrowUp: 'page up'
};

/** Single letters can be switched off, for people whose speech or hand presses them by accident. */
const LETTERS: Readonly<Record<string, WallAction>> = {
	r: 'reveal',
	a: 'reveal all',
	m: 'marks',
	h: 'marks',
	p: 'prompt',
	f: 'full screen',
	'?': 'keys'
};

/** What a press does; null where it belongs to the browser or to a field. */
export function wallAction(press: Press, hasLetters: boolean): WallAction | null {
	if (press.hasModifier || press.on === 'field') return null;
	if (press.key === ' ') return press.on === 'page' && !press.isRepeated ? 'next' : null;
	const plain = PLAIN[press.key];
	if (plain !== undefined) {
		const isTurning = plain === 'next' || plain === 'back';
		return isTurning && press.isRepeated ? null : plain;
	}
	if (!hasLetters || press.isRepeated) return null;
	return LETTERS[press.key.toLowerCase()] ?? null;
}

/** The press of a keyboard event. */
export function pressOf(event: KeyboardEvent): Press {
	const { target } = event;
	const has = (selector: string) => target instanceof Element && target.closest(selector) !== null;
	return {
		key: event.key,
		hasModifier: event.ctrlKey || event.altKey || event.metaKey,
		isRepeated: event.repeat,
		on: has('input, select, textarea, dialog, [contenteditable], [popover]')
			? 'field'
			: has('button, a, summary')
				? 'control'
				: 'page'
	};
}
