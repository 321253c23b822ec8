import { describe, expect, test } from 'vitest';
import type { CourseEvent } from '#lib/quiz/events.ts';
import { boardOutlineOf, formOutlineOf } from '#lib/quiz/outline.ts';
import { board } from '#lib/quiz/sample-board.test-kit.ts';
import { booster, firstRead, retrieval } from '#lib/quiz/sample-form.test-kit.ts';
import { CourseProgress } from './course-progress.svelte.ts';
import { openDevice } from './device.test-kit.ts';
import {
	entriesOf,
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

const boardOutline = boardOutlineOf(board);
const questions = retrieval.map(({ question }) => question);
const baseline = formOutlineOf(firstRead, questions);
const asking = formOutlineOf(booster, questions);
const outlines = [baseline, lessonOutline, boardOutline, asking];

const LESSON = lessonOutline.slug;
const BOARD = board.slug;
const READ = baseline.slug;
const BOOSTER = asking.slug;

type Story = readonly [slug: string, events: readonly CourseEvent[]];

/** The progress of a device on which these stories happened one after another. */
async function after(...stories: readonly Story[]) {
	const device = openDevice();
	await device.log.appendAll(
		stories.flatMap(([slug, events], at) => entriesOf(slug, morning(at + 1), events))
	);
	const progress = new CourseProgress(outlines);
	const leave = await progress.follow(device.log);
	return { ...device, progress, leave };
}

/** Step and end of one file. */
const at = ({ files }: CourseProgress, slug: string) => [files[slug]?.step, files[slug]?.isDone];

const wholeBooster: readonly CourseEvent[] = [
	...readPieces(asking),
	{ type: 'retrieval.set', questions: ['quote-one'] },
	{ type: 'retrieval.answered', question: 'quote-one', choice: 1 },
	{ type: 'form.finished' }
];

describe('how far a device is', () => {
	test('is nowhere before the log was read, with the steps of every file', () => {
		const progress = new CourseProgress(outlines);
		expect(progress.files).toEqual({
			[READ]: { steps: ['Piece 1', '2'], step: undefined, isDone: false },
			[LESSON]: {
				steps: ['Read', 'Mark', 'Check', 'Debrief', 'Keep'],
				step: undefined,
				isDone: false
			},
			[BOARD]: { steps: ['Read', 'Tie', 'Debrief', 'Keep'], step: undefined, isDone: false },
			[BOOSTER]: { steps: ['Piece 1', '2', 'Questions'], step: undefined, isDone: false }
		});
		expect([progress.open, progress.kept, progress.isKnown]).toEqual([undefined, [], false]);
	});

	test('is nowhere on a device that has nothing', async () => {
		const { progress } = await after();
		expect(outlines.map(({ slug }) => at(progress, slug))).toEqual([
			[undefined, false],
			[undefined, false],
			[undefined, false],
			[undefined, false]
		]);
		expect([progress.open, progress.isKnown, progress.entries]).toEqual([undefined, true, []]);
	});

	test.each([
		['opened', toPractice().slice(0, 1), 0],
		['marking', toPractice(), 1],
		['debriefing', [...toPractice(), ...worked('street', 'walk')], 3],
		['at its second galley', [...toPractice(), ...worked('street'), read('street')], 1]
	])('in a lesson that is %s is its step', async (_, events, step) => {
		const { progress } = await after([LESSON, events]);
		expect([...at(progress, LESSON), progress.open]).toEqual([step, false, LESSON]);
	});

	test('in a board is its step', async () => {
		const { progress } = await after([BOARD, wholeBoard().slice(0, 3)]);
		expect([...at(progress, BOARD), progress.open]).toEqual([1, false, BOARD]);
	});

	test('in a form is its piece, and its questions after them', async () => {
		const { progress } = await after([READ, readPieces(baseline).slice(0, 3)]);
		expect([...at(progress, READ), progress.open]).toEqual([1, false, READ]);
		const { progress: later } = await after([BOOSTER, readPieces(asking)]);
		expect([...at(later, BOOSTER), later.open]).toEqual([2, false, BOOSTER]);
	});

	test('is past the last step in all that was finished', async () => {
		const { progress } = await after(
			[READ, readPieces(baseline)],
			[LESSON, wholeLesson('walk')],
			[BOARD, wholeBoard()],
			[BOOSTER, wholeBooster]
		);
		expect(outlines.map(({ slug }) => at(progress, slug))).toEqual([
			[2, true],
			[5, true],
			[4, true],
			[3, true]
		]);
		expect(progress.kept.toSorted()).toEqual([READ, LESSON, BOARD, BOOSTER].toSorted());
		expect(progress.open).toBeUndefined();
	});
});

describe('a file that was finished', () => {
	test.each([
		[LESSON, wholeLesson('walk'), 5],
		[BOARD, wholeBoard(), 4]
	])('stays done where %s is opened again and left at its briefing', async (slug, whole, last) => {
		const { progress } = await after([slug, [...whole, restarted]]);
		expect([...at(progress, slug), progress.open, progress.kept]).toEqual([
			last,
			true,
			undefined,
			[slug]
		]);
	});

	test.each([
		[LESSON, wholeLesson('walk')],
		[BOARD, wholeBoard()]
	])('is under way again once %s is begun again, and done all the same', async (slug, whole) => {
		const { progress } = await after([
			slug,
			[...whole, restarted, { type: 'lesson.opened', route: 'main' }]
		]);
		expect([...at(progress, slug), progress.open, progress.kept]).toEqual([0, true, slug, [slug]]);
	});
});

describe('the file that is open', () => {
	test('is the one that was touched last of those under way', async () => {
		const { progress } = await after(
			[LESSON, toPractice()],
			[BOARD, wholeBoard().slice(0, 3)],
			[READ, readPieces(baseline)]
		);
		expect(progress.open).toBe(BOARD);
	});

	test('is the one before where the last was finished', async () => {
		const { progress, elsewhere } = await after([LESSON, toPractice()], [BOARD, wholeBoard()]);
		expect(progress.open).toBe(LESSON);
		await elsewhere(...entriesOf(LESSON, morning(9), worked('street')));
		await expect.poll(() => progress.files[LESSON]?.step).toBe(3);
	});

	test('is none of a course that this device does not know', async () => {
		const { progress } = await after(['99-elsewhere', toPractice()]);
		expect([progress.open, progress.kept]).toEqual([undefined, []]);
		expect(progress.entries).toHaveLength(3);
	});
});

test('follows the log until it is left, and forgets with it', async () => {
	const { progress, elsewhere, hear, leave, log } = await after([LESSON, toPractice()]);
	await elsewhere(...entriesOf(BOARD, morning(5), wholeBoard()));
	await expect.poll(() => progress.kept).toEqual([BOARD]);
	hear('forgot');
	await expect
		.poll(() => [progress.kept, progress.open, progress.entries])
		.toEqual([[], undefined, []]);
	leave();
	await elsewhere(...entriesOf(BOARD, morning(6), wholeBoard()));
	await log.entries();
	expect(progress.kept).toEqual([]);
});
