import { isSound, type Finding, type Lesson, type Passage } from '#lib/quiz/lesson.ts';

/** A passage as it is named on a page that shows all of them. */
export interface NamedGalley {
	readonly passage: Passage;
	/** For instance “Galley 1 of 2”. */
	readonly name: string;
}

/** A passage by its place, from 0, for instance “Galley 1 of 2”. */
export const galleyName = (at: number, of: number): string => `Galley ${at + 1} of ${of}`;

/** The numbers that are printed beside the sentences of a passage, from 1, by id. */
export const numbersOf = ({
	sentences
}: Pick<Passage, 'sentences'>): Readonly<Record<string, number>> =>
	Object.fromEntries(sentences.map(({ id }, index) => [id, index + 1]));

/** All passages to mark, the main route's first. */
export const galleysOf = ({
	passages,
	wayRound
}: Pick<Lesson, 'passages' | 'wayRound'>): readonly NamedGalley[] => [
	...passages.map((passage, at) => ({ passage, name: galleyName(at, passages.length) })),
	...wayRound.map((passage, at) => ({
		passage,
		name: `The way round, galley ${at + 1} of ${wayRound.length}`
	}))
];

/** Says how many galleys a learner may take or leave. */
export const galleysWaiting = (left: number): string =>
	left === 1
		? 'One more galley of this file is waiting, if you have the time.'
		: `${left} more galleys of this file are waiting, if you have the time.`;

/** The sentences of a passage that carry the highlighter on the editor's proof. */
export const suspectsOf = (
	{ sentences }: Passage,
	findings: Readonly<Record<string, Finding>>
): readonly string[] =>
	sentences.map(({ id }) => id).filter((id) => !isSound(findings[id]?.verdict ?? 'supported'));
