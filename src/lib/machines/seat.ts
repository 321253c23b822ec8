import type { Likelihood } from '#lib/quiz/form.ts';
import { HUNCH } from '#lib/quiz/lesson.ts';
import type { SeatEvent, StopOutline } from '#lib/quiz/room.ts';
import { openPassage, stepPassage, type PassageState } from './passage.ts';

/** What one learner has done at one stop. JSON. */
export type Work =
	| { readonly kind: 'reading' }
	| { readonly kind: 'question'; readonly choice: number | null }
	| { readonly kind: 'galley'; readonly passage: PassageState }
	| {
			readonly kind: 'piece';
			readonly likelihood: Likelihood | null;
			readonly passage: PassageState;
	  }
	| { readonly kind: 'board'; readonly ties: readonly string[]; readonly isHandedIn: boolean };

const CHECKING = new Set<SeatEvent['type']>([
	'sentence.taken',
	'check.fetched',
	'decision.entered',
	'checking.finished',
	'decisions.submitted'
]);

/** Whether an event belongs to the checking desk, which opens after the marking. */
export const isOfChecking = ({ type }: SeatEvent): boolean => CHECKING.has(type);

/** The work of a learner who has not begun. */
export function openWork({ kind, part, units }: StopOutline): Work {
	if (kind === 'reading') return { kind };
	if (kind === 'question') return { kind, choice: null };
	if (kind === 'board') return { kind, ties: [], isHandedIn: false };
	const passage = openPassage({ id: part, sentences: units });
	return kind === 'galley' ? { kind, passage } : { kind, likelihood: null, passage };
}

/** The work after `event`; the same object where the event does not apply. */
export function stepWork(work: Work, event: SeatEvent, stop: StopOutline): Work {
	if (work.kind === 'question') return answer(work, event, stop);
	if (work.kind === 'board') return tie(work, event, stop);
	if (work.kind === 'piece' && event.type === 'likelihood.judged')
		return event.passage === stop.part && work.likelihood === null
			? { ...work, likelihood: event.likelihood }
			: work;
	return work.kind === 'reading' ? work : mark(work, event, stop);
}

/** Whether the learner has handed in; a reading asks for nothing. */
export function isHandedIn(work: Work): boolean {
	if (work.kind === 'question') return work.choice !== null;
	if (work.kind === 'board') return work.isHandedIn;
	return work.kind !== 'reading' && work.passage.value !== 'marking';
}

/** Whether the learner has answered anything at all. */
export const hasBegun = (work: Work): boolean =>
	isHandedIn(work) ||
	markedUnits(work).length > 0 ||
	(work.kind === 'piece' && work.likelihood !== null);

/** The units that the learner marked, tied or chose, in order. */
export function markedUnits(work: Work): readonly string[] {
	if (work.kind === 'reading') return [];
	if (work.kind === 'question') return work.choice === null ? [] : [String(work.choice)];
	if (work.kind === 'board') return work.ties;
	return work.passage.context.marks.map(({ sentence }) => sentence);
}

type PassageWork = Extract<Work, { readonly passage: PassageState }>;

/** Marks that were never handed in count as they stand, so the checking desk takes them as they are. */
export const handedIn = <W extends PassageWork>(work: W): W =>
	work.passage.value === 'marking'
		? {
				...work,
				passage: stepPassage(work.passage, {
					type: 'marks.submitted',
					passage: work.passage.context.id
				})
			}
		: work;

function mark(work: PassageWork, event: SeatEvent, stop: StopOutline): Work {
	if (!('passage' in event) || event.type === 'likelihood.judged') return work;
	// Reasons stand on the projector, so a device cannot send words of its own.
	if (event.type === 'reason.chosen' && !isOffered(event.reason, stop)) return work;
	// A piece is judged whole before it can be marked.
	if (work.kind === 'piece' && work.likelihood === null) return work;
	const before = isOfChecking(event) ? handedIn(work) : work;
	const passage = stepPassage(before.passage, event);
	return passage === before.passage ? work : { ...before, passage };
}

const isOffered = (reason: string | null, { reasons }: StopOutline) =>
	reason === null || reason === HUNCH || reasons.includes(reason);

function answer(work: Work & { kind: 'question' }, event: SeatEvent, stop: StopOutline): Work {
	const isNew =
		event.type === 'recall.answered' &&
		event.question === stop.part &&
		work.choice === null &&
		stop.units.includes(String(event.choice));
	return isNew ? { ...work, choice: event.choice } : work;
}

function tie(work: Work & { kind: 'board' }, event: SeatEvent, stop: StopOutline): Work {
	if (work.isHandedIn) return work;
	if (event.type === 'ties.submitted') return { ...work, isHandedIn: true };
	if (event.type === 'pair.tied') {
		const isNew = stop.units.includes(event.pair) && !work.ties.includes(event.pair);
		return isNew
			? {
					...work,
					ties: stop.units.filter((id) => id === event.pair || work.ties.includes(id))
				}
			: work;
	}
	return event.type === 'pair.untied' && work.ties.includes(event.pair)
		? { ...work, ties: work.ties.filter((id) => id !== event.pair) }
		: work;
}
