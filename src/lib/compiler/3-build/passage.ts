import type { Finding, Passage } from '#lib/quiz/lesson.ts';
import type { ReadFinding } from '../2-validate/findings.ts';
import type { FindingsById } from '../2-validate/match-findings.ts';
import type { ReadPassage } from '../2-validate/passages.ts';
import { toHtml } from './html.ts';
import { settled } from './settled.ts';

/** A passage as a reader sees it. */
export function buildPassage(passage: ReadPassage): Passage {
	return {
		id: settled(passage.id, 'id'),
		title: settled(passage.title, 'title'),
		specimen: settled(passage.specimen, 'specimen'),
		intro: toHtml(passage.intro),
		sentences: passage.sentences.map(({ id, text, isAfterCut }) => ({
			id: settled(id, 'id'),
			text,
			isAfterCut
		})),
		beside: passage.beside
	};
}

/** The findings on passages, by sentence. */
export function buildFindings(
	passages: readonly ReadPassage[],
	findings: FindingsById
): Readonly<Record<string, Finding>> {
	const ids = passages.flatMap(({ sentences }) => sentences.map(({ id }) => settled(id, 'id')));
	return Object.fromEntries(
		ids.map((id) => [id, buildFinding(settled(findings.get(id), `finding of ${id}`))])
	);
}

function buildFinding(finding: ReadFinding): Finding {
	return {
		verdict: settled(finding.verdict, 'verdict'),
		note: settled(finding.note, 'note'),
		explanation: toHtml(finding.explanation),
		techniques: finding.techniques,
		sources: finding.sources,
		claims: finding.claims
	};
}
