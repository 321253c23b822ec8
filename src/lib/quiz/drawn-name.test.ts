import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from './chance.ts';
import { drawName, MOST_NAME_SIGNS, NAME_SPACE, typedName } from './drawn-name.ts';
import type { Draw } from './room-code.ts';

const nobody = () => false;
const among = (names: readonly string[]) => {
	const taken = new Set(names.map((name) => name.toLowerCase()));
	return (name: string) => taken.has(name.toLowerCase());
};
const seededDraw = (seed: number): Draw => {
	const chance = seededChance(seed);
	return (below) => Math.floor(chance() * below);
};
const signsOf = (text: string) => [
	...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
];

describe('a drawn name', () => {
	it('is a colour and a bird, each pair of them another name', () => {
		const all = new Set<string>();
		const draws = (colour: number, bird: number): Draw => {
			const left = [colour, bird];
			return () => left.shift() ?? 0;
		};
		for (let colour = 0; colour < 64; colour += 1)
			for (let bird = 0; bird < NAME_SPACE / 64; bird += 1)
				all.add(drawName(draws(colour, bird), nobody));
		expect(all.size).toBe(NAME_SPACE);
		expect([...all].filter((name) => !/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name))).toEqual([]);
		expect([...all].filter((name) => name.length > MOST_NAME_SIGNS)).toEqual([]);
	});

	it('is never one that is taken, also in a room of more people than there are names', () => {
		const taken = new Set<string>();
		const draw = seededDraw(7);
		for (let count = 0; count < NAME_SPACE + 2_000; count += 1) {
			const name = drawName(draw, (one) => taken.has(one.toLowerCase()));
			expect(taken.has(name.toLowerCase())).toBe(false);
			taken.add(name.toLowerCase());
		}
		expect([...taken].some((name) => / \d+$/.test(name))).toBe(true);
	});
});

describe('a typed name', () => {
	it('stands as it was typed where that is a plain name of any script', () => {
		for (const name of [
			'Ann',
			'Zoë Müller-Lüdenscheidt',
			'名前',
			'Nguyễn Thị',
			'आरती',
			'مريم',
			'7b'
		])
			expect(typedName(name, nobody)).toBe(name.normalize('NFC'));
	});

	it('is one line, with one space where there was a gap', () => {
		expect(typedName('  Ann \n\t Bo\u2028Lee\u00a0\u3000 ', nobody)).toBe('Ann Bo Lee');
	});

	it('has no invisible, direction-turning or half characters', () => {
		expect(typedName('\u202eA\u200bn\u2066n\u00ad\ufeff\ud800\u0000', nobody)).toBe('Ann');
	});

	it('has at most two marks stacked on a letter', () => {
		expect(typedName(`Q${'\u0301'.repeat(50)}x`, nobody)).toBe('Q\u0301\u0301x');
	});

	it('is at most 24 signs, whatever a sign is made of', () => {
		expect(typedName('x'.repeat(10_000), nobody)).toBe('x'.repeat(24));
		expect(typedName(`A${'👩🏽‍🚀'.repeat(40)}`, nobody)).toMatch(/^A/);
		// One sign as far as segmentation goes, but as wide as two hundred.
		for (const endless of ['क्'.repeat(190), '\u1100'.repeat(390)])
			expect((typedName(`A ${endless}`, nobody) ?? '').length).toBeLessThan(200);
	});

	it('gets a figure where somebody has it, and still is at most 24 signs', () => {
		expect(typedName('Ann', among(['ann', 'Ann 2']))).toBe('Ann 3');
		const long = 'x'.repeat(24);
		expect(typedName(long, among([long]))).toBe(`${'x'.repeat(22)} 2`);
	});

	it('is the same for two ways of writing the same letters', () => {
		expect(typedName('Zoe\u034f\u0308', among(['Zoë']))).toBe('Zoë 2');
	});

	it('is none where no letter or figure is left', () => {
		for (const text of [
			'',
			'   ',
			'\n',
			'\u200b\u2060',
			'!!!',
			'👩‍👩‍👧‍👦',
			'\u3164\u115f',
			'\u0301\u0301'
		])
			expect(typedName(text, nobody)).toBeNull();
	});

	it('is clean whatever is typed, and typing it again changes nothing', () => {
		const hostile = fc.constantFrom(
			'\u202e',
			'\u200d',
			'\n',
			'\u0301',
			'\u034f',
			'क्',
			'👩‍👧',
			'ﷺ',
			' ',
			'a'
		);
		const anyText = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 60 }),
			fc.string({ unit: 'grapheme', maxLength: 60 }),
			fc.array(hostile, { maxLength: 500 }).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(anyText, fc.boolean(), (text, isFirst) => {
				const name = typedName(text, nobody);
				if (name === null) return;
				const numbered = isFirst ? name : (typedName(text, among([name])) ?? '');
				expect(signsOf(numbered).length).toBeLessThanOrEqual(MOST_NAME_SIGNS);
				expect(numbered).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|^\s|\s$|\s\s|\p{M}{3}/u);
				expect(typedName(numbered, nobody)).toBe(numbered);
			}),
			{ numRuns: 500 }
		);
	});
});
