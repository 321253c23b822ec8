import type { RetrievalQuestion } from './course.ts';
import type { Form, FormKey, FormLetter } from './form.ts';
import type { Finding, Specimen, Verdict } from './lesson.ts';

/** For tests: forms of two short pieces that are built alike, with their keys, and questions. */

export const formSpecimens: readonly Specimen[] = [
	{
		id: 'invented-fox',
		title: 'The fox in the hall',
		label: 'A practice piece by us.',
		about: '',
		writtenByUs: 'invented'
	},
	{
		id: 'invented-hare',
		title: 'The hare on the field',
		label: 'A practice piece by us, too.',
		about: '',
		writtenByUs: 'invented'
	}
];

const sentence = (id: string, text: string) => ({ id, text, isAfterCut: false });

const finding = (verdict: Verdict, ...techniques: readonly string[]): Finding => ({
	verdict,
	note: `Found ${verdict}.`,
	explanation: '<p>Because.</p>',
	techniques,
	sources: [],
	claims: []
});

/** The ids of pieces and sentences begin with the letter in small. */
export function formOf(
	letter: FormLetter,
	number: number,
	title: string,
	opensAfterDays: number | null = null
): Form {
	const small = letter.toLowerCase();
	const piece = (id: string, ...texts: readonly string[]) => ({
		id: `${small}-${id}`,
		title: id,
		specimen: `invented-${id}`,
		intro: '',
		sentences: texts.map((text, at) => sentence(`${small}-${id}-${at + 1}`, text)),
		beside: []
	});
	return {
		slug: `0${number}-read-${small}`,
		number,
		form: letter,
		title,
		minutes: 6,
		blurb: 'Two short pieces',
		intro: '<p>Read them as you would on your phone.</p>',
		reasons: ['bare-quote', 'private-scene'],
		pieces: [
			piece('fox', 'A fox sat in the hall.', 'It knew, said an insider.', 'It left in May.'),
			piece('hare', 'A hare ran.', 'It was a lovely hare.')
		],
		opensAfterDays
	};
}

/** Two sentences that do not stand, three that do. */
export const formKeyOf = ({ form }: Form): FormKey => {
	const small = form.toLowerCase();
	return {
		kinds: { [`${small}-fox`]: 'fabricated', [`${small}-hare`]: 'sound' },
		findings: {
			[`${small}-fox-1`]: finding('supported'),
			[`${small}-fox-2`]: finding('no-record', 'bare-quote'),
			[`${small}-fox-3`]: finding('contradicted'),
			[`${small}-hare-1`]: finding('supported'),
			[`${small}-hare-2`]: finding('opinion')
		}
	};
};

export const firstRead = formOf('A', 0, 'First read');
export const secondRead = formOf('B', 8, 'Second read');
export const booster = formOf('C', 9, 'First booster', 7);

const question = (id: string, technique: string): RetrievalQuestion => ({
	technique,
	question: { id, question: `<p>Question ${id}?</p>`, choices: ['No', 'Yes', 'Perhaps'] },
	answer: { answer: 1, explanation: `<p>On ${technique}.</p>` }
});

export const retrieval: readonly RetrievalQuestion[] = [
	question('quote-one', 'bare-quote'),
	question('quote-two', 'bare-quote'),
	question('scene-one', 'private-scene')
];
