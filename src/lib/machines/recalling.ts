/** An answer that is being given to a question, with the index of the choice. */
export interface Answer {
	readonly question: string;
	readonly choice: number;
}

/** Whether an answer is the first one to a known question and names one of its choices. */
export const isFirstAnswer = (
	{ question, choice }: Answer,
	choices: Readonly<Record<string, number>>,
	recalled: Readonly<Record<string, number>>
): boolean =>
	Object.hasOwn(choices, question) &&
	!Object.hasOwn(recalled, question) &&
	Number.isInteger(choice) &&
	choice >= 0 &&
	choice < (choices[question] ?? 0);

/** The answers with one more. */
export const withAnswer = (
	recalled: Readonly<Record<string, number>>,
	{ question, choice }: Answer
): Readonly<Record<string, number>> => ({ ...recalled, [question]: choice });
