import type { FormKey as Key } from '#lib/quiz/form.ts';
import type { RecallAnswer, RecallQuestion } from '#lib/quiz/lesson.ts';
import { Asking } from './asking.svelte.ts';

/** Fetches what a form's page does not carry. Each rejects where it cannot. */
export interface FetchFormKey {
	/** The key of a form by its slug. */
	key: (slug: string) => Promise<Key>;
	question: (id: string) => Promise<RecallQuestion>;
	answer: (id: string) => Promise<RecallAnswer>;
}

/** What has come of the keys of the forms and of the questions, and what could not be fetched. */
export class FormKeys {
	/** By slug. */
	keys: Readonly<Record<string, Key>> = $state.raw({});
	/** By question id. */
	questions: Readonly<Record<string, RecallQuestion>> = $state.raw({});
	/** By question id. */
	answers: Readonly<Record<string, RecallAnswer>> = $state.raw({});

	readonly #fetch: FetchFormKey;
	readonly #asking = new Asking();

	constructor(fetch: FetchFormKey) {
		this.#fetch = fetch;
	}

	/** A key from before or after a new release may lack a sentence: then it counts as not come. */
	askKey = (slug: string, sentences: readonly string[]) =>
		this.#asking.ask(
			`key ${slug}`,
			() => this.#fetch.key(slug),
			(key) => {
				const missing = sentences.filter((sentence) => !Object.hasOwn(key.findings, sentence));
				if (missing.length > 0) throw new Error(`no finding for ${missing.join(', ')}`);
				this.keys = { ...this.keys, [slug]: key };
			}
		);

	askQuestion = (id: string) =>
		this.#asking.ask(
			`question ${id}`,
			() => this.#fetch.question(id),
			(question) => (this.questions = { ...this.questions, [id]: question })
		);

	askAnswer = (id: string) =>
		this.#asking.ask(
			`answer ${id}`,
			() => this.#fetch.answer(id),
			(answer) => (this.answers = { ...this.answers, [id]: answer })
		);

	/** Anything else that the form needs and does not carry. */
	askPart = <Value>(name: string, fetch: () => Promise<Value>, take: (value: Value) => void) =>
		this.#asking.ask(`part ${name}`, fetch, take);

	hasFailedAnswer = (id: string): boolean => this.#asking.failed.includes(`answer ${id}`);

	/** Something without which the form cannot go on did not come; answers are asked for where they are shown. */
	get hasFailed(): boolean {
		return this.#asking.failed.some((name) => !name.startsWith('answer '));
	}

	retry = () => this.#asking.retry();
}
