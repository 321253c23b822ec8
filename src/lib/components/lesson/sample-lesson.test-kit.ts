import '../../../app.css';
import type { Locator } from 'vitest/browser';
import type { Mark } from '#lib/quiz/answers.ts';
import type {
	CheckCard,
	Finding,
	Lesson,
	Passage,
	Sentence,
	Source,
	Specimen,
	Technique
} from '#lib/quiz/lesson.ts';

/** For tests: the module's own styles, and a small lesson with its key in which every verdict occurs. */

const technique = (id: string, name: string): Technique => ({
	id,
	name,
	oneLine: '',
	checkWhen: '',
	trustWhen: ''
});

export const techniques: readonly Technique[] = [
	technique('bare-quote', 'A quote with no name'),
	technique('private-scene', 'A scene with no witness')
];

export const gazette: Source = {
	id: 'S1',
	title: 'Fox seen in Market Street',
	publisher: 'The Town Gazette',
	date: '3 May 1985',
	url: 'https://example.org/fox',
	seen: 'whole'
};

export const register: Source = {
	id: 'S2',
	title: 'Register of foxes',
	publisher: 'The parish',
	date: 'no date shown',
	seen: 'opening'
};

export const article: Source = {
	id: 'S3',
	title: 'The article itself',
	publisher: 'Specimen',
	date: 'no date',
	seen: 'whole'
};

export const sources: readonly Source[] = [gazette, register, article];

export const specimens: readonly Specimen[] = [
	{
		id: 'fox',
		title: 'The fox',
		label: 'A website article, no byline.',
		about: '',
		writtenByUs: null
	}
];

const sentence = (id: string, text: string, isAfterCut = false): Sentence => ({
	id,
	text,
	isAfterCut
});

export const passage: Passage = {
	id: 'street',
	title: 'The street',
	specimen: 'fox',
	intro: '<p>From the middle of the article.</p>',
	sentences: [
		sentence('walk', 'A fox walked down Market Street.'),
		sentence('quote', '“It knew,” said an insider.'),
		sentence('day', 'It was a lovely day.', true),
		sentence('mayor', 'The mayor wept alone.'),
		sentence('council', 'The council met in June.')
	],
	beside: [{ text: 'Fox seen in Market Street', source: 'S1' }]
};

export const finding = (change: Partial<Finding> = {}): Finding => ({
	verdict: 'supported',
	note: 'Let it stand.',
	explanation: '<p>The paper says so.</p>',
	techniques: [],
	sources: [],
	claims: [],
	...change
});

export const findings: Readonly<Record<string, Finding>> = {
	walk: finding({ sources: ['S1', 'S3'] }),
	quote: finding({ verdict: 'no-record', note: 'Who heard it?', techniques: ['bare-quote'] }),
	day: finding({ verdict: 'opinion', note: 'Who measures that?' }),
	mayor: finding({ verdict: 'uncheckable', note: 'Alone?', techniques: ['private-scene'] }),
	council: finding({ verdict: 'contradicted', note: 'It met in May.' })
};

export const card = (change: Partial<CheckCard> = {}): CheckCard => ({
	kind: 'first-publication',
	sentences: ['walk', 'quote'],
	strength: 'decisive',
	title: 'The Town Gazette',
	date: 'Front page, 3 May 1985',
	says: '<p>A picture of a <em>fox</em>.</p>',
	onThis: 'The fox is there.',
	sources: ['S1'],
	...change
});

export const cards: readonly CheckCard[] = [
	card(),
	card({ kind: 'who-else', sentences: ['walk'], strength: 'weak', title: 'The Evening Post' }),
	card({ kind: 'who-else', sentences: ['quote'], strength: 'empty', title: 'Nothing found' }),
	card({ kind: 'the-record', sentences: ['council'] })
];

export const mark = (sentence: string, change: Partial<Mark> = {}): Mark => ({
	sentence,
	reason: null,
	confidence: null,
	fetched: [],
	decision: null,
	...change
});

export const lesson: Lesson = {
	slug: '02-fox',
	number: 2,
	title: 'The fox',
	minutes: 12,
	blurb: 'A fox and a mayor',
	intro: '',
	contentNote: '',
	reasons: ['bare-quote', 'private-scene'],
	recall: [
		{ id: 'r-who', question: '<p>Who counts?</p>', choices: ['Nobody', 'Who saw it', 'Everyone'] },
		{ id: 'r-when', question: '<p>When does it?</p>', choices: ['At once', 'Once it is printed'] }
	],
	example: { passage: { ...passage, id: 'example' }, findings: {}, reasoning: '' },
	passages: [passage],
	wayRound: [],
	keep: { checkWhen: 'Check when nobody is named.', trustWhen: 'Trust what was printed then.' }
};

const textOf = (element: HTMLElement) => element.innerText.replace(/\s+/g, ' ').trim();

/** The text of each element found, as it is laid out, with single spaces. */
export const textsOf = (found: Locator): readonly string[] =>
	found.elements().map((element) => textOf(element as HTMLElement));

/** The text of the label of each radio button found. */
export const labelsOf = (found: Locator): readonly string[] =>
	found
		.elements()
		.flatMap((radio) => [...((radio as HTMLInputElement).labels ?? [])])
		.map(textOf);

/** The text of each element found without its layout: Chromium makes accessible names of this. */
export const wordsOf = (found: Locator): readonly string[] =>
	found.elements().map((element) => element.textContent.replace(/\s+/g, ' ').trim());
