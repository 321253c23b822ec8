import * as fc from 'fast-check';
import { openLesson, stepLesson, type LearnerSnapshot } from '#lib/machines/learner.ts';
import type { LearnerEvent } from '#lib/quiz/events.ts';
import { CHECK_KINDS, CONFIDENCES, HUNCH, VERDICTS } from '#lib/quiz/lesson.ts';
import type { LessonOutline } from '#lib/quiz/outline.ts';
import { anyPassages, anyQuestions, anyReasons, dithering } from './arbitrary-events.test-kit.ts';

export const anyLessonOutline = (number: number): fc.Arbitrary<LessonOutline> =>
	fc.record({
		kind: fc.constant('lesson'),
		slug: fc.constant(`0${number}-lesson`),
		number: fc.constant(number),
		recall: anyQuestions('r-a', 'r-b', 'constructor'),
		reasons: anyReasons,
		passages: anyPassages('p', 1),
		wayRound: anyPassages('w', 0)
	});

export const anyLessonEvents = (outline: LessonOutline) =>
	dithering(openLesson(outline), stepLesson, advancing, conceivable);

function advancing({ value, context }: LearnerSnapshot): readonly LearnerEvent[] {
	const passage = context.passages[context.at]?.context.id ?? '';
	switch (value) {
		case 'briefing':
			return [
				{ type: 'lesson.opened', route: 'main' },
				{ type: 'lesson.opened', route: 'way-round' }
			];
		case 'recalling':
			return [{ type: 'recall.finished' }];
		case 'watching':
			return [{ type: 'example.watched' }];
		case 'practising':
			return [
				{ type: 'marks.submitted', passage },
				{ type: 'checking.finished', passage },
				{ type: 'decisions.submitted', passage },
				{ type: 'debrief.read', passage },
				{ type: 'practice.ended', passage }
			];
		case 'keeping':
			return [{ type: 'lesson.kept' }];
		case 'kept':
			return [{ type: 'practice.resumed' }, { type: 'lesson.restarted' }];
	}
}

function conceivable({ value, context }: LearnerSnapshot): readonly LearnerEvent[] {
	const { outline, passages, at } = context;
	const here = passages[at];
	const { id: passage, sentences } = here?.context ?? { id: 'nowhere', sentences: ['none'] };
	const marked = sentences.flatMap((sentence): LearnerEvent[] => [
		{ type: 'sentence.marked', passage, sentence },
		{ type: 'sentence.marked', passage, sentence },
		{ type: 'sentence.unmarked', passage, sentence },
		{ type: 'sentence.taken', passage, sentence },
		...CONFIDENCES.map(
			(confidence) => ({ type: 'confidence.chosen', passage, sentence, confidence }) as const
		),
		...[null, HUNCH, ...outline.reasons].map(
			(reason) => ({ type: 'reason.chosen', passage, sentence, reason }) as const
		)
	]);
	const desk = here?.context.onDesk ?? 'none';
	const checked: readonly LearnerEvent[] = [
		...CHECK_KINDS.map(
			(check) => ({ type: 'check.fetched', passage, sentence: desk, check }) as const
		),
		...(['undecided', ...VERDICTS] as const).map(
			(decision) => ({ type: 'decision.entered', passage, sentence: desk, decision }) as const
		),
		...sentences.map((sentence) => ({ type: 'sentence.taken', passage, sentence }) as const)
	];
	const recalled = [...Object.keys(outline.recall), 'unknown'].flatMap((question) =>
		[0, 1, 4].map((choice) => ({ type: 'recall.answered', question, choice }) as const)
	);
	const stale: readonly LearnerEvent[] = [
		{ type: 'marking.undone', passage },
		{ type: 'marking.undone', passage },
		{ type: 'sentence.marked', passage: 'elsewhere', sentence: 'elsewhere-1' },
		{ type: 'debrief.read', passage: 'elsewhere' },
		{ type: 'practice.ended', passage: 'elsewhere' },
		{ type: 'practice.resumed' },
		{ type: 'lesson.restarted' },
		{ type: 'lesson.opened', route: 'main' }
	];
	const apt = here?.value === 'marking' ? marked : checked;
	return value === 'recalling' ? [...recalled, ...stale] : [...apt, ...stale];
}
