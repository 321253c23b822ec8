import type { Mark } from '#lib/quiz/answers.ts';
import { CONFIDENCES, HUNCH } from '#lib/quiz/lesson.ts';
import { even, type Tape } from './tape.ts';
import { noneOr, passOne } from './tape-values.ts';

/**
 * Passes over a tape whether a sentence is marked, and if so for what reason and how surely; null where
 * it is not. A reason that is no longer offered stays behind. The mark has neither checks nor a decision.
 */
export function passMark(
	tape: Tape,
	techniques: readonly string[],
	sentence: string,
	given: Mark | undefined
): Mark | null {
	if (tape.pass(given ? 1 : 0, even(2)) === 0) return null;
	const reasons = [null, HUNCH, ...techniques];
	const reason = passOne(tape, given?.reason ?? null, reasons, noneOr(reasons.length - 1));
	const confidence = passOne(
		tape,
		given?.confidence ?? null,
		[null, ...CONFIDENCES],
		noneOr(CONFIDENCES.length)
	);
	return { sentence, reason, confidence, fetched: [], decision: null };
}
