import type { QuotingBlock } from '../1-parse/parse-file.ts';
import type { BesideDraft, SentenceDraft } from '../1-parse/quoted-body.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Beside } from '#lib/quiz/lesson.ts';
import type { Root } from 'mdast';
import { checkKnown, type IdRegister } from './ids.ts';
import { FieldReader } from './read-fields.ts';

export interface ReadSentence {
	/** Undefined where it is missing, malformed or taken, which has been reported. */
	readonly id: string | undefined;
	readonly place: Place;
	readonly text: string;
	readonly isAfterCut: boolean;
}

export interface ReadPassage {
	readonly id: string | undefined;
	readonly place: Place;
	readonly kind: 'example' | 'passage' | 'way-round' | 'piece';
	readonly specimen: string | undefined;
	readonly title: string | undefined;
	readonly intro: Root;
	readonly sentences: readonly ReadSentence[];
	readonly beside: readonly Beside[];
	readonly isDamaged: boolean;
}

/** Reads a passage's or example's braces and its sentences' ids. */
export function readPassage(
	block: QuotingBlock,
	catalogues: Catalogues,
	ids: IdRegister,
	report: Report
): ReadPassage {
	const { fields, content, place } = block;
	const isExample = block.name === 'example';
	const known = ['id', 'specimen', 'title', ...(isExample ? [] : ['way-round'])];
	const reader = fields && new FieldReader(fields, known, report);
	const specimen = reader?.text('specimen');
	checkKnown(specimen ? [specimen] : [], catalogues.specimens.ids, 'specimen-unknown', report);
	const isWayRound = !isExample && reader?.flag('way-round') === true;
	return {
		id: fields && ids.take(fields, isExample ? 'The example' : 'This passage')?.value,
		place,
		kind: isExample ? 'example' : isWayRound ? 'way-round' : 'passage',
		specimen: specimen?.value,
		title: reader?.text('title')?.value,
		intro: content.intro,
		sentences: content.sentences.map((sentence) => readSentence(sentence, ids, report)),
		beside: content.beside.map((beside) => readBeside(beside, catalogues, report)),
		isDamaged: content.isDamaged
	};
}

/** Reads the id of a sentence. */
export function readSentence(draft: SentenceDraft, ids: IdRegister, report: Report): ReadSentence {
	const { fields, place, words, isAfterCut } = draft;
	if (fields) new FieldReader(fields, ['id'], report);
	const id = fields && ids.take(fields, 'This sentence');
	return { id: id?.value, place: id?.place ?? place, text: words.value, isAfterCut };
}

function readBeside(
	{ fields, words }: BesideDraft,
	catalogues: Catalogues,
	report: Report
): Beside {
	const source = fields && new FieldReader(fields, ['source'], report).text('source');
	checkKnown(source ? [source] : [], catalogues.sources.ids, 'source-unknown', report);
	return { text: words.value, source: source?.value ?? '' };
}
