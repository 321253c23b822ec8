import { expect, test } from 'vitest';
import { falseAlarmRate, hitRate } from './rates.ts';

test('the rates are counts', () => {
	const tally = { hits: 5, misses: 2, falseAlarms: 1, correctRejections: 5 };
	expect(hitRate(tally)).toEqual({ count: 5, of: 7 });
	expect(falseAlarmRate(tally)).toEqual({ count: 1, of: 6 });
});

test('a passage of sound sentences only has a hit rate of none of none', () => {
	const tally = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 4 };
	expect(hitRate(tally)).toEqual({ count: 0, of: 0 });
});

test('a tally with a part that is no count is refused', () => {
	const tally = { hits: NaN, misses: 2, falseAlarms: 1, correctRejections: 5 };
	expect(() => hitRate(tally)).toThrow(RangeError);
	expect(() => falseAlarmRate(tally)).toThrow(RangeError);
});
