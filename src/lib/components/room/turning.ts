/** A text that shows a page of itself at a time. */
export interface Turnable {
	readonly hasMore: boolean;
	readonly hasLess: boolean;
	readonly turn: (by: 1 | -1) => void;
}

/** A stage whose text may be more than fits hands it out. */
export interface Turning {
	readonly onpages?: (pages: Turnable) => void;
}
