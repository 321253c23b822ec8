import { describe, expect, test } from 'vitest';
import { foldBoard } from '#lib/machines/board.ts';
import { foldForm } from '#lib/machines/form.ts';
import type { CourseEvent } from '#lib/quiz/events.ts';
import { boardOutlineOf, formOutlineOf } from '#lib/quiz/outline.ts';
import { board } from '#lib/quiz/sample-board.test-kit.ts';
import { booster, firstRead, retrieval } from '#lib/quiz/sample-form.test-kit.ts';
import { BoardSession } from './board-session.svelte.ts';
import { openDevice } from './device.test-kit.ts';
import { FormSession } from './form-session.svelte.ts';
import { entriesOf, morning, readPieces, restarted, wholeBoard } from './stories.test-kit.ts';

const boardOutline = boardOutlineOf(board);
const formOutline = formOutlineOf(
	booster,
	retrieval.map(({ question }) => question)
);
const tied = 'colour-fox:colour-hare';
const tying = wholeBoard(tied).slice(0, 5);

describe('a board’s session', () => {
	test('takes nothing before it has a log, and knows that it has not looked', () => {
		const session = new BoardSession(boardOutline);
		session.send({ type: 'lesson.opened', route: 'main' });
		expect([session.snapshot.value, session.isResumed]).toEqual(['briefing', false]);
	});

	test('writes down what applies and leaves out what does not', async () => {
		const { log, events } = openDevice();
		const session = new BoardSession(boardOutline);
		await session.resume(log);
		const stale: readonly CourseEvent[] = [
			{ type: 'pair.tied', pair: tied },
			{ type: 'pair.tied', pair: 'colour-hare:colour-fox' },
			{ type: 'form.opened' },
			{ type: 'marks.submitted', passage: 'street' }
		];
		[...tying, ...stale].forEach(session.send);
		expect(await events()).toEqual(tying);
		expect(session.snapshot).toEqual(foldBoard(boardOutline, tying));
	});

	test('goes on where the log ends, reads other files past, and follows the other tab', async () => {
		const { log, elsewhere } = openDevice();
		await elsewhere(
			...entriesOf('02-fox', morning(1), wholeBoard()),
			...entriesOf(board.slug, morning(2), tying)
		);
		const session = new BoardSession(boardOutline);
		await session.resume(log);
		expect(session.snapshot.context.ties).toEqual([tied]);
		await elsewhere(...entriesOf(board.slug, morning(3), wholeBoard().slice(3)));
		await expect.poll(() => session.snapshot.value).toBe('kept');
		await elsewhere(...entriesOf(board.slug, morning(4), [restarted]));
		await expect.poll(() => session.snapshot.context.attempt).toBe(2);
	});
});

describe('a form’s session', () => {
	test('writes a whole booster down and comes to the same state from the log', async () => {
		const { log, events } = openDevice();
		const whole: readonly CourseEvent[] = [
			...readPieces(formOutline, 'c-fox-2'),
			{ type: 'retrieval.set', questions: ['scene-one'] },
			{ type: 'retrieval.answered', question: 'scene-one', choice: 0 },
			{ type: 'form.finished' }
		];
		const session = new FormSession(formOutline);
		await session.resume(log);
		whole.forEach(session.send);
		expect(session.snapshot.value).toBe('done');
		expect(await events()).toEqual(whole);
		const again = new FormSession(formOutline);
		await again.resume(log);
		expect(again.snapshot).toEqual(session.snapshot);
	});

	test('is taken once: nothing that comes after its end is written down', async () => {
		const { log, events } = openDevice();
		const outline = formOutlineOf(firstRead, []);
		const session = new FormSession(outline);
		await session.resume(log);
		const whole = readPieces(outline, 'a-fox-2');
		const after: readonly CourseEvent[] = [
			{ type: 'form.opened' },
			{ type: 'likelihood.judged', passage: 'a-fox', likelihood: 5 },
			{ type: 'sentence.unmarked', passage: 'a-fox', sentence: 'a-fox-2' },
			restarted
		];
		[...whole, ...after].forEach(session.send);
		expect(await events()).toEqual(whole);
		expect(session.snapshot).toEqual(foldForm(outline, whole));
	});

	test('is back at its briefing when the other tab forgot everything', async () => {
		const { log, hear } = openDevice();
		const session = new FormSession(formOutline);
		await session.resume(log);
		session.send({ type: 'form.opened' });
		hear('forgot');
		await expect.poll(() => session.snapshot).toEqual(foldForm(formOutline, []));
	});
});
