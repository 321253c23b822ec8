import type { Tally } from '#lib/quiz/outcomes.ts';
import { NEAR_CHANCE, readingPattern, type ReadingPattern } from '#lib/quiz/reading-style.ts';

const PATTERN_WORDS: Readonly<Record<ReadingPattern, string>> = {
	'marked-everything':
		'You marked every sentence. That catches all that does not stand, and doubts all that does. With every sentence in doubt, nothing could be printed. Next time, ask of each sentence what would have to be true, and leave one alone when you could find that out.',
	'marked-nothing':
		'You marked no sentence. That doubts nothing sound, and lets everything else through. Next time, look for the sentence you would least like to explain to a reader, and start there.',
	'near-chance':
		'This is about where guessing lands. That happens to careful readers too, on so few sentences. Look at the reasons in the margin rather than at the counts.',
	'above-chance':
		'You marked a larger share of what does not stand than of what stands. On so few sentences luck could do this too, so look at the reasons in the margin as well.',
	'below-chance':
		'You marked a larger share of what stands than of what does not. Look at the reasons in the margin, one sentence at a time.',
	'turned-round':
		'Most of what you marked stands, and most of what you left does not. That happens when tone decides: plain lines slip by and flowery ones draw the pencil. Look at the reasons in the margin, one sentence at a time.',
	'mostly-doubted':
		'You doubted more than the record does. The sound sentences you marked are worth a second look: what in them could have been looked up?',
	'mostly-believed':
		'You left several sentences that do not stand. The ones you missed are worth a second look: who says so, and how would they know?',
	'told-apart':
		'You told most of them apart: you marked what does not stand and left alone what does. That is harder than marking a lot.'
};

const ALL_APART =
	'You told all of them apart: you marked what does not stand and left alone what does. That is harder than marking a lot.';

/** What a reading looks like, in plain words. */
export function readingWords(tally: Tally): string {
	const pattern = readingPattern(tally);
	const isFlawless = tally.misses === 0 && tally.falseAlarms === 0;
	return pattern === 'told-apart' && isFlawless ? ALL_APART : patternWords(pattern);
}

/** What a pattern looks like, where it may not be all of the sentences. */
export const patternWords = (pattern: ReadingPattern): string => PATTERN_WORDS[pattern];

/** The two counts of a reading in one sentence. */
export const toldOf = ({ hits, misses, falseAlarms, correctRejections }: Tally): string =>
	`You caught ${hits} of ${hits + misses} that do not stand and wrongly doubted ${falseAlarms} of ${falseAlarms + correctRejections} sound ones.`;

/** The corner of the figure that a reading lies near, for readers who do not see it. */
export function describePlace(tally: Tally): string {
	const counts = toldOf(tally);
	const { hits, misses, falseAlarms, correctRejections } = tally;
	// Where there is nothing of a kind, none of it was marked, as the figure has it.
	const up = hits / Math.max(1, hits + misses);
	const along = falseAlarms / Math.max(1, falseAlarms + correctRejections);
	const isInTheMiddle = Math.abs(up + along - 1) <= 1 / 2;
	if (isInTheMiddle && Math.abs(up - along) < NEAR_CHANCE)
		return `${counts} That is close to the line on which guessing lands.`;
	const side = up > along ? 'above' : up < along ? 'below' : 'on';
	const catches = up > 1 / 2 ? 'catches much' : 'catches little';
	const doubts = along > 1 / 2 ? 'doubts much' : 'doubts little';
	return `${counts} That is nearest the corner of a reader who ${catches} and ${doubts}, ${side} the line on which guessing lands.`;
}

/** How few sentences this is, and what they can show. */
export const limitWords = ({ hits, misses, falseAlarms, correctRejections }: Tally): string =>
	`${hits + misses + falseAlarms + correctRejections} sentences are too few to say what kind of reader you are. They are enough to show which ones deserve a second look.`;
