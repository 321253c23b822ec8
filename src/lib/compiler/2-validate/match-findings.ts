import { isSound } from '#lib/quiz/lesson.ts';
import type { Report } from '../diagnostics/report.ts';
import { hintFor } from '../diagnostics/suggest.ts';
import type { ReadFinding } from './findings.ts';
import type { MentionedIds } from './mentioned-ids.ts';
import type { ReadPassage } from './passages.ts';

/** Findings by the id of their sentence. */
export type FindingsById = ReadonlyMap<string, ReadFinding>;

/** Brings findings and sentences together, and reports those that are left over. */
export function matchFindings(
	passages: readonly ReadPassage[],
	findings: readonly ReadFinding[],
	mentioned: MentionedIds,
	report: Report
): FindingsById {
	const sentences = passages.flatMap((passage) => passage.sentences);
	const ids = new Set(sentences.flatMap(({ id }) => id ?? []));
	const isWhole = areWhole(passages);
	const byId = new Map<string, ReadFinding>();
	for (const finding of findings) {
		const { value: id, place } = finding.sentence;
		const other = byId.get(id);
		if (other !== undefined) {
			const line = report.lineAt(other.sentence.place.start);
			report.add('finding-repeated', place, { id, line });
			continue;
		}
		byId.set(id, finding);
		const isKnownFault = !isWhole || mentioned.hasSentence(id);
		if (ids.has(id) || (isKnownFault && !report.isClean)) continue;
		const waiting = [...ids].filter((candidate) => !byId.has(candidate));
		report.add('finding-without-sentence', place, { id, hint: hintFor(id, waiting) });
	}
	const misspelt = findings.filter(({ sentence }) => !ids.has(sentence.value)).length;
	const bare = sentences.filter(({ id }) => id !== undefined && !byId.has(id));
	for (const { id, place } of bare) {
		const isMentioned = id !== undefined && mentioned.hasFinding(id) && !report.isClean;
		if (id !== undefined && !isMentioned && bare.length > misspelt) {
			report.add('finding-missing', place, { id });
		}
	}
	return byId;
}

/** Whether every sentence could be read and has an id; if not, an id that is missing may be theirs. */
export function areWhole(passages: readonly ReadPassage[]): boolean {
	return passages.every(
		({ id, isDamaged, sentences }) =>
			id !== undefined && !isDamaged && sentences.every((sentence) => sentence.id !== undefined)
	);
}

const LEAST_SOUND = 0.4;

/** Reports a passage in which marking everything would pay. Unknown verdicts leave the share open. */
export function checkSoundShare(
	passage: ReadPassage,
	findings: FindingsById,
	report: Report
): void {
	const verdicts = passage.sentences.map(({ id }) => findings.get(id ?? '')?.verdict);
	const sound = verdicts.filter((verdict) => verdict !== undefined && isSound(verdict)).length;
	const count = verdicts.length;
	if (count === 0 || verdicts.includes(undefined) || sound >= LEAST_SOUND * count) return;
	const share = Math.floor((100 * sound) / count);
	const id = passage.id ?? '';
	report.add('sound-share-too-low', passage.place, { id, sound, count, share });
}
