import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairId, pairsOf } from '#lib/quiz/board.ts';
import type { CompiledBoard } from '#lib/quiz/course.ts';
import { compileBoardFile } from './compile-board.ts';
import { compileCatalogues } from './compile-catalogues.ts';
import type { Outcome } from './compile-file.ts';
import {
	anyText,
	catalogues,
	expectShown,
	readSample,
	silentlyLost,
	withSlips
} from './mutations.test-kit.ts';

const path = 'lessons/04-board/board.md';
const good = readSample('good-course/lessons/04-board/board.md');

const compile = (text: string) => compileBoardFile({ path, text }, catalogues);

/** Either diagnostics that can be shown, or a board that keeps the rules. */
function expectSound(outcome: Outcome<CompiledBoard>, text: string): void {
	if (outcome.ok) expectRules(outcome.built);
	else expectShown(outcome.diagnostics, path, text);
}

function expectRules({ board, key }: CompiledBoard): void {
	const { rows, wayRound, columns } = board;
	const idsOf = (some: typeof rows) =>
		some.flatMap((row) => pairsOf(row).map(([a, b]) => pairId(a.id, b.id)));
	expect(rows.length).toBeGreaterThanOrEqual(2);
	expect(Object.keys(key.records)).toEqual(rows.map(({ id }) => id));
	expect(Object.keys(key.pairs)).toEqual(idsOf(rows));
	expect(Object.keys(board.example.pairs)).toEqual(idsOf([board.example.row]));
	expect(wayRound.length > 1).toBe(board.contentNote !== '');
	for (const some of [rows, rows.filter(({ id }) => wayRound.includes(id))]) {
		const verdicts = idsOf(some).map((id) => key.pairs[id]?.verdict);
		const compatible = verdicts.filter((verdict) => verdict === 'compatible').length;
		expect(compatible).toBeGreaterThanOrEqual(0.4 * verdicts.length);
	}
	for (const { cells } of [...rows, board.example.row]) {
		const at = cells.map(({ specimen }) => columns.indexOf(specimen));
		expect(at).not.toContain(-1);
		expect(at).toEqual(at.toSorted((a, b) => a - b));
		expect(cells.length >= 2 && cells.length <= 4).toBe(true);
	}
}

describe('a board with slips', () => {
	test('compiles to diagnostics or to a board that keeps the rules', () => {
		fc.assert(
			fc.property(withSlips(good), (text) => expectSound(compile(text), text)),
			{ numRuns: 400 }
		);
	}, 60_000);

	test('cannot leave a line out without being told', () => {
		expect(silentlyLost(good, (rest) => compile(rest).ok)).toEqual([]);
	}, 60_000);

	test('never breaks the compiler, whatever it is', () => {
		fc.assert(
			fc.property(anyText, (text) => expectSound(compile(text), text)),
			{ numRuns: 300 }
		);
	}, 60_000);

	test.each([
		['rows', ':::row{#a title="A"}\n:::\n'.repeat(7_000)],
		['cells', `:::row{#a title="A"}\n${':cell[a]{#b specimen=fox}\n'.repeat(400)}:::\n`.repeat(18)],
		[
			'cells that differ',
			Array.from({ length: 16 }, (_, row) => {
				const cell = (at: number) => `:cell[a]{#b-${row}-${at} specimen=fox}\n`;
				const cells = Array.from({ length: 400 }, (_, at) => cell(at)).join('');
				return `:::row{#a-${row} title="A"}\n${cells}:::\n`;
			}).join('')
		],
		['pairs', ':::pair{of="a b" verdict=compatible}\n:::\n'.repeat(4_000)],
		['records', ':::record{for=a note="b" sources="S1"}\nA.\n:::\n'.repeat(4_000)]
	])(
		'of many %s is dealt with in seconds',
		(_, blocks) => {
			const text = good + blocks;
			const start = process.cpuUsage();
			expectSound(compile(text), text);
			expect(process.cpuUsage(start).user / 1000).toBeLessThan(4_000);
		},
		30_000
	);
});

describe('the same board', () => {
	test('comes of pairs that name their cells in the other order', () => {
		const turned = good.replace(/of="(\S+) (\S+)"/g, 'of="$2 $1"');
		expect(turned).not.toBe(good);
		expect(compile(turned)).toEqual(compile(good));
	});

	test('comes of cells that stand in another order, if not of the same column', () => {
		const lines = good.split('\n');
		const first = lines.findIndex((line) => line.includes('#film-a'));
		const turned = lines.toSpliced(first, 2, lines[first + 1] ?? '', lines[first] ?? '');
		expect(compile(turned.join('\n'))).toEqual(compile(good));
	});
});

test('an unreadable catalogue is not blamed on the boards', () => {
	const { catalogues: broken } = compileCatalogues([
		{ path: 'lessons/sources.yaml', text: 'a: [' }
	]);
	expect(compileBoardFile({ path, text: good }, broken).ok).toBe(true);
});
