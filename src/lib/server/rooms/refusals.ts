import type { Refusal } from './room-fold.ts';

/** What a refusal says to the person who meets it. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
	locked: 'This room is locked. Ask the teacher to unlock it.',
	full: 'This room is full. Ask the teacher.',
	'no place left': 'The room is full now. Remove somebody else first.',
	ended: 'This room has ended.',
	paused: 'The room is paused. Wait for the teacher.',
	'not started': 'The room has not started yet.',
	'no such stop': 'This room has no such step.',
	'no such learner': 'You have no place in this room. Join it again with its code.',
	removed: 'The teacher has taken this name off the room.',
	'not open': 'This step is not open.',
	'by hands': 'In this room the teacher counts hands, so devices do not mark.',
	'checks open':
		'The checks of this step are open, so new marks do not count any more. Your earlier ones do.',
	'already revealed':
		'The editor’s proof of this step is out, so new marks do not count any more. Your earlier ones do.',
	'changes nothing': 'That changes nothing here.'
};
