import { bootstrap, type Estimate } from './bootstrap.ts';
import type { Chance } from './chance.ts';
import { answeredStops, FEWEST_PEOPLE, hasBothKinds, stopTally } from './class-marks.ts';
import type { ClassLearner, ClassRecord, ClassStop } from './class-record.ts';
import { addTallies, type Tally } from './outcomes.ts';
import type { Range } from './reads.ts';

/** One rate of a class in two reads. */
export interface ReadChange {
	/** Mean over learners of each one's rate in the first read, a proportion from 0 to 1. */
	readonly first: number;
	readonly second: number;
	/** Mean over learners of second less first, from −1 to 1. */
	readonly change: Estimate;
}

export interface KnownReads {
	readonly kind: 'known';
	/** Learners who did both reads. */
	readonly learners: number;
	readonly caught: ReadChange;
	readonly doubted: ReadChange;
}

export type ClassReads =
	| KnownReads
	/** The room had not both reads. */
	| { readonly kind: 'one-read' }
	/** Under five learners did both. */
	| { readonly kind: 'few-people' };

/**
 * The first and the second read (forms A and B) of the learners who answered every piece of both,
 * pieces that nobody answered left out: mean rates, and the mean of each learner's own difference
 * with its 95 % percentile bootstrap interval over learners (Efron & Tibshirani 1993), a little too
 * narrow for few of them.
 */
export const classReads = (
	{ stops, learners }: Pick<ClassRecord, 'stops' | 'learners'>,
	chance: Chance
): ClassReads => {
	const [first, second] = (['A', 'B'] as const).map((letter) =>
		stops.filter(
			(stop) =>
				stop.form === letter &&
				learners.some((learner) => answeredStops([stop], learner).length > 0)
		)
	);
	if (!first || !second || ![first, second].every(isWholeRead)) return { kind: 'one-read' };
	const paired = learners.flatMap((learner) => {
		const [before, after] = [readTally(first, learner), readTally(second, learner)];
		return before && after ? [{ first: ratesOf(before), second: ratesOf(after) }] : [];
	});
	if (paired.length < FEWEST_PEOPLE) return { kind: 'few-people' };
	const [caught, doubted] = bootstrap(paired.map(changeOf), meanRates, chance);
	const before = meanRates(paired.map((one) => one.first));
	const after = meanRates(paired.map((one) => one.second));
	return {
		kind: 'known',
		learners: paired.length,
		caught: { first: before[0], second: after[0], change: caught },
		doubted: { first: before[1], second: after[1], change: doubted }
	};
};

/**
 * The interval of a change in whole sentences of a hundred from −100 to 100, rounded outwards. Where
 * it takes in 0, chance alone could make the change.
 */
export const changeRange = ({ change }: Pick<ReadChange, 'change'>): Range => ({
	// Adding 0 makes a plain zero of a negative one.
	low: Math.floor(change.low * 100 + ROUNDING) + 0,
	high: Math.ceil(change.high * 100 - ROUNDING) + 0
});

/** Far above the error of a mean of proportions: 7 of a hundred must not become 8. */
const ROUNDING = 1e-9;

interface Rates {
	readonly caught: number;
	readonly doubted: number;
}

interface Pair {
	readonly first: Rates;
	readonly second: Rates;
}

const isWholeRead = (stops: readonly ClassStop[]): boolean =>
	hasBothKinds(stops.flatMap(({ units }) => units));

const readTally = (stops: readonly ClassStop[], learner: ClassLearner): Tally | null => {
	const answered = answeredStops(stops, learner);
	return answered.length === stops.length ? addTallies(...answered.map(stopTally)) : null;
};

const ratesOf = ({ hits, misses, falseAlarms, correctRejections }: Tally): Rates => ({
	caught: hits / (hits + misses),
	doubted: falseAlarms / (falseAlarms + correctRejections)
});

const changeOf = ({ first, second }: Pair): Rates => ({
	caught: second.caught - first.caught,
	doubted: second.doubted - first.doubted
});

/** In a loop: a room of 3,000 is averaged 2,000 times. */
const meanRates = (rates: readonly Rates[]): readonly [number, number] => {
	let [caught, doubted] = [0, 0];
	for (const one of rates) {
		caught += one.caught;
		doubted += one.doubted;
	}
	return [caught / rates.length, doubted / rates.length];
};
