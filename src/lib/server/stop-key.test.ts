import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairId, pairsOf } from '#lib/quiz/board.ts';
import type { StopOutline } from '#lib/quiz/room.ts';
import { stopsFor } from './agenda.ts';
import { courseFiles, findBoard, findForm, findLesson, getCourse } from './lessons.ts';
import { checksOf, keyOf } from './stop-key.ts';

const course = getCourse();
const stops = courseFiles(course).flatMap(({ slug }) =>
	(['main', 'way-round'] as const).flatMap((route) =>
		stopsFor(course, { kind: 'file', slug, route }).map(({ outline }) => outline)
	)
);
const markable = stops.filter(({ units }) => units.length > 0);
const ofKind = (kind: StopOutline['kind']) => markable.filter((stop) => stop.kind === kind);
const empty = { findings: {}, pairs: {}, records: {}, recall: null, kind: null };

/** A stop with some of its units revealed. */
const anyRevealed = fc
	.constantFrom(...markable)
	.chain((stop) => fc.tuple(fc.constant(stop), fc.shuffledSubarray([...stop.units])));

describe('the key of a stop', () => {
	it('is empty before anything is revealed', () => {
		for (const stop of stops) expect(keyOf(course, stop, [])).toEqual(empty);
	});

	it('has the findings of what is revealed and no others, each as the editor wrote it', () => {
		fc.assert(
			fc.property(anyRevealed, ([stop, revealed]) => {
				const { findings, pairs } = keyOf(course, stop, revealed);
				const { slug, kind } = stop;
				const lesson = findLesson(course, slug)?.key ?? findForm(course, slug)?.key;
				const board = findBoard(course, slug)?.key;
				expect(new Set(Object.keys(findings))).toEqual(
					new Set(kind === 'galley' || kind === 'piece' ? revealed : [])
				);
				expect(new Set(Object.keys(pairs))).toEqual(new Set(kind === 'board' ? revealed : []));
				for (const [id, finding] of Object.entries(findings))
					expect(finding).toBe(lesson?.findings[id]);
				for (const [id, finding] of Object.entries(pairs)) expect(finding).toBe(board?.pairs[id]);
			}),
			{ numRuns: 300 }
		);
	});

	it('has the record of a row once all its pairs are revealed', () => {
		fc.assert(
			fc.property(anyRevealed, ([stop, revealed]) => {
				const rows = findBoard(course, stop.slug)?.board.rows ?? [];
				const whole = rows.filter((row) =>
					pairsOf(row).every(([a, b]) => revealed.includes(pairId(a.id, b.id)))
				);
				expect(Object.keys(keyOf(course, stop, revealed).records)).toEqual(
					stop.kind === 'board' ? whole.map(({ id }) => id) : []
				);
			})
		);
		for (const stop of ofKind('board'))
			expect(Object.keys(keyOf(course, stop, stop.units).records).length).toBeGreaterThan(0);
	});

	it('says how a piece was made once all of it is revealed, and says nothing of the sort elsewhere', () => {
		for (const stop of markable) {
			const isForm = stop.kind === 'piece';
			const kind = findForm(course, stop.slug)?.key.kinds[stop.part];
			expect(keyOf(course, stop, stop.units).kind).toBe(isForm ? kind : null);
			expect(keyOf(course, stop, stop.units.slice(1)).kind).toBeNull();
			if (isForm) expect(kind).toBeDefined();
		}
	});

	it('has the answer to a question as soon as the teacher reveals it', () => {
		expect(ofKind('question').length).toBeGreaterThan(0);
		for (const stop of ofKind('question')) {
			const { recall, ...rest } = keyOf(course, stop, stop.units.slice(0, 1));
			expect(stop.units).toContain(String(recall?.answer));
			expect({ ...rest, recall: null }).toEqual(empty);
		}
	});

	it('has a finding for every unit of every stop of the course', () => {
		for (const stop of markable.filter(({ kind }) => kind !== 'question')) {
			const { findings, pairs } = keyOf(course, stop, stop.units);
			expect(new Set(Object.keys({ ...findings, ...pairs }))).toEqual(new Set(stop.units));
		}
	});

	it('is empty for a stop that the course has lost', () => {
		for (const kind of ['galley', 'piece', 'board', 'question'] as const)
			for (const slug of [
				'99-gone',
				'01-the-hook',
				'04-three-confessions-one-mother',
				'00-first-read'
			]) {
				const lost = {
					id: 'lost',
					kind,
					slug,
					part: 'gone',
					units: ['gone-1', 'constructor'],
					reasons: [],
					hasChecks: true,
					form: null
				};
				expect(keyOf(course, lost, lost.units)).toEqual(empty);
				expect(checksOf(course, lost)).toEqual([]);
			}
	});
});

describe('the checks of a stop', () => {
	it('are there exactly where its outline says so', () => {
		for (const stop of stops) expect(checksOf(course, stop).length > 0).toBe(stop.hasChecks);
	});
});
