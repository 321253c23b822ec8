import type {
	Attempt,
	BoardAttempt,
	BoardState,
	FormAttempt,
	LessonSave,
	LessonState,
	PassageAttempt,
	PieceAttempt
} from '#lib/quiz/attempt.ts';
import type { CourseEvent, LogEntry } from '#lib/quiz/events.ts';
import type { BoardOutline, LessonOutline, Outline } from '#lib/quiz/outline.ts';
import { openBoard, stepBoard, type BoardSnapshot } from './board.ts';
import { foldForm, type FormSnapshot, type PieceState } from './form.ts';
import { openLesson, stepLesson, type LearnerSnapshot } from './learner.ts';
import type { PassageState } from './passage.ts';

/** The lessons, boards and forms that a log has entries of, as they stand after it. */
export const savesOf = (
	outlines: readonly Outline[],
	log: readonly LogEntry[]
): readonly LessonSave[] =>
	outlines.flatMap((outline) => {
		const own = log.filter(({ lesson }) => lesson === outline.slug);
		const at = own.at(-1)?.at;
		if (at === undefined) return [];
		const events = own.map(({ event }) => event);
		return [{ ...foldOutline(outline, events), at }];
	});

function foldOutline(outline: Outline, events: readonly CourseEvent[]) {
	switch (outline.kind) {
		case 'lesson':
			return { outline, state: foldAttempts(outline, events) };
		case 'board':
			return { outline, state: foldBoardAttempts(outline, events) };
		case 'form':
			return { outline, state: formAttemptOf(foldForm(outline, events)) };
	}
}

/** The attempt at a lesson that a whole log leaves under way, and the kept one before it. */
export const foldAttempts = (outline: LessonOutline, events: readonly CourseEvent[]): LessonState =>
	foldBeforeAndNow(openLesson(outline), stepLesson, attemptOf, events);

/** The attempt at a board that a whole log leaves under way, and the kept one before it. */
export const foldBoardAttempts = (
	outline: BoardOutline,
	events: readonly CourseEvent[]
): BoardState => foldBeforeAndNow(openBoard(outline), stepBoard, boardAttemptOf, events);

interface Counted {
	readonly value: string;
	readonly context: { readonly attempt: number };
}

/** Whether a step leaves behind what counts until the next is kept: for a new attempt, or to go on with a kept one. */
export const leavesBehind = (snapshot: Counted, after: Counted): boolean =>
	after.context.attempt > snapshot.context.attempt ||
	(snapshot.value === 'kept' && after.value !== 'kept');

function foldBeforeAndNow<Snapshot extends Counted, Once>(
	unopened: Snapshot,
	step: (snapshot: Snapshot, event: CourseEvent) => Snapshot,
	read: (snapshot: Snapshot) => Once,
	events: readonly CourseEvent[]
): { readonly before: Once | null; readonly now: Once } {
	let before: Once | null = null;
	let snapshot = unopened;
	for (const event of events) {
		const after = step(snapshot, event);
		if (leavesBehind(snapshot, after)) before = read(snapshot);
		snapshot = after;
	}
	return { before: snapshot.value === 'kept' ? null : before, now: read(snapshot) };
}

/** The attempt that a snapshot is in the middle of. */
export const attemptOf = ({ value, context }: LearnerSnapshot): Attempt => ({
	stage: value,
	route: context.route,
	recalled: context.recalled,
	passages: context.passages.map(passageAttemptOf),
	at: context.at
});

/** The attempt at a board that a snapshot is in the middle of. */
export const boardAttemptOf = ({ value, context }: BoardSnapshot): BoardAttempt => ({
	stage: value,
	route: context.route,
	recalled: context.recalled,
	ties: context.ties
});

/** How far a snapshot has come with its form. */
export const formAttemptOf = ({ value, context }: FormSnapshot): FormAttempt => ({
	stage: value,
	pieces: context.pieces.map(pieceAttemptOf),
	at: context.at,
	asked: context.asked,
	recalled: context.recalled
});

const passageAttemptOf = ({ value, context }: PassageState): PassageAttempt => ({
	id: context.id,
	stage: value,
	marks: context.marks,
	onDesk: context.onDesk
});

const pieceAttemptOf = ({ likelihood, desk }: PieceState): PieceAttempt => ({
	id: desk.context.id,
	stage: likelihood === null ? 'judging' : desk.value === 'marking' ? 'marking' : 'done',
	likelihood,
	marks: desk.context.marks
});
