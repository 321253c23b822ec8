import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tally } from './outcomes.ts';
import { readingPattern, type ReadingPattern } from './reading-style.ts';

const anyTally: fc.Arbitrary<Tally> = fc
	.record({
		hits: fc.nat(20),
		misses: fc.nat(20),
		falseAlarms: fc.nat(20),
		correctRejections: fc.nat(20)
	})
	.filter((tally) => Object.values(tally).some((count) => count > 0));

const reading = (caught: number, signals: number, doubted: number, sound: number): Tally => ({
	hits: caught,
	misses: signals - caught,
	falseAlarms: doubted,
	correctRejections: sound - doubted
});

test('marking everything is marking everything, and marking nothing is marking nothing', () => {
	fc.assert(
		fc.property(fc.nat(30), fc.nat(30), (signals, sound) => {
			fc.pre(signals + sound > 0);
			expect(readingPattern(reading(signals, signals, sound, sound))).toBe('marked-everything');
			expect(readingPattern(reading(0, signals, 0, sound))).toBe('marked-nothing');
		})
	);
});

test('who is told that they told apart judged most of each kind rightly', () => {
	fc.assert(
		fc.property(anyTally, (tally) => {
			const isToldApart = readingPattern(tally) === 'told-apart';
			const isMostlyRight =
				tally.hits > tally.misses && tally.correctRejections > tally.falseAlarms;
			expect(isToldApart && !isMostlyRight).toBe(false);
		})
	);
});

test('nobody is told of an error that they did not make', () => {
	fc.assert(
		fc.property(anyTally, (tally) => {
			const pattern = readingPattern(tally);
			expect(pattern === 'mostly-doubted' && tally.falseAlarms === 0).toBe(false);
			expect(pattern === 'mostly-believed' && tally.misses === 0).toBe(false);
		})
	);
});

test('who is told that they had it turned round judged most of each kind wrongly', () => {
	fc.assert(
		fc.property(anyTally, (tally) => {
			fc.pre(readingPattern(tally) === 'turned-round');
			expect(tally.falseAlarms).toBeGreaterThan(tally.hits);
			expect(tally.misses).toBeGreaterThan(tally.correctRejections);
		})
	);
});

const CHANCES: readonly ReadingPattern[] = ['above-chance', 'near-chance', 'below-chance'];

test('who stands above or below chance has the larger share on that side, by a fifth at least', () => {
	fc.assert(
		fc.property(anyTally, (tally) => {
			const { hits, misses, falseAlarms, correctRejections } = tally;
			const [signals, sound] = [hits + misses, falseAlarms + correctRejections];
			const fifths = 5 * (hits * sound - falseAlarms * signals);
			const pattern = readingPattern(tally);
			fc.pre(CHANCES.includes(pattern));
			const isNear = fifths === 0 || Math.abs(fifths) < signals * sound;
			expect(pattern).toBe(isNear ? 'near-chance' : fifths > 0 ? 'above-chance' : 'below-chance');
		})
	);
});

test('swapping mark and no mark never keeps a reading told apart', () => {
	fc.assert(
		fc.property(anyTally, ({ hits, misses, falseAlarms, correctRejections }) => {
			const patterns = [
				readingPattern({ hits, misses, falseAlarms, correctRejections }),
				readingPattern({
					hits: misses,
					misses: hits,
					falseAlarms: correctRejections,
					correctRejections: falseAlarms
				})
			];
			expect(patterns.filter((pattern) => pattern === 'told-apart').length).toBeLessThan(2);
		})
	);
});

test('catching one more never loses told apart', () => {
	fc.assert(
		fc.property(anyTally, (tally) => {
			fc.pre(readingPattern(tally) === 'told-apart' && tally.misses > 0);
			expect(readingPattern({ ...tally, hits: tally.hits + 1, misses: tally.misses - 1 })).toBe(
				'told-apart'
			);
		}),
		{ numRuns: 1000 }
	);
});

const binomial = (n: number, k: number, p: number): number => {
	let ways = 1;
	for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
	return ways * p ** k * (1 - p) ** (n - k);
};

const chanceToldApart = (signals: number, sound: number, p: number): number => {
	let chance = 0;
	for (let caught = 0; caught <= signals; caught++) {
		for (let doubted = 0; doubted <= sound; doubted++) {
			if (readingPattern(reading(caught, signals, doubted, sound)) !== 'told-apart') continue;
			chance += binomial(signals, caught, p) * binomial(sound, doubted, p);
		}
	}
	return chance;
};

test('a guesser is told that they told apart at most once in ten, at any share of marks', () => {
	const worst: number[] = [];
	for (let signals = 0; signals <= 9; signals++) {
		for (let sound = signals === 0 ? 1 : 0; sound <= 9; sound++) {
			for (let share = 0; share <= 20; share++) {
				worst.push(chanceToldApart(signals, sound, share / 20));
			}
		}
	}
	expect(Math.max(...worst)).toBeLessThanOrEqual(0.1);
});

const seeded = (seed: number) => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

test.each([
	[6, 6, 0.5],
	[5, 9, 0.3],
	[4, 4, 0.7]
])(
	'of 10,000 seeded guessers at %d and %d sentences, marking %d of them, under 7 %% pass for telling apart',
	(signals, sound, share) => {
		const chance = seeded(1985);
		const marks = (sentences: number) =>
			Array.from({ length: sentences }, chance).filter((drawn) => drawn < share).length;
		const patterns = Array.from({ length: 10_000 }, () =>
			readingPattern(reading(marks(signals), signals, marks(sound), sound))
		);
		expect(patterns.filter((pattern) => pattern === 'told-apart').length).toBeLessThan(700);
	}
);

test('a reading is turned round only where its opposite would have told the sentences apart from luck', () => {
	fc.assert(
		fc.property(
			fc.nat(12),
			fc.nat(12),
			fc.nat(12),
			fc.nat(12),
			(hits, misses, falseAlarms, rejections) => {
				fc.pre(hits + misses + falseAlarms + rejections > 0);
				const pattern = readingPattern({
					hits,
					misses,
					falseAlarms,
					correctRejections: rejections
				});
				if (pattern !== 'turned-round') return;
				expect(falseAlarms * (hits + misses)).toBeGreaterThan(hits * (falseAlarms + rejections));
			}
		),
		{ examples: [[0, 4, 4, 0]] }
	);
});

test.each<[number, number, number, number, ReadingPattern]>([
	[5, 7, 1, 6, 'told-apart'],
	[4, 4, 0, 4, 'told-apart'],
	[3, 4, 0, 4, 'told-apart'],
	[4, 4, 1, 4, 'told-apart'],
	[2, 2, 0, 2, 'told-apart'],
	[1, 1, 0, 2, 'above-chance'],
	[3, 4, 1, 4, 'above-chance'],
	[3, 3, 1, 4, 'above-chance'],
	[3, 6, 3, 6, 'near-chance'],
	[3, 5, 2, 5, 'above-chance'],
	[4, 8, 3, 4, 'below-chance'],
	[1, 37, 6, 45, 'mostly-believed'],
	[4, 12, 4, 4, 'below-chance'],
	[0, 4, 4, 4, 'turned-round'],
	[0, 4, 3, 4, 'turned-round'],
	[1, 4, 3, 4, 'below-chance'],
	[1, 9, 4, 8, 'below-chance'],
	[6, 6, 3, 6, 'mostly-doubted'],
	[5, 6, 5, 6, 'mostly-doubted'],
	[3, 4, 3, 4, 'mostly-doubted'],
	[1, 4, 1, 4, 'mostly-believed'],
	[3, 6, 0, 6, 'mostly-believed'],
	[1, 6, 1, 6, 'mostly-believed'],
	[3, 8, 0, 8, 'mostly-believed'],
	[0, 0, 1, 8, 'near-chance'],
	[1, 1, 0, 3, 'above-chance'],
	[3, 3, 0, 1, 'above-chance']
])(
	'caught %d of %d and doubted %d of %d sound ones is %s',
	(caught, signals, doubted, sound, pattern) => {
		expect(readingPattern(reading(caught, signals, doubted, sound))).toBe(pattern);
	}
);

test('a reading without sentences is refused', () => {
	expect(() => readingPattern(reading(0, 0, 0, 0))).toThrow(
		new RangeError('a reading needs sentences, got 0')
	);
});

test('a tally with a part that is no count is refused', () => {
	expect(() => readingPattern(reading(1, 0, 0, 4))).toThrow(
		new RangeError('misses must be a whole number from 0, got -1')
	);
});
