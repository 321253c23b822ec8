import * as v from 'valibot';
import { parse } from 'yaml';
import { VERDICTS, type Verdict } from '#lib/quiz/lesson.ts';
import type { CourseText } from './course-text.ts';
import type { Violation } from './violation.ts';

export const CLAIMS_FILE = 'lessons/claims.yaml';

/** A finding may say less than the sheet, and then with a reason; it may never say more. */
const LESS_THAN_CONTRADICTED = ['no-record', 'uncheckable'] as const satisfies readonly Verdict[];

/** A row of the fact sheet of a specimen, as far as findings can be held against it. */
export interface ClaimRow {
	readonly row: number;
	/** A specimen id; row numbers are unique within a specimen. */
	readonly specimen: string;
	/** The first words of the sentence, at most six: enough to know it, too little to read it. */
	readonly begins: string;
	readonly verdict: Verdict;
	/** What a finding says instead, where our sources do not show as much as the sheet’s verdict says. */
	readonly graded?: (typeof LESS_THAN_CONTRADICTED)[number] | undefined;
	readonly confidence: string;
	/** Ids; some rows cite sources that no lesson does. */
	readonly sources: readonly string[];
}

const MOST_WORDS = 6;

const rowsSchema = v.array(
	v.pipe(
		v.strictObject({
			row: v.pipe(v.number(), v.integer(), v.minValue(1)),
			specimen: v.string(),
			begins: v.pipe(
				v.string(),
				v.check((words) => words.split(/\s+/).length <= MOST_WORDS, `at most ${MOST_WORDS} words`)
			),
			verdict: v.picklist(VERDICTS),
			graded: v.optional(v.picklist(LESS_THAN_CONTRADICTED)),
			because: v.optional(v.pipe(v.string(), v.nonEmpty())),
			confidence: v.string(),
			sources: v.array(v.string())
		}),
		v.check(
			({ verdict, graded }) => graded === undefined || verdict === 'contradicted',
			'“graded” says less than “contradicted”, and no other verdict has less'
		),
		v.check(
			({ graded, because }) => (graded === undefined) === (because === undefined),
			'“graded” and “because” go together'
		)
	)
);

export class ClaimsRecord {
	readonly rows: readonly ClaimRow[];

	constructor(rows: readonly ClaimRow[]) {
		this.rows = rows;
	}

	/** The row of this number on one of these specimens. */
	find(row: number, specimens: readonly string[]): ClaimRow | undefined {
		return this.rows.find((claim) => claim.row === row && specimens.includes(claim.specimen));
	}

	/** The specimens that have a row of this number. */
	specimensWith(row: number): readonly string[] {
		return this.rows.filter((claim) => claim.row === row).map(({ specimen }) => specimen);
	}
}

/** The verdict that a finding on this row has to give. */
export function gradedVerdict({ graded, verdict }: ClaimRow): Verdict {
	return graded ?? verdict;
}

/** Reads claims.yaml; a course without one has an empty record. */
export function readClaims(text: CourseText): {
	readonly record: ClaimsRecord;
	readonly violations: readonly Violation[];
} {
	const source = text.textOf(CLAIMS_FILE);
	if (source === undefined) return { record: new ClaimsRecord([]), violations: [] };
	const read = readRows(source);
	if (typeof read === 'string') return { record: new ClaimsRecord([]), violations: [fault(read)] };
	const repeated = read.filter(({ row, specimen }, index) =>
		read.slice(0, index).some((other) => other.row === row && other.specimen === specimen)
	);
	return {
		record: new ClaimsRecord(read),
		violations: repeated.map(({ row, specimen }) =>
			fault(`Row ${row} of “${specimen}” is there twice.`)
		)
	};
}

function readRows(source: string): readonly ClaimRow[] | string {
	try {
		const result = v.safeParse(rowsSchema, parse(source));
		return result.success ? result.output : describe(result.issues[0]);
	} catch (error) {
		return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
	}
}

function describe(issue: v.BaseIssue<unknown>): string {
	return `${v.getDotPath(issue) ?? 'the list'}: ${issue.message}`;
}

function fault(what: string): Violation {
	return {
		rule: 'claims-file',
		file: CLAIMS_FILE,
		line: 1,
		what,
		remedy: 'The lines at the top of the file say what an entry needs.'
	};
}
