import type { RoomView, StopContent } from '#lib/quiz/room-view.ts';

/** The heading of the wall: what is going on. */
export function wallTitle(view: RoomView, content: StopContent | undefined): string {
	if (view.desk === 'ended') return 'The room has ended';
	if (view.isPaused) return 'A pause';
	if (view.desk === 'lobby' || content === undefined) return view.title;
	const stop = view.stops[view.at];
	const isOut = (stop?.revealed.length ?? 0) > 0;
	const { kind } = content.outline;
	if (kind === 'reading') return content.name;
	if (kind === 'question') return isOut ? 'The answer' : 'What do you remember?';
	if (isOut) return 'What the record says';
	const tied = kind === 'board' ? 'tied' : 'marked';
	if (stop?.phase === 'checking') return 'Look it up';
	if (stop?.isShown) return `What the room ${tied}`;
	if (stop?.phase === 'closed') return 'The marking is closed';
	return kind === 'board' ? 'Which lines cannot both be true?' : 'What would you check first?';
}

/** What people are to do at a stop; null where they are to talk or to read. */
export function taskOf(view: RoomView, content: StopContent | undefined): string | null {
	const stop = view.stops[view.at];
	if (content === undefined || stop === undefined || stop.revealed.length > 0) return null;
	const isHands = view.pace === 'hands';
	if (stop.phase === 'checking' && stop.prompt === 0)
		return 'Fetch what the desk has on each sentence, then decide.';
	if (stop.phase !== 'open' || stop.isShown) return null;
	switch (content.outline.kind) {
		case 'reading':
			return null;
		case 'question':
			return isHands
				? 'Raise a hand for the answer you would give.'
				: 'Trying to remember is the exercise. Nothing is counted.';
		case 'board':
			return isHands
				? 'Raise a hand for each pair that cannot both be true.'
				: 'Tie two lines of a row if they cannot both be true.';
		case 'piece':
			return isHands
				? 'Raise a hand for each sentence that you would check before it is printed.'
				: 'First judge how likely the piece is to be true. Then mark each sentence that you would check.';
		case 'galley':
			return isHands
				? 'Raise a hand for each sentence that you would check before it is printed.'
				: 'Mark each sentence that you would check before it is printed. Missing one and doubting a sound one count the same.';
	}
}
