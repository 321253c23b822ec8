import { expect, test } from 'vitest';
import { answeredStops, hasBothKinds, stopTally, unitOutcome } from './class-marks.ts';
import { answer, learner, mark, stop, units } from './class-record.test-kit.ts';

const street = stop('xxoo');

test('a stop counts where something was marked or handed in', () => {
	const isAnswered = (own: ReturnType<typeof answer>) =>
		answeredStops([street], { answers: { street: own } }).length === 1;
	expect(isAnswered(answer('----'))).toBe(true);
	expect(isAnswered(answer('+---', { isHandedIn: false }))).toBe(true);
	expect(isAnswered(answer('----', { isHandedIn: false, likelihood: 4 }))).toBe(false);
	expect(answeredStops([street], { answers: {} })).toEqual([]);
});

test('an answer that comes with every object is none', () => {
	expect(answeredStops([stop('xo', { id: 'constructor' })], { answers: {} })).toEqual([]);
});

test('both errors and both successes are counted apart', () => {
	const [answered] = answeredStops([street], learner('Heron', { street: '+-+-' }));
	expect(answered && stopTally(answered)).toEqual({
		hits: 1,
		misses: 1,
		falseAlarms: 1,
		correctRejections: 1
	});
});

test('marks on other sentences are left aside, and the last of two on one counts', () => {
	const own = answer('', { marks: [mark('u9'), mark('u1', 'hunch'), mark('u1', 'bare-quote')] });
	const [answered] = answeredStops([street], { answers: { street: own } });
	expect(answered?.marks.get('u1')?.reason).toBe('bare-quote');
	expect(answered && stopTally(answered).hits).toBe(1);
});

test('the signal is what does not stand', () => {
	expect(unitOutcome(true, { isSignal: true })).toBe('hit');
	expect(unitOutcome(false, { isSignal: true })).toBe('miss');
	expect(unitOutcome(true, { isSignal: false })).toBe('false-alarm');
	expect(unitOutcome(false, { isSignal: false })).toBe('correct-rejection');
});

test('both kinds are there only where one of each is', () => {
	expect(['xo', 'xx', 'oo', ''].map((kinds) => hasBothKinds(units(kinds)))).toEqual([
		true,
		false,
		false,
		false
	]);
});
