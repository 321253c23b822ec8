import { describe, expect, it } from 'vitest';
import { isSound } from '#lib/quiz/lesson.ts';
import type { HostEvent, RoomEvent, SeatEvent } from '#lib/quiz/room.ts';
import { agendaFor, stopsFor } from '../agenda.ts';
import { courseFiles, findBoard, getCourse } from '../lessons.ts';
import { classRecord } from './class-record.ts';
import { RoomFold } from './room-fold.ts';
import { answered, joined, log, opened, seatId } from './room-log.test-kit.ts';

const course = getCourse();
const BOARD = '04-three-confessions-one-mother';
const contentsOf = (slug: string) => stopsFor(course, { kind: 'file', slug, route: 'main' });
const start: HostEvent = { type: 'room.started' };

/** A room on one file, with two learners. */
function record(slug: string, ...events: readonly RoomEvent[]) {
	const stops = contentsOf(slug).map(({ outline }) => outline);
	const room = new RoomFold(log(opened('own', stops), start, joined(1), joined(2), ...events));
	return classRecord(course, room, agendaFor(course, room.stops).stops);
}

const stopOf = (slug: string, kind: 'galley' | 'piece' | 'board' | 'question') => {
	const found = contentsOf(slug).find(({ outline }) => outline.kind === kind)?.outline;
	if (found === undefined) throw new Error(`${slug} has no ${kind}.`);
	return found;
};

describe('the stops of a class’s record', () => {
	it('are what can be marked in a file, each unit with its text, its number and what the editor found', () => {
		for (const { slug, title } of courseFiles(course)) {
			const { stops } = record(slug);
			const marked = contentsOf(slug).filter(({ outline }) =>
				/galley|piece|board/.test(outline.kind)
			);
			expect(stops.map(({ id }) => id)).toEqual(marked.map(({ outline }) => outline.id));
			for (const { units, file, id } of stops) {
				const outline = marked.find((one) => one.outline.id === id)?.outline;
				expect(file).toBe(title);
				expect(units.map((unit) => unit.id)).toEqual(outline?.units);
				expect(units.map(({ number }) => number)).toEqual(units.map((_, index) => index + 1));
				for (const { text } of units) expect(text.length).toBeGreaterThan(3);
			}
		}
	});

	it('take a sentence that does not stand for a signal, and two cells that cannot both be true', () => {
		const verdicts = courseFiles(course).flatMap(({ slug }) =>
			record(slug).stops.flatMap(({ kind, units }) => units.map((unit) => ({ kind, ...unit })))
		);
		for (const { kind, verdict, isSignal } of verdicts)
			expect(isSignal).toBe(
				kind === 'board' ? verdict === 'contradiction' : !isSound(verdict as 'opinion')
			);
		expect(new Set(verdicts.map(({ verdict }) => verdict)).size).toBeGreaterThan(4);
	});

	it('of a way round are only its pairs, numbered from 1', () => {
		const stops = stopsFor(course, { kind: 'file', slug: BOARD, route: 'way-round' });
		const room = new RoomFold(
			log(
				opened(
					'own',
					stops.map(({ outline }) => outline)
				)
			)
		);
		const [board] = classRecord(course, room, stops).stops;
		const all = findBoard(course, BOARD)?.board.wayRound.length;
		expect(new Set(board?.units.map(({ id }) => id.split('-')[0])).size).toBe(all);
		expect(board?.units.map(({ number }) => number)).toEqual(board?.units.map((_, n) => n + 1));
	});

	it('have the hands that were counted', () => {
		const { id, units } = stopOf('01-the-hook', 'galley');
		const unit = units[1] ?? '';
		const outlines = contentsOf('01-the-hook').map(({ outline }) => outline);
		const to = outlines.findIndex((outline) => outline.id === id);
		const count: HostEvent = { type: 'hands.counted', stop: id, unit, count: 7, of: 21 };
		const room = new RoomFold(
			log(opened('hands', outlines), start, { type: 'stop.turned', to }, count)
		);
		const { stops } = classRecord(course, room, agendaFor(course, room.stops).stops);
		expect(stops.map(({ hands }) => hands)).toEqual(
			stops.map((stop) => (stop.id === id ? { [unit]: { count: 7, of: 21 } } : {}))
		);
	});

	it('leave out what the course has lost', () => {
		const galley = stopOf('01-the-hook', 'galley');
		const lost = { ...galley, id: '99-gone/galley/x', slug: '99-gone' };
		const older = { ...galley, units: [...galley.units, 'a-sentence-of-last-year'] };
		const room = new RoomFold(log(opened('own', [lost, older])));
		const { stops } = classRecord(course, room, agendaFor(course, room.stops).stops);
		expect(stops.map(({ id, units }) => [id, units.map((unit) => unit.id)])).toEqual([
			[galley.id, galley.units]
		]);
	});
});

describe('the learners of a class’s record', () => {
	const galley = stopOf('01-the-hook', 'galley');
	const [first = '', second = ''] = galley.units;
	const [reason = ''] = galley.reasons;
	const at = { passage: galley.part, sentence: first };
	const mark = (sentence: string): SeatEvent => ({
		type: 'sentence.marked',
		passage: galley.part,
		sentence
	});
	const work: readonly SeatEvent[] = [
		mark(second),
		mark(first),
		{ type: 'reason.chosen', ...at, reason },
		{ type: 'confidence.chosen', ...at, confidence: 'certain' },
		{ type: 'marks.submitted', passage: galley.part },
		{ type: 'check.fetched', ...at, check: 'obituary' },
		{ type: 'decision.entered', ...at, decision: 'no-record' }
	];
	const mine = (events: readonly SeatEvent[], stop = galley.id) =>
		events.map((event) => answered(1, stop, event));
	const plain = { reason: null, confidence: null, fetched: [], decision: null };

	it('have what they did at each stop, and nothing where they did nothing', () => {
		expect(record('01-the-hook', ...mine(work)).learners).toEqual([
			{
				name: 'Heron 1',
				answers: {
					[galley.id]: {
						isHandedIn: true,
						likelihood: null,
						marks: [
							{
								unit: first,
								reason,
								confidence: 'certain',
								fetched: ['obituary'],
								decision: 'no-record'
							},
							{ unit: second, ...plain }
						]
					}
				}
			},
			{ name: 'Heron 2', answers: {} }
		]);
	});

	it('have marks that were not handed in, as they stood', () => {
		const [learner] = record('01-the-hook', ...mine(work.slice(0, 1))).learners;
		expect(learner?.answers[galley.id]).toEqual({
			isHandedIn: false,
			likelihood: null,
			marks: [{ unit: second, ...plain }]
		});
	});

	it('have their judgement of a piece, and the ties of a board', () => {
		const piece = stopOf('00-first-read', 'piece');
		const judged = { type: 'likelihood.judged', passage: piece.part, likelihood: 2 } as const;
		const [reader] = record('00-first-read', ...mine([judged], piece.id)).learners;
		expect(reader?.answers).toEqual({
			[piece.id]: { isHandedIn: false, likelihood: 2, marks: [] }
		});
		const board = stopOf(BOARD, 'board');
		const pair = board.units[3] ?? '';
		const ties = [{ type: 'pair.tied', pair }, { type: 'ties.submitted' }] as const;
		const [tier] = record(BOARD, ...mine(ties, board.id)).learners;
		expect(tier?.answers).toEqual({
			[board.id]: { isHandedIn: true, likelihood: null, marks: [{ unit: pair, ...plain }] }
		});
	});

	it('are those in the room: who is removed is left out', () => {
		const gone: HostEvent = { type: 'learner.removed', seat: seatId(1) };
		expect(record('01-the-hook', ...mine(work), gone).learners.map(({ name }) => name)).toEqual([
			'Heron 2'
		]);
	});

	it('have no answers to questions: those are not marked', () => {
		const question = stopOf('02-who-says-so', 'question');
		const answer = { type: 'recall.answered', question: question.part, choice: 0 } as const;
		expect(record('02-who-says-so', ...mine([answer], question.id)).learners[0]?.answers).toEqual(
			{}
		);
	});
});
