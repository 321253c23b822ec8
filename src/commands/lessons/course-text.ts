import { normaliseText, readableText, type CourseFile } from '#lib/compiler/course-file.ts';

/** The files of a course as they were written, to say where something stands. */
export class CourseText {
	readonly #texts: ReadonlyMap<string, string>;

	constructor(files: readonly CourseFile[]) {
		this.#texts = new Map(files.map((file) => [file.path, normaliseText(readableText(file))]));
	}

	textOf(path: string): string | undefined {
		return this.#texts.get(path);
	}

	/** The first line that is meant, from 1; 1 where there is none. */
	lineOf(path: string, isMeant: (line: string) => boolean): number {
		return (this.textOf(path)?.split('\n').findIndex(isMeant) ?? -1) + 1 || 1;
	}
}

/** Whether a line opens the block of this name and id. */
export const opens = (name: string, id: string) => (line: string) =>
	line.startsWith(`:::${name}{`) && hasWord(line, `#${id}`);

/** Whether a line has these signs and no letter, digit or hyphen right behind them. */
export const hasWord = (line: string, word: string) =>
	line.split(word).some((rest, index) => index > 0 && !/^[\w-]/.test(rest));

/** Whether a line opens the finding on this pair of cells, named in either order. */
export const opensPair = (id: string) => (line: string) =>
	line.startsWith(':::pair{') && id.split(':').every((cell) => hasWord(line, cell));

/** Whether a line opens the record for this row. */
export const opensRecord = (row: string) => (line: string) =>
	line.startsWith(':::record{') && hasWord(line.replaceAll('"', ''), `for=${row}`);
