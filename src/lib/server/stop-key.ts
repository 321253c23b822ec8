import { pairsOf, pairId } from '#lib/quiz/board.ts';
import type { Course } from '#lib/quiz/course.ts';
import type { StopOutline } from '#lib/quiz/room.ts';
import type { StopChecks, StopKey } from '#lib/quiz/room-view.ts';
import { findBoard, findForm, findLesson } from './lessons.ts';

const EMPTY: StopKey = { findings: {}, pairs: {}, records: {}, recall: null, kind: null };

const pick = <Value>(all: Readonly<Record<string, Value>>, ids: readonly string[]) =>
	Object.fromEntries(ids.flatMap((id) => (Object.hasOwn(all, id) ? [[id, all[id] as Value]] : [])));

/** The part of a stop's answer key that belongs to the `revealed` units, and nothing else of it. */
export function keyOf(course: Course, stop: StopOutline, revealed: readonly string[]): StopKey {
	if (revealed.length === 0) return EMPTY;
	const isWhole = stop.units.every((unit) => revealed.includes(unit));
	const { slug, part } = stop;
	if (stop.kind === 'question')
		return {
			...EMPTY,
			recall:
				findLesson(course, slug)?.key.recall[part] ??
				findBoard(course, slug)?.key.recall[part] ??
				null
		};
	if (stop.kind === 'board') return boardKey(course, stop, revealed);
	const form = findForm(course, slug)?.key;
	const findings = findLesson(course, slug)?.key.findings ?? form?.findings ?? {};
	return {
		...EMPTY,
		findings: pick(findings, revealed),
		kind: isWhole ? (form?.kinds[part] ?? null) : null
	};
}

function boardKey(course: Course, { slug, units }: StopOutline, revealed: readonly string[]) {
	const found = findBoard(course, slug);
	if (found === undefined) return EMPTY;
	const whole = found.board.rows.filter((row) => {
		const pairs = pairsOf(row).map(([first, second]) => pairId(first.id, second.id));
		return pairs.every((pair) => units.includes(pair) && revealed.includes(pair));
	});
	return {
		...EMPTY,
		pairs: pick(found.key.pairs, revealed),
		records: pick(
			found.key.records,
			whole.map(({ id }) => id)
		)
	};
}

/** What the desk can fetch for a stop's sentences. */
export const checksOf = (course: Course, { slug, part }: StopOutline): StopChecks =>
	findLesson(course, slug)?.key.checks[part] ?? [];
