import * as fc from 'fast-check';
import type { CourseEvent, LogEntry } from '#lib/quiz/events.ts';
import type { Outline, PassageOutline } from '#lib/quiz/outline.ts';

/** Events of a learner who dithers, double-clicks and has stale tabs, but gets on in the end. */
export const dithering = <Snapshot>(
	unopened: Snapshot,
	step: (snapshot: Snapshot, event: CourseEvent) => Snapshot,
	advancing: (snapshot: Snapshot) => readonly CourseEvent[],
	conceivable: (snapshot: Snapshot) => readonly CourseEvent[]
): fc.Arbitrary<readonly CourseEvent[]> =>
	fc.array(fc.nat(), { maxLength: 250, size: 'max' }).map((choices) => {
		const events: CourseEvent[] = [];
		let snapshot = unopened;
		for (const choice of choices) {
			const options = choice % 3 === 0 ? advancing(snapshot) : conceivable(snapshot);
			const event = options[Math.floor(choice / 3) % options.length];
			if (!event) continue;
			events.push(event);
			snapshot = step(snapshot, event);
		}
		return events;
	});

/** Up to three passages or pieces, at least so many. */
export const anyPassages = (
	prefix: string,
	least: number
): fc.Arbitrary<readonly PassageOutline[]> =>
	fc.array(fc.integer({ min: 1, max: 8 }), { minLength: least, maxLength: 3 }).map((lengths) =>
		lengths.map((length, i) => ({
			id: `${prefix}${i}`,
			sentences: Array.from({ length }, (_, s) => `${prefix}${i}-${s}`)
		}))
	);

/** Numbers of choices by question id. */
export const anyQuestions = (...ids: readonly string[]) =>
	fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 2, max: 5 }), {
		maxKeys: ids.length,
		noNullPrototype: true
	});

export const anyReasons = fc.uniqueArray(fc.constantFrom('t-a', 't-b', 't-c', 't-d', 't-e', 't-f'));

export const toEntries = (
	outline: Outline,
	events: readonly CourseEvent[],
	at = Date.UTC(2026, 10, 20)
): readonly LogEntry[] =>
	events.map((event, i) => ({
		id: `${outline.slug}-${i}`,
		lesson: outline.slug,
		at: at + i,
		event
	}));

/** Text of any UTF-16 units, broken surrogate pairs among them. */
export const anyText: fc.Arbitrary<string> = fc
	.array(fc.nat(0xffff))
	.map((units) => String.fromCharCode(...units));
