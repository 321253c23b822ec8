import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agenda, anySeatEvent, galley, piece } from '#lib/machines/room.test-kit.ts';
import { openWork, stepWork, type Work } from '#lib/machines/seat.ts';
import { StopTally } from './stop-tally.ts';

const anyWorks = fc
	.tuple(
		fc.constantFrom(...agenda),
		fc.array(fc.array(anySeatEvent, { maxLength: 15 }), { maxLength: 6 })
	)
	.map(([stop, all]) =>
		all.map((events) => events.reduce((work, event) => stepWork(work, event, stop), openWork(stop)))
	);

const tallyOf = (works: readonly Work[]) => {
	const tally = new StopTally();
	for (const work of works) tally.replace(undefined, work);
	return tally;
};
const told = (tally: StopTally) => ({ done: tally.done, ...tally.marks('a stop') });

const marked = (...reasons: readonly string[]): readonly Work[] =>
	reasons.map((reason) =>
		[
			{ type: 'sentence.marked', passage: 'p', sentence: 'a' } as const,
			{ type: 'reason.chosen', passage: 'p', sentence: 'a', reason } as const
		].reduce<Work>((work, event) => stepWork(work, event, galley), openWork(galley))
	);

test('it does not matter who came first', () => {
	fc.assert(
		fc.property(anyWorks, (works) => {
			expect(told(tallyOf(works.toReversed()))).toEqual(told(tallyOf(works)));
		})
	);
});

test('what is put in and taken out again leaves nothing', () => {
	fc.assert(
		fc.property(anyWorks, anyWorks, (stay, go) => {
			const tally = tallyOf([...go, ...stay]);
			for (const work of go) tally.replace(work, undefined);
			expect(told(tally)).toEqual(told(tallyOf(stay)));
		})
	);
});

test('following a learner step by step comes to the same as counting the end', () => {
	fc.assert(
		fc.property(fc.constantFrom(...agenda), fc.array(anySeatEvent), (stop, events) => {
			const tally = new StopTally();
			let before: Work | undefined;
			for (const event of events) {
				const after = stepWork(before ?? openWork(stop), event, stop);
				tally.replace(before, after);
				before = after;
			}
			expect(told(tally)).toEqual(told(tallyOf(before === undefined ? [] : [before])));
		})
	);
});

test('the top reason is the one given most often, and none where two are', () => {
	const top = (...reasons: readonly string[]) =>
		tallyOf(marked(...reasons)).marks('a stop').reasons;
	expect(top('hunch')).toEqual({ a: 'hunch' });
	expect(top('hunch', 'bare-quote', 'bare-quote')).toEqual({ a: 'bare-quote' });
	expect(top('hunch', 'bare-quote')).toEqual({});
	expect(tallyOf([]).marks('a stop')).toEqual({
		stop: 'a stop',
		of: 0,
		marked: {},
		reasons: {},
		likelihoods: [0, 0, 0, 0, 0]
	});
});

test('judgements of a piece are counted from very unlikely to very likely', () => {
	const judged = ([1, 5, 5] as const).map((likelihood) =>
		stepWork(openWork(piece), { type: 'likelihood.judged', passage: 'p', likelihood }, piece)
	);
	expect(tallyOf(judged).marks('a stop')).toMatchObject({ of: 3, likelihoods: [1, 0, 0, 0, 2] });
});
