import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWork, stepWork, type Work } from '#lib/machines/seat.ts';
import type { Pace, Phase, SeatEvent } from '#lib/quiz/room.ts';
import type { StopContent } from '#lib/quiz/room-view.ts';
import {
	boardStop,
	galleyStop,
	pieceStop,
	questionStop,
	readingStop,
	stops
} from './seat-sample.test-kit.ts';
import { seatStage } from './seat-stage.ts';

const running = { desk: 'running', isPaused: false, pace: 'led' } as const;
const after = ({ outline }: StopContent, ...events: readonly SeatEvent[]): Work =>
	events.reduce((work, event) => stepWork(work, event, outline), openWork(outline));
const at = (phase: Phase, work: Work, pace: Pace = 'led') =>
	seatStage({ ...running, pace }, { phase }, work);

const street = { passage: 'street' } as const;
const marked = { type: 'sentence.marked', ...street, sentence: 'quote' } as const;
const submitted = { type: 'marks.submitted', ...street } as const;

describe('a galley', () => {
	test.each([
		['open', [], 'marking'],
		['open', [marked], 'marking'],
		['open', [marked, submitted], 'handed-in'],
		['closed', [marked], 'handed-in'],
		['closed', [], 'handed-in'],
		['checking', [marked, submitted], 'checking'],
		['checking', [marked], 'checking'],
		['checking', [], 'checked'],
		['checking', [submitted], 'checked'],
		['checking', [marked, submitted, { type: 'checking.finished', ...street }], 'deciding'],
		[
			'checking',
			[
				marked,
				submitted,
				{ type: 'checking.finished', ...street },
				{ type: 'decisions.submitted', ...street }
			],
			'checked'
		],
		['revealing', [], 'proof'],
		['revealing', [marked], 'proof']
	] as const)('is %s after %j: %s', (phase, events, stage) => {
		expect(at(phase, after(galleyStop, ...events))).toBe(stage);
	});
});

test('a piece is judged before it is marked', () => {
	const judged = { type: 'likelihood.judged', passage: 'piece-a', likelihood: 2 } as const;
	expect(at('open', after(pieceStop))).toBe('judging');
	expect(at('open', after(pieceStop, judged))).toBe('marking');
	expect(at('closed', after(pieceStop))).toBe('handed-in');
});

test('a question is answered once', () => {
	const answered = { type: 'recall.answered', question: 'r-who', choice: 1 } as const;
	expect(at('open', after(questionStop))).toBe('answering');
	expect(at('open', after(questionStop, answered))).toBe('answered');
	expect(at('closed', after(questionStop))).toBe('answered');
	expect(at('revealing', after(questionStop))).toBe('answered');
});

test('a board is tied, and then handed in', () => {
	expect(at('open', after(boardStop))).toBe('tying');
	expect(at('open', after(boardStop, { type: 'ties.submitted' }))).toBe('handed-in');
	expect(at('revealing', after(boardStop))).toBe('proof');
});

test('where hands are counted there is nothing to do at a device', () => {
	expect(at('open', after(galleyStop), 'hands')).toBe('looking');
	expect(at('open', after(boardStop), 'hands')).toBe('looking');
	expect(at('open', after(questionStop), 'hands')).toBe('looking');
	expect(at('revealing', after(galleyStop), 'hands')).toBe('proof');
	expect(at('open', after(readingStop), 'hands')).toBe('reading');
});

test('what the room does comes before what a stop does', () => {
	const phases: readonly Phase[] = ['waiting', 'open', 'closed', 'checking', 'revealing'];
	fc.assert(
		fc.property(fc.constantFrom(...phases), fc.constantFrom(...stops), (phase, content) => {
			const work = openWork(content.outline);
			expect(seatStage({ ...running, desk: 'lobby' }, { phase }, work)).toBe('lobby');
			expect(seatStage({ ...running, desk: 'ended' }, { phase }, work)).toBe('ended');
			expect(seatStage({ ...running, isPaused: true }, { phase }, work)).toBe('paused');
		})
	);
	expect(at('waiting', after(galleyStop))).toBe('waiting');
});
