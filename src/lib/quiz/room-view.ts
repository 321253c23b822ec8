import type { Board, PairFinding, RowRecord } from './board.ts';
import type { PieceKind } from './form.ts';
import type {
	CheckCard,
	Finding,
	Passage,
	RecallAnswer,
	RecallQuestion,
	Source,
	Specimen,
	TechniqueName,
	WorkedExample,
	Keep
} from './lesson.ts';
import type { Naming, Pace, Phase, StopOutline } from './room.ts';

/** Where one stop is. */
export interface StopView {
	readonly id: string;
	readonly phase: Phase;
	/** Learners who have handed in. */
	readonly done: number;
	/** Units whose findings the teacher has revealed, in that order. */
	readonly revealed: readonly string[];
	/** The teacher has put the room's marks on the screens. */
	readonly isShown: boolean;
	/** How often the teacher has asked for another question to discuss, from 0. */
	readonly prompt: number;
}

/** What a room marked at one stop. */
export interface RoomMarks {
	/** A stop id. */
	readonly stop: string;
	/** Learners who marked anything there or handed in; for hands, the most people asked. */
	readonly of: number;
	/** How many of them marked each unit; 0 is left out. */
	readonly marked: Readonly<Record<string, number>>;
	/** The reason given most often for each unit, a technique id or `HUNCH`; ties and none are left out. */
	readonly reasons: Readonly<Record<string, string>>;
	/** How many judged a piece 1 to 5, at index 0 to 4; all 0 elsewhere. */
	readonly likelihoods: readonly number[];
}

/** What everybody in a room may see: the devices, the projector and the teacher's desk alike. */
export interface RoomView {
	/** The log's last line that this view knows of. */
	readonly seq: number;
	readonly title: string;
	/** As read aloud, for instance “PICA 472 9135”. */
	readonly code: string;
	readonly pace: Pace;
	readonly naming: Naming;
	readonly desk: 'lobby' | 'running' | 'ended';
	readonly isPaused: boolean;
	readonly isLocked: boolean;
	/** Index of the stop that the teacher has turned to; 0 in the lobby. */
	readonly at: number;
	readonly stops: readonly StopView[];
	/** People in the room, removed ones left out. */
	readonly present: number;
	/** In the lobby the names that came last, at most 60, the latest first; none later. */
	readonly names: readonly string[];
	/** The marks on the stop at `at`; null while the teacher has not shown them. */
	readonly shown: RoomMarks | null;
}

/** One learner as the teacher sees them. */
export interface SeatRow {
	readonly seat: string;
	readonly name: string;
	readonly isRemoved: boolean;
	/** Indices of the stops that they have handed in. */
	readonly done: readonly number[];
	/** Indices of the stops where they have answered something. */
	readonly begun: readonly number[];
}

/** What the teacher's stream carries. */
export interface HostMessage {
	readonly view: RoomView;
	/** The marks on the stop at `at`, shown or not. */
	readonly marks: RoomMarks;
	/** All learners for a desk that knows nothing yet, else those who changed since its last message. */
	readonly seats: readonly SeatRow[];
	readonly isWhole: boolean;
}

/** The file of the course that a stop comes from. */
export interface StopFile {
	readonly kind: 'lesson' | 'board' | 'form';
	readonly slug: string;
	readonly number: number;
	readonly title: string;
}

/** What a room may read at a stop: text without key. */
export interface StopContent {
	readonly outline: StopOutline;
	readonly file: StopFile;
	/** For instance “Galley 1 of 2”. */
	readonly name: string;
	/** Present for its kind only. */
	readonly reading?: {
		/** Sanitised HTML. */
		readonly intro: string;
		/** Sanitised HTML, may be empty. */
		readonly contentNote: string;
		readonly example?: WorkedExample;
		readonly boardExample?: Board['example'];
		/** The two lines to keep, at a file's last stop. */
		readonly keep?: Keep;
	};
	readonly question?: RecallQuestion;
	readonly passage?: Passage;
	/** The rows to tie on are those of `rows`. */
	readonly board?: Board;
	readonly rows?: readonly string[];
}

/** A room's agenda with what its pages need beside it. */
export interface Agenda {
	readonly stops: readonly StopContent[];
	readonly specimens: readonly Specimen[];
	readonly sources: readonly Source[];
	readonly techniques: readonly TechniqueName[];
}

/** The part of a stop's answer key that the teacher has revealed. */
export interface StopKey {
	/** By sentence id. */
	readonly findings: Readonly<Record<string, Finding>>;
	/** By pair id. */
	readonly pairs: Readonly<Record<string, PairFinding>>;
	/** By row id, once all pairs of the row are revealed. */
	readonly records: Readonly<Record<string, RowRecord>>;
	readonly recall: RecallAnswer | null;
	readonly kind: PieceKind | null;
}

/** What the desk can fetch for a stop's sentences, once the teacher has opened the checks. */
export type StopChecks = readonly CheckCard[];
