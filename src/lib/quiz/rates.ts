import { requireTally, type Tally } from './outcomes.ts';

/** “5 of 7”: whole numbers from 0, `count` at most `of`. Never a percentage. */
export interface Rate {
	readonly count: number;
	readonly of: number;
}

/**
 * Sentences caught, of all sentences that do not stand; throws a RangeError for a part that is no
 * count.
 */
export const hitRate = (tally: Tally): Rate => {
	requireTally(tally);
	return { count: tally.hits, of: tally.hits + tally.misses };
};

/**
 * Sound sentences wrongly doubted, of all sound ones; throws a RangeError for a part that is no
 * count.
 */
export const falseAlarmRate = (tally: Tally): Rate => {
	requireTally(tally);
	return { count: tally.falseAlarms, of: tally.falseAlarms + tally.correctRejections };
};
