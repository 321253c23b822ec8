import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSound } from '#lib/quiz/lesson.ts';
import { compileCatalogues } from './compile-catalogues.ts';
import type { Outcome } from './compile-file.ts';
import { compileFormFile, type BuiltForm } from './compile-form.ts';
import {
	anyText,
	catalogues,
	expectShown,
	readSample,
	silentlyLost,
	withSlips
} from './mutations.test-kit.ts';

const path = 'lessons/09-booster/form.md';
const good = readSample('good-course/lessons/09-booster/form.md');

const compile = (text: string) => compileFormFile({ path, text }, catalogues);

/** Either diagnostics that can be shown, or a form that keeps the rules. */
function expectSound(outcome: Outcome<BuiltForm>, text: string): void {
	if (outcome.ok) expectRules(outcome.built);
	else expectShown(outcome.diagnostics, path, text);
}

function expectRules({ compiled: { form, key }, topics }: BuiltForm): void {
	const { pieces, reasons, opensAfterDays } = form;
	const suspectsOf = (piece: (typeof pieces)[number]) =>
		piece.sentences.filter(({ id }) => !isSound(key.findings[id]?.verdict ?? 'opinion')).length;
	const kinds = pieces.map(({ id }) => key.kinds[id]);
	expect(kinds.toSorted()).toEqual(['fabricated', 'fabricated', 'mixed', 'sound']);
	expect([topics.length, reasons.length]).toEqual([4, 6]);
	expect(opensAfterDays !== null).toBe(form.form === 'C' || form.form === 'D');
	const sentences = pieces.flatMap((piece) => piece.sentences.map(({ id }) => id));
	expect(Object.keys(key.findings)).toEqual(sentences);
	expect(sentences.length).toBe(20);
	expect(pieces.reduce((sum, piece) => sum + suspectsOf(piece), 0)).toBe(10);
	expect(pieces.map(({ title }) => title)).not.toContain('');
	for (const piece of pieces) {
		const suspects = suspectsOf(piece);
		const count = piece.sentences.length;
		const kind = key.kinds[piece.id];
		if (kind === 'sound') expect(suspects).toBe(0);
		if (kind === 'fabricated') expect(suspects).toBeGreaterThan(count / 2);
		if (kind === 'mixed') expect(suspects > 0 && suspects < count).toBe(true);
	}
}

describe('a form with slips', () => {
	test('compiles to diagnostics or to a form that keeps the rules', () => {
		fc.assert(
			fc.property(withSlips(good), (text) => expectSound(compile(text), text)),
			{ numRuns: 300 }
		);
	}, 60_000);

	test('cannot leave a line out without being told', () => {
		expect(silentlyLost(good, (rest) => compile(rest).ok)).toEqual([]);
	}, 60_000);

	test('never breaks the compiler, whatever it is', () => {
		fc.assert(
			fc.property(anyText, (text) => expectSound(compile(text), text)),
			{ numRuns: 300 }
		);
	}, 60_000);
});

test('a piece is called by the title of its specimen', () => {
	const outcome = compile(good);
	expect(outcome.ok && outcome.built.compiled.form.pieces.map(({ title }) => title)).toEqual([
		'The Singer’s New Song',
		'The Actor and the Owl',
		'The Race in the Rain',
		'A Soup for Friday'
	]);
});

test('an unreadable catalogue is not blamed on the forms', () => {
	const { catalogues: broken } = compileCatalogues([
		{ path: 'lessons/specimens.yaml', text: 'a: [' }
	]);
	expect(compileFormFile({ path, text: good }, broken).ok).toBe(true);
});
