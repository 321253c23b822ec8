import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairId, pairOutcomes, pairsOf, type Cell, type PairVerdict } from './board.ts';
import { tally } from './outcomes.ts';
import { board, boardKey, contradictions } from './sample-board.test-kit.ts';

const cell = (id: string): Cell => ({ id, specimen: 'fox', text: id });
const idsOf = (...cells: readonly string[]) =>
	pairsOf({ cells: cells.map(cell) }).map(([first, second]) => pairId(first.id, second.id));

const verdict = (contradicts: boolean): { readonly verdict: PairVerdict } => ({
	verdict: contradicts ? 'contradiction' : 'compatible'
});

/** Any findings on the pairs of one row, and any of them tied. */
const anyTies = fc
	.array(fc.record({ isContradiction: fc.boolean(), isTied: fc.boolean() }), { maxLength: 12 })
	.map((pairs) => ({
		pairs: pairs.map((_, at) => `a${at}:b${at}`),
		ties: pairs.flatMap(({ isTied }, at) => (isTied ? [`a${at}:b${at}`] : [])),
		findings: Object.fromEntries(
			pairs.map(({ isContradiction }, at) => [`a${at}:b${at}`, verdict(isContradiction)])
		)
	}));

test('a pair is named by its two cells with a colon between them', () => {
	expect(pairId('colour-fox', 'colour-hare')).toBe('colour-fox:colour-hare');
});

test('the pairs of a row come in reading order, the earlier cell first', () => {
	expect(idsOf('a', 'b', 'c', 'd')).toEqual(['a:b', 'a:c', 'a:d', 'b:c', 'b:d', 'c:d']);
});

test('two cells of one specimen make a pair like any other', () => {
	expect(pairsOf(board.rows[1] ?? { cells: [] })[0]?.map(({ id }) => id)).toEqual([
		'hour-first',
		'hour-second'
	]);
});

test('a row of one cell or none has no pairs', () => {
	expect([idsOf('a'), idsOf()]).toEqual([[], []]);
});

test('n cells make n times n minus one, halved, and no pair twice', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 8 }), (ids) => {
			const pairs = idsOf(...ids);
			expect(pairs).toHaveLength((ids.length * (ids.length - 1)) / 2);
			expect(new Set(pairs).size).toBe(pairs.length);
		})
	);
});

test('a tied contradiction is a hit, a tied tone a false alarm, and what is left counts the other way', () => {
	const findings = {
		'a:b': verdict(true),
		'a:c': verdict(true),
		'a:d': verdict(false),
		'b:c': verdict(false)
	};
	expect(pairOutcomes(Object.keys(findings), ['a:b', 'a:d'], findings)).toEqual({
		'a:b': 'hit',
		'a:c': 'miss',
		'a:d': 'false-alarm',
		'b:c': 'correct-rejection'
	});
});

test('a pair without a finding and a tie on another row have no outcome', () => {
	expect(pairOutcomes(['a:b', 'toString'], ['c:d'], { 'a:b': verdict(true) })).toEqual({
		'a:b': 'miss'
	});
});

test('every pair has one outcome, and the counts of signal and noise do not depend on the ties', () => {
	fc.assert(
		fc.property(anyTies, ({ pairs, ties, findings }) => {
			const counts = tally(pairOutcomes(pairs, ties, findings));
			const signals = pairs.filter((pair) => findings[pair]?.verdict === 'contradiction').length;
			expect(counts.hits + counts.misses).toBe(signals);
			expect(counts.falseAlarms + counts.correctRejections).toBe(pairs.length - signals);
			expect(counts.hits + counts.falseAlarms).toBe(ties.length);
		})
	);
});

test('who ties by the key has hits and correct rejections only', () => {
	const pairs = Object.keys(boardKey.pairs);
	expect(tally(pairOutcomes(pairs, contradictions, boardKey.pairs))).toEqual({
		hits: 4,
		misses: 0,
		falseAlarms: 0,
		correctRejections: 3
	});
});
