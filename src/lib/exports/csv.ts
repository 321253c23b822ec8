/** What a cell may hold: numbers stay numbers, and null is an empty cell. */
export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180): lines end in CRLF, and a cell with a comma, a quote, a line break or
 * blanks at its ends stands in quotes. It begins with a byte order mark, by which Excel knows UTF-8.
 * A text whose first sign after any blanks is one of = + - @ (or their full-width forms), and one
 * that begins with a tab or a line break, gets an apostrophe in front: a spreadsheet would take it
 * for a formula (OWASP, CSV injection, https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;

const cellText = (cell: Cell): string => {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = FORMULA.test(cell) ? `'${cell}` : cell;
	return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const QUOTED = /[",\r\n]|^'|^\s|\s$/;
