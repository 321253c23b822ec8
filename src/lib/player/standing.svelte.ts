import { foldBoardAttempts } from '#lib/machines/attempts.ts';
import { pairsOnRoute } from '#lib/machines/board.ts';
import { pairOutcomes, type BoardKey } from '#lib/quiz/board.ts';
import type { LogEntry } from '#lib/quiz/events.ts';
import { judgementsOf, type Judgement } from '#lib/quiz/judgements.ts';
import type { Finding, Sentence } from '#lib/quiz/lesson.ts';
import { outcomesOf, tally, type Outcome, type Tally } from '#lib/quiz/outcomes.ts';
import type { BoardOutline, Outline } from '#lib/quiz/outline.ts';
import { Asking } from './asking.svelte.ts';
import { workedPassages, type WorkedPassage } from './worked.ts';

/** A passage with its sentences, as they were read. */
export interface PassageText {
	readonly specimen: string;
	readonly sentences: readonly Sentence[];
}

/** Fetches what a page does not carry. Each rejects where it cannot. */
export interface FetchStanding {
	findings: (slug: string, passage: string) => Promise<Readonly<Record<string, Finding>>>;
	text: (slug: string, passage: string) => Promise<PassageText>;
	board: (slug: string) => Promise<Pick<BoardKey, 'pairs' | 'records'>>;
}

/** A worked passage set beside its key. */
export interface JudgedPassage extends WorkedPassage {
	readonly findings: Readonly<Record<string, Finding>>;
	readonly outcomes: Readonly<Record<string, Outcome>>;
	readonly tally: Tally;
	readonly judgements: readonly Judgement[];
	/** Undefined where it was not asked for or has not come. */
	readonly text: PassageText | undefined;
}

/** A board that was tied, set beside its key. */
export interface JudgedBoard {
	readonly slug: string;
	readonly number: number;
	readonly tally: Tally;
}

/** Everything this device has worked to a debrief, set beside the keys, which come one by one. */
export class Standing {
	worked: readonly WorkedPassage[] = $state.raw([]);
	/** The log has been read. */
	isKnown = $state(false);

	readonly #outlines: readonly Outline[];
	readonly #fetch: FetchStanding;
	readonly #withText: boolean;
	readonly #asking = new Asking();
	#tied: readonly {
		readonly outline: BoardOutline;
		readonly ties: readonly string[];
		readonly pairs: readonly string[];
	}[] = $state.raw([]);
	#findings: Readonly<Record<string, Readonly<Record<string, Finding>>>> = $state.raw({});
	#texts: Readonly<Record<string, PassageText>> = $state.raw({});
	#boards: Readonly<Record<string, Pick<BoardKey, 'pairs'>>> = $state.raw({});

	/** `withText` also fetches the sentences themselves. */
	constructor(outlines: readonly Outline[], fetch: FetchStanding, withText: boolean) {
		this.#outlines = outlines;
		this.#fetch = fetch;
		this.#withText = withText;
	}

	/** Takes a log, and asks for the keys of what it shows as worked. */
	take(log: readonly LogEntry[]): void {
		this.worked = workedPassages(this.#outlines, log);
		this.#tied = this.#outlines
			.filter((outline) => outline.kind === 'board')
			.flatMap((outline) => {
				const { before, now } = foldBoardAttempts(
					outline,
					log.filter(({ lesson }) => lesson === outline.slug).map(({ event }) => event)
				);
				// As in a lesson, what was kept counts until the attempt after it is at its end.
				const { stage, route, ties } =
					now.stage === 'kept' || now.stage === 'keeping' ? now : (before ?? now);
				const isTied = stage === 'debriefing' || stage === 'keeping' || stage === 'kept';
				return isTied ? [{ outline, ties, pairs: pairsOnRoute(outline, route) }] : [];
			});
		this.isKnown = true;
		for (const { slug, id, sentences } of this.worked) {
			const name = `${slug} ${id}`;
			this.#asking.ask(
				`findings ${name}`,
				() => this.#fetch.findings(slug, id),
				(findings) => {
					if (sentences.some((sentence) => !Object.hasOwn(findings, sentence)))
						throw new Error(`no finding for a sentence of ${name}`);
					this.#findings = { ...this.#findings, [name]: findings };
				}
			);
			if (this.#withText)
				this.#asking.ask(
					`text ${name}`,
					() => this.#fetch.text(slug, id),
					(text) => (this.#texts = { ...this.#texts, [name]: text })
				);
		}
		for (const { outline, pairs } of this.#tied)
			this.#asking.ask(
				`board ${outline.slug}`,
				() => this.#fetch.board(outline.slug),
				(key) => {
					if (pairs.some((pair) => !Object.hasOwn(key.pairs, pair)))
						throw new Error(`no finding for a pair of ${outline.slug}`);
					this.#boards = { ...this.#boards, [outline.slug]: key };
				}
			);
	}

	/** The worked passages whose findings have come, in the order of the course. */
	get passages(): readonly JudgedPassage[] {
		return this.worked.flatMap((passage) => {
			const name = `${passage.slug} ${passage.id}`;
			const findings = this.#findings[name];
			if (findings === undefined) return [];
			const outcomes = outcomesOf(passage.sentences, passage.marks, findings);
			return [
				{
					...passage,
					findings,
					outcomes,
					tally: tally(outcomes),
					judgements: Object.values(judgementsOf(passage.sentences, passage.marks, findings)),
					text: this.#texts[name]
				}
			];
		});
	}

	/** The boards that were tied and whose findings have come. */
	get boards(): readonly JudgedBoard[] {
		return this.#tied.flatMap(({ outline, ties, pairs }) => {
			const key = this.#boards[outline.slug];
			if (key === undefined) return [];
			const outcomes = pairOutcomes(pairs, ties, key.pairs);
			return [{ slug: outline.slug, number: outline.number, tally: tally(outcomes) }];
		});
	}

	/** Everything that was asked for has come. */
	get isWhole(): boolean {
		return (
			this.isKnown &&
			this.passages.length === this.worked.length &&
			this.boards.length === this.#tied.length &&
			(!this.#withText || this.worked.every(({ slug, id }) => this.#texts[`${slug} ${id}`]))
		);
	}

	get hasFailed(): boolean {
		return this.#asking.failed.length > 0;
	}

	retry = () => this.#asking.retry();
}
