import type { Board, PairFinding, Row, RowRecord } from '#lib/quiz/board.ts';
import type { CompiledBoard, Course } from '#lib/quiz/course.ts';
import { VERDICTS, type Verdict } from '#lib/quiz/lesson.ts';
import { CLAIMS_FILE, gradedVerdict, type ClaimRow, type ClaimsRecord } from './claims-record.ts';
import { opens, opensPair, opensRecord, type CourseText } from './course-text.ts';
import { markedFiles, type GradedSentence } from './graded-sentences.ts';
import type { Violation } from './violation.ts';

/** Here what the article itself fails to say, or only opines, can be the point. */
const ARTICLE_WILL_DO: readonly Verdict[] = ['no-record', 'uncheckable', 'opinion'];

/**
 * Holds findings, pairs and records against the rows that they cite:
 *
 * - every row is in claims.yaml, on the specimen of the passage (for a pair or a record: of one of
 *   the cells; each cell’s specimen has a row among those of its pair);
 * - a finding cites the row on its own sentence, has the verdict of a row it cites (or the weaker one
 *   that the row says to grade by), and cites a source of such a row; the article itself will do where
 *   its silence or opinion is the point, but not where a row’s own sources say less than its verdict;
 * - a record that cites rows cites a source of one of them, or an article among the cells.
 *
 * A finding without rows is not held against any. The compiler lets only opinions and our own
 * pieces do without, so a line that merely connects or draws a moral cites no row.
 */
export function againstClaims(
	course: Course,
	record: ClaimsRecord,
	text: CourseText
): readonly Violation[] {
	const lessons = markedFiles(course).flatMap(({ path, example, toMark }) =>
		[...example, ...toMark].flatMap((graded) => {
			const line = text.lineOf(path, opens('finding', graded.sentence.id));
			return findingFaults(graded, record).map((fault) => violation(path, line, fault));
		})
	);
	return [...lessons, ...course.boards.flatMap((board) => boardFaults(board, record, text))];
}

interface Fault {
	readonly what: string;
	readonly remedy: string;
}

function violation(file: string, line: number, fault: Fault): Violation {
	return { rule: 'claims', file, line, ...fault };
}

function findingFaults(
	{ sentence, passage, finding }: GradedSentence,
	record: ClaimsRecord
): readonly Fault[] {
	const { rows, faults } = look(finding.claims, [passage.specimen], record, sentence.id);
	if (faults.length > 0 || rows.length === 0) return faults;
	const numbers = listed(rows);
	return [
		...(rows.some(({ begins }) => isOn(begins, sentence.text))
			? []
			: [
					{
						what: `The finding of ${sentence.id} cites ${numbers}, and the sentence is another one.`,
						remedy: 'Cite the row on this very sentence; add it to claims.yaml if it is not there.'
					}
				]),
		...(rows.some((row) => gradedVerdict(row) === finding.verdict)
			? []
			: [
					{
						what: `The finding of ${sentence.id} says “${finding.verdict}”; ${numbers} says ${verdictsOf(rows)}.`,
						remedy: 'Mend the verdict, or correct the row with its reason.'
					}
				]),
		...(isSourced(finding.sources, rows, [passage.specimen], finding.verdict)
			? []
			: [
					{
						what: `The finding of ${sentence.id} cites no source that ${numbers} rests on (${sourcesOf(rows)}).`,
						remedy: ARTICLE_WILL_DO.includes(finding.verdict)
							? `Cite one of them, or article-${passage.specimen}.`
							: 'Cite at least one of them.'
					}
				])
	];
}

function look(
	numbers: readonly number[],
	specimens: readonly string[],
	record: ClaimsRecord,
	what: string
): { readonly rows: readonly ClaimRow[]; readonly faults: readonly Fault[] } {
	const rows = numbers.flatMap((number) => record.find(number, specimens) ?? []);
	const faults = numbers
		.filter((number) => record.find(number, specimens) === undefined)
		.map((number) => unknownRow(number, specimens, record, what));
	return { rows, faults };
}

function unknownRow(
	number: number,
	specimens: readonly string[],
	record: ClaimsRecord,
	what: string
): Fault {
	const others = record.specimensWith(number);
	const place = specimens.map((id) => `“${id}”`).join(' or ');
	return {
		what:
			others.length === 0
				? `${what} cites row ${number}, and ${CLAIMS_FILE} has none of this number.`
				: `${what} cites row ${number}, which is on “${others.join('” and “')}” and not on ${place}.`,
		remedy: `Mend the number, or add the row of your fact sheet to ${CLAIMS_FILE}.`
	};
}

/** A sentence may be quoted in part, so either may go on where the other ends. */
function isOn(begins: string, sentence: string): boolean {
	const [row, quoted] = [wordsOf(begins), wordsOf(sentence)];
	return quoted.includes(row) || row.startsWith(quoted);
}

function wordsOf(text: string): string {
	const words =
		text
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return ` ${words.join(' ')} `;
}

function isSourced(
	sources: readonly string[],
	rows: readonly ClaimRow[],
	specimens: readonly string[],
	verdict: Verdict
): boolean {
	const isWeakened = rows.some(({ graded }) => graded !== undefined);
	const articles = ARTICLE_WILL_DO.includes(verdict) && !isWeakened ? articlesOf(specimens) : [];
	const fit = [...rows.flatMap((row) => row.sources), ...articles];
	return sources.some((source) => fit.includes(source));
}

const articlesOf = (specimens: readonly string[]) => specimens.map((id) => `article-${id}`);

function boardFaults(
	{ board, key }: CompiledBoard,
	record: ClaimsRecord,
	text: CourseText
): readonly Violation[] {
	const path = `lessons/${board.slug}/board.md`;
	const pairs = Object.entries({ ...board.example.pairs, ...key.pairs }).flatMap(([id, pair]) => {
		const line = text.lineOf(path, opensPair(id));
		return pairFaults(id, pair, board, record).map((fault) => violation(path, line, fault));
	});
	const records = rowsOf(board).flatMap((row) => {
		const found = row === board.example.row ? board.example.record : key.records[row.id];
		const line = text.lineOf(path, opensRecord(row.id));
		const faults = found === undefined ? [] : recordFaults(row, found, record);
		return faults.map((fault) => violation(path, line, fault));
	});
	return [...pairs, ...records];
}

const rowsOf = ({ example, rows }: Board): readonly Row[] => [example.row, ...rows];

function pairFaults(
	id: string,
	{ claims }: PairFinding,
	board: Board,
	record: ClaimsRecord
): readonly Fault[] {
	const cells = rowsOf(board)
		.flatMap((row) => row.cells)
		.filter((cell) => id.split(':').includes(cell.id));
	const specimens = [...new Set(cells.map(({ specimen }) => specimen))];
	const { rows, faults } = look(claims, specimens, record, `The pair ${id}`);
	const bare = specimens.filter((id) => !rows.some(({ specimen }) => specimen === id));
	return faults.length > 0
		? faults
		: bare.map((specimen) => ({
				what: `The pair ${id} cites no row on “${specimen}”.`,
				remedy: 'Cite the rows that both cells rest on.'
			}));
}

function recordFaults(
	{ id, cells }: Row,
	{ claims, sources }: RowRecord,
	record: ClaimsRecord
): readonly Fault[] {
	const specimens = [...new Set(cells.map(({ specimen }) => specimen))];
	const { rows, faults } = look(claims, specimens, record, `The record for ${id}`);
	if (faults.length > 0 || rows.length === 0) return faults;
	const fit = [...rows.flatMap((row) => row.sources), ...articlesOf(specimens)];
	if (sources.some((source) => fit.includes(source))) return [];
	return [
		{
			what: `The record for ${id} cites no source that ${listed(rows)} rests on (${sourcesOf(rows)}).`,
			remedy: 'Cite at least one of them, or the article where its silence is the point.'
		}
	];
}

function listed(rows: readonly ClaimRow[]): string {
	return `${rows.length === 1 ? 'row' : 'rows'} ${rows.map(({ row }) => row).join(', ')}`;
}

function verdictsOf(rows: readonly ClaimRow[]): string {
	const said = VERDICTS.filter((verdict) => rows.some((row) => gradedVerdict(row) === verdict));
	return said.map((verdict) => `“${verdict}”`).join(' and ');
}

function sourcesOf(rows: readonly ClaimRow[]): string {
	return [...new Set(rows.flatMap(({ sources }) => sources))].join(' ') || 'it has none';
}
