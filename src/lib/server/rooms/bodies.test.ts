import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { HostEvent, SeatEvent, StopEvent } from '#lib/quiz/room.ts';
import { courseFiles, getCourse } from '../lessons.ts';
import { stopsFor } from '../agenda.ts';
import {
	answersBody,
	claimBody,
	matterBody,
	MOST_ENTRIES,
	nameBody,
	setupBody,
	steerBody
} from './bodies.ts';

const key = 'a-key-of-a-device';
const [passage, sentence, stop, unit] = ['p', 'p-1', 'fox/galley/p', 'p-1'];
const takes = (schema: v.GenericSchema, body: unknown) => v.safeParse(schema, body).success;

/** One of each, so that a new event that no body takes is noticed by the compiler. */
const seatEvents: { readonly [Type in SeatEvent['type']]: Extract<SeatEvent, { type: Type }> } = {
	'sentence.marked': { type: 'sentence.marked', passage, sentence },
	'sentence.unmarked': { type: 'sentence.unmarked', passage, sentence },
	'reason.chosen': { type: 'reason.chosen', passage, sentence, reason: null },
	'confidence.chosen': { type: 'confidence.chosen', passage, sentence, confidence: 'fairly' },
	'marking.undone': { type: 'marking.undone', passage },
	'marks.submitted': { type: 'marks.submitted', passage },
	'sentence.taken': { type: 'sentence.taken', passage, sentence },
	'check.fetched': { type: 'check.fetched', passage, sentence, check: 'obituary' },
	'decision.entered': { type: 'decision.entered', passage, sentence, decision: 'undecided' },
	'checking.finished': { type: 'checking.finished', passage },
	'decisions.submitted': { type: 'decisions.submitted', passage },
	'likelihood.judged': { type: 'likelihood.judged', passage, likelihood: 5 },
	'pair.tied': { type: 'pair.tied', pair: 'a:b' },
	'pair.untied': { type: 'pair.untied', pair: 'a:b' },
	'ties.submitted': { type: 'ties.submitted' },
	'recall.answered': { type: 'recall.answered', question: 'q', choice: 0 }
};
const stopEvents: { readonly [Type in StopEvent['type']]: Extract<StopEvent, { type: Type }> } = {
	'stop.opened': { type: 'stop.opened', stop },
	'marking.closed': { type: 'marking.closed', stop },
	'marking.reopened': { type: 'marking.reopened', stop },
	'marks.shown': { type: 'marks.shown', stop },
	'marks.hidden': { type: 'marks.hidden', stop },
	'checks.opened': { type: 'checks.opened', stop },
	'finding.revealed': { type: 'finding.revealed', stop, unit },
	'findings.revealed': { type: 'findings.revealed', stop },
	'prompt.turned': { type: 'prompt.turned', stop },
	'hands.counted': { type: 'hands.counted', stop, unit, count: 3, of: 20 }
};
const roomEvents: {
	readonly [Type in Exclude<HostEvent['type'], StopEvent['type'] | 'matter.added'>]: unknown;
} = {
	'room.started': { type: 'room.started' },
	'room.paused': { type: 'room.paused' },
	'room.resumed': { type: 'room.resumed' },
	'room.locked': { type: 'room.locked' },
	'room.unlocked': { type: 'room.unlocked' },
	'room.ended': { type: 'room.ended' },
	'room.reopened': { type: 'room.reopened' },
	'stop.turned': { type: 'stop.turned', to: 0 },
	'learner.removed': { type: 'learner.removed', seat: 's' },
	'learner.readmitted': { type: 'learner.readmitted', seat: 's' }
};
const steps = [...Object.values(stopEvents), ...Object.values(roomEvents)];
const answers = Object.values(seatEvents).map((event) => ({ key, stop, event }));
const file = { kind: 'file', slug: '01-the-hook', route: 'main' };

describe('what a device sends', () => {
	it('is taken as it is, for every event there is', () => {
		for (const entry of answers)
			expect(v.parse(answersBody, { entries: [entry] })).toEqual({ entries: [entry] });
	});

	it('can be sent for every stop of the course', () => {
		const course = getCourse();
		for (const { slug } of courseFiles(course))
			for (const { outline } of stopsFor(course, { kind: 'file', slug, route: 'main' })) {
				const at = { key, stop: outline.id };
				const events = outline.units.map((one) =>
					outline.kind === 'board'
						? { type: 'pair.tied', pair: one }
						: outline.kind === 'question'
							? { type: 'recall.answered', question: outline.part, choice: Number(one) }
							: { type: 'sentence.marked', passage: outline.part, sentence: one }
				);
				expect(
					events.filter((event) => !takes(answersBody, { entries: [{ ...at, event }] }))
				).toEqual([]);
				for (const one of outline.units)
					expect(
						takes(steerBody, {
							key,
							event: { type: 'finding.revealed', stop: outline.id, unit: one }
						})
					).toBe(true);
			}
	});

	it('is at least one answer and at most so many', () => {
		const many = (count: number) => Array.from({ length: count }, () => answers[0]);
		expect(
			[0, 1, MOST_ENTRIES, MOST_ENTRIES + 1].map((n) => takes(answersBody, { entries: many(n) }))
		).toEqual([false, true, true, false]);
	});

	it('has a key that every database stores as it is, so that no answer spoils those stored with it', () => {
		const keys = [
			'short',
			'x'.repeat(65),
			'a key with gaps',
			'nought\u0000nought',
			'half\ud800half',
			'schlüssel'
		];
		for (const own of keys) {
			expect(takes(answersBody, { entries: [{ ...answers[0], key: own }] })).toBe(false);
			expect(takes(steerBody, { key: own, event: steps[0] })).toBe(false);
		}
		const uuid = '0b2f6f0e-5f0c-4f3f-9d0e-0a6c1c1b7e4d';
		expect(takes(answersBody, { entries: [{ ...answers[0], key: uuid }] })).toBe(true);
	});

	it('cannot be what only a teacher may do, or carry more than its event has', () => {
		for (const event of steps)
			expect(takes(answersBody, { entries: [{ key, stop, event }] })).toBe(false);
		const bloated = { ...seatEvents['marks.submitted'], seat: 'another', note: 'x'.repeat(9_999) };
		expect(
			v.parse(answersBody, { entries: [{ key, stop, event: bloated, seat: 'another' }] })
		).toEqual({
			entries: [{ key, stop, event: seatEvents['marks.submitted'] }]
		});
	});
});

describe('what a teacher sends', () => {
	it('is taken as it is, for every step there is', () => {
		for (const event of steps) expect(v.parse(steerBody, { key, event })).toEqual({ key, event });
		const route = { kind: 'route', minutes: 45 };
		for (const matter of [file, route, { ...route, route: 'way-round' }]) {
			const event = { type: 'matter.added', matter };
			expect(v.parse(steerBody, { key, event })).toEqual({ key, event });
		}
	});

	it('cannot bring stops of its own, or what only the server writes', () => {
		for (const event of [
			{ type: 'matter.added', stops: [] },
			{ type: 'room.opened', setup: {}, title: '', stops: [] },
			{ type: 'learner.joined', seat: 's', name: 'n', token: 't' },
			{ type: 'answer.given', seat: 's', stop, event: seatEvents['marks.submitted'] }
		])
			expect(takes(steerBody, { key, event })).toBe(false);
	});

	it('counts hands in whole numbers', () => {
		for (const count of [-1, 0.5, 10_001, Number.NaN, Infinity, '3', null])
			expect(takes(steerBody, { key, event: { ...stopEvents['hands.counted'], count } })).toBe(
				false
			);
	});
});

describe('the other bodies', () => {
	it('take a room of any file or route, pace and naming', () => {
		expect(takes(setupBody, { matter: file, pace: 'own', naming: 'typed' })).toBe(true);
		expect(takes(setupBody, { matter: file, pace: 'fast', naming: 'typed' })).toBe(false);
		expect(takes(matterBody, { kind: 'route', minutes: 30 })).toBe(true);
		expect(takes(matterBody, { kind: 'route', minutes: Number.NaN })).toBe(false);
		expect(takes(matterBody, { kind: 'route', minutes: 30, route: 'sideways' })).toBe(false);
	});

	it('take a name or the wish for another, and a secret', () => {
		expect(
			[{ name: null }, { name: '' }, {}, { name: 7 }].map((body) => takes(nameBody, body))
		).toEqual([true, true, false, false]);
		expect([
			takes(claimBody, { secret: 'x' }),
			takes(claimBody, { secret: 'x'.repeat(101) })
		]).toEqual([true, false]);
	});
});

describe('anything else', () => {
	const bodies = [answersBody, steerBody, setupBody, matterBody, nameBody, claimBody];
	const anyBody = fc.oneof(
		fc.jsonValue(),
		fc.record({
			entries: fc.array(
				fc.record({ key: fc.jsonValue(), stop: fc.jsonValue(), event: fc.jsonValue() })
			)
		}),
		fc.record({ key: fc.string(), event: fc.jsonValue() })
	);
	/** An event that was right but for one part of it. */
	const anyBroken = fc
		.tuple(
			fc.constantFrom(...answers.map(({ event }) => event), ...steps),
			fc.jsonValue(),
			fc.nat(4)
		)
		.map(([event, value, at]) => {
			const parts = Object.entries(event as Record<string, unknown>);
			const broken = parts.map(([name, own], index) => [
				name,
				index === at % parts.length ? value : own
			]);
			return Object.fromEntries(broken) as unknown;
		});

	it('is taken or refused, and never breaks anything', () => {
		fc.assert(
			fc.property(anyBody, (body) => {
				for (const schema of bodies) expect(v.safeParse(schema, body)).toHaveProperty('success');
			})
		);
		fc.assert(
			fc.property(anyBroken, (event) => {
				for (const body of [{ key, event }, { entries: [{ key, stop, event }] }])
					for (const schema of bodies) expect(v.safeParse(schema, body)).toHaveProperty('success');
			})
		);
	});
});
