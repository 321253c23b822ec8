import fc from 'fast-check';
import type { CourseEvent, FormEvent } from '#lib/quiz/events.ts';
import type { Likelihood } from '#lib/quiz/form.ts';
import type { FormOutline } from '#lib/quiz/outline.ts';
import { foldForm, type FormSnapshot } from './form.ts';
import { anyPassageEvent } from './passage.test-events.ts';

export const outline: FormOutline = {
	kind: 'form',
	slug: 'f',
	number: 9,
	reasons: ['bare-quote'],
	pieces: [
		{ id: 'p', sentences: ['a', 'b', 'c'] },
		{ id: 'q', sentences: ['d'] }
	],
	retrieval: { 'bare-quote': 3, hearsay: 2, unasked: 2 }
};
export const silent: FormOutline = { ...outline, retrieval: {} };

export const opened: FormEvent = { type: 'form.opened' };
export const judged = (passage: string, likelihood: Likelihood = 2): FormEvent => ({
	type: 'likelihood.judged',
	passage,
	likelihood
});
export const marked = (passage: string, sentence: string): FormEvent => ({
	type: 'sentence.marked',
	passage,
	sentence
});
export const undone: FormEvent = { type: 'marking.undone', passage: 'p' };
export const submitted = (passage: string): FormEvent => ({ type: 'marks.submitted', passage });
export const set = (...questions: readonly string[]): FormEvent => ({
	type: 'retrieval.set',
	questions
});
export const answered = (question: string, choice = 1): FormEvent => ({
	type: 'retrieval.answered',
	question,
	choice
});
export const finished: FormEvent = { type: 'form.finished' };

export const toMarking = [opened, judged('p')];
export const toRetrieving = [
	...toMarking,
	marked('p', 'b'),
	submitted('p'),
	judged('q', 5),
	submitted('q')
];
export const whole = [
	...toRetrieving,
	set('hearsay', 'bare-quote'),
	answered('hearsay'),
	answered('bare-quote', 2),
	finished
];
export const every: readonly FormEvent[] = [
	...whole,
	{ type: 'sentence.unmarked', passage: 'p', sentence: 'b' },
	{ type: 'reason.chosen', passage: 'p', sentence: 'b', reason: 'bare-quote' },
	{ type: 'confidence.chosen', passage: 'p', sentence: 'b', confidence: 'fairly' },
	undone
];

/** What belongs to lessons and boards, what never was, and what belongs to no piece of this form. */
export const strange: readonly CourseEvent[] = [
	{ type: 'lesson.opened', route: 'main' },
	{ type: 'recall.answered', question: 'hearsay', choice: 1 },
	{ type: 'recall.finished' },
	{ type: 'example.watched' },
	...['p', 'q'].flatMap((passage): CourseEvent[] => [
		{ type: 'sentence.taken', passage, sentence: 'b' },
		{ type: 'check.fetched', passage, sentence: 'b', check: 'obituary' },
		{ type: 'decision.entered', passage, sentence: 'b', decision: 'supported' },
		{ type: 'checking.finished', passage },
		{ type: 'decisions.submitted', passage },
		{ type: 'debrief.read', passage },
		{ type: 'practice.ended', passage }
	]),
	{ type: 'lesson.kept' },
	{ type: 'practice.resumed' },
	{ type: 'lesson.restarted' },
	{ type: 'pair.tied', pair: 'a:b' },
	{ type: 'pair.untied', pair: 'a:b' },
	{ type: 'ties.submitted' },
	{ type: 'board.read' },
	{ type: 'form.burnt' } as unknown as CourseEvent,
	{ type: 'xstate.init' } as unknown as CourseEvent,
	judged('elsewhere'),
	judged('__proto__'),
	marked('elsewhere', 'a'),
	marked('p', 'd'),
	marked('p', 'elsewhere'),
	submitted('elsewhere')
];

export const heart = ({ value, context }: FormSnapshot) => ({ value, context });
export const after = (...events: readonly CourseEvent[]) => heart(foldForm(outline, events));
export const can = (events: readonly CourseEvent[], event: CourseEvent) =>
	foldForm(outline, events).can(event);
export const anyEvent: fc.Arbitrary<CourseEvent> = fc.oneof(
	fc.constantFrom<CourseEvent>(...every),
	anyPassageEvent
);
/** Mostly in an order that gets on, with much in between that does not. */
export const anyEvents = fc
	.tuple(
		fc.nat(whole.length),
		fc.array(fc.tuple(fc.nat(whole.length), anyEvent), { maxLength: 20 })
	)
	.map(([length, extras]) =>
		whole
			.slice(0, length)
			.flatMap((event, i) => [event, ...extras.filter(([at]) => at === i).map(([, one]) => one)])
	);
