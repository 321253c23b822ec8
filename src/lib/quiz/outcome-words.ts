import { changeWords, countWords } from './class-words.ts';
import type { OutcomeSheet } from './outcome-sheet.ts';

/** All that an outcome sheet says, in whole sentences, what it cannot say last. */
export const outcomeWords = (sheet: OutcomeSheet): readonly string[] => {
	switch (sheet.kind) {
		case 'two-reads':
			return [
				`${sheet.people} people did both reads.`,
				changeWords(sheet.caught, 'caught'),
				changeWords(sheet.doubted, 'doubted'),
				'The ranges are 95 per cent bootstrap intervals over people. They are a little too narrow for a small group. The two reads were built alike, but nobody has measured yet whether one is harder, and there was no other group to compare with.'
			];
		case 'one-read':
			return [
				`${sheet.people} people read “${sheet.file}”.`,
				`${countWords(sheet, sheet.unit)} Each time is one person and one ${sheet.unit}.`,
				'There is one reading only, so there is no comparison. These counts do not show what anybody has learned.'
			];
		case 'withheld':
			return [
				'Nothing is shown here, because fewer than five people answered.',
				'Of so few, a figure comes close to telling what one of them did.'
			];
	}
};
