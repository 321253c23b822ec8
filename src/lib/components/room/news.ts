import type { RoomView } from '#lib/quiz/room-view.ts';
import { count } from '../lesson/wording.ts';

/** What is said at once: what the teacher, or the teacher's other screen, did. Empty where nothing was. */
export function deeds(before: RoomView, now: RoomView): string {
	if (now.desk !== before.desk) return DESK[now.desk];
	const stop = now.stops[now.at];
	const old = before.stops[before.at];
	return [
		now.isPaused !== before.isPaused && (now.isPaused ? 'Paused.' : 'The room goes on.'),
		now.isLocked !== before.isLocked &&
			(now.isLocked ? 'Locked: nobody new can join.' : 'Unlocked.'),
		now.stops.length > before.stops.length &&
			`${count(now.stops.length - before.stops.length, 'step')} added.`,
		now.at !== before.at
			? `Step ${now.at + 1} of ${now.stops.length}.`
			: stop !== undefined &&
				old !== undefined && [
					stop.phase !== old.phase && PHASE[stop.phase],
					stop.isShown !== old.isShown && (stop.isShown ? 'Marks shown.' : 'Marks hidden.'),
					// A single one is read out once it has come.
					stop.revealed.length > old.revealed.length + 1 &&
						`${count(stop.revealed.length - old.revealed.length, 'finding')} revealed.`
				]
	]
		.flat()
		.filter((words) => typeof words === 'string' && words !== '')
		.join(' ');
}

/** What is said once the room has come to rest: who joined, and how many are done. Empty where neither changed. */
export function counts(before: RoomView, now: RoomView): string {
	const joined = now.present - before.present;
	const done = now.stops[now.at]?.done ?? 0;
	return [
		joined > 0 && `${count(joined, 'person', 'people')} joined, ${now.present} in the room.`,
		now.at === before.at &&
			done > (before.stops[before.at]?.done ?? 0) &&
			`${done} of ${now.present} done.`
	]
		.filter((words) => typeof words === 'string')
		.join(' ');
}

const DESK = {
	lobby: '',
	running: 'The room is running.',
	ended: 'The room has ended.'
} as const;

const PHASE = {
	waiting: '',
	open: 'Open for marking.',
	closed: 'Marking closed.',
	checking: 'The checks are open.',
	revealing: ''
} as const;
