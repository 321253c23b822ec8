import type { Phase, StopOutline } from '#lib/quiz/room.ts';
import type { RoomView, StopView } from '#lib/quiz/room-view.ts';
import type { HostOrder } from './host-order.ts';
import { controlsOf, revealNext } from './stop-controls.ts';

/** What the main button does next, and what it says. */
export interface Step {
	readonly words: string;
	readonly order: HostOrder;
}

/** The next step of a lesson as a clicker takes it; null where only the desk can go on. `stops` are the agenda's. */
export function nextStep(view: RoomView, stops: readonly StopOutline[]): Step | null {
	if (view.desk === 'ended') return null;
	if (view.isPaused) return { words: 'Go on after the pause', order: { type: 'room.resumed' } };
	if (view.desk === 'lobby') return { words: 'Start', order: { type: 'room.started' } };
	const stop = view.stops[view.at];
	const outline = stops.find(({ id }) => id === stop?.id);
	const here =
		stop === undefined || outline === undefined ? null : stepAt(view, stop, outline, stops);
	return here ?? turnTo(view, view.at + 1, stops);
}

/** The step back to the stop before; null at the first. */
export const stepBack = (view: RoomView): HostOrder | null =>
	view.desk === 'running' && view.at > 0 ? { type: 'stop.turned', to: view.at - 1 } : null;

/** Whether findings must wait, since they would teach what a later read is to measure. */
export function isHeldBack(
	view: RoomView,
	{ form, slug }: StopOutline,
	stops: readonly StopOutline[]
): boolean {
	if (form === null) return false;
	const piecesOf = (is: (one: StopOutline) => boolean) =>
		stops.filter((one) => one.kind === 'piece' && is(one));
	const areSettled = (pieces: readonly StopOutline[]) =>
		pieces.every(({ id }) =>
			SETTLED.has(view.stops.find((stop) => stop.id === id)?.phase ?? 'open')
		);
	const second = piecesOf((one) => one.form === 'B');
	return (
		!areSettled(piecesOf((one) => one.slug === slug)) ||
		(form === 'A' && (second.length === 0 || !areSettled(second)))
	);
}

const SETTLED: ReadonlySet<Phase> = new Set(['closed', 'checking', 'revealing']);

function stepAt(
	view: RoomView,
	stop: StopView,
	outline: StopOutline,
	stops: readonly StopOutline[]
): Step | null {
	const can = controlsOf(stop, outline);
	if (can.open) return { words: 'Open this step', order: { type: 'stop.opened', stop: stop.id } };
	if (outline.kind === 'reading') return null;
	// At their own pace people are not cut short, and nobody is shown what others still think about.
	if (view.pace === 'own' && (view.present === 0 || stop.done < view.present)) return null;
	if (can.close && asksToClose(view, outline))
		return { words: 'Close the marking', order: { type: 'marking.closed', stop: stop.id } };
	if (isHeldBack(view, outline, stops)) return null;
	if (can.show) return { words: SHOW[outline.kind], order: { type: 'marks.shown', stop: stop.id } };
	if (can.check && view.pace === 'led')
		return { words: 'Open the checks', order: { type: 'checks.opened', stop: stop.id } };
	const reveal = revealNext(stop, outline);
	return reveal && { words: revealWords(stop, outline), order: reveal };
}

const SHOW = {
	question: 'Show the votes',
	galley: 'Show the marks',
	piece: 'Show the marks',
	board: 'Show the ties'
} as const;

const asksToClose = ({ pace }: RoomView, { kind }: StopOutline) =>
	kind === 'piece' || (pace === 'led' && kind !== 'question');

function revealWords({ revealed }: StopView, { kind, units }: StopOutline): string {
	if (kind === 'question') return 'Show the answer';
	if (revealed.length === 0) return 'Reveal the record';
	const at = units.findIndex((unit) => !revealed.includes(unit)) + 1;
	return kind === 'board' ? 'Reveal the next pair' : `Reveal sentence ${at}`;
}

function turnTo(view: RoomView, to: number, stops: readonly StopOutline[]): Step | null {
	const next = view.stops[to];
	if (next === undefined) return null;
	const outline = stops.find(({ id }) => id === next.id);
	return {
		words: outline === undefined ? 'Next step' : TURN[outline.kind],
		order: { type: 'stop.turned', to }
	};
}

const TURN = {
	reading: 'Next step',
	question: 'Next question',
	galley: 'Next galley',
	piece: 'Next piece',
	board: 'To the board'
} as const;
