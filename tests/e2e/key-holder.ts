import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { exportFile } from '#lib/progress/file.ts';
import type { PairFinding } from '#lib/quiz/board.ts';
import type { CourseEvent, LogEntry } from '#lib/quiz/events.ts';
import type { FormKey } from '#lib/quiz/form.ts';
import type { Confidence, Finding } from '#lib/quiz/lesson.ts';
import type { BoardOutline, FormOutline, LessonOutline, Outline } from '#lib/quiz/outline.ts';

type Findings = Readonly<Record<string, Finding>>;

/** A sentence of a lesson or a read; its id is unique within its file only. */
export interface KnownSentence {
	readonly id: string;
	readonly isSuspect: boolean;
	readonly techniques: readonly string[];
}

/** How somebody reads: which sentences they mark, which pairs they tie, how sure they are. */
export interface Reader {
	readonly marks: (sentence: KnownSentence) => boolean;
	readonly ties: (pair: string) => boolean;
	readonly confidence: Confidence;
}

/** Knows the whole course with its keys, as the server hands them out part by part. */
export class KeyHolder {
	readonly outlines: readonly Outline[];
	/** By slug. */
	readonly #findings: Readonly<Record<string, Findings>>;
	readonly #pairs: Readonly<Record<string, PairFinding>>;

	private constructor(
		outlines: readonly Outline[],
		findings: Readonly<Record<string, Findings>>,
		pairs: Readonly<Record<string, PairFinding>>
	) {
		this.outlines = outlines;
		this.#findings = findings;
		this.#pairs = pairs;
	}

	static async of(request: APIRequestContext): Promise<KeyHolder> {
		const get = async <Value>(path: string) => {
			const answer = await request.get(path);
			expect(answer.status(), path).toBe(200);
			return (await answer.json()) as Value;
		};
		const { outlines } = await get<{ outlines: Outline[] }>('/retrieval/bank.json');
		const findingsOf = async (outline: Outline): Promise<Findings> => {
			if (outline.kind === 'board') return {};
			if (outline.kind === 'form')
				return (await get<FormKey>(`/reads/${outline.slug}/key.json`)).findings;
			const parts = [...outline.passages, ...outline.wayRound].map(({ id }) =>
				get<Findings>(`/lessons/${outline.slug}/key/${id}.findings.json`)
			);
			return Object.assign({}, ...(await Promise.all(parts))) as Findings;
		};
		const findings = await Promise.all(
			outlines.map(async (outline) => [outline.slug, await findingsOf(outline)] as const)
		);
		const pairs = await Promise.all(
			outlines
				.filter(({ kind }) => kind === 'board')
				.map(({ slug }) =>
					get<{ pairs: Record<string, PairFinding> }>(`/boards/${slug}/key/findings.json`)
				)
		);
		return new KeyHolder(
			outlines,
			Object.fromEntries(findings),
			Object.assign({}, ...pairs.map((one) => one.pairs)) as Record<string, PairFinding>
		);
	}

	/** Who marks and ties everything, nothing, or what the key says. */
	reader(kind: 'everything' | 'nothing' | 'by the key', confidence: Confidence = 'fairly'): Reader {
		if (kind === 'by the key')
			return { marks: ({ isSuspect }) => isSuspect, ties: this.isConflict, confidence };
		return { marks: () => kind === 'everything', ties: () => kind === 'everything', confidence };
	}

	isConflict = (pair: string): boolean => this.#pairs[pair]?.verdict === 'contradiction';

	outline = (slug: string): Outline => {
		const found = this.outlines.find((outline) => outline.slug === slug);
		if (found === undefined) throw new Error(`no file ${slug}`);
		return found;
	};

	/** The sentences of a file, by its passages or pieces. */
	sentences(slug: string): readonly (readonly KnownSentence[])[] {
		const outline = this.outline(slug);
		if (outline.kind === 'board') return [];
		const passages = outline.kind === 'form' ? outline.pieces : outline.passages;
		return passages.map((passage) => passage.sentences.map((id) => this.#known(slug, id)));
	}

	#known(slug: string, id: string): KnownSentence {
		const finding = this.#findings[slug]?.[id];
		if (finding === undefined) throw new Error(`no finding for ${id} of ${slug}`);
		const isSuspect = finding.verdict !== 'supported' && finding.verdict !== 'opinion';
		return { id, isSuspect, techniques: finding.techniques };
	}

	/** A progress file with these files done by one reader at `at`, in milliseconds since 1970. */
	progressFile(slugs: readonly string[], reader: Reader, at: number): Buffer {
		const entries = slugs.flatMap((slug) =>
			eventsOf(this.outline(slug), this.sentences(slug), reader).map((event, index): LogEntry => ({
				id: `${slug}-${at}-${index}`,
				lesson: slug,
				at,
				event
			}))
		);
		return Buffer.from(exportFile(entries, at));
	}
}

type Sentences = readonly (readonly KnownSentence[])[];

function eventsOf(outline: Outline, sentences: Sentences, reader: Reader): readonly CourseEvent[] {
	if (outline.kind === 'lesson') return lessonEvents(outline, sentences, reader);
	if (outline.kind === 'board') return boardEvents(outline, reader);
	return formEvents(outline, sentences, reader);
}

const TO_PRACTICE: readonly CourseEvent[] = [
	{ type: 'lesson.opened', route: 'main' },
	{ type: 'recall.finished' },
	{ type: 'example.watched' }
];

const lessonEvents = (
	{ passages }: LessonOutline,
	sentences: Sentences,
	reader: Reader
): readonly CourseEvent[] => [
	...TO_PRACTICE,
	...passages.flatMap(({ id }, index): CourseEvent[] => [
		...markings(id, sentences[index], reader),
		{ type: 'checking.finished', passage: id },
		{ type: 'decisions.submitted', passage: id },
		{ type: 'debrief.read', passage: id }
	]),
	{ type: 'lesson.kept' }
];

const boardEvents = ({ pairs }: BoardOutline, { ties }: Reader): readonly CourseEvent[] => [
	...TO_PRACTICE,
	...pairs.filter(ties).map((pair): CourseEvent => ({ type: 'pair.tied', pair })),
	{ type: 'ties.submitted' },
	{ type: 'board.read' },
	{ type: 'lesson.kept' }
];

function formEvents(
	{ pieces, retrieval }: FormOutline,
	sentences: Sentences,
	reader: Reader
): readonly CourseEvent[] {
	const questions = Object.keys(retrieval).slice(0, 4);
	return [
		{ type: 'form.opened' },
		...pieces.flatMap(({ id }, index): CourseEvent[] => [
			{ type: 'likelihood.judged', passage: id, likelihood: 3 },
			...markings(id, sentences[index], reader)
		]),
		{ type: 'retrieval.set', questions },
		...questions.map((question): CourseEvent => ({
			type: 'retrieval.answered',
			question,
			choice: 0
		})),
		{ type: 'form.finished' }
	];
}

const markings = (
	passage: string,
	sentences: readonly KnownSentence[] = [],
	{ marks, confidence }: Reader
): readonly CourseEvent[] => [
	...sentences.filter(marks).flatMap(({ id: sentence }): CourseEvent[] => [
		{ type: 'sentence.marked', passage, sentence },
		{ type: 'confidence.chosen', passage, sentence, confidence }
	]),
	{ type: 'marks.submitted', passage }
];

/** The numbers from 1 of the sentences that do not stand. */
export const suspectNumbers = (sentences: readonly KnownSentence[]): readonly number[] =>
	sentences.flatMap(({ isSuspect }, index) => (isSuspect ? [index + 1] : []));

/** Brings a progress file to the device, as a learner would. */
export async function bring(page: Page, buffer: Buffer) {
	await page.goto('/progress');
	await expect(page.getByText('Looking.')).toBeHidden();
	await page
		.getByLabel('Or a file saved here before')
		.setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer });
	await expect(page.getByText('Restored. You can carry on.')).toBeVisible();
}
