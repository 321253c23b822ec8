import type {
	BoardEvent,
	CourseEvent,
	FormEvent,
	LearnerEvent,
	LogEntry
} from '#lib/quiz/events.ts';
import type { FormOutline, LessonOutline } from '#lib/quiz/outline.ts';

/** For tests: what learners did with the files of a small course, as a device's log has it. */

export const DAY = 24 * 60 * 60 * 1000;

/** Nine o'clock on a day of November 2026. */
export const morning = (day: number): number => Date.UTC(2026, 10, day, 9);

/** One entry a millisecond, the first at `from`. */
export const entriesOf = (
	slug: string,
	from: number,
	events: readonly CourseEvent[]
): readonly LogEntry[] =>
	events.map((event, i) => ({ id: `${slug}-${from}-${i}`, lesson: slug, at: from + i, event }));

export const lessonOutline: LessonOutline = {
	kind: 'lesson',
	slug: '02-fox',
	number: 2,
	recall: {},
	reasons: ['bare-quote', 'private-scene'],
	passages: [
		{ id: 'street', sentences: ['walk', 'quote', 'mayor'] },
		{ id: 'hill', sentences: ['sheep', 'wind'] }
	],
	wayRound: [{ id: 'brook', sentences: ['stone'] }]
};

export const toPractice = (route: 'main' | 'way-round' = 'main'): readonly LearnerEvent[] => [
	{ type: 'lesson.opened', route },
	{ type: 'recall.finished' },
	{ type: 'example.watched' }
];

/** A passage with these sentences marked, from the first mark to the end of its debrief. */
export const worked = (passage: string, ...marked: readonly string[]): readonly LearnerEvent[] => [
	...marked.map((sentence) => ({ type: 'sentence.marked', passage, sentence }) as const),
	{ type: 'marks.submitted', passage },
	...(marked.length > 0
		? ([
				{ type: 'checking.finished', passage },
				{ type: 'decisions.submitted', passage }
			] as const)
		: [])
];

export const read = (passage: string): LearnerEvent => ({ type: 'debrief.read', passage });
export const kept = { type: 'lesson.kept' } as const;
export const restarted = { type: 'lesson.restarted' } as const;

/** Both galleys of the lesson with these sentences marked, and its lines kept. */
export const wholeLesson = (...marked: readonly string[]): readonly LearnerEvent[] => [
	...toPractice(),
	...lessonOutline.passages.flatMap(({ id, sentences }) => [
		...worked(id, ...sentences.filter((sentence) => marked.includes(sentence))),
		read(id)
	]),
	kept
];

export const wholeBoard = (...ties: readonly string[]): readonly BoardEvent[] => [
	...(toPractice() as readonly BoardEvent[]),
	...ties.map((pair) => ({ type: 'pair.tied', pair }) as const),
	{ type: 'ties.submitted' },
	{ type: 'board.read' },
	kept
];

/** A form with these sentences marked, up to its questions or, where it asks none, its end. */
export const readPieces = (
	{ pieces }: FormOutline,
	...marked: readonly string[]
): readonly FormEvent[] => [
	{ type: 'form.opened' },
	...pieces.flatMap(({ id, sentences }): readonly FormEvent[] => [
		{ type: 'likelihood.judged', passage: id, likelihood: 2 },
		...sentences
			.filter((sentence) => marked.includes(sentence))
			.map((sentence) => ({ type: 'sentence.marked', passage: id, sentence }) as const),
		{ type: 'marks.submitted', passage: id }
	])
];
