import * as fc from 'fast-check';
import { openForm, stepForm, type FormSnapshot } from '#lib/machines/form.ts';
import type { CourseEvent, FormEvent } from '#lib/quiz/events.ts';
import { LIKELIHOODS } from '#lib/quiz/form.ts';
import { CONFIDENCES, HUNCH } from '#lib/quiz/lesson.ts';
import type { FormOutline } from '#lib/quiz/outline.ts';
import { anyPassages, anyQuestions, anyReasons, dithering } from './arbitrary-events.test-kit.ts';

const QUESTIONS = ['t-a', 't-b', 't-c', 't-d', 't-e', 't-f', 't-g', 'constructor'];

export const anyFormOutline = (number: number): fc.Arbitrary<FormOutline> =>
	fc.record({
		kind: fc.constant('form'),
		slug: fc.constant(`0${number}-form`),
		number: fc.constant(number),
		reasons: anyReasons,
		pieces: anyPassages('p', 1),
		retrieval: fc.oneof(fc.constant({}), anyQuestions(...QUESTIONS))
	});

export const anyFormEvents = (outline: FormOutline) =>
	dithering(openForm(outline), stepForm, advancing, conceivable);

function advancing({ value, context }: FormSnapshot): readonly FormEvent[] {
	const { outline, pieces, at, asked } = context;
	const passage = pieces[at]?.desk.context.id ?? '';
	switch (value) {
		case 'briefing':
			return [{ type: 'form.opened' }];
		case 'reading':
			return [
				...LIKELIHOODS.map(
					(likelihood) => ({ type: 'likelihood.judged', passage, likelihood }) as const
				),
				{ type: 'marks.submitted', passage },
				{ type: 'marks.submitted', passage },
				{ type: 'marks.submitted', passage }
			];
		case 'retrieving':
			return [
				...asked.map((question) => ({ type: 'retrieval.answered', question, choice: 0 }) as const),
				...(asked.length > 0 ? [{ type: 'form.finished' } as const] : settings(outline))
			];
		case 'done':
			return [];
	}
}

/** Questions set from the front, from the back, and one alone. */
const settings = ({ retrieval }: FormOutline): readonly FormEvent[] => {
	const ids = Object.keys(retrieval);
	return [ids.slice(0, 6), ids.slice(2).reverse().slice(0, 4), ids.slice(-1)].map(
		(questions) => ({ type: 'retrieval.set', questions }) as const
	);
};

function conceivable({ value, context }: FormSnapshot): readonly CourseEvent[] {
	const { outline, pieces, at } = context;
	const { id: passage, sentences } = pieces[at]?.desk.context ?? { id: 'nowhere', sentences: [] };
	const marked = sentences.flatMap((sentence): FormEvent[] => [
		{ type: 'sentence.marked', passage, sentence },
		{ type: 'sentence.marked', passage, sentence },
		{ type: 'sentence.unmarked', passage, sentence },
		...CONFIDENCES.map(
			(confidence) => ({ type: 'confidence.chosen', passage, sentence, confidence }) as const
		),
		...[null, HUNCH, ...outline.reasons].map(
			(reason) => ({ type: 'reason.chosen', passage, sentence, reason }) as const
		)
	]);
	const answered = [...Object.keys(outline.retrieval), 'unknown'].flatMap((question) =>
		[0, 1, 4].map((choice) => ({ type: 'retrieval.answered', question, choice }) as const)
	);
	const stale: readonly CourseEvent[] = [
		{ type: 'marking.undone', passage },
		{ type: 'marks.submitted', passage: 'elsewhere' },
		{ type: 'sentence.taken', passage, sentence: sentences[0] ?? 'none' },
		{ type: 'retrieval.set', questions: ['unknown'] },
		{ type: 'form.opened' },
		{ type: 'lesson.restarted' },
		{ type: 'pair.tied', pair: 'elsewhere:nowhere' }
	];
	return value === 'retrieving' ? [...answered, ...stale] : [...marked, ...stale];
}
