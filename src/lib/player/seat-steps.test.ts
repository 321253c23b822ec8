import { expect, test } from 'vitest';
import {
	boardStop,
	galleyStop,
	keepStop,
	pieceStop,
	questionStop,
	readingStop,
	stops
} from '#lib/components/room/seat-sample.test-kit.ts';
import { openWork, stepWork } from '#lib/machines/seat.ts';
import type { Phase } from '#lib/quiz/room.ts';
import type { StopContent } from '#lib/quiz/room-view.ts';
import { nextPlace, seatSteps } from './seat-steps.ts';

const stepAt = (content: StopContent, phase: Phase = 'open') => {
	const { steps, at } = seatSteps(content, { phase }, stops);
	return steps[at];
};

test('a lesson’s routing line follows the room', () => {
	expect([stepAt(questionStop), stepAt(readingStop), stepAt(keepStop)]).toEqual([
		'Read',
		'Read',
		'Keep'
	]);
	const phases: readonly Phase[] = ['open', 'closed', 'checking', 'revealing'];
	expect(phases.map((phase) => stepAt(galleyStop, phase))).toEqual([
		'Mark',
		'Mark',
		'Check',
		'Debrief'
	]);
});

test('a board’s has its own steps', () => {
	expect([stepAt(boardStop), stepAt(boardStop, 'revealing')]).toEqual(['Tie', 'Debrief']);
});

test('a form’s names its pieces', () => {
	const second = { ...pieceStop, outline: { ...pieceStop.outline, id: 'second' } };
	expect(seatSteps(second, { phase: 'open' }, [...stops, second])).toEqual({
		steps: ['Piece 1', '2'],
		at: 1
	});
	const intro = { ...pieceStop, outline: { ...pieceStop.outline, id: 'intro', kind: 'reading' } };
	expect(seatSteps(intro as StopContent, { phase: 'open' }, [...stops, second]).at).toBe(0);
});

test('one goes on after what was handed in last', () => {
	const done = (content: StopContent, ...events: Parameters<typeof stepWork>[1][]) => ({
		[content.outline.id]: events.reduce(
			(work, event) => stepWork(work, event, content.outline),
			openWork(content.outline)
		)
	});
	const answered = done(questionStop, { type: 'recall.answered', question: 'r-who', choice: 0 });
	const begun = done(galleyStop, { type: 'sentence.marked', passage: 'street', sentence: 'walk' });
	const handedIn = done(galleyStop, { type: 'marks.submitted', passage: 'street' });
	expect(nextPlace(stops, {})).toBe(0);
	expect(nextPlace(stops, { ...answered, ...begun })).toBe(2);
	expect(nextPlace(stops, handedIn)).toBe(3);
	expect(nextPlace([galleyStop], handedIn)).toBe(0);
	expect(nextPlace([], {})).toBe(0);
});
