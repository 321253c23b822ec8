import type { Finding, Sentence, Verdict } from '#lib/quiz/lesson.ts';
import type { Outcome } from '#lib/quiz/outcomes.ts';

/** A sentence that the learner met, in which the editor found a technique. */
export interface Example {
	/** Unique over the course: of its lesson and its sentence. */
	readonly id: string;
	readonly text: string;
	readonly specimen: string;
	readonly outcome: Outcome;
	readonly verdict: Verdict;
}

interface Passage {
	/** Of its lesson. */
	readonly slug: string;
	readonly findings: Readonly<Record<string, Finding>>;
	readonly outcomes: Readonly<Record<string, Outcome>>;
	readonly text: { readonly specimen: string; readonly sentences: readonly Sentence[] } | undefined;
}

/** The sentences met with a technique, those that were missed first: they are worth a second look. */
export const examplesOf = (technique: string, passages: readonly Passage[]): readonly Example[] =>
	passages
		.flatMap(({ slug, findings, outcomes, text }) =>
			(text?.sentences ?? []).flatMap((sentence): Example[] => {
				const outcome = outcomes[sentence.id];
				const finding = findings[sentence.id];
				return text && outcome && finding?.techniques.includes(technique)
					? [
							{
								id: `${slug} ${sentence.id}`,
								text: sentence.text,
								specimen: text.specimen,
								outcome,
								verdict: finding.verdict
							}
						]
					: [];
			})
		)
		// A sentence that two lessons quote is one example.
		.filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
		.toSorted((a, b) => Number(a.outcome === 'hit') - Number(b.outcome === 'hit'));
