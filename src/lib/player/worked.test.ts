import { expect, test } from 'vitest';
import type { LearnerEvent } from '#lib/quiz/events.ts';
import { boardOutlineOf, formOutlineOf, type LessonOutline } from '#lib/quiz/outline.ts';
import { board } from '#lib/quiz/sample-board.test-kit.ts';
import { firstRead } from '#lib/quiz/sample-form.test-kit.ts';
import {
	entriesOf,
	kept,
	lessonOutline,
	morning,
	read,
	readPieces,
	restarted,
	toPractice,
	wholeBoard,
	wholeLesson,
	worked
} from './stories.test-kit.ts';
import { workedPassages } from './worked.ts';

const { slug } = lessonOutline;
const logOf = (...events: readonly LearnerEvent[]) => entriesOf(slug, morning(1), events);

/** Which passages were worked, and which of their sentences are marked. */
const marksOf = (log: ReturnType<typeof logOf>) =>
	workedPassages([lessonOutline], log).map(({ id, marks }) => [
		id,
		...marks.map(({ sentence }) => sentence)
	]);

test('nothing is worked on a device that has nothing', () => {
	expect(workedPassages([lessonOutline], [])).toEqual([]);
});

test('a galley that is being marked, checked or decided is not worked yet', () => {
	const marking = [...toPractice(), ...worked('street', 'quote')];
	for (const count of [3, 4, 5, 6]) expect(marksOf(logOf(...marking.slice(0, count)))).toEqual([]);
	expect(marksOf(logOf(...marking))).toEqual([['street', 'quote']]);
});

test('a worked galley has all its sentences, its marks and the time at which they were submitted', () => {
	const log = logOf(...toPractice(), ...worked('street', 'quote'), read('street'));
	const submitted = log.find(({ event }) => event.type === 'marks.submitted');
	expect(workedPassages([lessonOutline], log)).toEqual([
		{
			slug,
			number: 2,
			id: 'street',
			sentences: ['walk', 'quote', 'mayor'],
			marks: [{ sentence: 'quote', reason: null, confidence: null, fetched: [], decision: null }],
			isEndedEarly: false,
			at: submitted?.at
		}
	]);
});

test('a galley without a mark was worked all the same', () => {
	expect(marksOf(logOf(...wholeLesson()))).toEqual([['street'], ['hill']]);
});

test('a lesson that was ended early counts only the galleys before its end', () => {
	const early = [
		...toPractice(),
		...worked('street', 'walk'),
		{ type: 'practice.ended', passage: 'street' } as const
	];
	expect(marksOf(logOf(...early))).toEqual([['street', 'walk']]);
	expect(marksOf(logOf(...early, kept))).toEqual([['street', 'walk']]);
});

test('a lesson that goes on after it was kept counts as it was kept, until it is kept again', () => {
	const early = [
		...wholeLesson(),
		restarted,
		...toPractice(),
		...worked('street', 'walk'),
		{ type: 'practice.ended', passage: 'street' } as const,
		kept
	];
	const resumed = [...early, { type: 'practice.resumed' } as const];
	const more = [...resumed, ...worked('hill', 'sheep'), read('hill')];
	const second = [['street', 'walk']];
	expect(marksOf(logOf(...early))).toEqual(second);
	expect(marksOf(logOf(...resumed))).toEqual(second);
	expect(marksOf(logOf(...more.slice(0, -1)))).toEqual(second);
	expect(marksOf(logOf(...more, kept))).toEqual([...second, ['hill', 'sheep']]);
	const submitted = (...events: readonly LearnerEvent[]) =>
		workedPassages([lessonOutline], logOf(...events)).map(({ at }) => at);
	expect(submitted(...resumed)).toEqual(submitted(...early));
});

test('a lesson that was ended before its last galley says so, and no other does', () => {
	const isEndedEarly = (...events: readonly LearnerEvent[]) =>
		workedPassages([lessonOutline], logOf(...events)).map((passage) => passage.isEndedEarly);
	const first = [...toPractice(), ...worked('street', 'walk')];
	const ended = [...first, { type: 'practice.ended', passage: 'street' } as const];
	expect(isEndedEarly(...first)).toEqual([false]);
	expect(isEndedEarly(...ended)).toEqual([true]);
	expect(isEndedEarly(...ended, kept)).toEqual([true]);
	expect(isEndedEarly(...ended, kept, restarted)).toEqual([true]);
	expect(isEndedEarly(...ended, kept, { type: 'practice.resumed' })).toEqual([true]);
	expect(isEndedEarly(...wholeLesson())).toEqual([false, false]);
});

test('the galleys of the way round count where it was taken', () => {
	expect(marksOf(logOf(...toPractice('way-round'), ...worked('brook', 'stone')))).toEqual([
		['brook', 'stone']
	]);
});

test('a lesson that is read once more counts as it was kept, until the new attempt is at its end', () => {
	const before = wholeLesson('walk', 'wind');
	const again = [restarted, ...wholeLesson('quote')];
	for (let count = 0; count < again.length - 2; count += 1)
		expect(marksOf(logOf(...before, ...again.slice(0, count)))).toEqual([
			['street', 'walk'],
			['hill', 'wind']
		]);
	const keeping = logOf(...before, ...again.slice(0, -1));
	expect(marksOf(keeping)).toEqual([['street', 'quote'], ['hill']]);
	expect(marksOf(logOf(...before, ...again))).toEqual([['street', 'quote'], ['hill']]);
});

test('the kept attempt keeps the time of its own submission while a newer one is under way', () => {
	const first = entriesOf(slug, morning(1), wholeLesson('walk'));
	const second = entriesOf(slug, morning(9), [restarted, ...toPractice(), ...worked('street')]);
	const submitted = first.find(({ event }) => event.type === 'marks.submitted');
	expect(workedPassages([lessonOutline], [...first, ...second])[0]).toMatchObject({
		id: 'street',
		at: submitted?.at
	});
});

test('a restart that does not apply, as from a stale tab, moves nothing', () => {
	const first = entriesOf(slug, morning(1), wholeLesson('walk'));
	const second = entriesOf(slug, morning(9), [
		restarted,
		...toPractice(),
		...worked('street'),
		restarted
	]);
	const submitted = first.find(({ event }) => event.type === 'marks.submitted');
	expect(workedPassages([lessonOutline], [...first, ...second])[0]?.at).toBe(submitted?.at);
});

test('the same passage id in another lesson lends it no time', () => {
	const other: LessonOutline = { ...lessonOutline, slug: '01-hook', number: 1 };
	const log = [
		...entriesOf(slug, morning(1), wholeLesson('walk')),
		...entriesOf(other.slug, morning(5), wholeLesson('wind'))
	];
	const found = workedPassages([lessonOutline, other], log);
	expect(found.map((passage) => [passage.slug, passage.id])).toEqual([
		['01-hook', 'street'],
		['01-hook', 'hill'],
		['02-fox', 'street'],
		['02-fox', 'hill']
	]);
	expect(found.filter(({ at }) => at >= morning(5)).map((passage) => passage.slug)).toEqual([
		'01-hook',
		'01-hook'
	]);
});

test('boards and forms have no passages to work', () => {
	const form = formOutlineOf(firstRead, []);
	const log = [
		...entriesOf(board.slug, morning(1), wholeBoard()),
		...entriesOf(form.slug, morning(2), readPieces(form, 'a-fox-2'))
	];
	expect(workedPassages([boardOutlineOf(board), form], log)).toEqual([]);
});
