import type { Course } from '#lib/quiz/course.ts';
import { isSound } from '#lib/quiz/lesson.ts';
import { markedFiles } from './graded-sentences.ts';
import type { Violation } from './violation.ts';

/** Of all sentences to mark: below this, doubting everything would pay. */
export const LEAST_SOUND = 0.5;

export interface Share {
	readonly slug: string;
	readonly part: number;
	readonly whole: number;
}

/** Sound sentences among those to mark, by file. */
export const soundShares = (course: Course): readonly Share[] =>
	markedFiles(course).map(({ slug, toMark }) => ({
		slug,
		part: toMark.filter(({ finding }) => isSound(finding.verdict)).length,
		whole: toMark.length
	}));

/** Compatible pairs among all pairs of the rows to work, by board. */
export const compatibleShares = ({ boards }: Course): readonly Share[] =>
	boards.map(({ board, key }) => {
		const pairs = Object.values(key.pairs);
		const part = pairs.filter(({ verdict }) => verdict === 'compatible').length;
		return { slug: board.slug, part, whole: pairs.length };
	});

export function tooFewSound(course: Course): readonly Violation[] {
	const all = together(soundShares(course));
	if (all.whole === 0 || all.part / all.whole >= LEAST_SOUND) return [];
	return [
		{
			rule: 'sound-share',
			file: 'lessons/',
			line: 1,
			what: `Of the ${all.whole} sentences to mark only ${all.part} are sound, ${percent(all)}.`,
			remedy: `Bring sound sentences in: at least ${100 * LEAST_SOUND} % over all files.`
		}
	];
}

/** The shares as one. */
export function together(shares: readonly Share[]): Share {
	return {
		slug: 'together',
		part: shares.reduce((sum, { part }) => sum + part, 0),
		whole: shares.reduce((sum, { whole }) => sum + whole, 0)
	};
}

/** Rounded down, so that a share below the limit never looks as if it reached it. */
export function percent({ part, whole }: Share): string {
	return whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
}
