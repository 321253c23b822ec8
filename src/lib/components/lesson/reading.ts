import type { PassageState } from '#lib/machines/passage.ts';
import { judgementsOf, type Judgement } from '#lib/quiz/judgements.ts';
import type { Finding } from '#lib/quiz/lesson.ts';
import { addTallies, outcomesOf, tally, type Outcome, type Tally } from '#lib/quiz/outcomes.ts';

/** One passage as read by one learner, set beside the key. */
export interface Reading {
	/** By sentence id. */
	readonly outcomes: Readonly<Record<string, Outcome>>;
	readonly tally: Tally;
	readonly judgements: readonly Judgement[];
	/** Of the verdicts that were entered for marked sentences, those that are the editor's own. */
	readonly agreed: { readonly count: number; readonly of: number };
}

/** Sets what the learner did in a passage beside its findings. */
export function readingOf(
	{ context }: PassageState,
	findings: Readonly<Record<string, Finding>>
): Reading {
	const outcomes = outcomesOf(context.sentences, context.marks, findings);
	return {
		outcomes,
		tally: tally(outcomes),
		judgements: Object.values(judgementsOf(context.sentences, context.marks, findings)),
		agreed: {
			count: context.marks.filter((m) => m.decision === findings[m.sentence]?.verdict).length,
			of: context.marks.filter(({ decision }) => decision !== null && decision !== 'undecided')
				.length
		}
	};
}

/** Several passages as one reading. */
export const joinReadings = (readings: readonly Reading[]): Reading => ({
	outcomes: Object.assign({}, ...readings.map(({ outcomes }) => outcomes)),
	tally: addTallies(...readings.map((reading) => reading.tally)),
	judgements: readings.flatMap(({ judgements }) => judgements),
	agreed: {
		count: readings.reduce((sum, { agreed }) => sum + agreed.count, 0),
		of: readings.reduce((sum, { agreed }) => sum + agreed.of, 0)
	}
});
