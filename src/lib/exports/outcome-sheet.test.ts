import { expect, test } from 'vitest';
import { seededChance } from '#lib/quiz/chance.ts';
import { learners, record, stop } from '#lib/quiz/class-record.test-kit.ts';
import { classReport } from '#lib/quiz/class-report.ts';
import { outcomeSheet } from '#lib/quiz/outcome-sheet.ts';
import { outcomeSheetText } from './outcome-sheet.ts';

const text = (...signs: readonly string[]) =>
	outcomeSheetText(
		outcomeSheet(classReport(record([stop('xo')], learners(...signs)), seededChance(1)))
	);

test('is plain text, a line a paragraph, with what it is about and the day in front', () => {
	expect(text('+-', '+-', '+-', '-+', '--')).toBe(
		[
			'The fox: outcome sheet',
			'2026-11-20',
			'5 people read “The fox”.',
			'Sentences that do not stand were caught 3 times in 5. Sound sentences were wrongly doubted once in 5. Each time is one person and one sentence.',
			'There is one reading only, so there is no comparison. These counts do not show what anybody has learned.',
			''
		].join('\r\n')
	);
});

test('says under five people that it shows nothing', () => {
	expect(text('+-')).toContain('fewer than five people answered');
	expect(text('+-')).not.toMatch(/\d (times|people)/);
});
