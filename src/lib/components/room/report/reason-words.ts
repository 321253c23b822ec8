import type { ReasonCount } from '#lib/quiz/class-sentences.ts';
import type { TechniqueName } from '#lib/quiz/lesson.ts';
import { reasonName } from '#lib/components/lesson/wording.ts';

const TOP = 3;

/** The reasons given most often, with how many gave each, and how many gave another. */
export function reasonWords(
	reasons: readonly ReasonCount[],
	techniques: readonly TechniqueName[]
): string {
	const top = reasons
		.slice(0, TOP)
		.map(({ reason, count }) => `${reasonName(reason, techniques)} ${count}`);
	const others = reasons.slice(TOP).reduce((sum, { count }) => sum + count, 0);
	return `Reasons: ${[...top, ...(others > 0 ? [`another ${others}`] : [])].join(', ')}.`;
}
