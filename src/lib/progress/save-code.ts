import type { LessonSave } from '#lib/quiz/attempt.ts';
import type { Outline } from '#lib/quiz/outline.ts';
import { FRESH_BOARD, passBoardAttempt } from './board-code.ts';
import { freshForm, passFormAttempt } from './form-code.ts';
import { FRESH_LESSON, passLessonAttempt } from './lesson-code.ts';
import { isSaveOf } from './saves.ts';
import { weighted, type Tape } from './tape.ts';

interface BeforeAndNow<Once> {
	readonly before: Once | null;
	readonly now: Once;
}

/** A change to these weights needs a new version of the resume code. */
const HAS_BEFORE = weighted([15, 1]);

/**
 * Passes what was saved of a lesson, a board or a form over a tape, in either direction; `at` in
 * milliseconds since 1970 is when it was touched last. Without a save of this kind it passes as unopened.
 */
export function passSave(
	tape: Tape,
	outline: Outline,
	given: LessonSave | undefined,
	at: number
): LessonSave {
	switch (outline.kind) {
		case 'lesson': {
			const state = isSaveOf('lesson', given) ? given.state : unopened(FRESH_LESSON);
			const pass = passLessonAttempt.bind(null, tape, outline);
			return { outline, state: passBeforeAndNow(tape, state, FRESH_LESSON, pass), at };
		}
		case 'board': {
			const state = isSaveOf('board', given) ? given.state : unopened(FRESH_BOARD);
			const pass = passBoardAttempt.bind(null, tape, outline);
			return { outline, state: passBeforeAndNow(tape, state, FRESH_BOARD, pass), at };
		}
		case 'form': {
			const state = isSaveOf('form', given) ? given.state : freshForm(outline);
			return { outline, state: passFormAttempt(tape, outline, state), at };
		}
	}
}

const unopened = <Once>(fresh: Once): BeforeAndNow<Once> => ({ before: null, now: fresh });

function passBeforeAndNow<Once extends { readonly stage: string }>(
	tape: Tape,
	{ before, now }: BeforeAndNow<Once>,
	fresh: Once,
	pass: (attempt: Once) => Once
): BeforeAndNow<Once> {
	const hasBefore = tape.pass(before ? 1 : 0, HAS_BEFORE) === 1;
	const earlier = hasBefore ? pass(before ?? fresh) : null;
	const latest = pass(now);
	const isAgain = earlier?.stage === 'kept' && latest.stage !== 'kept';
	return { before: isAgain ? earlier : null, now: latest };
}
