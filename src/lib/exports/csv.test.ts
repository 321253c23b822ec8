import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';
import { rowsOf } from './csv.test-kit.ts';

test('begins with a byte order mark and ends each line in CRLF', () => {
	expect(
		csv([
			['a', 'b'],
			[1, null]
		])
	).toBe('\uFEFFa,b\r\n1,\r\n');
});

test('quotes commas, quotes, line breaks and blanks at the ends, and nothing else', () => {
	expect(csv([['a b', 'a,b', 'say “a”', 'say "a"', 'a\nb', ' a']])).toBe(
		'\uFEFFa b,"a,b",say “a”,"say ""a""","a\nb"," a"\r\n'
	);
});

test.each([
	'=1+1',
	'+49 30',
	'-2+3',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	'\n=1',
	'  =1',
	'\u00A0=1',
	'＝1+1',
	'=HYPERLINK("http://example.org","x")'
])('makes the formula %j harmless with an apostrophe', (text) => {
	expect(rowsOf(csv([[text]]))).toEqual([[`'${text}`]]);
});

test('leaves numbers alone, negative ones too', () => {
	expect(csv([[-3, 0, 2.5]])).toBe('\uFEFF-3,0,2.5\r\n');
});

test('no text of any kind begins a cell as a formula, and all come back as they were', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.string({
			unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', 'a', "'")
		})
	);
	fc.assert(
		fc.property(
			fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
			(rows) => {
				const read = rowsOf(csv(rows));
				expect(read.flat().filter((cell) => /^[\t\r\n]|^\s*[=+\-@]/.test(cell))).toEqual([]);
				expect(
					read.map((row, r) =>
						row.map((cell, c) => (cell === `'${rows[r]?.[c]}` ? cell.slice(1) : cell))
					)
				).toEqual(rows);
			}
		)
	);
});
