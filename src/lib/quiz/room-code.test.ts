import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	CODE_SPACE,
	CODE_WORDS,
	drawRoomCode,
	formatRoomCode,
	parseRoomCode,
	type Draw
} from './room-code.ts';

const drawn = (...numbers: readonly number[]): Draw => {
	const left = [...numbers];
	return (below) => (left.shift() ?? 0) % below;
};
const anyCode = fc
	.tuple(fc.nat(CODE_WORDS.length - 1), fc.nat(9_999_999))
	.map(([word, figures]) => drawRoomCode(drawn(word, figures)));

describe('the words', () => {
	it('are 128, each once, of plain capitals that are soon typed', () => {
		expect(new Set(CODE_WORDS).size).toBe(128);
		expect(CODE_WORDS.filter((word) => !/^[A-Z]{4,8}$/.test(word))).toEqual([]);
	});

	it('differ in more than one letter, so that a slip does not make another word', () => {
		const near = CODE_WORDS.flatMap((one, index) =>
			CODE_WORDS.slice(index + 1).filter((other) => isOneSlipFrom(one, other))
		);
		expect(near).toEqual([]);
	});

	it('make 1.28 × 10⁹ codes with seven figures', () => {
		expect(CODE_SPACE).toBe(1_280_000_000);
		expect(drawRoomCode(drawn(127, 9_999_999))).toBe('ZINC9999999');
		expect(drawRoomCode(drawn(0, 0))).toBe('ANGLE0000000');
	});
});

describe('a code', () => {
	it('is shown as a word, three figures and four', () => {
		expect(formatRoomCode('PICA4729135')).toBe('PICA 472 9135');
	});

	it('is read back from how it is shown and from how it is stored', () => {
		fc.assert(
			fc.property(anyCode, (code) => {
				expect(parseRoomCode(formatRoomCode(code))).toBe(code);
				expect(parseRoomCode(code)).toBe(code);
			})
		);
	});

	it('is read in any case, with any spaces and dashes, and with letters that look like figures', () => {
		const gap = fc.constantFrom('', ' ', '  ', '-', ' – ', '.', '\u00a0', '\t', '\u202f', '_', '/');
		const like: Readonly<Record<string, readonly string[]>> = {
			0: ['0', 'O', 'o'],
			1: ['1', 'I', 'l']
		};
		const typed = anyCode.chain((code) =>
			fc
				.tuple(
					fc.tuple(...[...code].map((sign) => fc.constantFrom(...variants(sign, like)))),
					fc.array(gap, { minLength: code.length + 1, maxLength: code.length + 1 })
				)
				.map(([signs, gaps]) => ({
					code,
					text: `${signs.map((sign, index) => `${gaps[index]}${sign}`).join('')}${gaps.at(-1)}`
				}))
		);
		fc.assert(
			fc.property(typed, ({ code, text }) => {
				fc.pre(text.length <= 60);
				expect(parseRoomCode(text)).toBe(code);
			}),
			{ numRuns: 300 }
		);
	});

	it('is read from full-width signs, as some keyboards type them', () => {
		expect(parseRoomCode('ＰＩＣＡ　４７２　９１３５')).toBe('PICA4729135');
	});

	it('is none where the word is unknown, or a figure is missing, too many or another letter', () => {
		for (const text of [
			'',
			'PICA',
			'4729135',
			'PICA 472 913',
			'PICA 472 91355',
			'PICA 472 913S',
			'PICO 472 9135',
			'PIC 472 9135',
			'constructor',
			'__proto__',
			`PICA ${'4'.repeat(10_000)}`
		])
			expect(parseRoomCode(text), text).toBeNull();
	});

	it('is a stored code or none, whatever is typed', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
				expect(parseRoomCode(text) ?? 'PICA0000000').toMatch(/^[A-Z]{4,8}\d{7}$/);
			})
		);
	});
});

function variants(sign: string, like: Readonly<Record<string, readonly string[]>>) {
	return like[sign] ?? [sign, sign.toLowerCase()];
}

/** One letter changed, left out or put in. */
function isOneSlipFrom(one: string, other: string): boolean {
	const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
	if (long.length - short.length > 1) return false;
	const at = [...short].findIndex((letter, index) => letter !== long[index]);
	const from = at === -1 ? short.length : at;
	return short.slice(long.length === short.length ? from + 1 : from) === long.slice(from + 1);
}
