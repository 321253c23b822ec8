import { syllable } from 'syllable';

/** At this grade or below, an average pupil of 13 or 14 reads a file by herself. */
export const HIGHEST_GRADE = 8;

/** From this many words on, quoted words are somebody else’s prose and are not counted as ours. */
const LONG_QUOTATION = 4;

/** Stands for a long quotation: one word of one syllable, so that our sentence keeps its shape. */
const QUOTED = '\ue000';

export interface ReadingLevel {
	readonly words: number;
	readonly sentences: number;
	readonly syllables: number;
	/** United States school grade; 0 where there are no words. */
	readonly grade: number;
}

/**
 * The reading level of a text by the Flesch-Kincaid grade formula (Kincaid, Fishburne, Rogers and
 * Chissom, Navy Research Branch Report 8-75, 1975):
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * `text` is a list of blocks, or one text with a block on each line; a sentence never runs from one
 * block into the next, so that a heading or a list item without a full stop stays by itself. A
 * number counts as one syllable, a quotation of four words or more as one word of one syllable, and
 * what is nothing but quotation does not count.
 */
export function readingLevel(text: string | readonly string[]): ReadingLevel {
	const blocks = typeof text === 'string' ? text.split(/\n+/) : text;
	const sentences = blocks
		.flatMap((block) => sentencesOf(setAsideQuotations(block)))
		.map(wordsOf)
		.filter((words) => words.some((word) => word !== QUOTED));
	const words = sentences.flat();
	const counts = {
		words: words.length,
		sentences: sentences.length,
		syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0)
	};
	return { ...counts, grade: gradeOf(counts) };
}

/** The grade formula for these counts; 0 where there are no words. */
export function gradeOf({ words, sentences, syllables }: Omit<ReadingLevel, 'grade'>): number {
	return words === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** A quotation that ends a sentence of its own ends ours too. */
function setAsideQuotations(block: string): string {
	return block.replace(/“([^“”]*)”|"([^"]*)"/g, (whole, curly?: string, straight?: string) => {
		const quoted = curly ?? straight ?? '';
		if (wordsOf(quoted).length < LONG_QUOTATION) return whole;
		return /[.!?…]$/.test(quoted) ? `${QUOTED}.` : QUOTED;
	});
}

const ABBREVIATION = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Jr|vs|No|\p{Lu})\.$/u;

function sentencesOf(block: string): readonly string[] {
	const parts = block.split(/(?<=[.!?…][”’"')\]]*)\s+(?=[“‘"'([]*[\p{Lu}\p{N}\ue000])/u);
	const sentences: string[] = [];
	for (const part of parts) {
		const before = sentences.at(-1);
		if (before !== undefined && ABBREVIATION.test(before)) {
			sentences[sentences.length - 1] = `${before} ${part}`;
		} else {
			sentences.push(part);
		}
	}
	return sentences;
}

function wordsOf(text: string): readonly string[] {
	return text.match(/\ue000|[\p{L}\p{N}]+(?:[.,:](?=\p{N})\p{N}+|[’'‑-][\p{L}\p{N}]+)*/gu) ?? [];
}

function syllablesOf(word: string): number {
	return Math.max(1, syllable(word));
}
