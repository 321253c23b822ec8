import type { AnsweredStop } from './class-marks.ts';
import type { ClassStop, ClassUnit } from './class-record.ts';
import type { Rate } from './rates.ts';

export interface ReasonCount {
	/** A technique id or `HUNCH`. */
	readonly reason: string;
	/** Learners who gave it, from 1. */
	readonly count: number;
}

/**
 * One sentence or pair as the class marked it. Those who marked one that does not stand caught it
 * and the others missed it; those who marked a sound one wrongly doubted it.
 */
export interface SentenceReport extends ClassUnit {
	/** People who marked it, of those who answered its stop or were asked to raise a hand. */
	readonly marked: Rate;
	/** The commonest first, among equals the one given first; empty for hands. */
	readonly reasons: readonly ReasonCount[];
	readonly isByHands: boolean;
}

/** Two counts with one weight. In a class, a time is one person and one sentence. */
export interface TwoCounts {
	/** Times caught, of the times that somebody read what does not stand. */
	readonly caught: Rate;
	/** Times wrongly doubted, of the times that somebody read a sound sentence. */
	readonly doubted: Rate;
}

/**
 * Every sentence or pair of a stop, with what the class did there. Where hands were counted for
 * one, they stand in for the devices.
 */
export const sentencesOf = (
	stop: ClassStop,
	answered: readonly AnsweredStop[]
): readonly SentenceReport[] =>
	stop.units.map((unit): SentenceReport => {
		const hands = Object.hasOwn(stop.hands, unit.id) ? stop.hands[unit.id] : undefined;
		if (hands) return { ...unit, marked: { ...hands }, reasons: [], isByHands: true };
		const marks = answered.flatMap((one) => one.marks.get(unit.id) ?? []);
		return {
			...unit,
			marked: { count: marks.length, of: answered.length },
			reasons: countReasons(marks.flatMap(({ reason }) => reason ?? [])),
			isByHands: false
		};
	});

/** How often any of some sentences were caught and how often wrongly doubted, all people together. */
export const twoCounts = (
	sentences: readonly Pick<SentenceReport, 'isSignal' | 'marked'>[]
): TwoCounts => ({
	caught: addRates(sentences.filter(({ isSignal }) => isSignal)),
	doubted: addRates(sentences.filter(({ isSignal }) => !isSignal))
});

const addRates = (sentences: readonly Pick<SentenceReport, 'marked'>[]): Rate => ({
	count: sentences.reduce((sum, { marked }) => sum + marked.count, 0),
	of: sentences.reduce((sum, { marked }) => sum + marked.of, 0)
});

const countReasons = (given: readonly string[]): readonly ReasonCount[] => {
	const counts = new Map<string, number>();
	for (const reason of given) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts]
		.map(([reason, count]) => ({ reason, count }))
		.toSorted((a, b) => b.count - a.count);
};
