import { describe, expect, it, test } from 'vitest';
import { counts, deeds } from './news.ts';
import { galley, reading, stopOf, viewOf } from './room.test-kit.ts';

const lobby = viewOf(
	[stopOf(galley, { phase: 'waiting' }), stopOf(reading, { phase: 'waiting' })],
	{
		desk: 'lobby',
		present: 3
	}
);
const running = viewOf([stopOf(galley), stopOf(reading)], { present: 3 });
const at = (change: Parameters<typeof stopOf>[1]) =>
	viewOf([stopOf(galley, change), stopOf(reading)], { present: 3 });

describe('deeds', () => {
	it.each([
		[lobby, running, 'The room is running.'],
		[running, { ...running, desk: 'ended' as const }, 'The room has ended.'],
		[running, { ...running, isPaused: true }, 'Paused.'],
		[{ ...running, isLocked: true }, running, 'Unlocked.'],
		[running, { ...running, at: 1 }, 'Step 2 of 2.'],
		[running, at({ phase: 'closed' }), 'Marking closed.'],
		[running, at({ isShown: true }), 'Marks shown.'],
		[running, at({ phase: 'checking' }), 'The checks are open.'],
		[running, at({ phase: 'revealing', revealed: ['walk', 'day'] }), '2 findings revealed.']
	])('are told at once', (before, now, words) => {
		expect(deeds(before, now)).toBe(words);
	});

	it('leave a single finding to be read out itself', () => {
		expect(deeds(running, at({ phase: 'revealing', revealed: ['walk'] }))).toBe('');
	});

	it('say nothing of counts', () => {
		expect(deeds(running, { ...at({ done: 2 }), present: 9 })).toBe('');
	});

	it('tell of steps that were added', () => {
		const more = viewOf([...running.stops, stopOf(reading)], { present: 3 });
		expect(deeds(running, more)).toBe('1 step added.');
	});
});

test('counts tell who joined and how many are done', () => {
	expect(counts(running, { ...at({ done: 2 }), present: 4 })).toBe(
		'1 person joined, 4 in the room. 2 of 4 done.'
	);
});

test('counts do not compare one step with another', () => {
	expect(
		counts(running, viewOf([stopOf(galley), stopOf(reading, { done: 3 })], { at: 1, present: 3 }))
	).toBe('');
});
