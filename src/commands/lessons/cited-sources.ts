import type { Course } from '#lib/quiz/course.ts';
import type { Source } from '#lib/quiz/lesson.ts';
import type { CourseText } from './course-text.ts';
import type { Violation } from './violation.ts';

const CATALOGUE = 'lessons/sources.yaml';

/** What honestly says that there is no date, and why: we did not write it down, saw none, or none is given. */
export const HONEST_DATES: readonly string[] = ['date not noted', 'no date seen', 'no date given'];

/** A date has a year, by itself or in an address such as “2025/10”. */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;

const PLACEHOLDER = /^(?:\W*|unknown|none|n\/?a|tba|todo|anonymous)$/i;

/** Every source that a finding, a card, a record or a clipping cites, in the order of the catalogue. */
export function citedSources(course: Course): readonly Source[] {
	const cited = new Set([
		...course.lessons.flatMap(({ lesson, key }) => [
			...Object.values(lesson.example.findings).flatMap(({ sources }) => sources),
			...Object.values(key.findings).flatMap(({ sources }) => sources),
			...Object.values(key.checks).flatMap((cards) => cards.flatMap(({ sources }) => sources)),
			...[lesson.example.passage, ...lesson.passages, ...lesson.wayRound].flatMap(({ beside }) =>
				beside.map(({ source }) => source)
			)
		]),
		...course.boards.flatMap(({ board, key }) => [
			...board.example.record.sources,
			...Object.values(key.records).flatMap(({ sources }) => sources)
		]),
		...course.forms.flatMap(({ form, key }) => [
			...Object.values(key.findings).flatMap(({ sources }) => sources),
			...form.pieces.flatMap(({ beside }) => beside.map(({ source }) => source))
		])
	]);
	return course.sources.filter(({ id }) => cited.has(id));
}

/** The cited sources whose entry says that there is no date, by what it says. */
export function undatedSources(course: Course): ReadonlyMap<string, readonly string[]> {
	const cited = citedSources(course);
	return new Map(
		HONEST_DATES.map((words) => [
			words,
			cited.filter(({ date }) => date.trim() === words).map(({ id }) => id)
		])
	);
}

export function unfitSources(course: Course, text: CourseText): readonly Violation[] {
	return citedSources(course).flatMap((source) => {
		const faults = [
			...(PLACEHOLDER.test(source.publisher.trim()) ? ['no publisher'] : []),
			...(hasDate(source) ? [] : [`no date: “${source.date}” has no year`])
		];
		return faults.map((fault) => ({
			rule: 'source-entry' as const,
			file: CATALOGUE,
			line: text.lineOf(CATALOGUE, (line) => line.trim() === `- id: ${source.id}`),
			what: `Source ${source.id} is cited and has ${fault}.`,
			remedy: `Say who published it and when, or say honestly: ${HONEST_DATES.map((words) => `“${words}”`).join(', ')}.`
		}));
	});
}

function hasDate({ date }: Source): boolean {
	return YEAR.test(date) || HONEST_DATES.includes(date.trim());
}

export function undatedText(course: Course): string {
	const lines = [...undatedSources(course)]
		.filter(([, ids]) => ids.length > 0)
		.map(([words, ids]) => `${words}: ${ids.join(' ')}`);
	const count = citedSources(course).length;
	return [`Sources cited: ${count}. Without a date, and saying so:`, ...lines].join('\n');
}
