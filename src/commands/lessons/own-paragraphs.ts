import { plainText } from '#lib/compiler/plain-text.ts';

/** Stands for the title of a work: one word of one syllable, whatever the work is called. */
const TITLE = 'It';

/**
 * The paragraphs, list items and lines of HTML that the compiler made, or of plain text, without
 * block quotations and with one short word for each title of a work in italics.
 */
export function ownParagraphs(html: string): readonly string[] {
	return html
		.replace(/<blockquote>[\s\S]*?<\/blockquote>/g, '\n')
		.replace(/<em>(\p{Lu}[^<]*)<\/em>/gu, TITLE)
		.split(/<\/?(?:p|li|ul|ol|br)\b[^>]*>|\n+/)
		.map(plainText)
		.filter((paragraph) => paragraph !== '');
}
