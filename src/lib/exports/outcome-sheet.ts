import type { OutcomeSheet } from '#lib/quiz/outcome-sheet.ts';
import { outcomeWords } from '#lib/quiz/outcome-words.ts';

/**
 * An outcome sheet as plain text for a programme report, one line a paragraph with CRLF: what it is
 * about, the day in UTC (ISO 8601), and the sentences of `outcomeWords`; throws a RangeError for an
 * opening time that is no date.
 */
export const outcomeSheetText = (sheet: OutcomeSheet): string =>
	[
		`${sheet.title}: outcome sheet`,
		new Date(sheet.openedAt).toISOString().slice(0, 10),
		...outcomeWords(sheet)
	]
		.map((line) => `${line}\r\n`)
		.join('');
