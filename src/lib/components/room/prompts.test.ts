import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { HUNCH } from '#lib/quiz/lesson.ts';
import type { RoomMarks, StopContent, StopView } from '#lib/quiz/room-view.ts';
import { promptOf, promptsOf } from './prompts.ts';
import {
	agendaOf,
	boardStop,
	galley,
	marksOf,
	piece,
	question,
	reading,
	stopOf
} from './room.test-kit.ts';

const { techniques } = agendaOf();

const asked = (
	content: StopContent,
	shown: RoomMarks | null,
	stop: Partial<StopView> = { phase: 'closed' }
) => ({ content, stop: stopOf(content, stop), shown, techniques });

const first = (content: StopContent, shown: RoomMarks | null) => promptOf(asked(content, shown));

describe('a galley', () => {
	it('asks of the sentence that split the room and the one that hardly anyone marked', () => {
		expect(first(galley, marksOf(galley, { walk: 1, quote: 9, day: 5 }))).toBe(
			'Sentence 3 split the room, and hardly anyone marked 1. Which record would settle each one?'
		);
	});

	it('says nobody where it was nobody', () => {
		expect(first(galley, marksOf(galley, { quote: 9, day: 4 }))).toBe(
			'Sentence 3 split the room, and nobody marked 1. Which record would settle each one?'
		);
	});

	it('asks of one alone where the other is missing', () => {
		expect(first(galley, marksOf(galley, { walk: 8, quote: 6, day: 8 }))).toBe(
			'Sentence 2 split the room. Which record would settle it?'
		);
		expect(first(galley, marksOf(galley, { walk: 2, quote: 9, day: 8 }))).toBe(
			'Hardly anyone marked sentence 1. Which record would settle whether that is right?'
		);
	});

	it('asks for one where nobody marked anything', () => {
		expect(first(galley, marksOf(galley, {}))).toBe(
			'Nobody marked anything. Which one would you look up first if you had to?'
		);
	});

	it('asks for the words that show the reason given most often', () => {
		const marks = { ...marksOf(galley, { quote: 9 }), reasons: { quote: 'bare-quote' } };
		expect(promptsOf(asked(galley, marks))).toContain(
			'The reason given most often for sentence 2 is “A quote with no name”. Which words show it?'
		);
		expect(promptsOf(asked(galley, { ...marks, reasons: { quote: HUNCH } }))).toContain(
			'The reason given most often for sentence 2 is a hunch. Who can put it into words?'
		);
	});

	it('asks nothing while people mark, and nothing of the marks while they are hidden', () => {
		expect(promptOf(asked(galley, null, { phase: 'open' }))).toBeNull();
		expect(promptOf(asked(galley, null))).toMatch(/Find somebody who marked differently/);
	});

	it('looks back once all findings are out', () => {
		const stop = { phase: 'revealing', revealed: galley.outline.units } as const;
		expect(promptOf(asked(galley, marksOf(galley, { walk: 3 }), stop))).toMatch(
			/Which finding surprised you/
		);
	});

	it('leaves marks of another stop aside', () => {
		expect(first(galley, marksOf(question, { '0': 5 }))).toBe(first(galley, null));
	});
});

test('a piece of a read is not talked about before its marks are shown', () => {
	const one = piece('A', 'one');
	expect(first(one, null)).toBeNull();
	expect(first(one, marksOf(one, { walk: 5 }))).toMatch(/^Sentence 1 split the room/);
});

test('a board asks of pairs by their row', () => {
	const [pair = ''] = boardStop.outline.units;
	expect(first(boardStop, marksOf(boardStop, { [pair]: 5 }))).toMatch(
		/^A.* and .* in row 1 split the room, and nobody tied .* in row \d+\. What would settle each one\?$/
	);
});

test('a question asks between close votes, and of those who chose another where they are not', () => {
	expect(first(question, marksOf(question, { '0': 4, '1': 6 }))).toBe(
		'The room is between B and A. What would you say to win the others over?'
	);
	expect(first(question, marksOf(question, { '0': 9, '1': 1 }))).toBe(
		'Most chose A. Who chose another, and what speaks for it?'
	);
});

test('a reading asks nothing', () => {
	expect(promptsOf(asked(reading, null))).toEqual([]);
});

test('any marks give questions that end as such, name only sentences there are, and come round again', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 40 }).chain((of) =>
				fc.record({
					of: fc.constant(of),
					marked: fc.record({
						walk: fc.integer({ min: 0, max: of }),
						quote: fc.integer({ min: 0, max: of }),
						day: fc.integer({ min: 0, max: of })
					})
				})
			),
			fc.nat({ max: 30 }),
			({ of, marked }, prompt) => {
				const question = asked(galley, marksOf(galley, marked, of), { phase: 'closed', prompt });
				const prompts = promptsOf(question);
				for (const words of prompts) {
					expect(words).toMatch(/\?$/);
					for (const [number] of words.matchAll(/\d+/g)) expect(['1', '2', '3']).toContain(number);
				}
				expect(promptOf(question)).toBe(prompts[prompt % prompts.length]);
			}
		)
	);
});
