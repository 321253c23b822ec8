import type { SentenceReport } from './class-sentences.ts';
import type { Rate } from './rates.ts';

/** How a class fared with one technique. A time is one person and one sentence. */
export interface ClassTechnique {
	/** A technique id. */
	readonly technique: string;
	/** Times that somebody read a sentence that does not stand and in which the editor found it. */
	readonly met: number;
	/** Those times that the sentence was marked, at most `met`. */
	readonly caught: number;
	/**
	 * Of those marked on a device, how often the reason was one of the techniques that the editor
	 * found there; hands give no reason.
	 */
	readonly named: Rate;
}

/**
 * One line for each technique in sentences that do not stand and that somebody was asked about,
 * the one met most often first; sound sentences are left out, because marking them catches nothing.
 */
export const classTechniques = (
	sentences: readonly SentenceReport[]
): readonly ClassTechnique[] => {
	const found = new Map<string, ClassTechnique>();
	for (const { isSignal, techniques, marked, reasons, isByHands } of sentences) {
		if (!isSignal || marked.of === 0) continue;
		const named = reasons
			.filter(({ reason }) => techniques.includes(reason))
			.reduce((sum, { count }) => sum + count, 0);
		for (const technique of new Set(techniques)) {
			const before = found.get(technique);
			found.set(technique, {
				technique,
				met: (before?.met ?? 0) + marked.of,
				caught: (before?.caught ?? 0) + marked.count,
				named: {
					count: (before?.named.count ?? 0) + named,
					of: (before?.named.of ?? 0) + (isByHands ? 0 : marked.count)
				}
			});
		}
	}
	return [...found.values()].toSorted((a, b) => b.met - a.met);
};
