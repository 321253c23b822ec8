import type { FormAttempt, PieceAttempt } from '#lib/quiz/attempt.ts';
import type { FormEvent } from '#lib/quiz/events.ts';
import { markEvents } from './canonical-marks.ts';
import { chosenOf } from './recall-code.ts';

/** The events that lead an unopened form to an attempt, without detours. */
export function formEvents({ stage, pieces, asked, recalled }: FormAttempt): readonly FormEvent[] {
	if (stage === 'briefing') return [];
	const events: FormEvent[] = [{ type: 'form.opened' }, ...pieces.flatMap(pieceEvents)];
	if (asked.length === 0) return events;
	events.push({ type: 'retrieval.set', questions: asked });
	for (const question of asked) {
		const choice = chosenOf(recalled, question);
		if (choice !== undefined) events.push({ type: 'retrieval.answered', question, choice });
	}
	return stage === 'done' ? [...events, { type: 'form.finished' }] : events;
}

function pieceEvents({
	id: passage,
	stage,
	likelihood,
	marks
}: PieceAttempt): readonly FormEvent[] {
	if (likelihood === null) return [];
	const events = [
		{ type: 'likelihood.judged', passage, likelihood } as const,
		...markEvents(passage, marks)
	];
	return stage === 'done' ? [...events, { type: 'marks.submitted', passage }] : events;
}
