import { openBoard, stepBoard, type BoardSnapshot } from '#lib/machines/board.ts';
import type { BoardOutline } from '#lib/quiz/outline.ts';
import { FileSession } from './file-session.svelte.ts';

/** One contradiction board on one device. */
export class BoardSession extends FileSession<BoardSnapshot> {
	constructor(outline: BoardOutline) {
		super(outline.slug, openBoard(outline), stepBoard);
	}
}
