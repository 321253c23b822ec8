import { expect, test } from 'vitest';
import { findFences, pairFences } from './fences.ts';

const NAMES = ['finding'];

test('however deep blocks stand in one another, no line is read twice', () => {
	const depth = 500;
	const text = ':::finding\nwords\n'.repeat(depth) + ':::\n'.repeat(depth);
	const { blocks, faults } = pairFences(text, findFences(text, 0, NAMES));
	expect(blocks).toHaveLength(depth);
	expect(faults.map(({ kind }) => kind)).toEqual(Array.from({ length: depth - 1 }, () => 'nested'));
	const bodies = blocks.map(({ body }) => text.slice(body.start, body.end));
	expect(new Set(bodies)).toEqual(new Set(['words\n']));
});
