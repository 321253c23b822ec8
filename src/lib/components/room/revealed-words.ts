import type { StopContent, StopKey } from '#lib/quiz/room-view.ts';
import { VERDICT_WORDS } from '../lesson/wording.ts';
import { choiceLetter, unitNames } from './unit-names.ts';

/** A finding that has just been revealed, as a screen reader is told of it; empty where it has not come. */
export function revealedWords(content: StopContent, unit: string, key: StopKey): string {
	if (content.outline.kind === 'question')
		return key.recall === null ? '' : `The answer is ${choiceLetter(key.recall.answer)}.`;
	const name = unitNames(content).find((one) => one.unit === unit)?.name ?? '';
	const about = name.charAt(0).toUpperCase() + name.slice(1);
	const finding = key.findings[unit];
	if (finding !== undefined)
		return `${about}: ${VERDICT_WORDS[finding.verdict].name.toLowerCase()}. ${finding.note}`;
	const pair = key.pairs[unit];
	if (pair === undefined) return '';
	const can = pair.verdict === 'contradiction' ? 'cannot both be true' : 'can both be true';
	return `${about}: ${can}. ${pair.note}`;
}
