import type { CompiledLesson } from '#lib/quiz/course.ts';
import type { CheckCard, Finding, Passage, Verdict } from '#lib/quiz/lesson.ts';

/** For tests: a compiled lesson of nothing but counted words. */

/** So many words, as HTML with a tag around some of them. */
export const words = (count: number): string =>
	count === 0 ? '' : `<p>${Array.from({ length: count }, () => 'word').join(' ')}</p>`;

const plain = (count: number) => words(count).replace(/<\/?p>/g, '');

export const finding = (verdict: Verdict, explained = 0): Finding => ({
	verdict,
	note: '',
	explanation: words(explained),
	techniques: [],
	sources: [],
	claims: []
});

/** A galley of so many sentences of so many words, named “<id>-1” and on. */
export const galley = (id: string, sentences: number, each: number, intro = 0): Passage => ({
	id,
	title: id,
	specimen: 'fox',
	intro: words(intro),
	sentences: Array.from({ length: sentences }, (_, i) => ({
		id: `${id}-${i + 1}`,
		text: plain(each),
		isAfterCut: false
	})),
	beside: []
});

export const card = (says: number, onThis: number): CheckCard => ({
	kind: 'the-record',
	sentences: [],
	strength: 'decisive',
	title: '',
	date: '',
	says: words(says),
	onThis: plain(onThis),
	sources: []
});

const empty: CompiledLesson = {
	lesson: {
		slug: '02-fox',
		number: 2,
		title: 'The fox',
		minutes: 12,
		blurb: '',
		intro: '',
		contentNote: '',
		reasons: [],
		recall: [],
		example: { passage: galley('example', 0, 0), findings: {}, reasoning: '' },
		passages: [],
		wayRound: [],
		keep: { checkWhen: '', trustWhen: '' }
	},
	key: { recall: {}, checks: {}, findings: {} }
};

export const compiled = (
	lesson: Partial<CompiledLesson['lesson']>,
	key: Partial<CompiledLesson['key']> = {}
): CompiledLesson => ({
	lesson: { ...empty.lesson, ...lesson },
	key: { ...empty.key, ...key }
});
