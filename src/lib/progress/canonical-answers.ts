import type { LearnerEvent } from '#lib/quiz/events.ts';

type RecallAnswered = Extract<LearnerEvent, { readonly type: 'recall.answered' }>;

/** The events that answer the recall questions of a lesson or a board. */
export const answerEvents = (
	recalled: Readonly<Record<string, number>>
): readonly RecallAnswered[] =>
	Object.entries(recalled).map(([question, choice]) => ({
		type: 'recall.answered',
		question,
		choice
	}));
