import type { BoardAttempt } from '#lib/quiz/attempt.ts';
import type { BoardEvent } from '#lib/quiz/events.ts';
import type { BoardOutline } from '#lib/quiz/outline.ts';
import { answerEvents } from './canonical-answers.ts';

/** The events that lead an unopened board to an attempt, without detours. */
export function boardEvents(
	outline: BoardOutline,
	{ stage, route, recalled, ties }: BoardAttempt
): readonly BoardEvent[] {
	if (stage === 'briefing') return [];
	const events: BoardEvent[] = [{ type: 'lesson.opened', route }, ...answerEvents(recalled)];
	if (stage === 'recalling') return events;
	if (Object.keys(outline.recall).length > 0) events.push({ type: 'recall.finished' });
	if (stage === 'watching') return events;
	events.push({ type: 'example.watched' });
	events.push(...ties.map((pair) => ({ type: 'pair.tied', pair }) as const));
	if (stage === 'tying') return events;
	events.push({ type: 'ties.submitted' });
	if (stage === 'debriefing') return events;
	events.push({ type: 'board.read' });
	return stage === 'kept' ? [...events, { type: 'lesson.kept' }] : events;
}
