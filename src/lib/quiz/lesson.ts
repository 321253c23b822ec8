/** The longest id or slug, in UTF-16 units: it is written into every event. */
export const MAX_ID_LENGTH = 100;

/** What the record says about a sentence. */
export type Verdict = 'supported' | 'contradicted' | 'no-record' | 'uncheckable' | 'opinion';

/** Every verdict, in the order in which the desk offers them. */
export const VERDICTS: readonly Verdict[] = [
	'supported',
	'contradicted',
	'no-record',
	'uncheckable',
	'opinion'
];

/** What a learner may enter at the checking desk: a verdict, or “not enough to tell yet”. */
export type Decision = Verdict | 'undecided';

/** How sure the learner was of a mark. */
export type Confidence = 'guess' | 'fairly' | 'certain';

export const CONFIDENCES: readonly Confidence[] = ['guess', 'fairly', 'certain'];

/** The ways to check a sentence that the desk knows, in the order in which it offers them. */
export type CheckKind =
	'obituary' | 'first-publication' | 'quoted-words' | 'who-else' | 'who-is-source' | 'the-record';

export const CHECK_KINDS: readonly CheckKind[] = [
	'obituary',
	'first-publication',
	'quoted-words',
	'who-else',
	'who-is-source',
	'the-record'
];

/** How far a result card carries: it settles the matter, hints, leads astray, or came back empty. */
export type Strength = 'decisive' | 'weak' | 'misleading' | 'empty';

/** The reason that names no technique. */
export const HUNCH = 'hunch';

export interface Technique {
	readonly id: string;
	/** At most 22 characters: it stands on a button. */
	readonly name: string;
	readonly oneLine: string;
	readonly checkWhen: string;
	readonly trustWhen: string;
}

/** What a page that offers techniques as reasons carries of one. */
export type TechniqueName = Pick<Technique, 'id' | 'name' | 'oneLine'>;

export interface Source {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	/** As printed on the source, for instance “18 March 1985”. */
	readonly date: string;
	readonly url?: string;
	/** What we read of it, for instance “opening”. */
	readonly seen: string;
}

export interface Specimen {
	readonly id: string;
	readonly title: string;
	/** What stands over the galley, for instance “A website article, no byline, no date.” */
	readonly label: string;
	/** What is known about where the text comes from. Sanitised HTML. */
	readonly about: string;
	/** Null for a text that we found; `invented` and `retold` ones are practice pieces of ours. */
	readonly writtenByUs: 'invented' | 'retold' | null;
}

export interface Sentence {
	/** Unique within the lesson. */
	readonly id: string;
	/** Verbatim from the specimen. */
	readonly text: string;
	/** Text of the specimen was left out just before this sentence. */
	readonly isAfterCut: boolean;
}

/** A real headline or clipping laid beside a passage. */
export interface Beside {
	readonly text: string;
	/** A source id. */
	readonly source: string;
}

export interface Passage {
	readonly id: string;
	readonly title: string;
	/** A specimen id. */
	readonly specimen: string;
	/** Sanitised HTML, may be empty. */
	readonly intro: string;
	readonly sentences: readonly Sentence[];
	readonly beside: readonly Beside[];
}

export interface Finding {
	readonly verdict: Verdict;
	/** The editor's short line in the margin, for instance “Recorded by whom?” */
	readonly note: string;
	/** Sanitised HTML. */
	readonly explanation: string;
	readonly techniques: readonly string[];
	readonly sources: readonly string[];
	/** Numbers of rows of the claims record that the finding rests on. */
	readonly claims: readonly number[];
}

/** What comes back from the desk when a check is chosen. */
export interface CheckCard {
	readonly kind: CheckKind;
	/** The sentences that the card answers, by id. */
	readonly sentences: readonly string[];
	readonly strength: Strength;
	/** Who printed it; for an empty result, “Nothing found”. */
	readonly title: string;
	/** What it is and when, for instance “Obituary, 15 November 2006”; may be empty. */
	readonly date: string;
	/** What it says. Sanitised HTML. */
	readonly says: string;
	/** What it says about this sentence, in one line. */
	readonly onThis: string;
	readonly sources: readonly string[];
}

/** The two lines that a file adds to the learner's field guide. */
export interface Keep {
	readonly checkWhen: string;
	readonly trustWhen: string;
}

export interface RecallQuestion {
	readonly id: string;
	/** Sanitised HTML. */
	readonly question: string;
	readonly choices: readonly string[];
}

export interface RecallAnswer {
	/** Index into the choices of the question, from 0. */
	readonly answer: number;
	/** Sanitised HTML. */
	readonly explanation: string;
}

/** A paragraph that the editor marks up in front of the learner, findings and all. */
export interface WorkedExample {
	readonly passage: Passage;
	readonly findings: Readonly<Record<string, Finding>>;
	/** The editor's reasoning after the proof. Sanitised HTML. */
	readonly reasoning: string;
}

/** What a reader may see of a lesson before the debrief. */
export interface Lesson {
	/** The folder's name, for instance “01-the-hook”. */
	readonly slug: string;
	readonly number: number;
	readonly title: string;
	readonly minutes: number;
	/** One line for the case file. */
	readonly blurb: string;
	/** Shown before anything else. Sanitised HTML. */
	readonly intro: string;
	/** Says what in the material may hurt. Sanitised HTML, empty where nothing does. */
	readonly contentNote: string;
	/** Technique ids offered as reasons for a mark, besides “just a hunch”. */
	readonly reasons: readonly string[];
	readonly recall: readonly RecallQuestion[];
	readonly example: WorkedExample;
	/** To be marked, in order. */
	readonly passages: readonly Passage[];
	/** To be marked instead of `passages` by a learner who takes the way round the content note. */
	readonly wayRound: readonly Passage[];
	readonly keep: Keep;
}

/** What no reader may see before they have got there: an answer given, marks submitted, a debrief. */
export interface AnswerKey {
	/** By question id. */
	readonly recall: Readonly<Record<string, RecallAnswer>>;
	/** By passage id. */
	readonly checks: Readonly<Record<string, readonly CheckCard[]>>;
	/** By sentence id. */
	readonly findings: Readonly<Record<string, Finding>>;
}

/** A sentence is sound where the record agrees with it or where it claims nothing. */
export const isSound = (verdict: Verdict): boolean =>
	verdict === 'supported' || verdict === 'opinion';
