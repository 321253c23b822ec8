import type { Mark } from '#lib/quiz/answers.ts';
import {
	ROUTES,
	type Attempt,
	type LessonStage,
	type PassageAttempt,
	type PassageStage
} from '#lib/quiz/attempt.ts';
import { CHECK_KINDS, VERDICTS, type CheckKind, type Decision } from '#lib/quiz/lesson.ts';
import type { LessonOutline, PassageOutline } from '#lib/quiz/outline.ts';
import { passMark } from './mark-code.ts';
import { passRecalled } from './recall-code.ts';
import { even, weighted, type Tape } from './tape.ts';
import { passAny, passOne } from './tape-values.ts';

/** An attempt at a lesson that nobody has begun. */
export const FRESH_LESSON: Attempt = {
	stage: 'briefing',
	route: 'main',
	recalled: {},
	passages: [],
	at: 0
};

/** A change to any of these lists or weights needs a new version of the resume code. */
const STAGES: readonly LessonStage[] = [
	'kept',
	'practising',
	'keeping',
	'watching',
	'recalling',
	'briefing'
];
const STAGE_SLOTS = weighted([8, 4, 1, 1, 1, 1]);
const ROUTE_SLOTS = weighted([3, 1]);
const STOPPED_EARLY = weighted([7, 1]);
const PASSAGE_STAGES: readonly PassageStage[] = ['marking', 'checking', 'deciding', 'debriefing'];
const DECISIONS: readonly (Decision | null)[] = [null, 'undecided', ...VERDICTS];
const DECISION_SLOTS = weighted([1, 2, ...VERDICTS.map(() => 4)]);

/**
 * Passes an attempt at a lesson over a tape, in either direction. A reason that the lesson no longer
 * offers stays behind; what no learner comes to is handed back as the nearest that one does.
 */
export function passLessonAttempt(tape: Tape, outline: LessonOutline, attempt: Attempt): Attempt {
	const stage = passOne(tape, attempt.stage, STAGES, STAGE_SLOTS);
	if (stage === 'briefing') return FRESH_LESSON;
	const route =
		outline.wayRound.length === 0 ? 'main' : passOne(tape, attempt.route, ROUTES, ROUTE_SLOTS);
	const recalled = passRecalled(tape, outline.recall, attempt.recalled);
	const outlines = route === 'main' ? outline.passages : outline.wayRound;
	const isPractising = stage === 'practising';
	const hasPractised = isPractising || stage === 'keeping' || stage === 'kept';
	const last = Math.max(0, outlines.length - 1);
	const at = hasPractised ? passAt(tape, isPractising, Math.min(attempt.at, last), last) : 0;
	const passages = outlines.map((passage, index) => {
		const blank = untouched(passage);
		if (!hasPractised || index > at) return blank;
		const given = attempt.passages[index] ?? blank;
		const passageStage =
			isPractising && index === at ? passAny(tape, given.stage, PASSAGE_STAGES) : 'debriefing';
		return passPassage(tape, outline.reasons, passage, given, passageStage);
	});
	const hasNoRecall = Object.keys(outline.recall).length === 0;
	return {
		stage: stage === 'recalling' && hasNoRecall ? 'watching' : stage,
		route,
		recalled,
		passages,
		at
	};
}

/** Whoever is past the practice has come to the last passage, unless they stopped early. */
function passAt(tape: Tape, isPractising: boolean, at: number, last: number): number {
	if (isPractising) return tape.pass(at, even(last + 1));
	if (last === 0) return 0;
	const hasStopped = tape.pass(at < last ? 1 : 0, STOPPED_EARLY) === 1;
	return hasStopped ? tape.pass(at, even(last)) : last;
}

const untouched = ({ id }: PassageOutline): PassageAttempt => ({
	id,
	stage: 'marking',
	marks: [],
	onDesk: null
});

function passPassage(
	tape: Tape,
	techniques: readonly string[],
	{ id, sentences }: PassageOutline,
	passage: PassageAttempt,
	stage: PassageStage
): PassageAttempt {
	const marks = sentences.flatMap((sentence): Mark[] => {
		const given = passage.marks.find((mark) => mark.sentence === sentence);
		const mark = passMark(tape, techniques, sentence, given);
		if (mark === null) return [];
		if (stage === 'marking') return [mark];
		const fetched = passFetched(tape, given?.fetched ?? []);
		const decision = passOne(tape, given?.decision ?? null, DECISIONS, DECISION_SLOTS);
		return [{ ...mark, fetched, decision }];
	});
	const marked = marks.map((mark) => mark.sentence);
	const onDesk =
		stage === 'checking' && marked.length > 0 ? passAny(tape, passage.onDesk, marked) : null;
	const isSkipped = stage !== 'marking' && marks.length === 0;
	return { id, stage: isSkipped ? 'debriefing' : stage, marks, onDesk };
}

/** Most learners fetch at least one check, and every further one is as likely as not. */
function passFetched(tape: Tape, given: readonly CheckKind[]): readonly CheckKind[] {
	const fetched: CheckKind[] = [];
	for (;;) {
		const open = CHECK_KINDS.filter((kind) => !fetched.includes(kind));
		if (open.length === 0) return fetched;
		const slots =
			fetched.length === 0
				? weighted([1, ...open.map(() => 3)])
				: weighted([open.length, ...open.map(() => 1)]);
		const kind = passOne(tape, given[fetched.length] ?? null, [null, ...open], slots);
		if (kind === null) return fetched;
		fetched.push(kind);
	}
}
