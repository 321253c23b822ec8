import { FEWEST_PEOPLE } from './class-marks.ts';
import type { KnownReads } from './class-reads.ts';
import type { ClassReport, StopReport } from './class-report.ts';
import { twoCounts, type TwoCounts } from './class-sentences.ts';

interface Sheet {
	readonly title: string;
	/** Milliseconds since 1970. */
	readonly openedAt: number;
}

/** Both reads of the people who did both. */
export interface TwoReadsSheet extends Sheet, Pick<KnownReads, 'caught' | 'doubted'> {
	readonly kind: 'two-reads';
	/** From 5. */
	readonly people: number;
}

/** One file of the course, with nothing to compare it with. */
export interface OneReadSheet extends Sheet, TwoCounts {
	readonly kind: 'one-read';
	/** From 5: the most who were asked about any of its sentences. */
	readonly people: number;
	/** The file's title. */
	readonly file: string;
	readonly unit: 'sentence' | 'pair';
}

/** Nothing was answered by five people. */
export interface WithheldSheet extends Sheet {
	readonly kind: 'withheld';
}

/** What a programme report may say of a group: nobody's name, and nothing of a single sentence. */
export type OutcomeSheet = TwoReadsSheet | OneReadSheet | WithheldSheet;

/**
 * Both reads where at least five people did both, else the counts of the file that most people
 * answered, of its sentences that at least five were asked about; withheld where there is none.
 */
export const outcomeSheet = (report: ClassReport): OutcomeSheet => {
	const { title, openedAt, reads } = report;
	if (reads.kind === 'known') {
		const { learners, caught, doubted } = reads;
		return { kind: 'two-reads', title, openedAt, people: learners, caught, doubted };
	}
	const [file] = filesOf(report.stops).toSorted((a, b) => b.people - a.people);
	return file
		? { kind: 'one-read', title, openedAt, ...file }
		: { kind: 'withheld', title, openedAt };
};

type FileCounts = Omit<OneReadSheet, 'kind' | keyof Sheet>;

const filesOf = (stops: readonly StopReport[]): readonly FileCounts[] =>
	[...new Set(stops.map(({ slug }) => slug))].flatMap((slug): FileCounts[] => {
		const own = stops.filter((stop) => stop.slug === slug);
		const asked = own
			.flatMap(({ sentences }) => sentences)
			.filter(({ marked }) => marked.of >= FEWEST_PEOPLE);
		const [first] = own;
		if (first === undefined || asked.length === 0) return [];
		return [
			{
				people: Math.max(...asked.map(({ marked }) => marked.of)),
				file: first.file,
				unit: first.kind === 'board' ? 'pair' : 'sentence',
				...twoCounts(asked)
			}
		];
	});
