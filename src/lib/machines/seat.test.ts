import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNCH } from '#lib/quiz/lesson.ts';
import type { SeatEvent, StopOutline } from '#lib/quiz/room.ts';
import { agenda, anySeatEvent, board, galley, piece, question, reading } from './room.test-kit.ts';
import {
	handedIn,
	hasBegun,
	isHandedIn,
	isOfChecking,
	markedUnits,
	openWork,
	stepWork,
	type Work
} from './seat.ts';

const run = (stop: StopOutline, ...events: readonly SeatEvent[]): Work =>
	events.reduce((work, event) => stepWork(work, event, stop), openWork(stop));
const mark = (sentence: string): SeatEvent => ({ type: 'sentence.marked', passage: 'p', sentence });
const reason = (given: string | null): SeatEvent => ({
	type: 'reason.chosen',
	passage: 'p',
	sentence: 'a',
	reason: given
});
const submit: SeatEvent = { type: 'marks.submitted', passage: 'p' };
const take: SeatEvent = { type: 'sentence.taken', passage: 'p', sentence: 'b' };
const judge = (likelihood: 1 | 5): SeatEvent => ({
	type: 'likelihood.judged',
	passage: 'p',
	likelihood
});
const tie = (pair: string): SeatEvent => ({ type: 'pair.tied', pair });
const untie = (pair: string): SeatEvent => ({ type: 'pair.untied', pair });
const choose = (choice: number): SeatEvent => ({
	type: 'recall.answered',
	question: 'question',
	choice
});
const passageOf = (work: Work) => ('passage' in work ? work.passage : undefined);
const reasonsOf = (work: Work) => passageOf(work)?.context.marks.map((one) => one.reason);

const anyStop = fc.constantFrom(...agenda);
const anyEvents = fc.array(anySeatEvent, { maxLength: 30 });

describe('a galley', () => {
	it('is handed in once and keeps its marks in the order of the text', () => {
		const work = run(galley, mark('c'), mark('a'), submit, mark('b'), submit);
		expect([markedUnits(work), isHandedIn(work)]).toEqual([['a', 'c'], true]);
	});

	it('takes the reasons that the stop offers, a hunch or none, and no other text', () => {
		const given = [reason('bare-quote'), reason(HUNCH), reason(null)];
		expect(given.map((one) => reasonsOf(run(galley, mark('a'), reason(HUNCH), one)))).toEqual([
			['bare-quote'],
			[HUNCH],
			[null]
		]);
		const marked = run(galley, mark('a'));
		expect(stepWork(marked, reason('<b>look at me</b>'), galley)).toBe(marked);
	});

	it('hands in as it stands when its learner goes to the checking desk', () => {
		const late = run(galley, mark('a'), mark('b'), take);
		expect(late).toEqual(run(galley, mark('a'), mark('b'), submit, take));
		expect(passageOf(late)?.value).toBe('checking');
	});

	it('is not handed in by a check that changes nothing', () => {
		const marked = run(galley, mark('a'));
		expect(stepWork(marked, take, galley)).toBe(marked);
		const untouched = run(galley);
		expect(stepWork(untouched, { type: 'checking.finished', passage: 'p' }, galley)).toBe(
			untouched
		);
	});
});

describe('a piece', () => {
	it('cannot be marked or handed in before it is judged whole', () => {
		expect(run(piece, mark('a'), submit)).toEqual(openWork(piece));
		const work = run(piece, judge(1), mark('a'), submit);
		expect([isHandedIn(work), markedUnits(work)]).toEqual([true, ['a']]);
	});

	it('keeps the first judgement', () => {
		expect(run(piece, judge(1), judge(5))).toEqual(run(piece, judge(1)));
	});
});

describe('a board', () => {
	it('ties pairs of its own in reading order, lets them go, and is handed in once', () => {
		const tied = run(board, tie('b:c'), tie('a:b'), tie('x:y'), tie('a:b'));
		expect(markedUnits(tied)).toEqual(['a:b', 'b:c']);
		const end = [untie('b:c'), { type: 'ties.submitted' } as const, tie('a:c')].reduce<Work>(
			(work, event) => stepWork(work, event, board),
			tied
		);
		expect(end).toEqual({ kind: 'board', ties: ['a:b'], isHandedIn: true });
	});

	it('can be handed in without a tie', () => {
		expect(isHandedIn(run(board, { type: 'ties.submitted' }))).toBe(true);
	});
});

describe('a question', () => {
	it('keeps the first answer, and only one that it has', () => {
		expect(markedUnits(run(question, choose(1), choose(2)))).toEqual(['1']);
		for (const wrong of [3, -1, 0.5, Number.NaN]) {
			expect(run(question, choose(wrong))).toEqual(openWork(question));
		}
	});
});

describe('whatever comes', () => {
	it('is the same when every event but an undoing comes twice', () => {
		fc.assert(
			fc.property(anyStop, anyEvents, (stop, events) => {
				const doubled = events.flatMap((event): readonly SeatEvent[] =>
					event.type === 'marking.undone' ? [event] : [event, event]
				);
				expect(run(stop, ...doubled)).toEqual(run(stop, ...events));
			})
		);
	});

	it('folds in pieces, each stored as JSON, to the same work as in one go', () => {
		fc.assert(
			fc.property(anyStop, anyEvents, anyEvents, (stop, first, second) => {
				const stored = JSON.parse(JSON.stringify(run(stop, ...first))) as Work;
				expect(second.reduce((work, event) => stepWork(work, event, stop), stored)).toEqual(
					run(stop, ...first, ...second)
				);
			})
		);
	});

	it('gives the same object exactly where nothing changes', () => {
		fc.assert(
			fc.property(anyStop, anyEvents, anySeatEvent, (stop, events, event) => {
				const before = run(stop, ...events);
				const after = stepWork(before, event, stop);
				expect(after === before).toBe(JSON.stringify(after) === JSON.stringify(before));
			}),
			{ numRuns: 500 }
		);
	});

	it('marks nothing but the stop’s own units, each once and in order', () => {
		fc.assert(
			fc.property(anyStop, anyEvents, (stop, events) => {
				const units = markedUnits(run(stop, ...events));
				expect(units).toEqual(stop.units.filter((unit) => units.includes(unit)));
			})
		);
	});

	it('stays handed in, with the marks as they were', () => {
		fc.assert(
			fc.property(anyStop, anyEvents, anyEvents, (stop, before, after) => {
				const work = run(stop, ...before);
				fc.pre(isHandedIn(work));
				const late = after.reduce((one, event) => stepWork(one, event, stop), work);
				expect([isHandedIn(late), markedUnits(late)]).toEqual([true, markedUnits(work)]);
				expect(reasonsOf(late)).toEqual(reasonsOf(work));
			})
		);
	});

	it('comes to the checking desk as if what stands had been handed in just before', () => {
		const anyCheck = anySeatEvent.filter(isOfChecking);
		fc.assert(
			fc.property(fc.constantFrom(galley, piece), anyEvents, anyCheck, (stop, events, check) => {
				const work = run(stop, ...events);
				const after = stepWork(work, check, stop);
				const asHandedIn = 'passage' in work ? stepWork(handedIn(work), check, stop) : work;
				expect(after).toEqual(after === work ? work : asHandedIn);
			}),
			{ examples: [[galley, [mark('a'), mark('b')], take]] }
		);
	});

	it('has begun where it was handed in or anything of it shows', () => {
		fc.assert(
			fc.property(anyStop, anyEvents, (stop, events) => {
				const work = run(stop, ...events);
				const shows = isHandedIn(work) || markedUnits(work).length > 0;
				if (shows) expect(hasBegun(work)).toBe(true);
				expect(hasBegun(openWork(stop))).toBe(false);
			})
		);
	});

	it('leaves a reading as it is', () => {
		fc.assert(
			fc.property(anySeatEvent, (event) => {
				expect(run(reading, event)).toEqual({ kind: 'reading' });
			})
		);
	});
});
