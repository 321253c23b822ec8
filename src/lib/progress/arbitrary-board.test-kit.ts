import * as fc from 'fast-check';
import { openBoard, stepBoard, type BoardSnapshot } from '#lib/machines/board.ts';
import type { BoardEvent, CourseEvent } from '#lib/quiz/events.ts';
import type { BoardOutline } from '#lib/quiz/outline.ts';
import { anyQuestions, dithering } from './arbitrary-events.test-kit.ts';

/** Rows of two to four cells, of which some make up the way round. */
export const anyBoardOutline = (number: number): fc.Arbitrary<BoardOutline> =>
	fc
		.record({
			recall: anyQuestions('r-a', 'r-b', 'constructor'),
			rows: fc.array(fc.record({ cells: fc.integer({ min: 2, max: 4 }), isRound: fc.boolean() }), {
				minLength: 1,
				maxLength: 5
			})
		})
		.map(({ recall, rows }) => {
			const pairs = rows.map(({ cells }, row) => pairsAmong(row, cells));
			return {
				kind: 'board',
				slug: `0${number}-board`,
				number,
				recall,
				pairs: pairs.flat(),
				wayRound: pairs.filter((_, row) => rows[row]?.isRound).flat()
			};
		});

export const anyBoardEvents = (outline: BoardOutline) =>
	dithering(openBoard(outline), stepBoard, advancing, conceivable);

const pairsAmong = (row: number, cells: number): readonly string[] =>
	Array.from({ length: cells }, (_, first) =>
		Array.from(
			{ length: cells - first - 1 },
			(_, more) => `row-${row}-${first}:row-${row}-${first + more + 1}`
		)
	).flat();

function advancing({ value }: BoardSnapshot): readonly BoardEvent[] {
	switch (value) {
		case 'briefing':
			return [
				{ type: 'lesson.opened', route: 'main' },
				{ type: 'lesson.opened', route: 'way-round' }
			];
		case 'recalling':
			return [{ type: 'recall.finished' }];
		case 'watching':
			return [{ type: 'example.watched' }];
		case 'tying':
			// As often as not the learner goes on tying.
			return [{ type: 'ties.submitted' }, { type: 'board.read' }, { type: 'lesson.kept' }];
		case 'debriefing':
			return [{ type: 'board.read' }];
		case 'keeping':
			return [{ type: 'lesson.kept' }];
		case 'kept':
			return [{ type: 'lesson.restarted' }];
	}
}

function conceivable({ value, context }: BoardSnapshot): readonly CourseEvent[] {
	const { pairs, recall } = context.outline;
	const tied = [...pairs, 'elsewhere:nowhere'].flatMap((pair): BoardEvent[] => [
		{ type: 'pair.tied', pair },
		{ type: 'pair.tied', pair },
		{ type: 'pair.untied', pair }
	]);
	const recalled = [...Object.keys(recall), 'unknown'].flatMap((question) =>
		[0, 1, 4].map((choice) => ({ type: 'recall.answered', question, choice }) as const)
	);
	const stale: readonly CourseEvent[] = [
		{ type: 'lesson.restarted' },
		{ type: 'lesson.opened', route: 'main' },
		{ type: 'sentence.marked', passage: 'p0', sentence: 'p0-0' },
		{ type: 'form.opened' }
	];
	return value === 'recalling' ? [...recalled, ...stale] : [...tied, ...stale];
}
