import { foldBoard, stepBoard, type BoardSnapshot } from '#lib/machines/board.ts';
import type { Board } from '#lib/quiz/board.ts';
import type { BoardEvent } from '#lib/quiz/events.ts';
import { boardOutlineOf } from '#lib/quiz/outline.ts';

/** For tests: a board under its real machine, at its tying, as its session would hold it. */
export class TyingDesk {
	snapshot: BoardSnapshot = $state.raw() as BoardSnapshot;
	/** Everything that was sent, whether or not it applied. */
	readonly sent: BoardEvent[] = [];

	constructor(board: Board, ...ties: readonly string[]) {
		const events: readonly BoardEvent[] = [
			{ type: 'lesson.opened', route: 'main' },
			{ type: 'recall.finished' },
			{ type: 'example.watched' },
			...ties.map((pair) => ({ type: 'pair.tied', pair }) as const)
		];
		this.snapshot = foldBoard(boardOutlineOf(board), events);
	}

	get ties(): readonly string[] {
		return this.snapshot.context.ties;
	}

	send = (event: BoardEvent): void => {
		this.sent.push(event);
		this.snapshot = stepBoard(this.snapshot, event);
	};
}
