import type { Tape } from './tape.ts';
import { noneOr } from './tape-values.ts';

type ByQuestion = Readonly<Record<string, number>>;

/** Passes the choice by question id over a tape; `choices` says how many each question offers. */
export function passRecalled(tape: Tape, choices: ByQuestion, given: ByQuestion): ByQuestion {
	const recalled: Record<string, number> = {};
	for (const [question, length] of Object.entries(choices)) {
		const choice = tape.pass((chosenOf(given, question) ?? -1) + 1, noneOr(length)) - 1;
		if (choice >= 0) recalled[question] = choice;
	}
	return recalled;
}

/** The choice that was made at a question, if one was. */
export const chosenOf = (given: ByQuestion, question: string): number | undefined =>
	Object.hasOwn(given, question) ? given[question] : undefined;
