import type { List, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { checkPlain } from '../1-parse/mark.ts';
import type { Draft, ProseBlock } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Report } from '../diagnostics/report.ts';
import { named } from './blocks.ts';
import { hasWords } from './body.ts';
import { checkKnown, type IdRegister } from './ids.ts';
import { FieldReader } from './read-fields.ts';

export interface ReadRecall {
	readonly id: string | undefined;
	/** From 0. */
	readonly answer: number | undefined;
	readonly question: Root;
	readonly choices: readonly string[];
	readonly explanation: Root;
}

const FEWEST_CHOICES = 2;
const MOST_CHOICES = 5;

/** Reads the questions on earlier lessons, which the first file of a course cannot have. */
export function readRecalls(
	draft: Draft,
	number: number | undefined,
	ids: IdRegister,
	report: Report
): readonly ReadRecall[] {
	return named(draft, 'recall').map((block) => {
		if (number === 1) report.add('recall-too-early', block.place, {});
		const reader = block.fields && new FieldReader(block.fields, ATTRIBUTES, report);
		return readRecall(block, reader, ids, report);
	});
}

const ATTRIBUTES = ['id', 'answer'];

/** A question of the bank, which says what technique it is on. */
export interface ReadRetrieval {
	readonly recall: ReadRecall;
	readonly technique: string | undefined;
}

/** Reads a question of the bank. */
export function readRetrieval(
	block: ProseBlock,
	catalogues: Catalogues,
	ids: IdRegister,
	report: Report
): ReadRetrieval {
	const { fields } = block;
	const reader = fields && new FieldReader(fields, [...ATTRIBUTES, 'technique'], report);
	const technique = reader?.text('technique');
	checkKnown(technique ? [technique] : [], catalogues.techniques.ids, 'technique-unknown', report);
	return { recall: readRecall(block, reader, ids, report), technique: technique?.value };
}

/** Reads prose, one list, prose. */
function readRecall(
	block: ProseBlock,
	reader: FieldReader | undefined,
	ids: IdRegister,
	report: Report
): ReadRecall {
	const { fields, prose, place } = block;
	const listAt = prose.children.findIndex(({ type }) => type === 'list');
	const lists = prose.children.filter((node) => node.type === 'list');
	const [list] = lists;
	const choices = list === undefined ? [] : readChoices(list, block.body.start, report);
	const isListSound =
		lists.length === 1 && choices.length >= FEWEST_CHOICES && choices.length <= MOST_CHOICES;
	if (!isListSound) {
		const count = lists.length === 1 ? `${choices.length} in it` : `${lists.length} lists`;
		report.add('recall-choices', place, { count });
	}
	const question = prose.children.slice(0, Math.max(0, listAt));
	const explanation = prose.children.slice(listAt + 1);
	if (isListSound && !hasWords(question)) report.add('body-empty', place, { what: 'The question' });
	if (isListSound && !hasWords(explanation)) {
		report.add('body-empty', place, { what: 'The explanation after the choices' });
	}
	const most = isListSound ? choices.length : MOST_CHOICES;
	const answer = reader?.number('answer', 1, most)?.value;
	return {
		id: fields && ids.take(fields, 'This question')?.value,
		answer: answer === undefined ? undefined : answer - 1,
		question: toRoot(question),
		choices,
		explanation: toRoot(explanation)
	};
}

function readChoices(list: List, offset: number, report: Report): readonly string[] {
	return list.children.map((choice) => {
		for (const child of choice.children) {
			if (child.type !== 'paragraph') continue;
			for (const words of child.children) checkPlainDeep(words, offset, report);
		}
		return toString(choice).replace(/\s+/g, ' ').trim();
	});
}

function checkPlainDeep(node: PhrasingContent, offset: number, report: Report): void {
	checkPlain(node, offset, report);
}

function toRoot(children: RootContent[]): Root {
	return { type: 'root', children };
}
