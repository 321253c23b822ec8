import { isHandedIn, type Work } from '#lib/machines/seat.ts';
import type { RoomView, StopView } from '#lib/quiz/room-view.ts';

/** What a learner's page shows of a room. */
export type SeatStage =
	| 'lobby'
	| 'paused'
	| 'ended'
	/** Not opened yet. */
	| 'waiting'
	| 'reading'
	/** A text or a question without anything to do at this device. */
	| 'looking'
	| 'answering'
	| 'answered'
	| 'judging'
	| 'marking'
	| 'tying'
	| 'handed-in'
	| 'checking'
	| 'deciding'
	/** Done at the checking desk, or nothing was marked. */
	| 'checked'
	| 'proof';

/** What the learner does, or waits for, at a stop where the room has got to `stop`. */
export function seatStage(
	{ desk, isPaused, pace }: Pick<RoomView, 'desk' | 'isPaused' | 'pace'>,
	{ phase }: Pick<StopView, 'phase'>,
	work: Work
): SeatStage {
	if (desk !== 'running') return desk;
	if (isPaused) return 'paused';
	if (phase === 'waiting') return 'waiting';
	if (work.kind === 'reading') return 'reading';
	if (phase === 'revealing') return work.kind === 'question' ? 'answered' : 'proof';
	if (pace === 'hands') return 'looking';
	return workStage(phase === 'open', phase === 'checking', work);
}

function workStage(
	isOpen: boolean,
	isChecking: boolean,
	work: Exclude<Work, { kind: 'reading' }>
): SeatStage {
	const isAsked = isOpen && !isHandedIn(work);
	if (work.kind === 'question') return isAsked ? 'answering' : 'answered';
	if (work.kind === 'board') return isAsked ? 'tying' : 'handed-in';
	if (isChecking) return deskStage(work.passage);
	if (!isAsked) return 'handed-in';
	return work.kind === 'piece' && work.likelihood === null ? 'judging' : 'marking';
}

type Passage = Extract<Work, { passage: unknown }>['passage'];

/** Marks that were never handed in count as they stand, so the desk takes them as they are. */
function deskStage({ value, context }: Passage): SeatStage {
	if (value === 'marking') return context.marks.length > 0 ? 'checking' : 'checked';
	return value === 'debriefing' ? 'checked' : value;
}
