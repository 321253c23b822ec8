import {
	HUNCH,
	type CheckKind,
	type Confidence,
	type Source,
	type TechniqueName,
	type Verdict
} from '#lib/quiz/lesson.ts';
import type { Outcome } from '#lib/quiz/outcomes.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, { name: string; meaning: string }>> = {
	supported: { name: 'Supported', meaning: 'The record agrees.' },
	contradicted: { name: 'Contradicted', meaning: 'The record says otherwise.' },
	'no-record': { name: 'No record found', meaning: 'Looked for, nothing came back.' },
	uncheckable: { name: 'Can’t be checked', meaning: 'Nobody could look this up.' },
	opinion: { name: 'Opinion', meaning: 'A judgement, not a claim.' }
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, { name: string; icon: string }>> = {
	hit: { name: 'Caught', icon: 'o-caught' },
	miss: { name: 'Missed', icon: 'o-missed' },
	'false-alarm': { name: 'Wrongly doubted', icon: 'o-doubted' },
	'correct-rejection': { name: 'Rightly left alone', icon: 'o-left' }
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
	guess: 'Guess',
	fairly: 'Fairly sure',
	certain: 'Certain'
};

export const CHECK_WORDS: Readonly<Record<CheckKind, { name: string; question: string }>> = {
	obituary: { name: 'Find the obituary', question: 'What was printed when the person died?' },
	'first-publication': {
		name: 'Find the first publication',
		question: 'When did this story first appear, and where?'
	},
	'quoted-words': {
		name: 'Search the exact words',
		question: 'Where else does this wording turn up?'
	},
	'who-else': { name: 'See who else has it', question: 'Does anyone have it independently?' },
	'who-is-source': {
		name: 'Ask who the source is',
		question: 'Who is said to have seen or heard it?'
	},
	'the-record': {
		name: 'Read the record',
		question: 'Credits, court reports, medical and charity pages, old newspapers.'
	}
};

/** The steps of a lesson, as the routing line names them. */
export const STEPS = ['Read', 'Mark', 'Check', 'Debrief', 'Keep'] as const;

/** A title as a sentence: with a full stop, unless it ends with a sign of its own. */
export const asSentence = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`);

/** The name of a reason on a button. */
export const reasonName = (reason: string, techniques: readonly TechniqueName[]): string =>
	reason === HUNCH
		? 'Just a hunch'
		: (techniques.find((technique) => technique.id === reason)?.name ?? reason);

/** How a finding cites a source: publisher and date, or the title where the page shows no date. */
export const citation = ({ publisher, title, date }: Source): string => {
	if (publisher === 'Specimen') return title;
	return /^(no date|date not)/.test(date) ? `${publisher}: ${title}` : `${publisher}, ${date}`;
};

/** The sources without those that would read the same. */
export const distinctCitations = (sources: readonly Source[]): readonly Source[] =>
	sources.filter(
		(source, index) => sources.findIndex((other) => citation(other) === citation(source)) === index
	);

/** “1 sentence”, “2 sentences”. */
export const count = (n: number, one: string, many = `${one}s`): string =>
	`${n} ${n === 1 ? one : many}`;
