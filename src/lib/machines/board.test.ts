import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { BoardStage } from '#lib/quiz/attempt.ts';
import type { BoardEvent, CourseEvent } from '#lib/quiz/events.ts';
import type { BoardOutline } from '#lib/quiz/outline.ts';
import { boardMachine, foldBoard, openBoard, stepBoard, type BoardSnapshot } from './board.ts';
import { anyPassageEvent, doubled } from './passage.test-events.ts';

const outline: BoardOutline = {
	kind: 'board',
	slug: 'b',
	number: 4,
	recall: { q: 3 },
	pairs: ['a:b', 'a:c', 'b:c', 'd:e'],
	wayRound: ['d:e']
};

const opened: BoardEvent = { type: 'lesson.opened', route: 'main' };
const openedRound: BoardEvent = { type: 'lesson.opened', route: 'way-round' };
const answered: BoardEvent = { type: 'recall.answered', question: 'q', choice: 1 };
const toExample: BoardEvent = { type: 'recall.finished' };
const watched: BoardEvent = { type: 'example.watched' };
const tied = (pair: string): BoardEvent => ({ type: 'pair.tied', pair });
const untied = (pair: string): BoardEvent => ({ type: 'pair.untied', pair });
const submitted: BoardEvent = { type: 'ties.submitted' };
const read: BoardEvent = { type: 'board.read' };
const kept: BoardEvent = { type: 'lesson.kept' };
const restarted: BoardEvent = { type: 'lesson.restarted' };

const toTying = [opened, toExample, watched];
const whole = [opened, answered, toExample, watched, tied('a:b'), submitted, read, kept];
const every: readonly BoardEvent[] = [
	...whole,
	openedRound,
	untied('a:b'),
	tied('d:e'),
	untied('d:e'),
	restarted
];

/** What belongs to lessons and forms, what never was, and what belongs to no pair of this board. */
const strange: readonly CourseEvent[] = [
	{ type: 'debrief.read', passage: 'p' },
	{ type: 'practice.ended', passage: 'p' },
	{ type: 'practice.resumed' },
	{ type: 'form.opened' },
	{ type: 'likelihood.judged', passage: 'p', likelihood: 3 },
	{ type: 'retrieval.set', questions: ['q'] },
	{ type: 'retrieval.answered', question: 'q', choice: 1 },
	{ type: 'form.finished' },
	{ type: 'lesson.burnt' } as unknown as CourseEvent,
	{ type: 'xstate.init' } as unknown as CourseEvent,
	tied('b:a'),
	tied('a:d'),
	tied(''),
	tied('__proto__'),
	untied('c:d')
];

const heart = ({ value, context }: BoardSnapshot) => ({ value, context });
const after = (...events: readonly CourseEvent[]) => heart(foldBoard(outline, events));
const tiesAfter = (...events: readonly CourseEvent[]) => foldBoard(outline, events).context.ties;
const anyEvent = fc.constantFrom(...every);
/** Mostly in an order that gets on, with much in between that does not. */
const anyEvents = fc
	.tuple(
		fc.nat(whole.length),
		fc.array(fc.tuple(fc.nat(whole.length), anyEvent), { maxLength: 20 })
	)
	.map(([length, extras]) =>
		whole
			.slice(0, length)
			.flatMap((event, i) => [event, ...extras.filter(([at]) => at === i).map(([, one]) => one)])
	);

describe('reaching every state', () => {
	const paths = getShortestPaths(boardMachine, {
		input: outline,
		events: every,
		limit: 5000,
		stopWhen: (state) => state.context.attempt > 1
	});

	it('opens as the machine does', () => {
		const [first] = initialTransition(boardMachine, outline);
		expect(JSON.stringify(openBoard(outline))).toBe(JSON.stringify(first));
	});

	it('gets to each state of the machine', () => {
		expect([...new Set(paths.map(({ state }) => state.value))].toSorted()).toEqual(
			Object.keys(boardMachine.states).toSorted()
		);
	});

	it('comes to the same state when a path is replayed from what was stored', () => {
		for (const { state, steps } of paths) {
			const replayed = steps
				.map(({ event }) => event as CourseEvent)
				.filter(({ type }) => !type.startsWith('xstate.'))
				.reduce((stored, event) => reopened(stepBoard(stored, event)), openBoard(outline));
			expect(heart(replayed)).toEqual(heart(state));
		}
	});

	it('takes in each state the events of that state and no other', () => {
		const taken: Record<string, Set<string>> = {};
		for (const { state } of paths) {
			const types = (taken[state.value] ??= new Set());
			for (const event of every) if (state.can(event)) types.add(event.type);
		}
		const expected: Record<BoardStage, BoardEvent['type'][]> = {
			briefing: ['lesson.opened'],
			recalling: ['recall.answered', 'recall.finished'],
			watching: ['example.watched'],
			tying: ['pair.tied', 'pair.untied', 'ties.submitted'],
			debriefing: ['board.read'],
			keeping: ['lesson.kept'],
			kept: ['lesson.restarted']
		};
		expect(
			Object.fromEntries(Object.entries(taken).map(([stage, types]) => [stage, [...types].sort()]))
		).toEqual(expected);
	});

	it('is not moved in any state by what belongs elsewhere', () => {
		for (const { state } of paths) {
			for (const event of strange) {
				expect(state.can(event), `${event.type} while ${state.value}`).toBe(false);
				expect(heart(stepBoard(state, event))).toEqual(heart(state));
			}
		}
	});
});

describe('a board', () => {
	it('goes from the briefing to being kept', () => {
		expect(whole.map((_, i) => after(...whole.slice(0, i + 1)).value)).toEqual([
			'recalling',
			'recalling',
			'watching',
			'tying',
			'tying',
			'debriefing',
			'keeping',
			'kept'
		]);
	});

	it('skips the recall where there is nothing to recall', () => {
		expect(foldBoard({ ...outline, recall: {} }, [opened]).value).toBe('watching');
	});

	it('takes the way round only where there is one', () => {
		expect(after(openedRound).context.route).toBe('way-round');
		const without = { ...outline, wayRound: [] };
		for (const recall of [outline.recall, {}]) {
			expect(foldBoard({ ...without, recall }, [openedRound]).value).toBe('briefing');
			expect(foldBoard({ ...without, recall }, [opened]).value).not.toBe('briefing');
		}
	});

	it('does not open where there is no pair at all', () => {
		for (const recall of [outline.recall, {}]) {
			const none = { ...outline, recall, pairs: [], wayRound: [] };
			expect(foldBoard(none, [opened, openedRound]).value).toBe('briefing');
		}
	});

	it('keeps the first answer to a recall question', () => {
		const again: BoardEvent = { type: 'recall.answered', question: 'q', choice: 2 };
		expect(after(opened, answered, again).context.recalled).toEqual({ q: 1 });
	});

	it('refuses an answer that the question does not have', () => {
		const state = foldBoard(outline, [opened]);
		const choose = (choice: number, question = 'q') =>
			state.can({ type: 'recall.answered', question, choice });
		expect([0, 2].map((choice) => choose(choice))).toEqual([true, true]);
		for (const choice of [3, -1, 0.5, Number.NaN]) expect(choose(choice)).toBe(false);
		for (const question of ['r', '__proto__', 'constructor']) {
			expect(choose(0, question)).toBe(false);
		}
	});

	it('may be submitted without a tie', () => {
		expect(after(...toTying, submitted)).toMatchObject({
			value: 'debriefing',
			context: { ties: [] }
		});
	});

	it('begins again as new, and counts the attempt', () => {
		expect(after(...whole, restarted)).toEqual({
			value: 'briefing',
			context: { outline, attempt: 2, route: 'main', recalled: {}, ties: [] }
		});
	});
});

describe('tying', () => {
	it('holds the ties in reading order, whatever the order of tying', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...outline.pairs]), (pairs) => {
				expect(tiesAfter(...toTying, ...pairs.map(tied))).toEqual(
					outline.pairs.filter((pair) => pairs.includes(pair))
				);
			})
		);
	});

	it('unties one pair and leaves the others', () => {
		const three = ['a:b', 'a:c', 'd:e'].map(tied);
		expect(tiesAfter(...toTying, ...three, untied('a:c'))).toEqual(['a:b', 'd:e']);
	});

	it('ties a pair once, and unties only what is tied', () => {
		const state = foldBoard(outline, [...toTying, tied('a:b')]);
		expect(
			[tied('a:b'), tied('a:c'), untied('a:b'), untied('a:c')].map((e) => state.can(e))
		).toEqual([false, true, true, false]);
	});

	it('has only the pairs of the way round on the way round', () => {
		const round = [openedRound, toExample, watched];
		expect(tiesAfter(...round, ...outline.pairs.map(tied))).toEqual(['d:e']);
	});

	it('is over once the ties are submitted', () => {
		const before = [...toTying, tied('a:b'), submitted];
		expect(tiesAfter(...before, tied('a:c'), untied('a:b'))).toEqual(['a:b']);
	});
});

describe('whatever comes', () => {
	it('folds in pieces to the same state as in one go', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (first, second) => {
				const pieces = second.reduce(stepBoard, foldBoard(outline, first));
				expect(heart(pieces)).toEqual(after(...first, ...second));
			})
		);
	});

	it('says of an event that it cannot happen exactly where it changes nothing', () => {
		fc.assert(
			fc.property(anyEvents, anyEvent, (events, event) => {
				const before = foldBoard(outline, events);
				const isSame =
					JSON.stringify(heart(stepBoard(before, event))) === JSON.stringify(heart(before));
				expect(before.can(event)).toBe(!isSame);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is the same when every event comes twice', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				expect(after(...doubled(events))).toEqual(after(...events));
			})
		);
	});

	it('is not changed by the events of lessons and forms in between', () => {
		const elsewhere = fc.oneof(fc.constantFrom(...strange), anyPassageEvent);
		fc.assert(
			fc.property(anyEvents, elsewhere, (events, stranger) => {
				expect(after(...events.flatMap((event) => [stranger, event, stranger]))).toEqual(
					after(...events)
				);
			})
		);
	});

	it('goes on from JSON at any point', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (first, second) => {
				const stored = reopened(foldBoard(outline, first));
				expect(heart(second.reduce(stepBoard, stored))).toEqual(after(...first, ...second));
			})
		);
	});
});

function reopened(snapshot: BoardSnapshot): BoardSnapshot {
	const stored = JSON.parse(JSON.stringify(heart(snapshot))) as ReturnType<typeof heart>;
	return boardMachine.resolveState(stored);
}
