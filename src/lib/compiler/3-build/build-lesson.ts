import type { CompiledLesson } from '#lib/quiz/course.ts';
import type { AnswerKey, CheckCard, Lesson } from '#lib/quiz/lesson.ts';
import type { ResolvedCheck } from '../2-validate/resolve-checks.ts';
import type { ValidatedLesson } from '../2-validate/validate-lesson.ts';
import { toHtml } from './html.ts';
import { buildFindings, buildPassage } from './passage.ts';
import { buildAnswers, buildQuestion } from './recall.ts';
import { buildHead, buildKeep, settled } from './settled.ts';

/** Phase 3: splits a lesson without diagnostics into what a reader may see and the answer key. */
export function buildLesson(validated: ValidatedLesson): CompiledLesson {
	return { lesson: buildVisible(validated), key: buildKey(validated) };
}

function buildVisible(validated: ValidatedLesson): Lesson {
	const front = settled(validated.front, 'front matter');
	const example = settled(validated.example, 'example');
	const { passages, findings } = validated;
	return {
		slug: validated.slug,
		...buildHead(front),
		intro: toHtml(validated.intro),
		contentNote: validated.contentNote === undefined ? '' : toHtml(validated.contentNote),
		reasons: front.reasons,
		recall: validated.recall.map(buildQuestion),
		example: {
			passage: buildPassage(example),
			findings: buildFindings([example], findings),
			reasoning: toHtml(settled(validated.reasoning, 'reasoning'))
		},
		passages: passages.filter(({ kind }) => kind === 'passage').map(buildPassage),
		wayRound: passages.filter(({ kind }) => kind === 'way-round').map(buildPassage),
		keep: buildKeep(front)
	};
}

function buildKey({ recall, passages, findings, checks }: ValidatedLesson): AnswerKey {
	return {
		recall: buildAnswers(recall),
		checks: Object.fromEntries(
			passages.map(({ id }, index) => [
				settled(id, 'id'),
				(checks.byPassage[index] ?? []).map(buildCard)
			])
		),
		findings: buildFindings(passages, findings)
	};
}

function buildCard({ check, sentences }: ResolvedCheck): CheckCard {
	return {
		kind: settled(check.kind, 'kind'),
		sentences,
		strength: settled(check.strength, 'strength'),
		title: settled(check.title, 'title'),
		date: check.date,
		says: toHtml(check.says),
		onThis: settled(check.onThis, 'on'),
		sources: check.sources
	};
}
