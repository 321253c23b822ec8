import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savesOf } from '#lib/machines/attempts.ts';
import type { LessonSave } from '#lib/quiz/attempt.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import type { Outline, PassageOutline } from '#lib/quiz/outline.ts';
import { anyCourse, type Story } from './arbitrary-course.test-kit.ts';
import { toEntries } from './arbitrary-events.test-kit.ts';
import { printCode, tidyCode } from './code-text.ts';
import { readResumeCode, writeResumeCode } from './resume-code.ts';
import { isUnopened } from './saves.ts';
import { finished, typicalBoard, typicalForm, typicalLesson } from './typical-course.test-kit.ts';

const NOW = Date.UTC(2026, 10, 27, 18);

const codeFor = (outlines: readonly Outline[], log: readonly LogEntry[]) =>
	writeResumeCode(outlines, savesOf(outlines, log));

const withDay = ({ at, ...save }: LessonSave) => ({ ...save, day: Math.floor(at / 864e5) });

const typicalCourse: readonly Outline[] = [
	typicalForm(0),
	typicalLesson(1),
	typicalLesson(3),
	typicalBoard(4),
	typicalLesson(6),
	typicalForm(9)
];
const numbered = (...numbers: readonly number[]) =>
	typicalCourse.filter(({ number }) => numbers.includes(number));
const without = (number: number) => typicalCourse.filter((outline) => outline.number !== number);
const logOf = (outlines: readonly Outline[]) =>
	outlines.flatMap((outline, i) => toEntries(outline, finished(outline), NOW - i * 7 * 864e5));
const codeOf = (outlines: readonly Outline[]) => codeFor(typicalCourse, logOf(outlines));

describe('a resume code', () => {
	test('restores the state of every lesson, board and form, and each one’s last day', () => {
		fc.assert(
			fc.property(anyCourse, (stories) => {
				const outlines = stories.map(({ outline }) => outline);
				const entries = stories.flatMap(({ outline, events }, i) =>
					toEntries(outline, events, NOW - i * 30 * 864e5)
				);
				const saves = savesOf(outlines, entries);
				const code = writeResumeCode(outlines, saves);
				const reading = readResumeCode(code, outlines, NOW);
				if (!reading.ok) throw new Error(reading.problem);
				const restored = savesOf(outlines, reading.entries);
				const begun = saves.filter((save) => !isUnopened(save));
				expect(restored.map(withDay)).toEqual(begun.map(withDay));
				for (const { lesson, at } of reading.entries) {
					expect(restored.find(({ outline }) => outline.slug === lesson)?.at).toBe(at);
				}
				expect(writeResumeCode(outlines, restored)).toBe(code);
			}),
			{ numRuns: 100 }
		);
	});

	test.each([typicalLesson(1), typicalBoard(4)])(
		'keeps what was kept, also where it is about to begin again ($slug)',
		(outline) => {
			const log = toEntries(outline, [...finished(outline), { type: 'lesson.restarted' }], NOW);
			const saves = savesOf([outline], log);
			const reading = readResumeCode(writeResumeCode([outline], saves), [outline], NOW);
			if (!reading.ok) throw new Error(reading.problem);
			expect(savesOf([outline], reading.entries).map(withDay)).toEqual(saves.map(withDay));
			expect(reading.entries.length).toBeGreaterThan(1);
		}
	);

	test('yields the same ids each time, so that restoring twice adds nothing', () => {
		const code = codeOf(typicalCourse);
		expect(readResumeCode(code, typicalCourse, NOW)).toEqual(
			readResumeCode(code, typicalCourse, NOW)
		);
	});

	test.each([
		[3, '21Z6-0B4K-P6YP-J2FH-7EHK-XTYT-HFRH-WCF5-A7W0-AA9B-E'],
		[4, '21CH-JP7J-1N80-AAB8-D'],
		[9, '222G-9FFP-3NS8-EEED-YQPA-8PR0-0AAC-RG']
	])(
		'of version 2 stays readable: a change that breaks this needs a new version (%#)',
		(number, code) => {
			expect(codeOf(numbered(number))).toBe(code);
		}
	);

	test('is short', () => {
		const lengths = [[], [1], [6], [1, 3, 6], [4], [0], [9], [0, 1, 3, 4, 6, 9]].map(
			(numbers) => tidyCode(codeOf(numbered(...numbers))).length
		);
		expect(lengths).toEqual([4, 39, 41, 107, 17, 25, 30, 158]);
	});

	test('may be typed in lower case, with spaces, dashes, and O, I or L for digits', () => {
		const code = codeOf(typicalCourse);
		const sloppy = code
			.toLowerCase()
			.replaceAll('-', ' – ')
			.replaceAll('0', 'o')
			.replace('1', 'l')
			.replaceAll('1', 'i');
		expect(readResumeCode(` ${sloppy}\n`, typicalCourse, NOW)).toEqual(
			readResumeCode(code, typicalCourse, NOW)
		);
	});

	test('of another version says so', () => {
		expect(readResumeCode(printCode(3, 77n), typicalCourse, NOW)).toEqual({
			ok: false,
			problem:
				'This code was written by a newer version of Allegedly. Reload the page and try again.'
		});
		expect(readResumeCode(printCode(1, 77n), typicalCourse, NOW)).toEqual({
			ok: false,
			problem: 'This code was not written by Allegedly.'
		});
	});

	test('outlives what is added to the course', () => {
		const code = codeOf(typicalCourse);
		const more = [...typicalCourse, typicalLesson(2), typicalBoard(7), typicalForm(10)];
		expect(readResumeCode(code, more, NOW)).toEqual(readResumeCode(code, typicalCourse, NOW));
	});

	test('does not restore into the future of a device’s clock', () => {
		const early = NOW - 60 * 864e5;
		const reading = readResumeCode(codeOf(typicalCourse), typicalCourse, early);
		if (!reading.ok) throw new Error(reading.problem);
		expect(reading.entries.length).toBeGreaterThan(0);
		expect(reading.entries.every(({ at }) => at <= early)).toBe(true);
	});

	test('leaves behind what has no outline here, or one of another kind', () => {
		const saves = savesOf(typicalCourse, logOf(typicalCourse));
		const rest = without(4);
		const posing = { ...typicalLesson(4), slug: typicalBoard(4).slug };
		const code = codeFor(rest, logOf(typicalCourse));
		expect(writeResumeCode(rest, saves)).toBe(code);
		expect(readResumeCode(writeResumeCode([...rest, posing], saves), rest, NOW)).toEqual(
			readResumeCode(code, rest, NOW)
		);
	});

	test('cannot be written for two files of one number, whatever their kinds', () => {
		expect(() => writeResumeCode([typicalLesson(1), typicalLesson(1)], [])).toThrow(RangeError);
		expect(() => writeResumeCode([typicalLesson(1), typicalBoard(1)], [])).toThrow(RangeError);
	});
});

describe('a resume code of a course that has changed', () => {
	const problem = (number: number) =>
		`No. ${number} of the course has changed since this code was written, so the code cannot be restored here.`;
	const swapped = (outline: Outline) =>
		typicalCourse.map((one) => (one.number === outline.number ? outline : one));

	test.each<Outline>([
		{ ...typicalLesson(3), reasons: ['t-a'] },
		{ ...typicalBoard(4), wayRound: [] },
		{ ...typicalForm(9), retrieval: { 't-a': 4 } },
		{ ...typicalLesson(4), slug: typicalBoard(4).slug }
	])('names what has changed ($slug)', (changed) => {
		expect(readResumeCode(codeOf(typicalCourse), swapped(changed), NOW)).toEqual({
			ok: false,
			problem: problem(changed.number)
		});
	});

	test('names what is missing, unless that was the last', () => {
		const code = codeOf(typicalCourse);
		for (const number of [0, 1, 3, 4, 6]) {
			expect(readResumeCode(code, without(number), NOW)).toEqual({
				ok: false,
				problem: problem(number)
			});
		}
		expect(readResumeCode(code, without(9), NOW)).toEqual({
			ok: false,
			problem: 'This code was written for other lessons than the ones here.'
		});
	});

	test('can be written where the course has lost what a log tells of', () => {
		fc.assert(
			fc.property(anyCourse, fc.nat(), (stories, keep) => {
				const today = stories.map(({ outline }) => shrunk(outline, keep));
				const log = stories.flatMap(({ outline, events }: Story) => toEntries(outline, events));
				const code = codeFor(today, log);
				const reading = readResumeCode(code, today, NOW);
				if (!reading.ok) throw new Error(reading.problem);
				expect(codeFor(today, reading.entries)).toBe(code);
			})
		);
	});
});

/** An outline without what the bits of `keep` do not keep. */
function shrunk(outline: Outline, keep: number): Outline {
	const left = <T>(list: readonly T[]) => list.filter((_, i) => (keep >> (i % 20)) % 2 === 0);
	const leftOf = (choices: Readonly<Record<string, number>>) =>
		Object.fromEntries(left(Object.entries(choices)));
	const lose = ({ id, sentences }: PassageOutline) => ({ id, sentences: left(sentences) });
	switch (outline.kind) {
		case 'lesson': {
			const { recall, reasons, passages, wayRound } = outline;
			return {
				...outline,
				recall: leftOf(recall),
				reasons: left(reasons),
				passages: passages.slice(keep % 2).map(lose),
				wayRound: left(wayRound).map(lose)
			};
		}
		case 'board': {
			const pairs = left(outline.pairs);
			const wayRound = outline.wayRound.filter((pair) => pairs.includes(pair));
			return { ...outline, recall: leftOf(outline.recall), pairs, wayRound };
		}
		case 'form': {
			const { reasons, pieces, retrieval } = outline;
			return {
				...outline,
				reasons: left(reasons),
				pieces: pieces.slice(keep % 2).map(lose),
				retrieval: leftOf(retrieval)
			};
		}
	}
}
