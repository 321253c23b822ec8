import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseQuickly } from './quick-markdown.ts';

const fully = unified().use(remarkParse).use(remarkDirective).freeze();

/** What the compiler reads of a tree: kinds, words, and where marks and paragraphs begin and end. */
function outline(node: Nodes): unknown {
	const children = 'children' in node ? node.children.map(outline) : [];
	if (node.type === 'text') return node.value;
	if (node.type === 'textDirective') {
		return [node.name, node.position?.start.offset, node.position?.end.offset];
	}
	return [node.type, ...children];
}

const WORDS = [
	'fox',
	' ',
	'*',
	'**',
	'.',
	',',
	'\n',
	'\n\n',
	'  ',
	'“',
	'”',
	'(',
	')',
	':',
	'-',
	'1.'
];
const MARKS = [
	':cut',
	':s[A fox.]{#a-1}',
	':beside[A hare]{source=S1}',
	':cell[A fox.]{#a-b specimen=fox}',
	':s[A [hare].]{#b}',
	'\n'
];
const SIGNS = [
	'#',
	'>',
	'+',
	'=',
	'~',
	'|',
	'_',
	'`',
	'<',
	'&amp;',
	'\\',
	'!',
	'\t',
	'[',
	']',
	'{',
	'}',
	'é',
	'😨',
	'\u00a0'
];

const source = fc
	.array(
		fc.oneof(
			{ weight: 8, arbitrary: fc.constantFrom(...WORDS) },
			{ weight: 3, arbitrary: fc.constantFrom(...MARKS) },
			{ weight: 1, arbitrary: fc.constantFrom(...SIGNS) }
		),
		{ maxLength: 14 }
	)
	.map((parts) => parts.join(''));

test('what is parsed quickly is what the full parser reads', () => {
	let quick = 0;
	fc.assert(
		fc.property(source, (text) => {
			const root = parseQuickly(text);
			if (root === undefined) return;
			quick++;
			expect(outline(root)).toEqual(outline(fully.parse(text)));
		}),
		{ numRuns: 4_000 }
	);
	expect(quick).toBeGreaterThan(400);
});

test('paragraphs, stress and marks are parsed quickly', () => {
	const text = 'In *People* it said, “**no**” twice.\nIt did.\n\n:s[A fox.]{#a-1}\n:cut\n';
	expect(outline(parseQuickly(text) ?? fully.parse('> no'))).toEqual(outline(fully.parse(text)));
});
