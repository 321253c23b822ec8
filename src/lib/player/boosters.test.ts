import { expect, test } from 'vitest';
import { formOutlineOf } from '#lib/quiz/outline.ts';
import {
	booster,
	firstRead,
	formOf,
	retrieval,
	secondRead
} from '#lib/quiz/sample-form.test-kit.ts';
import { boosterTimes } from './boosters.ts';
import { DAY, entriesOf, kept, lessonOutline, morning, readPieces } from './stories.test-kit.ts';

const questions = retrieval.map(({ question }) => question);
const [first, second, later] = [firstRead, secondRead, booster].map((form) =>
	formOutlineOf(form, questions)
) as [
	ReturnType<typeof formOutlineOf>,
	ReturnType<typeof formOutlineOf>,
	ReturnType<typeof formOutlineOf>
];
/** Out of order, as nothing says that it comes by number. */
const outlines = [later, second, lessonOutline, first];
const days = [7, 30];

const keptOn = (day: number) => entriesOf(lessonOutline.slug, morning(day), [kept]);
const readOn = (day: number, outline = second) =>
	entriesOf(outline.slug, morning(day), readPieces(outline));
const timesAfter = (...log: ReturnType<typeof keptOn>) => boosterTimes(outlines, log, days);

test('no booster opens before there is anything to come back to', () => {
	expect(timesAfter()).toEqual([]);
	expect(timesAfter(...readOn(3, first))).toEqual([]);
});

test('a second read that was begun and not done opens nothing', () => {
	expect(timesAfter(...readOn(3).slice(0, -1))).toEqual([]);
});

test('the days count from the end of the second read', () => {
	const read = readOn(3);
	const end = read.at(-1)?.at ?? NaN;
	expect(timesAfter(...read)).toEqual([end + 7 * DAY, end + 30 * DAY]);
});

test('while there is no second read they count from the file that was kept last', () => {
	expect(timesAfter(...keptOn(2), ...keptOn(4))).toEqual([
		morning(4) + 7 * DAY,
		morning(4) + 30 * DAY
	]);
});

test('a file kept after the second read, or a booster done, moves nothing', () => {
	const read = readOn(3);
	const [week] = timesAfter(...read, ...keptOn(9), ...readOn(12, later));
	expect(week).toBe((read.at(-1)?.at ?? NaN) + 7 * DAY);
});

test('a log restored from another device counts by its times, not by its place in the log', () => {
	expect(timesAfter(...keptOn(4), ...keptOn(2))[0]).toBe(morning(4) + 7 * DAY);
});

test('a course with one read has no second, so its files decide', () => {
	const log = [...keptOn(2), ...readOn(5, first)];
	expect(boosterTimes([first, later], log, [7])).toEqual([morning(2) + 7 * DAY]);
});

test('of three reads the second by number is the anchor', () => {
	const third = formOutlineOf(formOf('D', 11, 'Third read'), []);
	const log = [...readOn(3), ...readOn(5, third)];
	const end = log.findLast(({ lesson }) => lesson === second.slug)?.at ?? NaN;
	expect(boosterTimes([third, second, first], log, [7])).toEqual([end + 7 * DAY]);
});

test('a booster that is done is no read, whatever its number', () => {
	const between = { ...later, number: 5 };
	const log = [...readOn(3), ...readOn(5, between)];
	const end = log.findLast(({ lesson }) => lesson === second.slug)?.at ?? NaN;
	expect(boosterTimes([first, between, second], log, [7])).toEqual([end + 7 * DAY]);
});

test('there is one time for each booster, in the order in which they were asked for', () => {
	const log = keptOn(2);
	expect(boosterTimes(outlines, log, [30, 7, 0])).toEqual(
		[30, 7, 0].map((count) => morning(2) + count * DAY)
	);
});
