import type { ClassAnswer, ClassLearner, ClassMark, ClassStop, ClassUnit } from './class-record.ts';
import { tally, type Outcome, type Tally } from './outcomes.ts';

/**
 * The fewest people of whom a figure is made. Of fewer, it comes close to telling what one of them
 * did, and an interval over learners says next to nothing.
 */
export const FEWEST_PEOPLE = 5;

/** What one learner did at a stop that they answered. */
export interface AnsweredStop {
	readonly stop: ClassStop;
	readonly answer: ClassAnswer;
	/** By unit id; of two marks on one unit the last. */
	readonly marks: ReadonlyMap<string, ClassMark>;
}

/**
 * The stops that a learner answered, in the order given: those where they marked anything or handed
 * in. To have judged how likely a piece is does not say what one would mark in it.
 */
export const answeredStops = (
	stops: readonly ClassStop[],
	{ answers }: Pick<ClassLearner, 'answers'>
): readonly AnsweredStop[] =>
	stops.flatMap((stop): AnsweredStop[] => {
		const answer = Object.hasOwn(answers, stop.id) ? answers[stop.id] : undefined;
		if (answer === undefined || (!answer.isHandedIn && answer.marks.length === 0)) return [];
		return [{ stop, answer, marks: new Map(answer.marks.map((mark) => [mark.unit, mark])) }];
	});

/**
 * The outcome of one sentence or pair, where the signal is one that does not stand (Green & Swets
 * 1966).
 */
export const unitOutcome = (
	isMarked: boolean,
	{ isSignal }: Pick<ClassUnit, 'isSignal'>
): Outcome => {
	if (isSignal) return isMarked ? 'hit' : 'miss';
	return isMarked ? 'false-alarm' : 'correct-rejection';
};

/** How many units of an answered stop had each outcome; marks on other units are left aside. */
export const stopTally = ({ stop, marks }: AnsweredStop): Tally =>
	tally(
		Object.fromEntries(stop.units.map((unit) => [unit.id, unitOutcome(marks.has(unit.id), unit)]))
	);

/** Whether there is both something to catch and something to leave alone. */
export const hasBothKinds = (units: readonly Pick<ClassUnit, 'isSignal'>[]): boolean =>
	units.some(({ isSignal }) => isSignal) && units.some(({ isSignal }) => !isSignal);
