/** The rules that the content keeps beyond what the compiler asks for. */
export type Rule =
	| 'sound-share'
	| 'technique-practice'
	| 'offered-reasons'
	| 'reading-level'
	| 'source-entry'
	| 'claims-file'
	| 'claims'
	| 'living-people-file'
	| 'living-words';

/** One place at which the content breaks a rule. */
export interface Violation {
	readonly rule: Rule;
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** What is wrong, in one or two sentences. */
	readonly what: string;
	readonly remedy: string;
}

/** A violation as lines of text, in the shape of a diagnostic. */
export function formatViolation({ rule, file, line, what, remedy }: Violation): string {
	return `${file}:${line}  ${rule}\n  ${what}\n  ${remedy}\n`;
}
