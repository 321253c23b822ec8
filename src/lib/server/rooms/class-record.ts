import { pairId, pairsOf } from '#lib/quiz/board.ts';
import type {
	ClassAnswer,
	ClassLearner,
	ClassRecord,
	ClassStop,
	ClassUnit
} from '#lib/quiz/class-record.ts';
import type { Course } from '#lib/quiz/course.ts';
import { isSound } from '#lib/quiz/lesson.ts';
import type { StopContent } from '#lib/quiz/room-view.ts';
import { hasBegun, isHandedIn, type Work } from '#lib/machines/seat.ts';
import { keyOf } from '../stop-key.ts';
import type { RoomFold, Seat } from './room-fold.ts';

/** All that a class did in a room, with the key; removed learners are left out. */
export function classRecord(
	course: Course,
	room: RoomFold,
	contents: readonly StopContent[]
): ClassRecord {
	const stops = contents.flatMap((content) => classStop(course, room, content));
	return {
		title: room.title,
		openedAt: room.openedAt,
		stops,
		learners: [...room.seats.values()]
			.filter(({ isRemoved }) => !isRemoved)
			.map((seat) => classLearner(seat, new Set(stops.map(({ id }) => id))))
	};
}

function classStop(
	course: Course,
	room: RoomFold,
	{ outline, file, passage, board, name }: StopContent
): readonly ClassStop[] {
	const { id, kind, slug, form } = outline;
	if (kind === 'reading' || kind === 'question') return [];
	const { findings, pairs } = keyOf(course, outline, outline.units);
	const sentences = (passage?.sentences ?? []).flatMap(({ id: unit, text }, index): ClassUnit[] => {
		const finding = findings[unit];
		if (finding === undefined) return [];
		const { verdict, techniques } = finding;
		return [
			{ id: unit, number: index + 1, text, verdict, isSignal: !isSound(verdict), techniques }
		];
	});
	const cells = (board?.rows ?? [])
		.flatMap(pairsOf)
		.map(([first, second]) => ({
			id: pairId(first.id, second.id),
			text: `${first.text} / ${second.text}`
		}))
		.filter((pair) => outline.units.includes(pair.id))
		.flatMap(({ id: unit, text }, index): ClassUnit[] => {
			const verdict = pairs[unit]?.verdict;
			return verdict === undefined
				? []
				: [
						{
							id: unit,
							number: index + 1,
							text,
							verdict,
							isSignal: verdict === 'contradiction',
							techniques: []
						}
					];
		});
	return [
		{
			id,
			kind,
			file: file.title,
			slug,
			title: passage?.title ?? name,
			form,
			units: kind === 'board' ? cells : sentences,
			hands: room.stopState(id)?.context.hands ?? {}
		}
	];
}

const classLearner = (seat: Seat, stops: ReadonlySet<string>): ClassLearner => ({
	name: seat.name,
	answers: Object.fromEntries(
		[...seat.works]
			.filter(([stop, work]) => stops.has(stop) && hasBegun(work))
			.map(([stop, work]) => [stop, classAnswer(work)])
	)
});

function classAnswer(work: Work): ClassAnswer {
	const isDone = isHandedIn(work);
	if ('passage' in work)
		return {
			isHandedIn: isDone,
			likelihood: work.kind === 'piece' ? work.likelihood : null,
			marks: work.passage.context.marks.map(({ sentence, ...mark }) => ({
				unit: sentence,
				...mark
			}))
		};
	return {
		isHandedIn: isDone,
		likelihood: null,
		marks:
			work.kind === 'board'
				? work.ties.map((unit) => ({
						unit,
						reason: null,
						confidence: null,
						fetched: [],
						decision: null
					}))
				: []
	};
}
