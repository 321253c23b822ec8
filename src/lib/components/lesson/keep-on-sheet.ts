const WIDE = '(min-width: 72rem)';

/** A little air between the sentence and the drawer, in CSS pixels. */
const AIR = 12;

/**
 * Moves a slip that hangs in the margin up, so that it ends on the sheet that holds it;
 * where the slip is a drawer over the text, scrolls its sentence clear of it.
 */
export function keepOnSheet(slip: HTMLElement): () => void {
	const isDrawer = () => getComputedStyle(slip).position === 'fixed';
	// Where the drawer will be once it has opened, not where its animation has it now.
	const topOfDrawer = () =>
		innerHeight - Number.parseFloat(getComputedStyle(slip).bottom) - slip.offsetHeight;
	const endOfSentence = () =>
		slip.closest('.line')?.querySelector('.claim')?.getBoundingClientRect().bottom ?? 0;
	const showSentence = () => {
		if (!isDrawer()) {
			slip.scrollIntoView({ block: 'nearest' });
			return;
		}
		const hidden = endOfSentence() - topOfDrawer();
		if (hidden > 0) scrollBy({ top: hidden + AIR });
	};
	const place = () => {
		slip.style.removeProperty('--lift');
		const sheet = slip.closest('.sheet');
		if (sheet === null || !matchMedia(WIDE).matches) return;
		const line = slip.closest('.line');
		const lines = sheet.querySelector('.galley__lines');
		if (line === null || lines === null) return;
		const top = line.getBoundingClientRect().top - lines.getBoundingClientRect().top;
		const room = lines.getBoundingClientRect().height - top;
		const wanted = Math.max(0, slip.offsetHeight - room);
		slip.style.setProperty('--lift', `${-Math.min(wanted, top)}px`);
	};
	place();
	showSentence();
	let formerTop = topOfDrawer();
	const observer = new ResizeObserver(() => {
		place();
		// A drawer that grows over its sentence makes room again; a reader who scrolled away is let be.
		if (isDrawer() && endOfSentence() <= formerTop) showSentence();
		formerTop = topOfDrawer();
	});
	observer.observe(slip);
	addEventListener('resize', place);
	return () => {
		observer.disconnect();
		removeEventListener('resize', place);
	};
}
