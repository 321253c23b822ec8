import { plainText } from '#lib/compiler/plain-text.ts';
import type { CompiledBoard, Course } from '#lib/quiz/course.ts';
import type { CourseText } from './course-text.ts';
import { hasWord } from './course-text.ts';
import { givesWordsTo, givesWordsToSomebody } from './given-words.ts';
import { markedFiles, type MarkedFile } from './graded-sentences.ts';
import { LIVING_FILE, type LivingPeople } from './living-people.ts';
import type { Violation } from './violation.ts';

/** A sentence or a cell that gives words to a living person. */
export interface LivingWords extends Utterance {
	readonly person: string;
}

interface Utterance {
	readonly path: string;
	/** slug/id */
	readonly place: string;
	readonly line: number;
	readonly text: string;
	/** What stands around it on the screen and is ours, as plain text. */
	readonly screen: string;
	/** What the editor finds on it, as plain text. */
	readonly finding: string;
	/** The finding says that the words are on record, and cites where. */
	readonly isOnRecord: boolean;
	/** All sentences of the passage, or cells of the row, and its introduction. */
	readonly around: string;
}

/** What tells a reader that it is the article which gives somebody these words. */
const LABELS: readonly RegExp[] = [
	/\b(?:article|page|text|website|headline|teaser|specimen)s? claims?\b/i,
	/\bwhat (?:the|this|each|an) (?:article|page|text|website)s? gives?\b/i,
	/\bclaims? (?:that )?(?:he|she|they) (?:said|says)\b/i,
	/\b(?:found|know of|seen?) no (?:\p{L}+ ){0,2}?(?:interview|report|record|statement|source)/iu,
	/\bno (?:interview|report|record|statement|source)\b[^.]*\b(?:found|traced)\b/i,
	/\bcould not trace\b/i
];

const isLabelled = (words: string) => LABELS.some((label) => label.test(words));

/** Every sentence, of examples too, and every cell that gives words to a living person. */
export function livingWords(
	course: Course,
	{ people }: LivingPeople,
	text: CourseText
): readonly LivingWords[] {
	return utterances(course, text).flatMap((utterance) =>
		people
			.filter(
				({ named, speaks }) =>
					speaks.includes(utterance.place) || givesWordsTo(named, utterance.text)
			)
			.map(({ name }) => ({ ...utterance, person: name }))
	);
}

/**
 * Words of living people without a label: on the screen on which a learner meets them (passage or
 * row introduction, or the specimen’s label) and in the editor’s finding, unless that finding is
 * that they are on record. Where “he” or “she” speaks next to a living person’s name,
 * living-people.yaml has to say who it is.
 */
export function unlabelledWords(
	course: Course,
	living: LivingPeople,
	text: CourseText
): readonly Violation[] {
	return [
		...livingWords(course, living, text).flatMap(unlabelled),
		...unclearSpeakers(course, living, text),
		...lostPlaces(course, living, text)
	];
}

function unlabelled(words: LivingWords): readonly Violation[] {
	const { path, line, place, person, screen, finding, isOnRecord } = words;
	const at = { rule: 'living-words', file: path, line } as const;
	return [
		...(isLabelled(screen)
			? []
			: [
					{
						...at,
						what: `${place} gives words to ${person}, and nothing on the screen says that they are the article’s claim.`,
						remedy: `Say so in the introduction of the passage or row, for instance: “Where ${person} speaks, you read what the article claims.”`
					}
				]),
		...(isOnRecord || isLabelled(finding)
			? []
			: [
					{
						...at,
						what: `${place} gives words to ${person}, and the finding does not say so.`,
						remedy: `Write “The article claims that ${person} said this. We found no interview with these words.”, or cite the record that has them.`
					}
				])
	];
}

function unclearSpeakers(
	course: Course,
	living: LivingPeople,
	text: CourseText
): readonly Violation[] {
	const settled = new Set([
		...living.people.flatMap(({ speaks }) => speaks),
		...living['somebody-else'].map(({ place }) => place)
	]);
	const names = living.people.flatMap(({ named }) => named);
	const known = new Set(livingWords(course, living, text).map(({ place }) => place));
	return utterances(course, text)
		.filter(({ place, text: words, around }) => {
			if (settled.has(place) || known.has(place) || !givesWordsToSomebody(words)) return false;
			return names.some((name) => hasWord(around, name));
		})
		.map(({ path, line, place }) => ({
			rule: 'living-words',
			file: path,
			line,
			what: `In ${place} “he” or “she” speaks, and a living person is named close by.`,
			remedy: `Say in ${LIVING_FILE} who it is: under “speaks” of that person, or under “somebody-else”.`
		}));
}

/** Places in the file that the course no longer has. */
function lostPlaces(course: Course, living: LivingPeople, text: CourseText): readonly Violation[] {
	const places = new Set(utterances(course, text).map(({ place }) => place));
	const named = [
		...living.people.flatMap(({ speaks }) => speaks),
		...living['somebody-else'].map(({ place }) => place)
	];
	return named
		.filter((place) => !places.has(place))
		.map((place) => ({
			rule: 'living-people-file',
			file: LIVING_FILE,
			line: text.lineOf(LIVING_FILE, (line) => hasWord(line, place)),
			what: `No lesson has a sentence or cell “${place}”.`,
			remedy: 'Mend the place (slug/id), or remove it.'
		}));
}

function utterances(course: Course, text: CourseText): readonly Utterance[] {
	const labels = new Map(course.specimens.map(({ id, label }) => [id, label]));
	const labelOf = (specimen: string) => labels.get(specimen) ?? '';
	return [
		...markedFiles(course).flatMap((file) => sentencesOf(file, labelOf, text)),
		...course.boards.flatMap((board) => cellsOf(board, labelOf, text))
	];
}

function sentencesOf(
	{ path, slug, example, toMark }: MarkedFile,
	labelOf: (specimen: string) => string,
	text: CourseText
): readonly Utterance[] {
	return [...example, ...toMark].map(({ sentence, passage, finding }) => {
		const intro = plainText(passage.intro);
		const cited = finding.sources.some((id) => !id.startsWith('article-'));
		return {
			path,
			place: `${slug}/${sentence.id}`,
			line: text.lineOf(
				path,
				(line) => hasWord(line, `{#${sentence.id}`) && line.startsWith(':s[')
			),
			text: sentence.text,
			screen: `${intro} ${labelOf(passage.specimen)}`,
			finding: plainText(finding.explanation),
			isOnRecord: finding.verdict === 'supported' && cited,
			around: [intro, ...passage.sentences.map((each) => each.text)].join(' ')
		};
	});
}

function cellsOf(
	{ board, key }: CompiledBoard,
	labelOf: (specimen: string) => string,
	text: CourseText
): readonly Utterance[] {
	const path = `lessons/${board.slug}/board.md`;
	const pairs = Object.entries({ ...board.example.pairs, ...key.pairs });
	return [board.example.row, ...board.rows].flatMap((row) => {
		const record = row === board.example.row ? board.example.record : key.records[row.id];
		return row.cells.map((cell) => {
			const findings = pairs
				.filter(([id]) => id.split(':').includes(cell.id))
				.map(([, { explanation }]) => explanation);
			return {
				path,
				place: `${board.slug}/${cell.id}`,
				line: text.lineOf(path, (line) => hasWord(line, `{#${cell.id}`)),
				text: cell.text,
				screen: `${plainText(row.intro)} ${labelOf(cell.specimen)}`,
				finding: [...findings, record?.says ?? ''].map(plainText).join(' '),
				isOnRecord: false,
				around: [plainText(row.intro), ...row.cells.map((each) => each.text)].join(' ')
			};
		});
	});
}
