/** Figures of the halftone, measured on 8 px cells: below three quarters dots lie apart, above they run together. */
const APART = 3.19;
const MEET = 0.75;
const RUN_TOGETHER = { from: 2.76, to: 4 };

/** What part of the room marked something, from 0 to 1; 0 where nobody was asked. */
export const shareOf = (count: number, of: number): number =>
	of === 0 ? 0 : Math.min(1, Math.max(0, count / of));

/** The radius in px of a halftone's dots for a share from 0 to 1, so that ink covers about that part. */
export const dotRadius = (share: number): number =>
	share < MEET
		? APART * Math.sqrt(share)
		: RUN_TOGETHER.from + ((share - MEET) / (1 - MEET)) * (RUN_TOGETHER.to - RUN_TOGETHER.from);

/** Attachment: gives an element the density of a share, for `styles/room.css` to draw. */
export const inked =
	(share: number) =>
	(element: HTMLElement): void => {
		element.style.setProperty('--s', share.toFixed(3));
		element.style.setProperty('--r', `${dotRadius(share).toFixed(2)}px`);
	};
