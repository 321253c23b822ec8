import { foldBoard } from '#lib/machines/board.ts';
import { foldForm } from '#lib/machines/form.ts';
import { foldLesson } from '#lib/machines/learner.ts';
import type { Log } from '#lib/progress/log.ts';
import type { CourseEvent, LogEntry } from '#lib/quiz/events.ts';
import type { Outline } from '#lib/quiz/outline.ts';

import { STEPS } from '#lib/components/lesson/wording.ts';
import { coalesced } from './coalesced.ts';
import { BOARD_STEPS, boardStep, formStep, formSteps, routingStep } from './steps.ts';

/** How far this device is in one file of the course. */
export interface FileProgress {
	/** What the file's steps are called. */
	readonly steps: readonly string[];
	/** Index of the step from 0, `steps.length` when done, undefined when not begun. */
	readonly step: number | undefined;
	/** It was finished at least once, whatever has become of it since. */
	readonly isDone: boolean;
}

/** How far this device is in every file, kept in step with its log. */
export class CourseProgress {
	/** By slug. */
	files: Readonly<Record<string, FileProgress>> = $state.raw({});
	/** The slug of the file that was touched last and is not finished. */
	open: string | undefined = $state.raw();
	/** The log itself. */
	entries: readonly LogEntry[] = $state.raw([]);
	/** The log has been read. */
	isKnown = $state(false);

	readonly #outlines: readonly Outline[];

	constructor(outlines: readonly Outline[]) {
		this.#outlines = outlines;
		this.files = Object.fromEntries(outlines.map((o) => [o.slug, progressIn(o, [])]));
	}

	/** Slugs of the files that were finished at least once. */
	get kept(): readonly string[] {
		return Object.entries(this.files).flatMap(([slug, { isDone }]) => (isDone ? [slug] : []));
	}

	/** Reads the log and follows it until the returned function is called. */
	async follow(log: Log): Promise<() => void> {
		const read = coalesced(() => this.#read(log));
		const stop = log.onChange(() => void read());
		await read();
		this.isKnown = true;
		return stop;
	}

	async #read(log: Log) {
		const entries = await log.entries();
		const files = Object.fromEntries(
			this.#outlines.map((outline) => {
				const own = entries.filter(({ lesson }) => lesson === outline.slug);
				return [
					outline.slug,
					progressIn(
						outline,
						own.map(({ event }) => event)
					)
				];
			})
		);
		this.entries = entries;
		this.files = files;
		this.open = entries.map(({ lesson }) => lesson).findLast((slug) => isUnderWay(files[slug]));
	}
}

const isUnderWay = (file: FileProgress | undefined): boolean =>
	file?.step !== undefined && file.step < file.steps.length;

function progressIn(outline: Outline, events: readonly CourseEvent[]): FileProgress {
	if (outline.kind === 'form') {
		const snapshot = foldForm(outline, events);
		const isDone = snapshot.value === 'done';
		const step = snapshot.value === 'briefing' ? undefined : formStep(snapshot);
		return { steps: formSteps(outline), step, isDone };
	}
	const wasKept = events.some(({ type }) => type === 'lesson.kept');
	if (outline.kind === 'board') {
		const snapshot = foldBoard(outline, events);
		const step = snapshot.value === 'briefing' ? undefined : boardStep(snapshot);
		return settled(BOARD_STEPS, step, wasKept);
	}
	const snapshot = foldLesson(outline, events);
	const step = snapshot.value === 'briefing' ? undefined : routingStep(snapshot);
	return settled(STEPS, step, wasKept);
}

/** A finished file that was opened again and left at its briefing stays finished. */
const settled = (
	steps: readonly string[],
	step: number | undefined,
	isDone: boolean
): FileProgress => ({ steps, step: step ?? (isDone ? steps.length : undefined), isDone });
