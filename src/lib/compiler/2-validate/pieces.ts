import { PIECE_KINDS, type PieceKind } from '#lib/quiz/form.ts';
import type { QuotingBlock } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Placed } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import { checkKnown, type IdRegister } from './ids.ts';
import { countWords } from './passage-size.ts';
import { readSentence, type ReadPassage } from './passages.ts';
import { FieldReader } from './read-fields.ts';

export interface ReadPiece extends ReadPassage {
	readonly made: PieceKind | undefined;
	readonly topic: string | undefined;
}

const ATTRIBUTES = ['id', 'specimen', 'kind', 'topic'];

/** Reads a piece of a form, whose title is that of its specimen. */
export function readPiece(
	block: QuotingBlock,
	catalogues: Catalogues,
	ids: IdRegister,
	report: Report
): ReadPiece {
	const { fields, content, place } = block;
	const reader = fields && new FieldReader(fields, ATTRIBUTES, report);
	const specimen = reader?.text('specimen');
	return {
		id: fields && ids.take(fields, 'This piece')?.value,
		place,
		kind: 'piece',
		made: reader?.oneOf('kind', PIECE_KINDS),
		topic: reader?.text('topic')?.value,
		specimen: specimen?.value,
		title: specimen && readTitle(specimen, catalogues, report),
		intro: content.intro,
		sentences: content.sentences.map((sentence) => readSentence(sentence, ids, report)),
		beside: [],
		isDamaged: content.isDamaged
	};
}

function readTitle(specimen: Placed<string>, catalogues: Catalogues, report: Report): string {
	const { value, place } = specimen;
	checkKnown([specimen], catalogues.specimens.ids, 'specimen-unknown', report);
	const entry = catalogues.specimens.entries.find(({ id }) => id === value);
	if (entry !== undefined && entry.writtenByUs !== 'invented') {
		report.add('piece-not-invented', place, { id: value });
	}
	// A catalogue that cannot be read, or an entry without a title, is blamed where it stands.
	return entry === undefined || entry.title === '' ? value : entry.title;
}

const FEWEST_SENTENCES = 4;
const MOST_SENTENCES = 8;
const MOST_WORDS = 110;

/** Reports a piece that is too short or too long to be read in one go. */
export function checkPieceSize({ id = '', place, sentences }: ReadPiece, report: Report): void {
	const count = sentences.length;
	if (count < FEWEST_SENTENCES || count > MOST_SENTENCES) {
		report.add('piece-sentences', place, {
			id,
			count,
			least: FEWEST_SENTENCES,
			most: MOST_SENTENCES
		});
	}
	const words = sentences.reduce((sum, { text }) => sum + countWords(text), 0);
	if (words > MOST_WORDS)
		report.add('piece-too-long', place, { id, count: words, limit: MOST_WORDS });
}
