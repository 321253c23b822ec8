import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBoard, stepBoard } from '#lib/machines/board.ts';
import { openForm, stepForm } from '#lib/machines/form.ts';
import { openLesson, stepLesson } from '#lib/machines/learner.ts';
import type { CourseEvent } from '#lib/quiz/events.ts';
import type { Outline } from '#lib/quiz/outline.ts';
import {
	anyBoard,
	anyForm,
	anyLesson,
	saveAfter,
	type Story
} from './arbitrary-course.test-kit.ts';
import { canonicalEvents } from './canonical.ts';
import { isSaveOf } from './saves.ts';
import { finished, typicalLesson } from './typical-course.test-kit.ts';

const stories: Readonly<Record<Outline['kind'], fc.Arbitrary<Story>>> = {
	lesson: anyLesson(3),
	board: anyBoard(4),
	form: anyForm(9)
};

/** The events that do not apply when they come. */
function refusedAmong({ outline, events }: Story): readonly CourseEvent[] {
	switch (outline.kind) {
		case 'lesson':
			return refused(openLesson(outline), stepLesson, events);
		case 'board':
			return refused(openBoard(outline), stepBoard, events);
		case 'form':
			return refused(openForm(outline), stepForm, events);
	}
}

function refused<Snapshot extends { can: (event: CourseEvent) => boolean }>(
	unopened: Snapshot,
	step: (snapshot: Snapshot, event: CourseEvent) => Snapshot,
	events: readonly CourseEvent[]
): readonly CourseEvent[] {
	let snapshot = unopened;
	return events.filter((event) => {
		const before = snapshot;
		snapshot = step(before, event);
		return !before.can(event);
	});
}

/** By what names the stages go that a story comes to. */
function stagesOf(story: Story): readonly string[] {
	const save = saveAfter(story);
	if (isSaveOf('form', save)) {
		const { stage, pieces, at, asked, recalled } = save.state;
		const isOpen = stage === 'retrieving' && Object.keys(recalled).length < asked.length;
		return [
			stage,
			...(stage === 'reading' ? [pieces[at]?.stage ?? 'none'] : []),
			...(isOpen ? ['asking'] : []),
			...(stage === 'done' && asked.length > 0 ? ['asked'] : [])
		];
	}
	const { before, now } = save.state;
	const isLesson = 'passages' in now;
	const isEarly = isLesson && now.stage === 'kept' && now.at < now.passages.length - 1;
	return [
		now.stage,
		before ? 'again' : 'first',
		...(isEarly ? ['early'] : []),
		...(isLesson && now.stage === 'practising' ? [now.passages[now.at]?.stage ?? 'none'] : [])
	];
}

const reached: Readonly<Record<Outline['kind'], readonly string[]>> = {
	lesson: [
		...['again', 'first', 'briefing', 'recalling', 'watching', 'practising', 'keeping', 'kept'],
		...['marking', 'checking', 'deciding', 'debriefing', 'early']
	],
	board: [
		...['again', 'first', 'briefing', 'recalling', 'watching', 'tying', 'debriefing'],
		...['keeping', 'kept']
	],
	form: [...['briefing', 'reading', 'judging', 'marking', 'retrieving', 'asking', 'done', 'asked']]
};

describe.each(['lesson', 'board', 'form'] as const)('the canonical events of a %s', (kind) => {
	test('lead the machine to its state, and every one of them applies', () => {
		fc.assert(
			fc.property(stories[kind], (story) => {
				const save = saveAfter(story);
				const canonical = { outline: story.outline, events: canonicalEvents(save) };
				expect(saveAfter(canonical).state).toEqual(save.state);
				expect(refusedAmong(canonical)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	test('are asked for at every stage in these tests', () => {
		const samples = fc.sample(stories[kind], { numRuns: 300, seed: 1 });
		expect([...new Set(samples.flatMap(stagesOf))].sort()).toEqual([...reached[kind]].sort());
	});
});

test('canonical events end the practice of a lesson early only where it was ended early', () => {
	const outline = typicalLesson(1);
	const whole = finished(outline);
	const firstRead = whole.findIndex(({ type }) => type === 'debrief.read');
	const early: readonly CourseEvent[] = [
		...whole.slice(0, firstRead),
		{ type: 'practice.ended', passage: 'p0' },
		{ type: 'lesson.kept' }
	];
	const endsOf = (events: readonly CourseEvent[]) =>
		canonicalEvents(saveAfter({ outline, events })).filter(
			({ type }) => type === 'debrief.read' || type === 'practice.ended'
		);
	expect(endsOf(early)).toEqual([{ type: 'practice.ended', passage: 'p0' }]);
	expect(endsOf(whole)).toEqual([
		{ type: 'debrief.read', passage: 'p0' },
		{ type: 'debrief.read', passage: 'p1' }
	]);
});
