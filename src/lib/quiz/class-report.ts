import type { Chance } from './chance.ts';
import { classFigure, type ClassFigure } from './class-figure.ts';
import { answeredStops, stopTally } from './class-marks.ts';
import { classReads, type ClassReads } from './class-reads.ts';
import type { ClassLearner, ClassRecord, ClassStop } from './class-record.ts';
import { sentencesOf, twoCounts, type SentenceReport, type TwoCounts } from './class-sentences.ts';
import { classTechniques, type ClassTechnique } from './class-techniques.ts';
import { addTallies } from './outcomes.ts';
import { falseAlarmRate, hitRate, type Rate } from './rates.ts';

export interface StopReport
	extends Pick<ClassStop, 'id' | 'kind' | 'file' | 'slug' | 'title' | 'form'>, TwoCounts {
	/** Learners who answered it on a device. */
	readonly answered: number;
	/** Those of them who handed in. */
	readonly handedIn: number;
	readonly sentences: readonly SentenceReport[];
}

/** Counts only: so few sentences do not say what kind of reader somebody is. */
export interface LearnerReport extends TwoCounts {
	readonly name: string;
	/** Stops answered, of those that a class can answer. */
	readonly stops: Rate;
}

export interface ClassReport extends TwoCounts {
	readonly title: string;
	/** Milliseconds since 1970. */
	readonly openedAt: number;
	/** Learners who answered anything. */
	readonly answered: number;
	/** Hands were counted somewhere. */
	readonly hasHands: boolean;
	readonly stops: readonly StopReport[];
	readonly techniques: readonly ClassTechnique[];
	/** In the order of the record. */
	readonly learners: readonly LearnerReport[];
	/** The sound sentence that most people doubted; null where nobody doubted one. */
	readonly mostDistrusted: { readonly stop: string; readonly sentence: SentenceReport } | null;
	readonly figure: ClassFigure;
	readonly reads: ClassReads;
}

/**
 * All that a report says of a class, in counts, and the figures of the class with intervals for
 * which `chance` draws learners; the same record and the same numbers give the same report. A stop
 * counts for a learner who marked anything there or handed in, and their marks count as they stand.
 */
export const classReport = (record: ClassRecord, chance: Chance): ClassReport => {
	const stops = record.stops.map((stop) => stopReport(stop, record.learners));
	const learners = record.learners.map((learner) => learnerReport(record.stops, learner));
	const sentences = stops.flatMap((stop) => stop.sentences);
	return {
		title: record.title,
		openedAt: record.openedAt,
		answered: learners.filter((one) => one.stops.count > 0).length,
		hasHands: sentences.some(({ isByHands }) => isByHands),
		...twoCounts(sentences),
		stops,
		techniques: classTechniques(sentences),
		learners,
		mostDistrusted: mostDistrusted(stops),
		figure: classFigure(record, chance),
		reads: classReads(record, chance)
	};
};

const stopReport = (stop: ClassStop, learners: readonly ClassLearner[]): StopReport => {
	const answered = learners.flatMap((learner) => answeredStops([stop], learner));
	const sentences = sentencesOf(stop, answered);
	const { id, kind, file, slug, title, form } = stop;
	return {
		id,
		kind,
		file,
		slug,
		title,
		form,
		answered: answered.length,
		handedIn: answered.filter(({ answer }) => answer.isHandedIn).length,
		...twoCounts(sentences),
		sentences
	};
};

const learnerReport = (stops: readonly ClassStop[], learner: ClassLearner): LearnerReport => {
	const answered = answeredStops(stops, learner);
	const total = addTallies(...answered.map(stopTally));
	return {
		name: learner.name,
		stops: { count: answered.length, of: stops.length },
		caught: hitRate(total),
		doubted: falseAlarmRate(total)
	};
};

// By heads and not by share: one learner out of one would outweigh fifteen of twenty.
const mostDistrusted = (stops: readonly StopReport[]): ClassReport['mostDistrusted'] =>
	stops
		.flatMap(({ id, sentences }) => sentences.map((sentence) => ({ stop: id, sentence })))
		.filter(({ sentence }) => !sentence.isSignal && sentence.marked.count > 0)
		.toSorted(
			({ sentence: { marked: a } }, { sentence: { marked: b } }) => b.count - a.count || a.of - b.of
		)[0] ?? null;
