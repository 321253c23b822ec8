import type { Pace, StopOutline } from '#lib/quiz/room.ts';
import type { StopView } from '#lib/quiz/room-view.ts';
import type { HostOrder } from './host-order.ts';

/** What a teacher can do at a stop as it stands. */
export interface StopControls {
	readonly open: boolean;
	readonly close: boolean;
	readonly reopen: boolean;
	readonly show: boolean;
	readonly hide: boolean;
	readonly check: boolean;
	readonly reveal: boolean;
}

/** The same answers as the stop's machine gives, from what a screen knows of it. */
export function controlsOf(
	{ phase, isShown, revealed }: StopView,
	stop: StopOutline
): StopControls {
	const isOut = phase !== 'waiting';
	const hasUnits = stop.units.length > 0;
	return {
		open: phase === 'waiting',
		close: phase === 'open' && hasUnits,
		reopen: phase === 'closed',
		show: isOut && hasUnits && !isShown,
		hide: isOut && isShown,
		check: stop.hasChecks && (phase === 'open' || phase === 'closed'),
		reveal: isOut && revealed.length < stop.units.length
	};
}

/** Reveals the first finding that is not out yet; a question has one answer. */
export function revealNext(stop: StopView, outline: StopOutline): HostOrder | null {
	if (!controlsOf(stop, outline).reveal) return null;
	if (outline.kind === 'question') return { type: 'findings.revealed', stop: stop.id };
	const unit = outline.units.find((one) => !stop.revealed.includes(one));
	return unit === undefined ? null : { type: 'finding.revealed', stop: stop.id, unit };
}

/**
 * Whether a reveal is due: it cannot be taken back and ends the marking, so where the teacher leads, the marking
 * is closed first.
 */
export const isRevealDue = (pace: Pace, stop: StopView, outline: StopOutline): boolean =>
	controlsOf(stop, outline).reveal &&
	(pace !== 'led' || outline.kind === 'question' || stop.phase !== 'open');
