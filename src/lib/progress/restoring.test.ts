import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { savesOf } from '#lib/machines/attempts.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import { anyCourse } from './arbitrary-course.test-kit.ts';
import { toEntries } from './arbitrary-events.test-kit.ts';
import { merge } from './merge.ts';
import { readResumeCode, writeResumeCode } from './resume-code.ts';
import { restoring } from './restoring.ts';
import { finished, typicalBoard, typicalForm, typicalLesson } from './typical-course.test-kit.ts';

const NOW = Date.UTC(2026, 10, 27, 18);

/** The same course on two devices, with what happened to it there. */
const twoDevices = anyCourse.chain((here) =>
	fc.record({
		outlines: fc.constant(here.map(({ outline }) => outline)),
		here: fc.subarray(here.flatMap(({ outline, events }) => [toEntries(outline, events)])),
		elsewhere: fc.subarray(
			here.map(({ outline, events }) =>
				toEntries(outline, events.slice(0, events.length - 1)).map((entry) => ({
					...entry,
					id: `there-${entry.id}`
				}))
			)
		)
	})
);

const slugsIn = (log: readonly LogEntry[]) => new Set(log.map(({ lesson }) => lesson));

test('what was begun here stays as it is, and the rest comes as it was elsewhere', () => {
	fc.assert(
		fc.property(twoDevices, ({ outlines, here, elsewhere }) => {
			const [log, restored] = [here.flat(), elsewhere.flat()];
			const { entries, leftAlone } = restoring(log, restored);
			const begun = slugsIn(log);
			const after = merge(log, entries);
			expect(savesOf(outlines, after)).toEqual(
				outlines.flatMap((outline) => savesOf([outline], begun.has(outline.slug) ? log : restored))
			);
			expect(leftAlone).toEqual([...slugsIn(restored)].filter((slug) => begun.has(slug)));
		}),
		{ numRuns: 50 }
	);
});

test.each([typicalForm(0), typicalLesson(1), typicalBoard(4)])(
	'a resume code leaves alone what was begun here ($slug)',
	(outline) => {
		const course = [typicalForm(0), typicalLesson(1), typicalBoard(4), typicalForm(9)];
		const log = course.flatMap((one) => toEntries(one, finished(one), NOW));
		const reading = readResumeCode(writeResumeCode(course, savesOf(course, log)), course, NOW);
		if (!reading.ok) throw new Error(reading.problem);
		const begun = toEntries(outline, finished(outline).slice(0, 1));
		expect(restoring(begun, reading.entries)).toEqual({
			entries: reading.entries.filter(({ lesson }) => lesson !== outline.slug),
			leftAlone: [outline.slug]
		});
		expect(slugsIn(reading.entries)).toEqual(new Set(course.map(({ slug }) => slug)));
	}
);

test('a longer log of the same device goes on where the shorter one ends', () => {
	const form = typicalForm(9);
	const whole = toEntries(form, finished(form));
	const { entries, leftAlone } = restoring(whole.slice(0, 5), whole);
	expect(leftAlone).toEqual([]);
	expect(merge(whole.slice(0, 5), entries)).toEqual(whole);
});
