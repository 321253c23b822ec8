import { ROUTES, type BoardAttempt, type BoardStage } from '#lib/quiz/attempt.ts';
import type { BoardOutline } from '#lib/quiz/outline.ts';
import { passRecalled } from './recall-code.ts';
import { even, weighted, type Tape } from './tape.ts';
import { passOne } from './tape-values.ts';

/** An attempt at a board that nobody has begun. */
export const FRESH_BOARD: BoardAttempt = {
	stage: 'briefing',
	route: 'main',
	recalled: {},
	ties: []
};

/** A change to any of these lists or weights needs a new version of the resume code. */
const STAGES: readonly BoardStage[] = [
	'kept',
	'tying',
	'debriefing',
	'keeping',
	'watching',
	'recalling',
	'briefing'
];
const STAGE_SLOTS = weighted([8, 4, 1, 1, 1, 1, 1]);
const ROUTE_SLOTS = weighted([3, 1]);
const TIED = even(2);

/**
 * Passes an attempt at a board over a tape, in either direction. What no learner comes to is handed
 * back as the nearest that one does.
 */
export function passBoardAttempt(
	tape: Tape,
	outline: BoardOutline,
	attempt: BoardAttempt
): BoardAttempt {
	const stage = passOne(tape, attempt.stage, STAGES, STAGE_SLOTS);
	if (stage === 'briefing' || outline.pairs.length === 0) return FRESH_BOARD;
	const route =
		outline.wayRound.length === 0 ? 'main' : passOne(tape, attempt.route, ROUTES, ROUTE_SLOTS);
	const recalled = passRecalled(tape, outline.recall, attempt.recalled);
	if (stage === 'recalling' || stage === 'watching') {
		const hasNoRecall = Object.keys(outline.recall).length === 0;
		return { stage: hasNoRecall ? 'watching' : stage, route, recalled, ties: [] };
	}
	const pairs = route === 'main' ? outline.pairs : outline.wayRound;
	const ties = pairs.filter((pair) => tape.pass(attempt.ties.includes(pair) ? 1 : 0, TIED) === 1);
	return { stage, route, recalled, ties };
}
