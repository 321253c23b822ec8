import type { BoardEvent, CourseEvent, FormEvent, LearnerEvent } from '#lib/quiz/events.ts';
import { LIKELIHOODS } from '#lib/quiz/form.ts';
import { CHECK_KINDS, CONFIDENCES, VERDICTS } from '#lib/quiz/lesson.ts';
import type { BoardOutline, FormOutline, LessonOutline, Outline } from '#lib/quiz/outline.ts';

const REASONS = ['t-a', 't-b', 't-c', 't-d', 't-e'];

const passage = (id: string, length: number) => ({
	id,
	sentences: Array.from({ length }, (_, i) => `${id}-${i}`)
});

export const typicalLesson = (number: number): LessonOutline => ({
	kind: 'lesson',
	slug: `0${number}-typical`,
	number,
	recall: number === 1 ? {} : { 'r-a': 3, 'r-b': 4 },
	reasons: REASONS,
	passages: [passage('p0', 10), passage('p1', 10)],
	wayRound: number === 3 ? [passage('w0', 5)] : []
});

export const typicalBoard = (number: number): BoardOutline => ({
	kind: 'board',
	slug: `0${number}-typical-board`,
	number,
	recall: { 'r-a': 3, 'r-b': 4 },
	pairs: Array.from({ length: 26 }, (_, i) => `a${i}:b${i}`),
	wayRound: Array.from({ length: 9 }, (_, i) => `a${i}:b${i}`)
});

export const typicalForm = (number: number): FormOutline => ({
	kind: 'form',
	slug: `0${number}-typical-form`,
	number,
	reasons: [...REASONS, 't-f'],
	pieces: ['p0', 'p1', 'p2', 'p3'].map((id) => passage(id, 5)),
	retrieval: number < 9 ? {} : Object.fromEntries([...REASONS, 't-f', 't-g'].map((id) => [id, 4]))
});

/** Everything done in the usual way, from the first event to the last. */
export function finished(outline: Outline): readonly CourseEvent[] {
	switch (outline.kind) {
		case 'lesson':
			return finishedLesson(outline);
		case 'board':
			return finishedBoard(outline);
		case 'form':
			return finishedForm(outline);
	}
}

const pick = <T>(list: readonly T[], i: number): T => {
	const picked = list[i % list.length];
	if (picked === undefined) throw new RangeError('nothing to pick from');
	return picked;
};

const toPractice = (recall: Readonly<Record<string, number>>) => [
	{ type: 'lesson.opened', route: 'main' } as const,
	...Object.keys(recall).map(
		(question) => ({ type: 'recall.answered', question, choice: 1 }) as const
	),
	{ type: 'recall.finished' } as const,
	{ type: 'example.watched' } as const
];

/** Every other sentence marked, with a reason and a confidence, one or two checks each, all decided. */
const finishedLesson = (outline: LessonOutline): readonly LearnerEvent[] => [
	...toPractice(outline.recall),
	...outline.passages.flatMap(({ id, sentences }): LearnerEvent[] => {
		const marked = sentences.filter((_, i) => i % 2 === 1);
		return [
			...markings(id, marked, outline.reasons),
			...marked.flatMap((sentence, i): LearnerEvent[] => [
				{ type: 'check.fetched', passage: id, sentence, check: pick(CHECK_KINDS, i) },
				...(i % 2 === 0
					? [
							{
								type: 'check.fetched',
								passage: id,
								sentence,
								check: pick(CHECK_KINDS, i + 3)
							} as const
						]
					: []),
				{ type: 'decision.entered', passage: id, sentence, decision: pick(VERDICTS, i) }
			]),
			{ type: 'decisions.submitted', passage: id },
			{ type: 'debrief.read', passage: id }
		];
	}),
	{ type: 'lesson.kept' }
];

/** Two pairs in five tied. */
const finishedBoard = (outline: BoardOutline): readonly BoardEvent[] => [
	...toPractice(outline.recall),
	...outline.pairs
		.filter((_, i) => i % 5 < 2)
		.map((pair) => ({ type: 'pair.tied', pair }) as const),
	{ type: 'ties.submitted' },
	{ type: 'board.read' },
	{ type: 'lesson.kept' }
];

/** Every other sentence marked; where questions are asked, three of them. */
const finishedForm = (outline: FormOutline): readonly FormEvent[] => {
	const questions = Object.keys(outline.retrieval).slice(1, 4);
	return [
		{ type: 'form.opened' },
		...outline.pieces.flatMap(({ id, sentences }, i): FormEvent[] => [
			{ type: 'likelihood.judged', passage: id, likelihood: pick(LIKELIHOODS, 2 * i + 1) },
			...markings(
				id,
				sentences.filter((_, s) => s % 2 === i % 2),
				outline.reasons
			)
		]),
		{ type: 'retrieval.set', questions },
		...questions.map((question) => ({ type: 'retrieval.answered', question, choice: 2 }) as const),
		{ type: 'form.finished' }
	];
};

const markings = (id: string, marked: readonly string[], reasons: readonly string[]) => [
	...marked.flatMap((sentence, i) => [
		{ type: 'sentence.marked', passage: id, sentence } as const,
		{ type: 'reason.chosen', passage: id, sentence, reason: pick(reasons, 3 * i + 1) } as const,
		{
			type: 'confidence.chosen',
			passage: id,
			sentence,
			confidence: pick(CONFIDENCES, i)
		} as const
	]),
	{ type: 'marks.submitted', passage: id } as const
];
