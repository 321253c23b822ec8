import { plainText } from '#lib/compiler/plain-text.ts';
import { isSound, type Passage, type RecallAnswer, type RecallQuestion } from '#lib/quiz/lesson.ts';
import type { CompiledBoard, CompiledForm, CompiledLesson } from '#lib/quiz/course.ts';

/** How long one step of a file takes, by the words in it. */
export interface StepMinutes {
	readonly step: string;
	/** Whole minutes, at least 1. */
	readonly minutes: number;
}

/** How long all the steps take together. */
export const totalMinutes = (steps: readonly StepMinutes[]): number =>
	steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** A slow reading pace for a pupil of twelve, in words a minute. */
const PACE = 170;
const SECONDS_A_SENTENCE = 6;
const SECONDS_A_VERDICT = 20;
const SECONDS_A_JUDGEMENT = 10;
/** Cards that a learner reads for one sentence. */
const CARDS = 2;

const wordsIn = (html: string): number => plainText(html).split(/\s+/).filter(Boolean).length;

const sum = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
	items.reduce((total, item) => total + count(item), 0);

const whole = (minutes: number): number => Math.max(1, Math.round(minutes));

const wordsOf = ({ intro, sentences }: Passage): number =>
	wordsIn(intro) + sum(sentences, ({ text }) => wordsIn(text));

const wordsAsked = (
	questions: readonly RecallQuestion[],
	answers: Readonly<Record<string, RecallAnswer>>
): number =>
	sum(
		questions,
		({ id, question, choices }) =>
			wordsIn(question) + sum(choices, wordsIn) + wordsIn(answers[id]?.explanation ?? '')
	);

/** The steps of a lesson with so many of its galleys, in whole minutes. */
export function lessonMinutes(
	{ lesson, key }: CompiledLesson,
	galleys: number | null
): readonly StepMinutes[] {
	const { example, recall } = lesson;
	const passages = lesson.passages.slice(0, galleys ?? lesson.passages.length);
	const sentences = passages.flatMap((passage) => passage.sentences);
	const suspects = sentences.filter(({ id }) => {
		const finding = key.findings[id];
		return finding !== undefined && !isSound(finding.verdict);
	});
	const cards = passages.flatMap(({ id }) => key.checks[id] ?? []);
	const cardWords =
		cards.length === 0
			? 0
			: sum(cards, ({ says, onThis }) => wordsIn(says) + wordsIn(onThis)) / cards.length;
	const read =
		wordsIn(lesson.intro) +
		wordsAsked(recall, key.recall) +
		wordsOf(example.passage) +
		sum(Object.values(example.findings), ({ explanation }) => wordsIn(explanation)) +
		wordsIn(example.reasoning);
	const mark = sum(passages, wordsOf) / PACE + (sentences.length * SECONDS_A_SENTENCE) / 60;
	const check = suspects.length * ((CARDS * cardWords) / PACE + SECONDS_A_VERDICT / 60);
	const debrief = sum(sentences, ({ id }) => wordsIn(key.findings[id]?.explanation ?? '')) / PACE;
	return [
		{ step: 'Read', minutes: whole(read / PACE) },
		{ step: 'Mark', minutes: whole(mark) },
		{ step: 'Check', minutes: whole(check) },
		{ step: 'Debrief', minutes: whole(debrief) },
		{ step: 'Keep', minutes: 1 }
	];
}

/** The steps of a board, in whole minutes. */
export function boardMinutes({ board, key }: CompiledBoard): readonly StepMinutes[] {
	const { example } = board;
	const read =
		wordsIn(board.intro) +
		wordsAsked(board.recall, key.recall) +
		wordsIn(example.reasoning) +
		wordsIn(example.row.intro) +
		sum(example.row.cells, ({ text }) => wordsIn(text)) +
		sum(Object.values(example.pairs), ({ explanation }) => wordsIn(explanation)) +
		wordsIn(example.record.says);
	const cells = board.rows.flatMap((row) => row.cells);
	const pairs = Object.values(key.pairs);
	const shown =
		sum(board.rows, ({ intro }) => wordsIn(intro)) + sum(cells, ({ text }) => wordsIn(text));
	const tie = shown / PACE + (pairs.length * SECONDS_A_SENTENCE) / 60;
	const debrief =
		sum(pairs, ({ explanation }) => wordsIn(explanation)) +
		sum(Object.values(key.records), ({ says }) => wordsIn(says));
	return [
		{ step: 'Read', minutes: whole(read / PACE) },
		{ step: 'Tie', minutes: whole(tie) },
		{ step: 'Debrief', minutes: whole(debrief / PACE) },
		{ step: 'Keep', minutes: 1 }
	];
}

/** A form is one stretch: each piece is read twice, judged and marked. */
export function formMinutes({ form }: CompiledForm): readonly StepMinutes[] {
	const sentences = form.pieces.flatMap((piece) => piece.sentences);
	const read = (2 * sum(form.pieces, wordsOf)) / PACE;
	return [
		{
			step: 'Read and mark',
			minutes: whole(
				read +
					(sentences.length * SECONDS_A_SENTENCE) / 60 +
					(form.pieces.length * SECONDS_A_JUDGEMENT) / 60
			)
		}
	];
}
