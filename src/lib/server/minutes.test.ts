import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledBoard, CompiledForm, CompiledLesson } from '#lib/quiz/course.ts';
import { board, boardKey } from '#lib/quiz/sample-board.test-kit.ts';
import { firstRead, formKeyOf } from '#lib/quiz/sample-form.test-kit.ts';
import { card, compiled, finding, galley, words } from './compiled.test-kit.ts';
import { boardMinutes, formMinutes, lessonMinutes, totalMinutes } from './minutes.ts';

/** A minute of reading, in words. */
const MINUTE = 170;

const stepsOf = (lesson: CompiledLesson, galleys: number | null = null) =>
	Object.fromEntries(lessonMinutes(lesson, galleys).map(({ step, minutes }) => [step, minutes]));

describe('a lesson', () => {
	test('takes at least a minute a step, however little there is', () => {
		expect(lessonMinutes(compiled({}), null)).toEqual(
			['Read', 'Mark', 'Check', 'Debrief', 'Keep'].map((step) => ({ step, minutes: 1 }))
		);
	});

	const example = { passage: galley('example', 0, 0), findings: {}, reasoning: '' };
	const question = { id: 'q', question: '', choices: ['', ''] };
	test.each([
		['introduction', compiled({ intro: words(3 * MINUTE) })],
		['question', compiled({ recall: [{ ...question, question: words(3 * MINUTE) }] })],
		[
			'choices',
			compiled({ recall: [{ ...question, choices: [words(MINUTE), words(2 * MINUTE)] }] })
		],
		[
			'answer',
			compiled(
				{ recall: [question] },
				{ recall: { q: { answer: 0, explanation: words(3 * MINUTE) } } }
			)
		],
		[
			'worked example',
			compiled({ example: { ...example, passage: galley('example', 3, MINUTE - 10, 30) } })
		],
		[
			'findings on the example',
			compiled({ example: { ...example, findings: { a: finding('opinion', 3 * MINUTE) } } })
		],
		['reasoning', compiled({ example: { ...example, reasoning: words(3 * MINUTE) } })]
	])('reads its %s at 170 words a minute', (_, lesson) => {
		expect(stepsOf(lesson)).toEqual({ Read: 3, Mark: 1, Check: 1, Debrief: 1, Keep: 1 });
	});

	test('marks at the pace of reading and six seconds a sentence', () => {
		// 340 words and 10 sentences: two minutes and one.
		expect(stepsOf(compiled({ passages: [galley('street', 10, 34)] }))['Mark']).toBe(3);
		expect(stepsOf(compiled({ passages: [galley('street', 10, 34, 2 * MINUTE)] }))['Mark']).toBe(5);
	});

	test('checks what does not stand: two cards each, and twenty seconds for a verdict', () => {
		const passages = [galley('street', 5, 1)];
		const verdicts = ['supported', 'opinion', 'no-record', 'contradicted', 'uncheckable'] as const;
		const findings = Object.fromEntries(
			verdicts.map((verdict, i) => [`street-${i + 1}`, finding(verdict)])
		);
		expect(stepsOf(compiled({ passages }, { findings }))['Check']).toBe(1);
		// Cards of 85 words on average: three sentences of a minute and twenty seconds.
		const checks = { street: [card(60, 10), card(100, 0)] };
		expect(stepsOf(compiled({ passages }, { findings, checks }))['Check']).toBe(4);
	});

	test('reads the findings on what was marked in the debrief', () => {
		const passages = [galley('street', 2, 1)];
		const findings = {
			'street-1': finding('supported', MINUTE),
			'street-2': finding('opinion', 3 * MINUTE),
			'elsewhere-1': finding('opinion', 9 * MINUTE)
		};
		expect(stepsOf(compiled({ passages }, { findings }))['Debrief']).toBe(4);
	});

	/** Three galleys, each of three minutes to mark, four to check and two to debrief. */
	const three = compiled(
		{
			intro: words(2 * MINUTE),
			passages: ['one', 'two', 'three'].map((id) => galley(id, 10, 34))
		},
		{
			checks: Object.fromEntries(['one', 'two', 'three'].map((id) => [id, [card(85, 0)]])),
			findings: Object.fromEntries(
				['one', 'two', 'three'].flatMap((id) =>
					Array.from({ length: 10 }, (_, i) => [
						`${id}-${i + 1}`,
						finding(i < 3 ? 'contradicted' : 'supported', 34)
					])
				)
			)
		}
	);

	test.each([
		[1, 3, 4, 2],
		[2, 6, 8, 4],
		[3, 9, 12, 6],
		[null, 9, 12, 6],
		[7, 9, 12, 6]
	])('counts %s galleys of three, and always reads the whole beginning', (limit, ...rest) => {
		const [mark, check, debrief] = rest;
		expect(stepsOf(three, limit)).toEqual({
			Read: 2,
			Mark: mark,
			Check: check,
			Debrief: debrief,
			Keep: 1
		});
	});

	test('leaves the way round out', () => {
		const longer = compiled({ wayRound: [galley('round', 10, MINUTE)] });
		expect(stepsOf(longer)).toEqual(stepsOf(compiled({})));
	});

	test('never has a step below a minute or between two', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(12), fc.nat(40), fc.nat(300)), { maxLength: 4 }),
				fc.option(fc.integer({ min: 1, max: 5 })),
				(galleys, limit) => {
					const passages = galleys.map(([n, each, intro], i) => galley(`g${i}`, n, each, intro));
					for (const { minutes } of lessonMinutes(compiled({ passages }), limit)) {
						expect(Number.isInteger(minutes)).toBe(true);
						expect(minutes).toBeGreaterThanOrEqual(1);
					}
				}
			)
		);
	});
});

describe('a board', () => {
	const bare: CompiledBoard = {
		board: { ...board, intro: '', recall: [], rows: [] },
		key: { recall: {}, pairs: {}, records: {} }
	};
	const of = (compiledBoard: CompiledBoard) =>
		Object.fromEntries(boardMinutes(compiledBoard).map(({ step, minutes }) => [step, minutes]));
	const pair = { verdict: 'compatible', note: '', explanation: '', claims: [] } as const;
	const record = { note: '', says: '', sources: [], claims: [] };
	const { example } = bare.board;

	test('takes at least a minute a step', () => {
		expect(boardMinutes(bare)).toEqual(
			['Read', 'Tie', 'Debrief', 'Keep'].map((step) => ({ step, minutes: 1 }))
		);
	});

	test.each([
		['introduction', { ...bare.board, intro: words(3 * MINUTE) }],
		[
			'questions',
			{ ...bare.board, recall: [{ id: 'q', question: words(3 * MINUTE), choices: [] }] }
		],
		['reasoning', { ...bare.board, example: { ...example, reasoning: words(3 * MINUTE) } }],
		[
			'example',
			{
				...bare.board,
				example: { ...example, pairs: { 'a:b': { ...pair, explanation: words(3 * MINUTE) } } }
			}
		],
		[
			'record on the example',
			{ ...bare.board, example: { ...example, record: { ...record, says: words(3 * MINUTE) } } }
		]
	])('reads its %s', (_, of3) => {
		expect(of({ ...bare, board: of3 })).toEqual({ Read: 3, Tie: 1, Debrief: 1, Keep: 1 });
	});

	test('ties at the pace of reading and six seconds a pair, and debriefs by what the notes and the record say', () => {
		const cells = ['a', 'b'].map((id) => ({ id, specimen: id, text: words(MINUTE) }));
		const row = { id: 'r', title: 'R', intro: words(MINUTE), cells };
		const pairs = Object.fromEntries(
			Array.from({ length: 10 }, (_, i) => [`a${i}:b${i}`, { ...pair, explanation: words(34) }])
		);
		expect(
			of({
				board: { ...bare.board, rows: [row] },
				key: { recall: {}, pairs, records: { r: { ...record, says: words(MINUTE) } } }
			})
		).toEqual({ Read: 1, Tie: 4, Debrief: 3, Keep: 1 });
	});

	test('of a few words is a matter of minutes', () => {
		expect(of({ board, key: boardKey })).toEqual({ Read: 1, Tie: 1, Debrief: 1, Keep: 1 });
	});
});

test('all the steps take as long together as one after another', () => {
	expect(totalMinutes(boardMinutes({ board, key: boardKey }))).toBe(4);
	expect(totalMinutes([])).toBe(0);
});

describe('a form', () => {
	const formWith = (...pieces: CompiledForm['form']['pieces'][number][]): CompiledForm => ({
		form: { ...firstRead, pieces },
		key: formKeyOf(firstRead)
	});

	test('is one step of at least a minute', () => {
		expect(formMinutes(formWith())).toEqual([{ step: 'Read and mark', minutes: 1 }]);
	});

	test('reads each piece twice, with six seconds a sentence and ten a piece', () => {
		// Six pieces of 10 sentences and 85 words: six minutes, six and one.
		const pieces = Array.from({ length: 6 }, (_, i) => galley(`p${i}`, 10, 8, 5));
		expect(formMinutes(formWith(...pieces))).toEqual([{ step: 'Read and mark', minutes: 13 }]);
	});
});
