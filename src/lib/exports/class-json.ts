import type { ClassRecord } from '#lib/quiz/class-record.ts';
import type { ClassReport } from '#lib/quiz/class-report.ts';

/**
 * A room as a file: the class record as `ClassRecord` documents it, stops with their key and
 * learners with their answers, and beside it the report that is made of it.
 */
export interface RoomFile extends Omit<ClassRecord, 'openedAt'> {
	readonly format: 'allegedly-room';
	/** Rises when a reader of the old shape would misread the new one. */
	readonly version: 1;
	/** ISO 8601, in UTC. */
	readonly openedAt: string;
	/** Counts, and figures with their 95 % intervals; title and day are those of the file. */
	readonly report: Omit<ClassReport, 'title' | 'openedAt'>;
}

/**
 * A room as JSON in the shape of `RoomFile`, indented with tabs and ending in a line break; throws a
 * RangeError for an opening time that is no date.
 */
export const classJson = (record: ClassRecord, report: ClassReport): string => {
	const { title, openedAt, ...figures } = report;
	const file: RoomFile = {
		format: 'allegedly-room',
		version: 1,
		title,
		openedAt: new Date(openedAt).toISOString(),
		stops: record.stops,
		learners: record.learners,
		report: figures
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
};
