import type { RoomMarks } from '#lib/quiz/room-view.ts';
import { hasBegun, isHandedIn, markedUnits, type Work } from '#lib/machines/seat.ts';

/** What a room marked at one stop, kept up with each answer instead of counted anew. */
export class StopTally {
	/** Learners who have handed in. */
	done = 0;
	/** Learners who have answered anything. */
	begun = 0;

	readonly #marked = new Map<string, number>();
	/** By unit and reason. */
	readonly #reasons = new Map<string, Map<string, number>>();
	readonly #likelihoods = [0, 0, 0, 0, 0];

	/** Takes one learner's work out and puts its next state in. */
	replace(before: Work | undefined, after: Work | undefined): void {
		if (before !== undefined) this.#count(before, -1);
		if (after !== undefined) this.#count(after, 1);
	}

	marks(stop: string): RoomMarks {
		return {
			stop,
			of: this.begun,
			marked: Object.fromEntries([...this.#marked].filter(([, count]) => count > 0)),
			reasons: Object.fromEntries(
				[...this.#reasons].flatMap(([unit, counts]) => {
					const top = topOf(counts);
					return top === undefined ? [] : [[unit, top]];
				})
			),
			likelihoods: [...this.#likelihoods]
		};
	}

	#count(work: Work, by: 1 | -1) {
		if (isHandedIn(work)) this.done += by;
		if (hasBegun(work)) this.begun += by;
		for (const unit of markedUnits(work))
			this.#marked.set(unit, (this.#marked.get(unit) ?? 0) + by);
		if (work.kind === 'piece' && work.likelihood !== null) {
			const index = work.likelihood - 1;
			this.#likelihoods[index] = (this.#likelihoods[index] ?? 0) + by;
		}
		if (!('passage' in work)) return;
		for (const { sentence, reason } of work.passage.context.marks) {
			if (reason === null) continue;
			const counts = this.#reasons.get(sentence) ?? new Map<string, number>();
			counts.set(reason, (counts.get(reason) ?? 0) + by);
			this.#reasons.set(sentence, counts);
		}
	}
}

/** The one counted most often; none where two are. */
function topOf(counts: ReadonlyMap<string, number>): string | undefined {
	const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
	if (first === undefined || first[1] === 0) return undefined;
	return second !== undefined && second[1] === first[1] ? undefined : first[0];
}
