import { bootstrap, type Estimate } from './bootstrap.ts';
import type { Chance } from './chance.ts';
import { answeredStops, FEWEST_PEOPLE, hasBothKinds, stopTally } from './class-marks.ts';
import type { ClassRecord } from './class-record.ts';
import { criterion, dPrime } from './detection.ts';
import { addTallies, type Tally } from './outcomes.ts';

/** How well a class tells what stands from what does not, and which way it leans. */
export interface KnownFigure {
	readonly kind: 'known';
	readonly learners: number;
	/** Sentences of all learners together. */
	readonly tally: Tally;
	/** In standard deviations, above 0 for a class that tells them apart. */
	readonly dPrime: Estimate;
	/** In standard deviations, below 0 for a class that marks readily. */
	readonly criterion: Estimate;
	readonly told: 'better-than-guessing' | 'worse-than-guessing' | 'unclear';
	readonly lean: 'readily' | 'rarely' | 'neither';
}

export type ClassFigure =
	| KnownFigure
	/** Under five learners answered. */
	| { readonly kind: 'few-people' }
	/** No stop had both something to catch and something to leave alone. */
	| { readonly kind: 'one-kind' };

/**
 * d′ and c of the class from the pooled tally of all stops that have both kinds of sentences (or
 * pairs), log-linear as in `detection.ts`, each with its 95 % percentile bootstrap interval over
 * learners (Efron & Tibshirani 1993), which is a little too narrow for few of them. The interval is
 * about other learners with these same sentences; it says nothing of other sentences. The class is
 * said to do better or worse than guessing only where the interval of d′ and that of the plain
 * difference of the two rates both leave out 0: where nearly all or nearly nothing is marked, the
 * correction alone moves d′.
 */
export const classFigure = (
	{ stops, learners }: Pick<ClassRecord, 'stops' | 'learners'>,
	chance: Chance
): ClassFigure => {
	const counted = stops.filter(({ units }) => hasBothKinds(units));
	if (counted.length === 0) return { kind: 'one-kind' };
	const tallies = learners
		.map((learner) => answeredStops(counted, learner))
		.filter((answered) => answered.length > 0)
		.map((answered) => addTallies(...answered.map(stopTally)));
	if (tallies.length < FEWEST_PEOPLE) return { kind: 'few-people' };
	const [sensitivity, bias, gain] = bootstrap(tallies, figuresOf, chance);
	return {
		kind: 'known',
		learners: tallies.length,
		tally: addTallies(...tallies),
		dPrime: sensitivity,
		criterion: bias,
		told: toldOf(sensitivity, gain),
		lean: bias.high < 0 ? 'readily' : bias.low > 0 ? 'rarely' : 'neither'
	};
};

const figuresOf = (tallies: readonly Tally[]): readonly [number, number, number] => {
	const pooled = pool(tallies);
	const { hits, misses, falseAlarms, correctRejections } = pooled;
	const gain = hits / (hits + misses) - falseAlarms / (falseAlarms + correctRejections);
	// A nought with a minus would lose it in a file.
	return [dPrime(pooled) + 0, criterion(pooled) + 0, gain + 0];
};

/** As `addTallies`, in a loop: a room of 3,000 is pooled 2,000 times. */
const pool = (tallies: readonly Tally[]): Tally => {
	const sum = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };
	for (const { hits, misses, falseAlarms, correctRejections } of tallies) {
		sum.hits += hits;
		sum.misses += misses;
		sum.falseAlarms += falseAlarms;
		sum.correctRejections += correctRejections;
	}
	return sum;
};

const toldOf = (sensitivity: Estimate, gain: Estimate): KnownFigure['told'] => {
	if (sensitivity.low > 0 && gain.low > 0) return 'better-than-guessing';
	if (sensitivity.high < 0 && gain.high < 0) return 'worse-than-guessing';
	return 'unclear';
};
