import type { CheckCard, Finding, RecallAnswer } from '#lib/quiz/lesson.ts';
import type { PassageOutline } from '#lib/quiz/outline.ts';
import { Asking } from './asking.svelte.ts';

/** The parts of an answer key, each fetched when the lesson has got that far and not before. */
export interface KeyParts {
	/** The answer to one question. */
	recall: RecallAnswer;
	/** What the desk can fetch for one passage. */
	checks: readonly CheckCard[];
	/** The editor's findings on one passage, by sentence id. */
	findings: Readonly<Record<string, Finding>>;
}

/** Fetches one part by the id of its question or passage. Rejects where it cannot. */
export type FetchKey = <Part extends keyof KeyParts>(
	part: Part,
	id: string
) => Promise<KeyParts[Part]>;

type ById<Part extends keyof KeyParts> = Readonly<Record<string, KeyParts[Part]>>;

/** What has come of a lesson's answer key, and what could not be fetched. */
export class LessonKey {
	recall: ById<'recall'> = $state.raw({});
	checks: ById<'checks'> = $state.raw({});
	findings: ById<'findings'> = $state.raw({});

	readonly #fetch: FetchKey;
	readonly #asking = new Asking();

	constructor(fetch: FetchKey) {
		this.#fetch = fetch;
	}

	/** Names of the parts whose last fetch failed, as “findings room”. */
	get failed(): readonly string[] {
		return this.#asking.failed;
	}

	askRecall = (question: string) =>
		this.#ask('recall', question, (answer) => {
			this.recall = { ...this.recall, [question]: answer };
		});

	askChecks = (passage: string) =>
		this.#ask('checks', passage, (cards) => {
			this.checks = { ...this.checks, [passage]: cards };
		});

	/** A key from before or after a new release may lack a sentence: then it counts as not come. */
	askFindings = ({ id, sentences }: PassageOutline) =>
		this.#ask('findings', id, (findings) => {
			const missing = sentences.filter((sentence) => !Object.hasOwn(findings, sentence));
			if (missing.length > 0) throw new Error(`no finding for ${missing.join(', ')}`);
			this.findings = { ...this.findings, [id]: findings };
		});

	hasFailed = (part: keyof KeyParts, id: string): boolean => this.failed.includes(`${part} ${id}`);

	retry = () => this.#asking.retry();

	#ask<Part extends keyof KeyParts>(part: Part, id: string, take: (value: KeyParts[Part]) => void) {
		this.#asking.ask(`${part} ${id}`, () => this.#fetch(part, id), take);
	}
}
