import { describe, expect, it, test } from 'vitest';
import type { RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import { isHeldBack, nextStep, stepBack } from './next-step.ts';
import { boardStop, galley, piece, question, reading, stopOf, viewOf } from './room.test-kit.ts';

/** What the clicker does at the first of these stops, as it stands. */
function next(
	stops: readonly (readonly [StopContent, Partial<StopView>?])[],
	change: Partial<RoomView> = {}
) {
	const view = viewOf(
		stops.map(([content, stop]) => stopOf(content, stop)),
		change
	);
	return nextStep(
		view,
		stops.map(([{ outline }]) => outline)
	);
}

describe('before and after the work', () => {
	test('the lobby starts', () => {
		expect(next([[galley, { phase: 'waiting' }]], { desk: 'lobby' })).toEqual({
			words: 'Start',
			order: { type: 'room.started' }
		});
	});

	test('a pause ends', () => {
		expect(next([[galley]], { isPaused: true })?.order).toEqual({ type: 'room.resumed' });
	});

	test('a room that has ended goes nowhere by a clicker', () => {
		expect(next([[galley]], { desk: 'ended' })).toBeNull();
	});

	test('nothing follows the last step', () => {
		expect(next([[reading]])).toBeNull();
	});
});

describe('a led galley', () => {
	it.each([
		[{ phase: 'waiting' }, 'Open this step', 'stop.opened'],
		[{ phase: 'open' }, 'Close the marking', 'marking.closed'],
		[{ phase: 'closed' }, 'Show the marks', 'marks.shown'],
		[{ phase: 'closed', isShown: true }, 'Open the checks', 'checks.opened'],
		[{ phase: 'checking', isShown: true }, 'Reveal the record', 'finding.revealed'],
		[
			{ phase: 'revealing', isShown: true, revealed: ['walk'] },
			'Reveal sentence 2',
			'finding.revealed'
		],
		[
			{ phase: 'revealing', isShown: true, revealed: ['walk', 'quote', 'day'] },
			'Next step',
			'stop.turned'
		]
	] as const)('goes on from %o', (stop, words, type) => {
		const step = next([[galley, stop], [reading]]);
		expect(step).toMatchObject({ words, order: { type } });
	});

	it('reveals in the order of the text, whatever was revealed before', () => {
		const stop = { phase: 'revealing', isShown: true, revealed: ['day'] } as const;
		expect(next([[galley, stop]])?.order).toEqual({
			type: 'finding.revealed',
			stop: 'galley/street',
			unit: 'walk'
		});
	});

	it('skips the checks where the desk has none', () => {
		const bare = { ...galley, outline: { ...galley.outline, hasChecks: false } };
		expect(next([[bare, { phase: 'closed', isShown: true }]])?.words).toBe('Reveal the record');
	});
});

test('a question shows its votes and then its answer, without closing', () => {
	expect(next([[question]])?.words).toBe('Show the votes');
	expect(next([[question, { isShown: true }]])?.order).toEqual({
		type: 'findings.revealed',
		stop: 'question/who'
	});
	const done = { isShown: true, phase: 'revealing', revealed: ['0', '1'] } as const;
	expect(next([[question, done], [galley]])?.words).toBe('Next galley');
});

test('a board shows its ties and then one pair after the other', () => {
	const [first = ''] = boardStop.outline.units;
	expect(next([[boardStop, { phase: 'closed' }]])?.words).toBe('Show the ties');
	const stop = { phase: 'revealing', isShown: true, revealed: [first] } as const;
	expect(next([[boardStop, stop]])?.words).toBe('Reveal the next pair');
});

test('a show of hands is not closed and has no checks', () => {
	expect(next([[galley]], { pace: 'hands' })?.words).toBe('Show the marks');
	expect(next([[galley, { isShown: true }]], { pace: 'hands' })?.words).toBe('Reveal the record');
});

describe('at their own pace', () => {
	it('cuts nobody short: it turns on while somebody is at work', () => {
		expect(next([[galley, { done: 9 }], [reading]], { pace: 'own' })?.order).toEqual({
			type: 'stop.turned',
			to: 1
		});
	});

	it('shows and reveals once everybody is done', () => {
		expect(next([[galley, { done: 10 }]], { pace: 'own' })?.words).toBe('Show the marks');
		expect(next([[galley, { done: 10, isShown: true }]], { pace: 'own' })?.words).toBe(
			'Reveal the record'
		);
	});

	it('turns on in an empty room', () => {
		expect(next([[galley], [reading]], { pace: 'own', present: 0 })?.words).toBe('Next step');
	});
});

describe('a read', () => {
	const first = piece('A', 'one');
	const second = piece('B', 'one');

	it('reveals nothing between its pieces', () => {
		expect(next([[second], [piece('B', 'two')]])?.words).toBe('Close the marking');
		expect(next([[second, { phase: 'closed' }], [piece('B', 'two')]])?.words).toBe('Next piece');
	});

	it('is shown and revealed once its last piece is closed', () => {
		const closed = { phase: 'closed' } as const;
		expect(next([[second, closed]])?.words).toBe('Show the marks');
		expect(next([[second, { ...closed, isShown: true }]])?.words).toBe('Reveal the record');
	});

	it('holds the first back until the second is over, also where the room has no second', () => {
		const closed = { phase: 'closed' } as const;
		expect(next([[first, closed]])).toBeNull();
		expect(next([[first, closed], [second]])?.words).toBe('Next piece');
		expect(
			next([
				[first, closed],
				[second, closed]
			])?.words
		).toBe('Show the marks');
	});

	it('holds back no galley', () => {
		const view = viewOf([stopOf(galley)]);
		expect(isHeldBack(view, galley.outline, [galley.outline])).toBe(false);
	});
});

test('an agenda that has lost a stop turns past it', () => {
	const view = viewOf([stopOf(galley), stopOf(reading)]);
	expect(nextStep(view, [reading.outline])?.order).toEqual({ type: 'stop.turned', to: 1 });
});

test('a step back turns to the stop before, and to none before the first', () => {
	const stops = [stopOf(reading), stopOf(galley)];
	expect(stepBack(viewOf(stops, { at: 1 }))).toEqual({ type: 'stop.turned', to: 0 });
	expect(stepBack(viewOf(stops))).toBeNull();
	expect(stepBack(viewOf(stops, { at: 1, desk: 'ended' }))).toBeNull();
});
