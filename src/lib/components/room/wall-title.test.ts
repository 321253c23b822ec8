import { expect, test } from 'vitest';
import type { RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import { boardStop, galley, piece, question, reading, stopOf, viewOf } from './room.test-kit.ts';
import { taskOf, wallTitle } from './wall-title.ts';

const at = (content: StopContent, stop: Partial<StopView> = {}, change: Partial<RoomView> = {}) =>
	[viewOf([stopOf(content, stop)], change), content] as const;

test.each([
	[at(reading), 'The worked example'],
	[at(question), 'What do you remember?'],
	[at(question, { revealed: ['0', '1'] }), 'The answer'],
	[at(galley), 'What would you check first?'],
	[at(galley, { phase: 'closed' }), 'The marking is closed'],
	[at(galley, { phase: 'closed', isShown: true }), 'What the room marked'],
	[at(galley, { phase: 'checking', isShown: true }), 'Look it up'],
	[at(galley, { phase: 'revealing', revealed: ['walk'] }), 'What the record says'],
	[at(boardStop), 'Which lines cannot both be true?'],
	[at(boardStop, { isShown: true }), 'What the room tied'],
	[at(galley, {}, { isPaused: true }), 'A pause'],
	[at(galley, {}, { desk: 'ended' }), 'The room has ended'],
	[at(galley, {}, { desk: 'lobby' }), 'The fox']
])('names what is going on', ([view, content], title) => {
	expect(wallTitle(view, content)).toBe(title);
});

test('says what there is to do only while there is something to do', () => {
	expect(taskOf(...at(galley))).toMatch(/^Mark each sentence/);
	expect(taskOf(...at(galley, {}, { pace: 'hands' }))).toMatch(/^Raise a hand/);
	expect(taskOf(...at(piece('A', 'one')))).toMatch(/^First judge/);
	expect(taskOf(...at(galley, { phase: 'checking' }))).toMatch(/^Fetch/);
	expect(taskOf(...at(galley, { phase: 'closed' }))).toBeNull();
	expect(taskOf(...at(galley, { isShown: true }))).toBeNull();
	expect(taskOf(...at(reading))).toBeNull();
});
