import type {
	ClassAnswer,
	ClassLearner,
	ClassMark,
	ClassRecord,
	ClassStop,
	ClassUnit
} from './class-record.ts';

/** For tests: a class record from short notation. */

/** Units “1”, “2”, … of a stop: `x` does not stand, `o` is sound. */
export const units = (kinds: string): readonly ClassUnit[] =>
	[...kinds].map((kind, index) => ({
		id: `u${index + 1}`,
		number: index + 1,
		text: `Sentence ${index + 1}.`,
		verdict: kind === 'x' ? 'no-record' : 'supported',
		isSignal: kind === 'x',
		techniques: kind === 'x' ? ['bare-quote'] : []
	}));

export const stop = (kinds: string, change: Partial<ClassStop> = {}): ClassStop => ({
	id: 'street',
	kind: 'galley',
	file: 'The fox',
	slug: '02-fox',
	title: 'The street',
	form: null,
	units: units(kinds),
	hands: {},
	...change
});

export const mark = (unit: string, reason: string | null = null): ClassMark => ({
	unit,
	reason,
	confidence: null,
	fetched: [],
	decision: null
});

/** An answer by which sentences were marked: `+` marked, `-` left alone. */
export const answer = (signs: string, change: Partial<ClassAnswer> = {}): ClassAnswer => ({
	isHandedIn: true,
	likelihood: null,
	marks: [...signs].flatMap((sign, index) => (sign === '+' ? [mark(`u${index + 1}`)] : [])),
	...change
});

/** A learner by the signs of each stop. */
export const learner = (name: string, signs: Readonly<Record<string, string>>): ClassLearner => ({
	name,
	answers: Object.fromEntries(Object.entries(signs).map(([id, own]) => [id, answer(own)]))
});

/** Learners “L1”, “L2”, … of one stop, one for each string of signs. */
export const learners = (...signs: readonly string[]): readonly ClassLearner[] =>
	signs.map((own, index) => learner(`L${index + 1}`, { street: own }));

export const record = (
	stops: readonly ClassStop[],
	own: readonly ClassLearner[],
	title = 'The fox'
): ClassRecord => ({ title, openedAt: Date.UTC(2026, 10, 20, 9), stops, learners: own });
