import type { PieceState } from '#lib/machines/form.ts';
import type { FormKey, Likelihood } from '#lib/quiz/form.ts';
import { addTallies, type Tally } from '#lib/quiz/outcomes.ts';
import { joinReadings, readingOf, type Reading } from '../lesson/reading.ts';

/** One form as read by one learner, set beside its key. */
export interface Read {
	readonly title: string;
	readonly reading: Reading;
	/** By piece id. */
	readonly pieces: Readonly<Record<string, Reading>>;
	readonly tally: Tally;
	/** By piece id. */
	readonly likelihoods: Readonly<Record<string, Likelihood | null>>;
}

/** Sets what the learner did in a form beside its key. */
export function readOf(title: string, states: readonly PieceState[], { findings }: FormKey): Read {
	const pieces = Object.fromEntries(
		states.map(({ desk }) => [desk.context.id, readingOf(desk, findings)])
	);
	const readings = Object.values(pieces);
	return {
		title,
		reading: joinReadings(readings),
		pieces,
		tally: addTallies(...readings.map(({ tally }) => tally)),
		likelihoods: Object.fromEntries(
			states.map(({ desk, likelihood }) => [desk.context.id, likelihood])
		)
	};
}
