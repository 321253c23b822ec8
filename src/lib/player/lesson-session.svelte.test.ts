import { describe, expect, onTestFinished, test } from 'vitest';
import { lesson } from '#lib/components/lesson/sample-lesson.test-kit.ts';
import { foldLesson } from '#lib/machines/learner.ts';
import { noHandover } from '#lib/progress/storage.test-kit.ts';
import { openLog, type Log } from '#lib/progress/log.ts';
import type { LearnerEvent } from '#lib/quiz/events.ts';
import { outlineOf } from '#lib/quiz/outline.ts';
import { LessonSession } from './lesson-session.svelte.ts';

const outline = outlineOf(lesson);
const opened: LearnerEvent = { type: 'lesson.opened', route: 'main' };
const recalled: LearnerEvent = { type: 'recall.finished' };
const answered = (question: string): LearnerEvent => ({
	type: 'recall.answered',
	question,
	choice: 1
});
const watched: LearnerEvent = { type: 'example.watched' };
const marked: LearnerEvent = { type: 'sentence.marked', passage: 'street', sentence: 'quote' };

/** A device without a disk, and another tab that writes to the same log. */
function openDevice() {
	const listeners: ((message: MessageEvent) => void)[] = [];
	let ids = 0;
	const log = openLog({
		indexedDB: () => undefined,
		name: 'allegedly',
		now: () => Date.UTC(2026, 10, 20),
		newId: () => `here-${(ids += 1)}`,
		patience: () => () => undefined,
		handover: noHandover,
		channel: {
			postMessage: () => undefined,
			addEventListener: (_: string, listener: unknown) =>
				listeners.push(listener as (message: MessageEvent) => void),
			close: () => undefined
		}
	});
	onTestFinished(() => log.close());
	const hear = (data: 'appended' | 'forgot') =>
		listeners.forEach((listener) => listener(new MessageEvent('message', { data })));
	const elsewhere = async (slug: string, ...events: readonly LearnerEvent[]) => {
		await log.appendAll(
			events.map((event) => ({ id: `there-${(ids += 1)}`, lesson: slug, at: 0, event }))
		);
		hear('appended');
	};
	const events = async () => (await log.entries()).map(({ event }) => event);
	return { log, hear, elsewhere, events };
}

/** The same log, whose reads are made at once and, while held, come back late. */
function slowed(log: Log) {
	let gate: Promise<void> | undefined;
	let release = () => {};
	const slow: Log = {
		...log,
		entries: async () => {
			const entries = await log.entries();
			await gate;
			return entries;
		}
	};
	const hold = () => (gate = new Promise((resolve) => (release = resolve)));
	return { slow, hold, release: () => release() };
}

describe('a session', () => {
	test('begins at the briefing and takes nothing before it has a log', () => {
		const session = new LessonSession(outline);
		session.send(opened);
		expect([session.snapshot.value, session.isResumed]).toEqual(['briefing', false]);
	});

	test('goes on where the log ends, and leaves other lessons aside', async () => {
		const { log, elsewhere } = openDevice();
		await elsewhere('01-hook', opened, { type: 'example.watched' });
		await elsewhere(lesson.slug, opened, recalled);
		const session = new LessonSession(outline);
		await session.resume(log);
		expect(session.snapshot).toEqual(foldLesson(outline, [opened, recalled]));
		expect(session.isResumed).toBe(true);
	});

	test('writes down what applies, in order', async () => {
		const { log, events } = openDevice();
		const session = new LessonSession(outline);
		await session.resume(log);
		[opened, recalled, watched, marked].forEach(session.send);
		expect(session.snapshot).toEqual(foldLesson(outline, [opened, recalled, watched, marked]));
		expect(await events()).toEqual([opened, recalled, watched, marked]);
	});

	test('takes no notice of what does not apply', async () => {
		const { log, events } = openDevice();
		const session = new LessonSession(outline);
		await session.resume(log);
		[opened, opened, marked, { type: 'lesson.kept' } as const].forEach(session.send);
		expect(session.snapshot).toEqual(foldLesson(outline, [opened]));
		expect(await events()).toEqual([opened]);
	});
});

describe('a session beside another tab', () => {
	test('follows what the other tab does, until it is left', async () => {
		const { log, elsewhere } = openDevice();
		const session = new LessonSession(outline);
		const leave = await session.resume(log);
		await elsewhere(lesson.slug, opened, recalled);
		await expect.poll(() => session.snapshot.value).toBe('watching');
		leave();
		await elsewhere(lesson.slug, watched);
		await log.entries();
		expect(session.snapshot.value).toBe('watching');
	});

	test('loses no event that was sent while the log was being read', async () => {
		const { log, events } = openDevice();
		const { slow, hold, release } = slowed(log);
		const session = new LessonSession(outline);
		hold();
		const resumed = session.resume(slow);
		await log.entries();
		session.send(opened);
		release();
		await resumed;
		expect(session.snapshot).toEqual(foldLesson(outline, [opened]));
		expect(await events()).toEqual([opened]);
	});

	test('loses no event that was sent while it read what the other tab did', async () => {
		const { log, elsewhere, events } = openDevice();
		const { slow, hold, release } = slowed(log);
		const session = new LessonSession(outline);
		await session.resume(slow);
		session.send(opened);
		hold();
		await elsewhere(lesson.slug, answered('r-when'));
		await log.entries();
		session.send(answered('r-who'));
		release();
		const all = [opened, answered('r-when'), answered('r-who')];
		await expect.poll(() => session.snapshot).toEqual(foldLesson(outline, all));
		expect(await events()).toEqual(all);
	});

	test('is back at the briefing when the other tab forgot everything', async () => {
		const { log, hear } = openDevice();
		const session = new LessonSession(outline);
		await session.resume(log);
		session.send(opened);
		hear('forgot');
		await expect.poll(() => session.snapshot).toEqual(foldLesson(outline, []));
	});
});
