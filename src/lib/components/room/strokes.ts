/** One pencil stroke of a tally, as the ends of a line. */
export interface Stroke {
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
	readonly isDone: boolean;
}

/** A tally as it is drawn: strokes within a box of so many units. */
export interface StrokeTally {
	readonly width: number;
	readonly height: number;
	readonly strokes: readonly Stroke[];
}

/** More people than this are told by the number alone. */
export const MOST_STROKES = 60;

const GROUP = 5;
const GROUPS_IN_ROW = 6;
const GROUP_WIDTH = 36;
const ROW_HEIGHT = 26;

/** Strokes in fives for `of` people, of whom `done` are done; none where there are more than 60. */
export function strokesFor(done: number, of: number): StrokeTally {
	const shown = of > MOST_STROKES ? 0 : of;
	const groups = Math.ceil(shown / GROUP);
	return {
		width: GROUPS_IN_ROW * GROUP_WIDTH,
		height: Math.max(1, Math.ceil(groups / GROUPS_IN_ROW)) * ROW_HEIGHT,
		strokes: Array.from({ length: shown }, (_, index) => stroke(index, index < done))
	};
}

function stroke(index: number, isDone: boolean): Stroke {
	const group = Math.floor(index / GROUP);
	const inGroup = index % GROUP;
	const left = (group % GROUPS_IN_ROW) * GROUP_WIDTH;
	const top = Math.floor(group / GROUPS_IN_ROW) * ROW_HEIGHT;
	const sway = ((index * 37) % 5) / 2 - 1;
	if (inGroup === GROUP - 1)
		return { from: [left + 1, top + 19 + sway / 2], to: [left + 31, top + 6 - sway / 2], isDone };
	const x = left + 4 + inGroup * 7;
	return { from: [x + sway / 2, top + 3 + sway / 2], to: [x - sway / 2 + 1, top + 22], isDone };
}
