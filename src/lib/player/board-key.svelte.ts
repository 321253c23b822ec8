import type { BoardKey as Key } from '#lib/quiz/board.ts';
import type { RecallAnswer } from '#lib/quiz/lesson.ts';
import { Asking } from './asking.svelte.ts';

/** The findings on the pairs and rows of a board. */
export type BoardFindings = Pick<Key, 'pairs' | 'records'>;

/** Fetches the answer to a question, or all findings. Rejects where it cannot. */
export interface FetchBoardKey {
	recall: (question: string) => Promise<RecallAnswer>;
	findings: () => Promise<BoardFindings>;
}

/** What has come of a board's answer key, and what could not be fetched. */
export class BoardKey {
	recall: Readonly<Record<string, RecallAnswer>> = $state.raw({});
	findings: BoardFindings | undefined = $state.raw();

	readonly #fetch: FetchBoardKey;
	readonly #asking = new Asking();

	constructor(fetch: FetchBoardKey) {
		this.#fetch = fetch;
	}

	askRecall = (question: string) =>
		this.#asking.ask(
			`recall ${question}`,
			() => this.#fetch.recall(question),
			(answer) => (this.recall = { ...this.recall, [question]: answer })
		);

	/** A key from before or after a new release may lack a pair: then it counts as not come. */
	askFindings = (pairs: readonly string[]) =>
		this.#asking.ask(
			'findings',
			() => this.#fetch.findings(),
			(findings) => {
				const missing = pairs.filter((pair) => !Object.hasOwn(findings.pairs, pair));
				if (missing.length > 0) throw new Error(`no finding for ${missing.join(', ')}`);
				this.findings = findings;
			}
		);

	hasFailedRecall = (question: string): boolean =>
		this.#asking.failed.includes(`recall ${question}`);

	get hasFailedFindings(): boolean {
		return this.#asking.failed.includes('findings');
	}

	retry = () => this.#asking.retry();
}
