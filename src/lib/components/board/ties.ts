import { pairId, pairOutcomes, pairsOf, type PairFinding, type Row } from '#lib/quiz/board.ts';
import { tally, type Outcome, type Tally } from '#lib/quiz/outcomes.ts';

/** One board as tied by one learner, set beside the key. */
export interface TiesReading {
	/** By pair id. */
	readonly outcomes: Readonly<Record<string, Outcome>>;
	readonly tally: Tally;
}

/** The ids of the pairs that the editor ties. */
export const contradictionsIn = (findings: Readonly<Record<string, PairFinding>>) =>
	Object.entries(findings).flatMap(([pair, { verdict }]) =>
		verdict === 'contradiction' ? [pair] : []
	);

/** Sets the ties of a learner beside the findings on the rows of their route. */
export function tiesReading(
	rows: readonly Row[],
	ties: readonly string[],
	findings: Readonly<Record<string, PairFinding>>
): TiesReading {
	const pairs = rows.flatMap((row) => pairsOf(row).map(([a, b]) => pairId(a.id, b.id)));
	const outcomes = pairOutcomes(pairs, ties, findings);
	return { outcomes, tally: tally(outcomes) };
}
