import type { RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import type { Pace, Phase } from '#lib/quiz/room.ts';

/** Where a stop has got to, in the teacher's words. */
export function phaseWords(
	{ phase, revealed }: StopView,
	{ outline }: StopContent,
	pace: Pace
): string {
	if (phase !== 'waiting' && revealed.length === 0 && pace === 'hands') return 'Open';
	if (outline.kind === 'reading') return phase === 'waiting' ? 'Not opened yet' : 'Open';
	if (revealed.length === 0) return PHASE_WORDS[phase];
	if (outline.kind === 'question') return 'Answer out';
	return revealed.length === outline.units.length
		? 'All findings out'
		: `${revealed.length} of ${outline.units.length} findings out`;
}

const PHASE_WORDS: Readonly<Record<Phase, string>> = {
	waiting: 'Not opened yet',
	open: 'Open for marking',
	closed: 'Marking closed',
	checking: 'Checks open',
	revealing: 'Findings out'
};

/** How a room stands, for a teacher who looks for it again. */
export const ROOM_STATES: Readonly<Record<RoomView['desk'], string>> = {
	lobby: 'Not begun yet',
	running: 'Running',
	ended: 'Ended, with its report'
};

export const PACE_WORDS: Readonly<Record<Pace, { name: string; says: string }>> = {
	led: {
		name: 'You lead',
		says: 'Everybody is at the same step on their own device. You open it, close it and reveal the record.'
	},
	own: {
		name: 'Everybody at their own pace',
		says: 'They walk through the steps by themselves. You watch how far they are and reveal when you want to talk.'
	},
	hands: {
		name: 'Show of hands',
		says: 'One screen and no devices. You read each sentence out, count the hands and type the number.'
	}
};
