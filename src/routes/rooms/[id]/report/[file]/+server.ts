import { error } from '@sveltejs/kit';
import { classCsv } from '#lib/exports/class-csv.ts';
import { classJson } from '#lib/exports/class-json.ts';
import { handsCsv } from '#lib/exports/hands-csv.ts';
import { outcomeSheetText } from '#lib/exports/outcome-sheet.ts';
import { outcomeSheet } from '#lib/quiz/outcome-sheet.ts';
import { roomReport } from '../../../room-report.ts';
import type { RequestHandler } from './$types';

type Report = Awaited<ReturnType<typeof roomReport>>;

const FILES: Readonly<Record<string, { type: string; write: (report: Report) => string }>> = {
	'marks.csv': { type: 'text/csv', write: ({ record }) => classCsv(record) },
	'hands.csv': { type: 'text/csv', write: ({ record }) => handsCsv(record) },
	'room.json': {
		type: 'application/json',
		write: ({ record, report }) => classJson(record, report)
	},
	'sheet.txt': { type: 'text/plain', write: ({ report }) => outcomeSheetText(outcomeSheet(report)) }
};

/** The report as a file to keep. */
export const GET: RequestHandler = async (event) => {
	const { file } = event.params;
	const format = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
	if (format === undefined) error(404, 'There is no such file.');
	const report = await roomReport(event);
	const day = new Date(report.record.openedAt).toISOString().slice(0, 10);
	return new Response(format.write(report), {
		headers: {
			'content-type': `${format.type}; charset=utf-8`,
			'content-disposition': `attachment; filename="allegedly-${day}-${file}"`
		}
	});
};
