import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savesOf } from '#lib/machines/attempts.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import type { Outline } from '#lib/quiz/outline.ts';
import { anyText, toEntries } from './arbitrary-events.test-kit.ts';
import { printCode, scanCode, tidyCode } from './code-text.ts';
import { readResumeCode, writeResumeCode } from './resume-code.ts';
import { finished, typicalBoard, typicalForm, typicalLesson } from './typical-course.test-kit.ts';

const NOW = Date.UTC(2026, 10, 27, 18);
const VERSION = 2;
const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const SLIP =
	'There is a slip in this code: a character is wrong, missing or in the wrong place. Compare it with the original.';

const course = [typicalForm(0), typicalLesson(1), typicalBoard(4), typicalForm(9)];
const codeFor = (outlines: readonly Outline[], log: readonly LogEntry[]) =>
	writeResumeCode(outlines, savesOf(outlines, log));
const code = tidyCode(
	codeFor(
		course,
		course.flatMap((outline, i) => toEntries(outline, finished(outline), NOW - i * 7 * 864e5))
	)
);

/** The part of a payload that says the day, that the file of number 0 is begun, and its fingerprint. */
const HEAD = 2n ** (14n + 1n + 10n);

describe('a resume code', () => {
	test('as it was written is read', () => {
		expect(readResumeCode(code, course, NOW).ok).toBe(true);
	});

	test('with any one wrong character is refused', () => {
		for (let at = 0; at < code.length; at++) {
			for (const wrong of ALPHABET.filter((character) => character !== code[at])) {
				const mistyped = code.slice(0, at) + wrong + code.slice(at + 1);
				expect(readResumeCode(mistyped, course, NOW)).toEqual({ ok: false, problem: SLIP });
			}
		}
	});

	test('with any two characters swapped, near or far, is refused', () => {
		const characters = [...code];
		for (let i = 0; i < code.length; i++) {
			for (let j = i + 1; j < code.length; j++) {
				if (characters[i] === characters[j]) continue;
				const swapped = characters.with(i, characters[j] ?? '').with(j, characters[i] ?? '');
				expect(readResumeCode(swapped.join(''), course, NOW)).toEqual({ ok: false, problem: SLIP });
			}
		}
	});

	test('with a character missing, doubled or added is refused', () => {
		for (let at = 0; at < code.length; at++) {
			for (const slip of ['', ...ALPHABET.map((character) => code.charAt(at) + character)]) {
				const mistyped = code.slice(0, at) + slip + code.slice(at + 1);
				expect(readResumeCode(mistyped, course, NOW).ok).toBe(false);
			}
		}
	});

	test('names a character that no code has', () => {
		expect(readResumeCode('1ABU', course, NOW)).toEqual({
			ok: false,
			problem: '“U” is never part of a code. Look at that place again.'
		});
	});

	test('made of garbage is refused and never throws', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, fc.string({ maxLength: 9000 })), (text) => {
				expect(readResumeCode(text, course, NOW).ok).toBe(false);
			})
		);
	});

	test.each<Outline>([
		typicalLesson(0),
		typicalBoard(0),
		typicalForm(0),
		{ ...typicalForm(9), number: 0 }
	])(
		'with a right check but any payload is refused or stands for a state that yields it ($slug)',
		(outline) => {
			const scan = scanCode(
				tidyCode(codeFor([outline], toEntries(outline, finished(outline), NOW)))
			);
			if (!scan.ok) throw new Error(scan.problem);
			const head = scan.payload % HEAD;
			let accepted = 0;
			fc.assert(
				fc.property(fc.bigInt({ min: 0n, max: 2n ** 300n }), fc.boolean(), (sum, isHeaded) => {
					const any = printCode(VERSION, isHeaded ? sum * HEAD + head : sum);
					const reading = readResumeCode(any, [outline], NOW + 5e12);
					if (!reading.ok) return;
					if (reading.entries.length > 0) accepted += 1;
					expect(codeFor([outline], reading.entries)).toBe(any);
				}),
				{ numRuns: 2000 }
			);
			expect(accepted).toBeGreaterThan(0);
		}
	);
});
