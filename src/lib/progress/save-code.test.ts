import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outline } from '#lib/quiz/outline.ts';
import { anyBoardOutline } from './arbitrary-board.test-kit.ts';
import { anyStory, saveAfter } from './arbitrary-course.test-kit.ts';
import { anyFormOutline } from './arbitrary-form.test-kit.ts';
import { anyLessonOutline } from './arbitrary-lesson.test-kit.ts';
import { canonicalEvents } from './canonical.ts';
import { passSave } from './save-code.ts';
import { readTape, writeTape } from './tape.ts';

const anyOutline = fc.oneof<fc.Arbitrary<Outline>[]>(
	anyLessonOutline(3),
	anyBoardOutline(3),
	anyFormOutline(3)
);

test('whatever stands on a tape is read as a state that a learner can come to', () => {
	fc.assert(
		fc.property(anyOutline, fc.bigInt({ min: 0n, max: 2n ** 400n }), (outline, sum) => {
			const save = passSave(readTape(sum), outline, undefined, 0);
			expect(saveAfter({ outline, events: canonicalEvents(save) }).state).toEqual(save.state);
		}),
		{ numRuns: 1500 }
	);
});

test('what was saved passes over a tape unchanged, there and back', () => {
	fc.assert(
		fc.property(anyStory(3), (story) => {
			const save = saveAfter(story);
			const tape = writeTape();
			expect(passSave(tape, save.outline, save, save.at)).toEqual(save);
			expect(passSave(readTape(tape.sum()), save.outline, undefined, save.at)).toEqual(save);
		}),
		{ numRuns: 200 }
	);
});

test('without a save, or with one of another kind, a tape is given what the machine begins with', () => {
	fc.assert(
		fc.property(anyOutline, anyStory(3), (outline, other) => {
			const unopened = saveAfter({ outline, events: [] });
			const given = outline.kind === other.outline.kind ? undefined : saveAfter(other);
			expect(passSave(writeTape(), outline, given, unopened.at)).toEqual(unopened);
		})
	);
});
