import type { Outline, PassageOutline } from '#lib/quiz/outline.ts';
import { fnv64 } from './fnv.ts';

/** How many fingerprints there are: a changed file goes unnoticed once in so many times. */
export const FINGERPRINTS = 2 ** 10;

/** Tells whether a file's kind, ids and counts are those that a code was written for. */
export const fingerprintOf = (outline: Outline): number =>
	Number(fnv64(JSON.stringify([outline.kind, ...partsOf(outline)])) % BigInt(FINGERPRINTS));

function partsOf(outline: Outline): readonly unknown[] {
	switch (outline.kind) {
		case 'lesson': {
			const { recall, reasons, passages, wayRound } = outline;
			return [Object.entries(recall), reasons, idsOf(passages), idsOf(wayRound)];
		}
		case 'board':
			return [Object.entries(outline.recall), outline.pairs, outline.wayRound];
		case 'form':
			return [outline.reasons, idsOf(outline.pieces), Object.entries(outline.retrieval)];
	}
}

const idsOf = (passages: readonly PassageOutline[]) =>
	passages.map(({ id, sentences }) => [id, sentences]);
