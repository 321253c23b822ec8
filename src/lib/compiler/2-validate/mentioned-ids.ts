import type { IdRegister } from './ids.ts';

/**
 * Ids that the text gives to a sentence or a block and that could not be read, so that a slip in one
 * place is not reported again wherever its id is used. The text is searched when first asked.
 */
export class MentionedIds {
	readonly #text: string;
	readonly #read: IdRegister;
	#ids: ReadonlySet<string> | undefined;

	constructor(text: string, read: IdRegister) {
		this.#text = text;
		this.#read = read;
	}

	/** Whether a sentence, cell, passage or row seems to have the id, and nothing that was read has it. */
	hasSentence(id: string): boolean {
		return !this.#read.has(id) && this.#find().has(id);
	}

	/** Whether a finding seems to be for the id. */
	hasFinding(id: string): boolean {
		return this.#find().has(`finding ${id}`);
	}

	#find(): ReadonlySet<string> {
		this.#ids ??= findIds(this.#text);
		return this.#ids;
	}
}

const SENTENCE_ID = /\]\s{0,3}\{#?([^\s{}"'=]{1,60})/g;
const BLOCK_ID = /^ {0,3}:{1,9} {0,3}([\p{L}-]{0,30})[^\n{]{0,9}\{[^\n]*?#([^\s{}"'=]{1,60})/gmu;

/** Blocks whose id is that of what they quote. */
const QUOTING: ReadonlySet<string> = new Set(['passage', 'example', 'row', 'piece']);

function findIds(text: string): ReadonlySet<string> {
	const ids = new Set<string>();
	for (const [, id = ''] of text.matchAll(SENTENCE_ID)) ids.add(id.normalize('NFC'));
	for (const [, name = '', id = ''] of text.matchAll(BLOCK_ID)) {
		const isFinding = !QUOTING.has(name);
		ids.add(`${isFinding ? 'finding ' : ''}${id.normalize('NFC')}`);
	}
	return ids;
}
