/** For tests: a reader of CSV by the letter of RFC 4180, apart from the byte order mark in front. */
export const rowsOf = (file: string): readonly (readonly string[])[] => {
	const rows: string[][] = [];
	let row: string[] = [];
	let rest = file.replace(/^\uFEFF/, '');
	while (rest !== '') {
		const [whole = '', quoted, plain = '', end = ''] =
			/^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
		if (whole === '') throw new Error(`no cell: ${JSON.stringify(rest)}`);
		row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		rest = rest.slice(whole.length);
		if (end === '\r\n') {
			rows.push(row);
			row = [];
		}
	}
	return rows;
};
