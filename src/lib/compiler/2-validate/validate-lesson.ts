import type { Root } from 'mdast';
import type { Draft, ProseBlock } from '../1-parse/parse-file.ts';
import type { Catalogues } from '../catalogues.ts';
import type { Report } from '../diagnostics/report.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkCardsBacked, checkFindingsBacked, originsById } from './backing.ts';
import { named, readProse, requireExample } from './blocks.ts';
import { readCheck } from './checks.ts';
import { readFindings } from './findings.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { IdRegister } from './ids.ts';
import { checkSoundShare, matchFindings, type FindingsById } from './match-findings.ts';
import { MentionedIds } from './mentioned-ids.ts';
import { checkPassageSize } from './passage-size.ts';
import { readPassage, type ReadPassage } from './passages.ts';
import { readRecalls, type ReadRecall } from './recall.ts';
import { resolveChecks, type ResolvedChecks } from './resolve-checks.ts';
import { checkSlug } from './slug.ts';

/** A lesson whose parts have been read and brought together. */
export interface ValidatedLesson {
	readonly slug: string;
	readonly front: FrontMatter | undefined;
	readonly intro: Root;
	readonly contentNote: Root | undefined;
	readonly recall: readonly ReadRecall[];
	readonly example: ReadPassage | undefined;
	readonly reasoning: Root | undefined;
	/** To be marked, those of the way round among them. */
	readonly passages: readonly ReadPassage[];
	readonly findings: FindingsById;
	/** In the order of `passages`. */
	readonly checks: ResolvedChecks;
}

/** Phase 2: what it means. Reports everything that breaks a rule of lessons/README.md. */
export function validateLesson(
	draft: Draft,
	slug: string,
	catalogues: Catalogues,
	report: Report
): ValidatedLesson {
	checkSlug(slug, report);
	const ids = new IdRegister(report, 'own');
	const { frontMatter } = draft;
	const front = frontMatter && readFrontMatter(frontMatter, slug, catalogues, report);
	const all = draft.quoting.map((block) => readPassage(block, catalogues, ids, report));
	const passages = all.filter(({ kind }) => kind !== 'example');
	const recall = readRecalls(draft, front?.number, ids, report);
	const mentioned = new MentionedIds(report.text, ids);
	const findings = matchFindings(all, readFindings(draft, catalogues, report), mentioned, report);
	checkFindingsBacked(findings.values(), originsById(all, catalogues), report);
	const checks = validateChecks(draft, all, catalogues, mentioned, report);
	const contentNote = readProse(draft, 'content-note', report);
	const reasoning = readProse(draft, 'reasoning', report);
	requireExample(draft, report);
	for (const passage of all) {
		if (passage.isDamaged) continue;
		checkPassageSize(passage, report);
		if (passage.kind !== 'example') checkSoundShare(passage, findings, report);
	}
	checkWayRound(passages, contentNote, report);
	return {
		slug,
		front,
		intro: draft.intro,
		contentNote: contentNote?.prose,
		recall,
		example: all.find(({ kind }) => kind === 'example'),
		reasoning: reasoning?.prose,
		passages,
		findings,
		checks
	};
}

function validateChecks(
	draft: Draft,
	all: readonly ReadPassage[],
	catalogues: Catalogues,
	mentioned: MentionedIds,
	report: Report
): ResolvedChecks {
	const passages = all.filter(({ kind }) => kind !== 'example');
	const example = all.find(({ kind }) => kind === 'example');
	const read = named(draft, 'check').map((block) => readCheck(block, catalogues, report));
	const checks = read.filter((check) => check !== undefined);
	checkCardsBacked(checks, originsById(passages, catalogues), report);
	const resolved = resolveChecks(passages, checks, report);
	const isCardMissing = checks.length < read.length;
	checkCoverage({ passages, example, checks, resolved, isCardMissing }, mentioned, report);
	return resolved;
}

const FEWEST_PASSAGES = 2;

function checkWayRound(
	passages: readonly ReadPassage[],
	note: ProseBlock | undefined,
	report: Report
): void {
	const wayRound = passages.filter(({ kind }) => kind === 'way-round');
	const [detour] = wayRound;
	const count = passages.length - wayRound.length;
	if (count < FEWEST_PASSAGES) {
		const slots = { count: count === 1 ? '1 passage' : 'no passage' };
		report.add('passages-too-few', passages[0]?.place ?? { start: 0, end: 0 }, slots);
	}
	if (note !== undefined && detour === undefined) report.add('way-round-missing', note.place, {});
	if (note === undefined && detour !== undefined)
		report.add('content-note-missing', detour.place, {});
}
