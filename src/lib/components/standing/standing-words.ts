import type { CalibrationBin } from '#lib/quiz/calibration.ts';
import type { ReadingPattern } from '#lib/quiz/reading-style.ts';
import { patternWords } from '../lesson/report-words.ts';
import { CONFIDENCE_WORDS } from '../lesson/wording.ts';

/** What all lessons together look like; there is no margin beside it, and the sentences need not be few. */
export const STANDING_WORDS: Readonly<Record<ReadingPattern, string>> = {
	'marked-everything':
		'You marked every sentence. That catches all that does not stand, and doubts all that does. With every sentence in doubt, nothing could be printed.',
	'marked-nothing':
		'You marked no sentence. That doubts nothing sound, and lets everything else through.',
	'near-chance':
		'You marked sound sentences about as often as the others. That is about where guessing lands. Your field guide says of each technique when to check and when to trust.',
	'above-chance':
		'You marked a larger share of what does not stand than of what stands. So far luck could do this too.',
	'below-chance': 'You marked a larger share of what stands than of what does not.',
	'turned-round':
		'Most of what you marked stands, and most of what you left does not. That happens when tone decides: plain lines slip by and flowery ones draw the pencil.',
	'mostly-doubted':
		'You doubted more than the record does. Of each line, ask what in it you could look up.',
	'mostly-believed':
		'You believed more than the record does. Of each line, ask who says so, and how they would know.',
	'told-apart': patternWords('told-apart')
};

/** What the pairs of a board look like beside the lessons: the notes below its rows are elsewhere. */
export const STANDING_BOARD_WORDS: Readonly<Record<ReadingPattern, string>> = {
	'marked-everything':
		'You tied everything to everything. Two lines that differ are not yet in conflict.',
	'marked-nothing': 'You tied nothing. That invents no conflict and lets each one pass.',
	'near-chance': 'That is about where guessing lands.',
	'above-chance':
		'You tied a larger share of what conflicts than of what does not. On so few pairs luck could do this too.',
	'below-chance': 'You tied a larger share of what fits together than of what does not.',
	'turned-round': 'Most of what you tied can be true together, and most of what you left cannot.',
	'mostly-doubted': 'You saw more conflict than there is.',
	'mostly-believed': 'You let several contradictions pass.',
	'told-apart': 'You told conflict from mere difference.'
};

const WHEN: Readonly<Record<CalibrationBin['confidence'], string>> = {
	guess: 'When you guessed',
	fairly: 'When you were fairly sure',
	certain: 'When you were certain'
};

/** How often the learner was right at one confidence, in a sentence. */
export const calibrationWords = ({ confidence, right, of }: CalibrationBin): string =>
	`${WHEN[confidence]}, you were right ${right === 1 ? 'once' : `${right} times`} in ${of}.`;

/** The name of a confidence. */
export const confidenceName = ({ confidence }: CalibrationBin): string =>
	CONFIDENCE_WORDS[confidence];
