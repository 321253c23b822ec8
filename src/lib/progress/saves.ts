import type { LessonSave } from '#lib/quiz/attempt.ts';
import type { Outline } from '#lib/quiz/outline.ts';

type Kind = Outline['kind'];

/** What was saved of a lesson, a board or a form. */
export type SaveOf<K extends Kind> = Extract<
	LessonSave,
	{ readonly outline: { readonly kind: K } }
>;

export const isSaveOf = <K extends Kind>(
	kind: K,
	save: LessonSave | undefined
): save is SaveOf<K> => save?.outline.kind === kind;

/** Whether there is nothing to save: nobody has opened the file, or only to leave it as it was. */
export const isUnopened = ({ state }: LessonSave): boolean =>
	'now' in state
		? state.before === null && state.now.stage === 'briefing'
		: state.stage === 'briefing';
