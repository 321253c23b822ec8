import type { CompiledBoard, CompiledForm, CompiledLesson, Course } from '#lib/quiz/course.ts';
import type { Finding, Keep, Passage, RecallAnswer, RecallQuestion } from '#lib/quiz/lesson.ts';
import { hasWord, opens, opensPair, opensRecord, type CourseText } from './course-text.ts';
import { ownParagraphs } from './own-paragraphs.ts';

/** Words of ours that stand together in a file, without specimens, headlines and editor’s notes. */
export interface Piece {
	/** What it is, for instance “finding of open-1”. */
	readonly what: string;
	/** From 1. */
	readonly line: number;
	/** Paragraphs, list items and lines, as plain text. */
	readonly paragraphs: readonly string[];
}

export interface ProseFile {
	readonly path: string;
	readonly pieces: readonly Piece[];
}

/** What we wrote, by file. Notes and titles are left out: so short, they would flatter the level. */
export function ourProse(course: Course, text: CourseText): readonly ProseFile[] {
	return [
		...course.lessons.map((lesson) => lessonProse(lesson, text)),
		...course.boards.map((board) => boardProse(board, text)),
		...course.forms.map((form) => formProse(form, text)),
		retrievalProse(course, text),
		routesProse(course, text),
		techniquesProse(course, text)
	].filter(({ pieces }) => pieces.length > 0);
}

function lessonProse({ lesson, key }: CompiledLesson, text: CourseText): ProseFile {
	const path = `lessons/${lesson.slug}/lesson.md`;
	const write = new PieceWriter(path, text);
	const { example } = lesson;
	const cards = new Set(Object.values(key.checks).flatMap((cards) => cards));
	return write.file([
		...write.opening(lesson),
		...write.recall(lesson.recall, key.recall),
		write.block('reasoning', '', [example.reasoning]),
		...write.passages([example.passage, ...lesson.passages, ...lesson.wayRound]),
		...write.findings({ ...example.findings, ...key.findings }),
		...distinct([...cards], ({ onThis, says }) => `${onThis}\n${says}`).map(({ onThis, says }) =>
			write.piece(`card “${onThis}”`, [says, onThis], (line) => line.includes(onThis))
		),
		...write.keep(lesson.keep)
	]);
}

function boardProse({ board, key }: CompiledBoard, text: CourseText): ProseFile {
	const path = `lessons/${board.slug}/board.md`;
	const write = new PieceWriter(path, text);
	const { example } = board;
	const pairs = Object.entries({ ...example.pairs, ...key.pairs });
	const records = Object.entries({ ...key.records, [example.row.id]: example.record });
	return write.file([
		...write.opening(board),
		...write.recall(board.recall, key.recall),
		write.block('reasoning', '', [example.reasoning]),
		...[example.row, ...board.rows].map(({ id, intro }) =>
			write.block(id === example.row.id ? 'example' : 'row', id, [intro])
		),
		...pairs.map(([id, { explanation }]) =>
			write.piece(`pair ${id}`, [explanation], opensPair(id))
		),
		...records.map(([id, { says }]) => write.piece(`record for ${id}`, [says], opensRecord(id))),
		...write.keep(board.keep)
	]);
}

function formProse({ form, key }: CompiledForm, text: CourseText): ProseFile {
	const write = new PieceWriter(`lessons/${form.slug}/form.md`, text);
	return write.file([
		...write.opening({ ...form, contentNote: '' }),
		...write.passages(form.pieces),
		...write.findings(key.findings)
	]);
}

function retrievalProse({ retrieval }: Course, text: CourseText): ProseFile {
	const write = new PieceWriter('lessons/retrieval.md', text);
	const answers = Object.fromEntries(
		retrieval.map(({ question, answer }) => [question.id, answer])
	);
	return write.file(
		write.recall(
			retrieval.map(({ question }) => question),
			answers
		)
	);
}

function routesProse({ routes }: Course, text: CourseText): ProseFile {
	const write = new PieceWriter('lessons/routes.yaml', text);
	return write.file(
		routes.map(({ minutes, blurb, steps, leftOut }) =>
			write.piece(
				`route of ${minutes} minutes`,
				[blurb, ...steps.flatMap(({ why, skip }) => [why, skip]), leftOut],
				(line) => hasWord(line, `minutes: ${minutes}`)
			)
		)
	);
}

function techniquesProse({ techniques }: Course, text: CourseText): ProseFile {
	const write = new PieceWriter('lessons/techniques.yaml', text);
	return write.file(
		techniques.map(({ id, oneLine, checkWhen, trustWhen }) =>
			write.piece(id, [oneLine, checkWhen, trustWhen], (line) => line.trim() === `- id: ${id}`)
		)
	);
}

interface Opening {
	readonly blurb: string;
	readonly intro: string;
	readonly contentNote: string;
}

class PieceWriter {
	readonly #path: string;
	readonly #text: CourseText;

	constructor(path: string, text: CourseText) {
		this.#path = path;
		this.#text = text;
	}

	file(pieces: readonly Piece[]): ProseFile {
		return { path: this.#path, pieces: pieces.filter(({ paragraphs }) => paragraphs.length > 0) };
	}

	/** `prose` may be HTML that the compiler made, or a line of text. */
	piece(what: string, prose: readonly string[], isMeant: (line: string) => boolean): Piece {
		const line = this.#text.lineOf(this.#path, isMeant);
		return { what, line, paragraphs: prose.flatMap(ownParagraphs) };
	}

	block(name: string, id: string, prose: readonly string[]): Piece {
		const isMeant = id === '' ? (line: string) => line.startsWith(`:::${name}`) : opens(name, id);
		return this.piece(`${name} ${id}`.trim(), prose, isMeant);
	}

	opening({ blurb, intro, contentNote }: Opening): readonly Piece[] {
		return [
			this.piece('blurb', [blurb], (line) => line.startsWith('blurb:')),
			this.piece('intro', [intro], followsFrontMatter()),
			this.block('content-note', '', [contentNote])
		];
	}

	recall(
		questions: readonly RecallQuestion[],
		answers: Readonly<Record<string, RecallAnswer>>
	): readonly Piece[] {
		return questions.map(({ id, question, choices }) =>
			this.block('recall', id, [question, ...choices, answers[id]?.explanation ?? ''])
		);
	}

	passages(passages: readonly Passage[]): readonly Piece[] {
		return passages.map(({ id, intro }) =>
			this.piece(`intro of ${id}`, [intro], (line) =>
				['passage', 'example', 'piece'].some((name) => opens(name, id)(line))
			)
		);
	}

	findings(findings: Readonly<Record<string, Finding>>): readonly Piece[] {
		return Object.entries(findings).map(([id, { explanation }]) =>
			this.piece(`finding of ${id}`, [explanation], opens('finding', id))
		);
	}

	keep({ checkWhen, trustWhen }: Keep): readonly Piece[] {
		return [
			this.piece('check-when', [checkWhen], (line) => line.startsWith('check-when:')),
			this.piece('trust-when', [trustWhen], (line) => line.startsWith('trust-when:'))
		];
	}
}

/** Asked of each line in turn: whether it is the first with words behind the front matter. */
function followsFrontMatter(): (line: string) => boolean {
	let fences = 0;
	return (line) => {
		if (line.trim() === '---') fences++;
		return fences > 1 && /\p{L}/u.test(line);
	};
}

/** The first of those with one key. */
function distinct<Value>(
	values: readonly Value[],
	keyOf: (value: Value) => string
): readonly Value[] {
	return [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].reverse();
}
