import { STEPS } from '#lib/components/lesson/wording.ts';
import { isHandedIn, type Work } from '#lib/machines/seat.ts';
import type { StopContent, StopView } from '#lib/quiz/room-view.ts';
import { BOARD_STEPS } from './steps.ts';

/** The routing line of the file that a stop belongs to, and where on it the stop is. */
export interface SeatSteps {
	readonly steps: readonly string[];
	/** Index of the current step. */
	readonly at: number;
}

/** Where a learner is in the file of `content`; `all` are the stops of the room. */
export function seatSteps(
	{ outline, file, reading }: StopContent,
	{ phase }: Pick<StopView, 'phase'>,
	all: readonly StopContent[]
): SeatSteps {
	if (file.kind === 'form') {
		const pieces = all.filter(
			({ outline: other }) => other.slug === outline.slug && other.kind === 'piece'
		);
		return {
			steps: pieces.map((_, index) => (index === 0 ? 'Piece 1' : String(index + 1))),
			at: Math.max(
				0,
				pieces.findIndex(({ outline: other }) => other.id === outline.id)
			)
		};
	}
	const steps = file.kind === 'board' ? BOARD_STEPS : STEPS;
	if (reading?.keep) return { steps, at: steps.length - 1 };
	if (outline.kind === 'reading' || outline.kind === 'question') return { steps, at: 0 };
	if (phase === 'revealing') return { steps, at: steps.length - 2 };
	return { steps, at: phase === 'checking' ? 2 : 1 };
}

/** Where a learner at their own pace goes on: after the last stop that they handed in. */
export function nextPlace(
	stops: readonly StopContent[],
	works: Readonly<Record<string, Work>>
): number {
	const last = stops.findLastIndex(({ outline }) => {
		const work = works[outline.id];
		return work !== undefined && isHandedIn(work);
	});
	return Math.max(0, Math.min(last + 1, stops.length - 1));
}
