import type { CompiledForm } from '#lib/quiz/course.ts';
import type { ValidatedForm } from '../2-validate/validate-form.ts';
import { toHtml } from './html.ts';
import { buildFindings, buildPassage } from './passage.ts';
import { buildHead, settled } from './settled.ts';

/** Phase 3 of a form: splits it into what a reader may see and the key. */
export function buildForm(validated: ValidatedForm): CompiledForm {
	const { slug, intro, pieces, findings } = validated;
	const front = settled(validated.front, 'front matter');
	return {
		form: {
			slug,
			...buildHead(front),
			form: settled(front.form, 'form'),
			intro: toHtml(intro),
			reasons: front.reasons,
			pieces: pieces.map(buildPassage),
			opensAfterDays: front.opensAfterDays
		},
		key: {
			kinds: Object.fromEntries(
				pieces.map(({ id, made }) => [settled(id, 'id'), settled(made, 'kind')])
			),
			findings: buildFindings(pieces, findings)
		}
	};
}
