import type { FormAttempt, FormStage, PieceAttempt } from '#lib/quiz/attempt.ts';
import { MOST_QUESTIONS } from '#lib/quiz/events.ts';
import { LIKELIHOODS, type Likelihood } from '#lib/quiz/form.ts';
import type { FormOutline, PassageOutline } from '#lib/quiz/outline.ts';
import { passMark } from './mark-code.ts';
import { chosenOf, passRecalled } from './recall-code.ts';
import { even, weighted, type Tape } from './tape.ts';
import { noneOr, passAny, passOne } from './tape-values.ts';

/** A change to any of these lists or weights needs a new version of the resume code. */
const STAGES: readonly FormStage[] = ['done', 'reading', 'retrieving', 'briefing'];
const STAGE_SLOTS = weighted([8, 4, 1, 1]);

/** A form that nobody has opened. */
export const freshForm = ({ pieces }: FormOutline): FormAttempt => ({
	stage: 'briefing',
	pieces: pieces.map(untouched),
	at: 0,
	asked: [],
	recalled: {}
});

/**
 * Passes a form over a tape, in either direction. A reason that the form no longer offers stays behind;
 * what no learner comes to is handed back as the nearest that one does.
 */
export function passFormAttempt(
	tape: Tape,
	outline: FormOutline,
	attempt: FormAttempt
): FormAttempt {
	const stage = nearestOf(passOne(tape, attempt.stage, STAGES, STAGE_SLOTS), outline);
	if (stage === 'briefing') return freshForm(outline);
	const last = Math.max(0, outline.pieces.length - 1);
	const isReading = stage === 'reading';
	const at = isReading ? tape.pass(Math.min(attempt.at, last), even(last + 1)) : last;
	const pieces = outline.pieces.map((piece, index) => {
		const given = attempt.pieces[index] ?? untouched(piece);
		if (index > at) return untouched(piece);
		return isReading && index === at
			? passOpenPiece(tape, outline.reasons, piece, given)
			: passDonePiece(tape, outline.reasons, piece, given);
	});
	if (isReading || hasNoQuestions(outline)) return { stage, pieces, at, asked: [], recalled: {} };
	const isDone = stage === 'done';
	const asked = passAsked(tape, outline, attempt.asked, isDone);
	const recalled = passAnswers(tape, outline, asked, attempt, isDone);
	return { stage, pieces, at, asked, recalled };
}

const untouched = ({ id }: PassageOutline): PieceAttempt => ({
	id,
	stage: 'judging',
	likelihood: null,
	marks: []
});

const hasNoQuestions = ({ retrieval }: FormOutline) => Object.keys(retrieval).length === 0;

function nearestOf(stage: FormStage, outline: FormOutline): FormStage {
	if (stage === 'briefing') return stage;
	if (outline.pieces.length === 0) return 'reading';
	return stage === 'retrieving' && hasNoQuestions(outline) ? 'done' : stage;
}

function passOpenPiece(
	tape: Tape,
	reasons: readonly string[],
	piece: PassageOutline,
	given: PieceAttempt
): PieceAttempt {
	const likelihood = passOne(
		tape,
		given.likelihood,
		[null, ...LIKELIHOODS],
		noneOr(LIKELIHOODS.length)
	);
	return likelihood === null
		? untouched(piece)
		: { ...marked(tape, reasons, piece, given, likelihood), stage: 'marking' };
}

function passDonePiece(
	tape: Tape,
	reasons: readonly string[],
	piece: PassageOutline,
	given: PieceAttempt
): PieceAttempt {
	const likelihood = passAny(tape, given.likelihood ?? 1, LIKELIHOODS);
	return { ...marked(tape, reasons, piece, given, likelihood), stage: 'done' };
}

const marked = (
	tape: Tape,
	reasons: readonly string[],
	{ id, sentences }: PassageOutline,
	given: PieceAttempt,
	likelihood: Likelihood
) => ({
	id,
	likelihood,
	marks: sentences.flatMap((sentence) => {
		const mark = given.marks.find((candidate) => candidate.sentence === sentence);
		return passMark(tape, reasons, sentence, mark) ?? [];
	})
});

/** A form that is done has asked at least one question. */
function passAsked(
	tape: Tape,
	{ retrieval }: FormOutline,
	given: readonly string[],
	isDone: boolean
): readonly string[] {
	const open = Object.keys(retrieval);
	const least = isDone ? 1 : 0;
	const most = Math.min(MOST_QUESTIONS, open.length);
	const length = Math.min(most, Math.max(least, given.length));
	const count = least + tape.pass(length - least, even(most - least + 1));
	return Array.from({ length: count }, (_, index) => {
		const question = passAny(tape, given[index] ?? open[0] ?? '', open);
		open.splice(open.indexOf(question), 1);
		return question;
	});
}

/** A form that is done has an answer to every question. */
function passAnswers(
	tape: Tape,
	{ retrieval }: FormOutline,
	asked: readonly string[],
	{ recalled }: FormAttempt,
	isDone: boolean
): Readonly<Record<string, number>> {
	const choices = asked.map((question) => [question, retrieval[question] ?? 0] as const);
	if (!isDone) return passRecalled(tape, Object.fromEntries(choices), recalled);
	return Object.fromEntries(
		choices.map(([question, length]) => [
			question,
			tape.pass(chosenOf(recalled, question) ?? 0, even(length))
		])
	);
}
