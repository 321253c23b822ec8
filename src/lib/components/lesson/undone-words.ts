import type { Mark } from '#lib/quiz/answers.ts';
import type { TechniqueName } from '#lib/quiz/lesson.ts';
import { CONFIDENCE_WORDS, count, reasonName } from './wording.ts';

/** Says what the undoing of the last change has changed, for readers who do not see the galley. */
export function undoneWords(
	before: readonly Mark[],
	after: readonly Mark[],
	numbers: Readonly<Record<string, number>>,
	techniques: readonly TechniqueName[]
): string {
	const sentences = [...new Set([...before, ...after].map(({ sentence }) => sentence))];
	const changes = sentences.flatMap((sentence) => {
		const [was, is] = [before, after].map((marks) => marks.find((m) => m.sentence === sentence));
		return changesOf(was, is, techniques).map((words) => `sentence ${numbers[sentence]} ${words}`);
	});
	return `Undone: ${changes.join(', ')}. ${count(after.length, 'mark')}.`;
}

function changesOf(
	was: Mark | undefined,
	is: Mark | undefined,
	techniques: readonly TechniqueName[]
): readonly string[] {
	if (is === undefined) return ['is not marked any more'];
	if (was === undefined) return ['is marked again'];
	const words: string[] = [];
	if (is.reason !== was.reason)
		words.push(
			is.reason === null
				? 'has no reason any more'
				: `has the reason “${reasonName(is.reason, techniques)}” again`
		);
	if (is.confidence !== was.confidence)
		words.push(
			is.confidence === null
				? 'has no confidence any more'
				: `is “${CONFIDENCE_WORDS[is.confidence]}” again`
		);
	return words;
}
