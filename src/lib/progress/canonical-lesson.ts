import type { Mark } from '#lib/quiz/answers.ts';
import type { Attempt, PassageAttempt } from '#lib/quiz/attempt.ts';
import type { LearnerEvent, PassageEvent } from '#lib/quiz/events.ts';
import type { LessonOutline } from '#lib/quiz/outline.ts';
import { answerEvents } from './canonical-answers.ts';
import { markEvents } from './canonical-marks.ts';

/** The events that lead an unopened lesson to an attempt, without detours. */
export function lessonEvents(outline: LessonOutline, attempt: Attempt): readonly LearnerEvent[] {
	const { stage, route, recalled, passages, at } = attempt;
	if (stage === 'briefing') return [];
	const events: LearnerEvent[] = [{ type: 'lesson.opened', route }, ...answerEvents(recalled)];
	if (stage === 'recalling') return events;
	if (Object.keys(outline.recall).length > 0) events.push({ type: 'recall.finished' });
	if (stage === 'watching') return events;
	events.push({ type: 'example.watched' });
	const isPractising = stage === 'practising';
	passages.slice(0, at + 1).forEach((passage, index) => {
		events.push(...passageEvents(passage));
		if (index < at) events.push({ type: 'debrief.read', passage: passage.id });
	});
	const on = passages[at];
	if (isPractising || on === undefined) return events;
	const isLast = at === passages.length - 1;
	events.push({ type: isLast ? 'debrief.read' : 'practice.ended', passage: on.id });
	return stage === 'kept' ? [...events, { type: 'lesson.kept' }] : events;
}

function passageEvents({ id, stage, marks, onDesk }: PassageAttempt): readonly PassageEvent[] {
	const events: PassageEvent[] = [...markEvents(id, marks)];
	if (stage === 'marking') return events;
	events.push({ type: 'marks.submitted', passage: id });
	if (marks.length === 0) return events;

	let desk = marks[0]?.sentence ?? null;
	const take = (sentence: string | null) => {
		if (sentence === null || sentence === desk) return;
		events.push({ type: 'sentence.taken', passage: id, sentence });
	};
	marks.forEach((mark, index) => {
		if (mark.fetched.length === 0 && mark.decision === null) return;
		take(mark.sentence);
		events.push(...deskEvents(id, mark));
		desk = mark.decision === null ? mark.sentence : undecidedAfter(marks, index);
	});
	if (stage === 'checking') take(onDesk);
	else if (desk !== null) events.push({ type: 'checking.finished', passage: id });
	if (stage === 'debriefing') events.push({ type: 'decisions.submitted', passage: id });
	return events;
}

/** The sentence that comes on the desk by itself once the marks up to `index` have their decisions. */
const undecidedAfter = (marks: readonly Mark[], index: number) =>
	marks.find(({ decision }, i) => i > index || decision === null)?.sentence ?? null;

const deskEvents = (
	passage: string,
	{ sentence, fetched, decision }: Mark
): readonly PassageEvent[] => [
	...fetched.map((check) => ({ type: 'check.fetched', passage, sentence, check }) as const),
	...(decision ? [{ type: 'decision.entered', passage, sentence, decision } as const] : [])
];
