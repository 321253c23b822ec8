/** Every block there is, in whichever kind of file. */
export type BlockName =
	| 'content-note'
	| 'recall'
	| 'example'
	| 'reasoning'
	| 'passage'
	| 'finding'
	| 'check'
	| 'row'
	| 'pair'
	| 'record'
	| 'piece';

/** Every mark that can stand in a block that quotes. */
export type MarkName = 's' | 'cut' | 'beside' | 'cell';

/** What one kind of file is written with. */
export interface Notation {
	readonly hasFrontMatter: boolean;
	readonly blocks: readonly BlockName[];
	/** Those of the blocks that quote a text, mark by mark. */
	readonly quoting: readonly BlockName[];
	readonly marks: readonly MarkName[];
	/** What the quoted words are called, and the mark that holds them. */
	readonly quoted: { readonly name: string; readonly mark: MarkName };
}

const SENTENCES = { name: 'sentences', mark: 's' } as const;

export const LESSON: Notation = {
	hasFrontMatter: true,
	blocks: ['content-note', 'recall', 'example', 'reasoning', 'passage', 'finding', 'check'],
	quoting: ['passage', 'example'],
	marks: ['s', 'cut', 'beside'],
	quoted: SENTENCES
};

export const BOARD: Notation = {
	hasFrontMatter: true,
	blocks: ['content-note', 'recall', 'example', 'reasoning', 'row', 'pair', 'record'],
	quoting: ['row', 'example'],
	marks: ['cell'],
	quoted: { name: 'cells', mark: 'cell' }
};

export const FORM: Notation = {
	hasFrontMatter: true,
	blocks: ['piece', 'finding'],
	quoting: ['piece'],
	marks: ['s'],
	quoted: SENTENCES
};

export const RETRIEVAL: Notation = {
	hasFrontMatter: false,
	blocks: ['recall'],
	quoting: [],
	marks: [],
	quoted: SENTENCES
};

/** Prose of our own that stands by itself, as in a catalogue. */
export const PROSE: Notation = { ...LESSON, hasFrontMatter: false };

/** The marks of every kind of file, so that one in the wrong place is known for a mark. */
export const ALL_MARKS: readonly MarkName[] = ['s', 'cut', 'beside', 'cell'];
