import { expect, test } from 'vitest';
import { seededChance } from './chance.ts';
import { classFigure, type ClassFigure } from './class-figure.ts';
import { learner, learners, record, stop } from './class-record.test-kit.ts';
import { criterion, dPrime } from './detection.ts';

const times = (signs: string, count: number) => Array.from({ length: count }, () => signs);
const figure = (kinds: string, ...signs: readonly string[]): ClassFigure =>
	classFigure(record([stop(kinds)], learners(...signs)), seededChance(1));
const known = (kinds: string, ...signs: readonly string[]) => {
	const own = figure(kinds, ...signs);
	if (own.kind !== 'known') throw new Error(own.kind);
	return own;
};

test('is not made of fewer than five learners', () => {
	expect(figure('xo', ...times('+-', 4))).toEqual({ kind: 'few-people' });
	expect(figure('xo', ...times('+-', 5)).kind).toBe('known');
});

test('is not made of stops with one kind of sentence, which are left out beside others', () => {
	expect(figure('xx', ...times('++', 6))).toEqual({ kind: 'one-kind' });
	const stops = [stop('xo'), stop('ooo', { id: 'lane' })];
	const class6 = Array.from({ length: 6 }, (_, i) =>
		learner(`L${i}`, { street: '+-', lane: '+++' })
	);
	const own = classFigure(record(stops, class6), seededChance(1));
	expect(own).toMatchObject({
		tally: { hits: 6, misses: 0, falseAlarms: 0, correctRejections: 6 }
	});
});

test('is d′ and c of the pooled tally, within their intervals', () => {
	const own = known('xxoo', '+-+-', '++--', '+---', '-+-+', '++-+', '----');
	expect(own.tally).toEqual({ hits: 7, misses: 5, falseAlarms: 3, correctRejections: 9 });
	expect(own.dPrime.value).toBe(dPrime(own.tally));
	expect(own.criterion.value).toBe(criterion(own.tally));
	for (const { low, value, high } of [own.dPrime, own.criterion]) {
		expect(low).toBeLessThan(value);
		expect(value).toBeLessThan(high);
	}
});

test('says that a class that tells them apart does better than guessing', () => {
	const own = known('xxxoooo', ...times('++-----', 4), ...times('+++---+', 3), '-++----');
	expect(own.told).toBe('better-than-guessing');
});

test('says that a class that has it the wrong way round does worse than guessing', () => {
	expect(known('xxoo', ...times('--++', 5), '+-++', '---+').told).toBe('worse-than-guessing');
});

test('says nothing for certain of a class that guesses', () => {
	expect(known('xxoo', '+-+-', '-++-', '+--+', '-+-+', '++--', '--++').told).toBe('unclear');
});

test('marking everything, or all but one, is no skill and no lack of it, whatever the correction does', () => {
	expect(known('xxxxoooooo', ...times('++++++++++', 6))).toMatchObject({
		told: 'unclear',
		lean: 'readily'
	});
	expect(known('xxxxoooooo', ...times('++++++++++', 5), '-+++++++++').told).toBe('unclear');
	expect(known('xxoooooooo', ...times('----------', 6))).toMatchObject({
		told: 'unclear',
		lean: 'rarely'
	});
});

test('leans neither way where both errors are as frequent', () => {
	expect(known('xxoo', '+-+-', '++--', '+---', '++-+', '-+-+', '++--').lean).toBe('neither');
});

test('pools a room of 3,000 in the time of a page', () => {
	const signs = ['+-+-', '++--', '+---', '-+-+'];
	const many = Array.from({ length: 3_000 }, (_, i) => signs[i % 4] ?? '');
	const start = performance.now();
	expect(known('xxoo', ...many).learners).toBe(3_000);
	expect(performance.now() - start).toBeLessThan(5_000);
});

test('is a nought without a sign where the class leans neither way', () => {
	const { criterion: lean } = known('xo', ...times('+-', 6));
	expect([lean.low, lean.value, lean.high].map((one) => Object.is(one, 0))).toEqual([
		true,
		true,
		true
	]);
});
