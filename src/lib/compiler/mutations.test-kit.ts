import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import { compileCatalogues } from './compile-catalogues.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatDiagnostic } from './format-diagnostic.ts';

const samples = new URL('../../../tests/samples/', import.meta.url);

/** The text of a file under tests/samples/. */
export const readSample = (path: string): string => readFileSync(new URL(path, samples), 'utf8');

export const { catalogues } = compileCatalogues(
	['techniques.yaml', 'sources.yaml', 'specimens.yaml'].map((path) => ({
		path: `lessons/${path}`,
		text: readSample(`catalogues/${path}`)
	}))
);

/** There is something to show, and it can be shown. */
export function expectShown(
	diagnostics: readonly Diagnostic[],
	path: string,
	source: string
): void {
	expect(diagnostics.length).toBeGreaterThan(0);
	for (const diagnostic of diagnostics.slice(0, 20)) {
		const { code, line, column, message, remedy } = diagnostic;
		expect(formatDiagnostic(diagnostic, source)).toContain(`${path}:${line}:${column}  ${code}\n`);
		expect(`${message}${remedy}`).not.toMatch(/‹[a-z]+›|undefined|\[object/);
	}
}

/** Stretches of text that mean something to the compiler, or to somebody who attacks it. */
export const SNIPPETS = [
	':::',
	':::passage{#x specimen=fox title="X"}',
	':::finding{#__proto__ verdict=opinion}',
	':::row{#x title="X"}',
	':::pair{of="constructor __proto__" verdict=compatible}',
	':::record{for=__proto__}',
	':::piece{#x specimen=stage kind=mixed}',
	'---',
	'\n',
	'\n\n',
	':s[',
	':cell[',
	']{#constructor}',
	'{',
	'}',
	'"',
	'<script>',
	'<!--',
	'*',
	'_',
	'`',
	'[',
	'(javascript:x)',
	'\\',
	'\t',
	'> ',
	'- ',
	'    ',
	'#',
	'\u0301',
	'\u202e',
	'\ufeff',
	'\r',
	'\0',
	'\ud800',
	'&amp;',
	': ',
	'&x',
	'*x',
	'!',
	'10:30'
];

type Mutation =
	| { readonly kind: 'insert'; readonly at: number; readonly snippet: string }
	| { readonly kind: 'delete' | 'repeat' | 'swap'; readonly at: number; readonly length: number };

function mutationOf(text: string): fc.Arbitrary<Mutation> {
	const at = fc.integer({ min: 0, max: text.length });
	const upTo = (kind: 'delete' | 'repeat' | 'swap', max: number) =>
		fc.record({ kind: fc.constant(kind), at, length: fc.integer({ min: 1, max }) });
	const snippet = fc.constantFrom(...SNIPPETS);
	return fc.oneof(
		upTo('delete', 200),
		upTo('repeat', 400),
		upTo('swap', 100),
		fc.record({ kind: fc.constant('insert' as const), at, snippet })
	);
}

/** A text with one to four slips in it. */
export const withSlips = (text: string): fc.Arbitrary<string> =>
	fc
		.array(mutationOf(text), { minLength: 1, maxLength: 4 })
		.map((changes) => changes.reduce(mutate, text));

function mutate(text: string, change: Mutation): string {
	const { at } = change;
	const before = text.slice(0, at);
	if (change.kind === 'insert') return before + change.snippet + text.slice(at);
	const middle = text.slice(at, at + change.length);
	const after = text.slice(at + change.length);
	if (change.kind === 'delete') return before + after;
	if (change.kind === 'repeat') return before + middle + middle + after;
	return before + after.slice(0, change.length) + middle + after.slice(change.length);
}

/** Any text, likelier with signs that mean something. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 60 }).map((parts) => parts.join('')),
	fc
		.array(fc.constantFrom(...SNIPPETS), { maxLength: 60 })
		.map((parts) => `---\n${parts.join('\n')}`)
);

/** The lines with fences that can be left out of a text although `isGood` still holds. */
export function silentlyLost(text: string, isGood: (rest: string) => boolean): readonly string[] {
	const lines = text.split('\n');
	return lines.filter(
		(line, index) => line.startsWith(':::') && isGood(lines.toSpliced(index, 1).join('\n'))
	);
}
