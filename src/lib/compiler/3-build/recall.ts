import type { RetrievalQuestion } from '#lib/quiz/course.ts';
import type { RecallAnswer, RecallQuestion } from '#lib/quiz/lesson.ts';
import type { ReadRecall, ReadRetrieval } from '../2-validate/recall.ts';
import { toHtml } from './html.ts';
import { settled } from './settled.ts';

/** A question as a reader sees it. */
export function buildQuestion({ id, question, choices }: ReadRecall): RecallQuestion {
	return { id: settled(id, 'id'), question: toHtml(question), choices };
}

function buildAnswer({ answer, explanation }: ReadRecall): RecallAnswer {
	return { answer: settled(answer, 'answer'), explanation: toHtml(explanation) };
}

/** The answers to questions, by question. */
export function buildAnswers(
	recall: readonly ReadRecall[]
): Readonly<Record<string, RecallAnswer>> {
	return Object.fromEntries(recall.map((each) => [settled(each.id, 'id'), buildAnswer(each)]));
}

/** A question of the bank with its answer. */
export const buildRetrieval = ({ recall, technique }: ReadRetrieval): RetrievalQuestion => ({
	technique: settled(technique, 'technique'),
	question: buildQuestion(recall),
	answer: buildAnswer(recall)
});
