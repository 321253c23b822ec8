import { foldForm } from '#lib/machines/form.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import type { Finding, RecallAnswer } from '#lib/quiz/lesson.ts';
import type { FormOutline, Outline } from '#lib/quiz/outline.ts';
import { techniqueTallies } from '#lib/quiz/techniques.ts';
import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import { workedPassages } from './worked.ts';

/** How many questions a booster asks. */
export const QUESTIONS = 4;

/** One time that a technique was practised. */
export interface Practice {
	readonly technique: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** Whether it came back to mind: at least half of its sentences caught, or the question answered rightly. */
	readonly isRecalled: boolean;
}

interface Question {
	readonly technique: string;
	readonly id: string;
}

/**
 * The ids of up to `QUESTIONS` questions, one a technique: of the techniques practised, those that
 * FSRS expects to be remembered least at `now` (milliseconds since 1970), never the same question
 * twice while there is another. Where fewer were practised, `fallback` fills up, in its order.
 */
export function questionsFor(
	history: readonly Practice[],
	questions: readonly Question[],
	fallback: readonly string[],
	asked: readonly string[],
	now: number
): readonly string[] {
	const met = [...new Set(history.map(({ technique }) => technique))];
	const weakest = met
		.map((technique) => ({
			technique,
			strength: retrievability(
				history.filter((practice) => practice.technique === technique),
				now
			)
		}))
		.toSorted((a, b) => a.strength - b.strength)
		.map(({ technique }) => technique);
	return [...new Set([...weakest, ...fallback])]
		.flatMap((technique) => {
			const own = questions.filter((question) => question.technique === technique);
			const fresh = own.find(({ id }) => !asked.includes(id)) ?? own[0];
			return fresh ? [fresh.id] : [];
		})
		.slice(0, QUESTIONS);
}

const scheduler = fsrs({ enable_fuzz: false });

/** The chance from 0 to 1 that a technique practised like this still comes back, by FSRS. */
export function retrievability(history: readonly Practice[], now: number): number {
	const [first] = history;
	if (first === undefined) return 0;
	const card = history
		.toSorted((a, b) => a.at - b.at)
		.reduce<Card>(
			(before, { at, isRecalled }) =>
				scheduler.next(before, new Date(at), isRecalled ? Rating.Good : Rating.Again).card,
			createEmptyCard(new Date(first.at))
		);
	return scheduler.get_retrievability(card, new Date(now), false);
}

/** What a booster's questions are chosen from. */
export interface QuestionBank {
	/** Of every file of the course. */
	readonly outlines: readonly Outline[];
	readonly questions: readonly Question[];
}

interface Choosing extends QuestionBank {
	readonly fallback: readonly string[];
	readonly entries: readonly LogEntry[];
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly fetchFindings: (
		slug: string,
		passage: string
	) => Promise<Readonly<Record<string, Finding>>>;
	readonly fetchAnswer: (question: string) => Promise<RecallAnswer>;
}

/** Chooses a booster's questions from what this device remembers; what cannot be fetched is left out. */
export async function chooseRetrieval(choosing: Choosing): Promise<readonly string[]> {
	const { outlines, questions, fallback, entries, now, fetchFindings, fetchAnswer } = choosing;
	const lessons = workedPassages(outlines, entries).map(async ({ slug, id, marks, at }) => {
		const tallies = techniqueTallies(await fetchFindings(slug, id), marks);
		return tallies.map(({ technique, met, caught }) => ({
			technique,
			at,
			isRecalled: 2 * caught >= met
		}));
	});
	const answered = answeredQuestions(outlines, entries);
	const boosters = answered.map(async ({ id, choice, at }) => {
		const technique = questions.find((question) => question.id === id)?.technique;
		const { answer } = await fetchAnswer(id);
		return technique === undefined ? [] : [{ technique, at, isRecalled: choice === answer }];
	});
	const settled = await Promise.allSettled([...lessons, ...boosters]);
	const history = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
	return questionsFor(
		history,
		questions,
		fallback,
		answered.map(({ id }) => id),
		now
	);
}

function answeredQuestions(outlines: readonly Outline[], entries: readonly LogEntry[]) {
	const forms = outlines.filter((outline): outline is FormOutline => outline.kind === 'form');
	return forms.flatMap((outline) => {
		const own = entries.filter(({ lesson }) => lesson === outline.slug);
		const { recalled } = foldForm(
			outline,
			own.map(({ event }) => event)
		).context;
		return Object.entries(recalled).map(([id, choice]) => ({
			id,
			choice,
			at:
				own.find(({ event }) => event.type === 'retrieval.answered' && event.question === id)?.at ??
				0
		}));
	});
}
