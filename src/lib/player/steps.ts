import { STEPS } from '#lib/components/lesson/wording.ts';
import type { BoardSnapshot } from '#lib/machines/board.ts';
import type { FormSnapshot } from '#lib/machines/form.ts';
import type { LearnerSnapshot } from '#lib/machines/learner.ts';
import type { FormOutline } from '#lib/quiz/outline.ts';

/** What the learner is doing, so finely that each change is a new page to them. */
export const stepOf = ({ value, context }: LearnerSnapshot): string =>
	value === 'practising'
		? `practising ${context.at} ${context.passages[context.at]?.value ?? ''}`
		: value;

/** Past the last step of the routing line. */
export const DONE = STEPS.length;

const LINE = { marking: 1, checking: 2, deciding: 2, debriefing: 3 } as const;

/** Index of the step on the routing line: Read, Mark, Check, Debrief, Keep. */
export const routingStep = ({ value, context }: LearnerSnapshot): number => {
	if (value === 'keeping') return 4;
	if (value === 'kept') return DONE;
	const passage = context.passages[context.at];
	return value === 'practising' && passage ? LINE[passage.value] : 0;
};

/** The steps of a contradiction board. */
export const BOARD_STEPS = ['Read', 'Tie', 'Debrief', 'Keep'] as const;

const BOARD_LINE: Readonly<Record<BoardSnapshot['value'], number>> = {
	briefing: 0,
	recalling: 0,
	watching: 0,
	tying: 1,
	debriefing: 2,
	keeping: 3,
	kept: BOARD_STEPS.length
};

/** Index of the step on a board's routing line. */
export const boardStep = ({ value }: BoardSnapshot): number => BOARD_LINE[value];

/** The steps of a form: one a piece, then the questions where it asks some. */
export const formSteps = ({ pieces, retrieval }: FormOutline): readonly string[] => [
	...pieces.map((_, index) => (index === 0 ? 'Piece 1' : String(index + 1))),
	...(Object.keys(retrieval).length > 0 ? ['Questions'] : [])
];

/** A piece of a form by its place, from 0, for instance “Piece 1 of 4”. */
export const pieceName = (at: number, of: number): string => `Piece ${at + 1} of ${of}`;

/** Index of the step on a form's routing line. */
export const formStep = ({ value, context }: FormSnapshot): number => {
	if (value === 'done') return formSteps(context.outline).length;
	return value === 'retrieving' ? context.pieces.length : context.at;
};
