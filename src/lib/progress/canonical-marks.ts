import type { Mark } from '#lib/quiz/answers.ts';
import type { FormEvent, PassageEvent } from '#lib/quiz/events.ts';

/** The events that make `marks` in a passage or a piece that has none. */
export const markEvents = (
	passage: string,
	marks: readonly Mark[]
): readonly Extract<PassageEvent, FormEvent>[] =>
	marks.flatMap(({ sentence, reason, confidence }) => [
		{ type: 'sentence.marked', passage, sentence } as const,
		...(reason === null ? [] : [{ type: 'reason.chosen', passage, sentence, reason } as const]),
		...(confidence ? [{ type: 'confidence.chosen', passage, sentence, confidence } as const] : [])
	]);
