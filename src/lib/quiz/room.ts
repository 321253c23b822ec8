import type { Route } from './attempt.ts';
import type { FormEvent, PassageEvent, BoardEvent } from './events.ts';
import type { FormLetter } from './form.ts';

/** Who moves the class on: the teacher, each learner, or the teacher without any devices. */
export type Pace = 'led' | 'own' | 'hands';

export const PACES: readonly Pace[] = ['led', 'own', 'hands'];

/** Whether names are drawn for the learners or may also be typed by them. */
export type Naming = 'drawn' | 'typed';

export const NAMINGS: readonly Naming[] = ['drawn', 'typed'];

/** What a room works on: one file of the course, or a ready-made lesson by its minutes. */
export type Matter =
	| { readonly kind: 'file'; readonly slug: string; readonly route: Route }
	/** `route` is that of each of its files; the main one where it is not said. */
	| { readonly kind: 'route'; readonly minutes: number; readonly route?: Route | undefined };

export interface RoomSetup {
	readonly matter: Matter;
	readonly pace: Pace;
	readonly naming: Naming;
}

/** What happens at a stop: something is read, a question answered, sentences marked or cells tied. */
export type StopKind = 'reading' | 'question' | 'galley' | 'piece' | 'board';

/** One stop of a room's agenda: ids and counts, no text and no key, as a lesson's outline. */
export interface StopOutline {
	/** Unique within the room. */
	readonly id: string;
	readonly kind: StopKind;
	/** The file of the course it comes from. */
	readonly slug: string;
	/** The id of its passage or question within the file; empty where it has none. */
	readonly part: string;
	/** Sentence ids, pair ids, or the choices of a question as “0”, “1”, …; empty for a reading. */
	readonly units: readonly string[];
	/** Technique ids offered as reasons, without `HUNCH`. */
	readonly reasons: readonly string[];
	/** The desk has something to fetch for its sentences. */
	readonly hasChecks: boolean;
	/** The form it belongs to; null outside the two reads and the boosters. */
	readonly form: FormLetter | null;
}

/** Where a stop has got to. `revealing` is the editor's proof, one finding after the other or all at once. */
export type Phase = 'waiting' | 'open' | 'closed' | 'checking' | 'revealing';

/** What a teacher may do at one stop. `unit` is one of its units. */
export type StopEvent =
	| { readonly type: 'stop.opened'; readonly stop: string }
	| { readonly type: 'marking.closed'; readonly stop: string }
	| { readonly type: 'marking.reopened'; readonly stop: string }
	| { readonly type: 'marks.shown'; readonly stop: string }
	| { readonly type: 'marks.hidden'; readonly stop: string }
	| { readonly type: 'checks.opened'; readonly stop: string }
	| { readonly type: 'finding.revealed'; readonly stop: string; readonly unit: string }
	| { readonly type: 'findings.revealed'; readonly stop: string }
	| { readonly type: 'prompt.turned'; readonly stop: string }
	/** Hands counted in a room without devices; `of` is how many people were asked. */
	| {
			readonly type: 'hands.counted';
			readonly stop: string;
			readonly unit: string;
			readonly count: number;
			readonly of: number;
	  };

/** What a teacher may do with a room. */
export type HostEvent =
	| StopEvent
	| { readonly type: 'room.started' }
	/** Turns to the stop with this index; in a led room it opens on the learners' devices. */
	| { readonly type: 'stop.turned'; readonly to: number }
	| { readonly type: 'matter.added'; readonly stops: readonly StopOutline[] }
	| { readonly type: 'room.paused' }
	| { readonly type: 'room.resumed' }
	| { readonly type: 'room.locked' }
	| { readonly type: 'room.unlocked' }
	| { readonly type: 'room.ended' }
	| { readonly type: 'room.reopened' }
	| { readonly type: 'learner.removed'; readonly seat: string }
	| { readonly type: 'learner.readmitted'; readonly seat: string };

/** What a learner may do at a stop: the events of a passage, a piece, a board or a question. */
export type SeatEvent =
	| PassageEvent
	| Extract<FormEvent, { readonly type: 'likelihood.judged' }>
	| Extract<
			BoardEvent,
			{ readonly type: 'pair.tied' | 'pair.untied' | 'ties.submitted' | 'recall.answered' }
	  >;

/** One answer on its way from a device; `key` makes sending it twice the same as sending it once. */
export interface SeatEntry {
	readonly key: string;
	readonly stop: string;
	readonly event: SeatEvent;
}

/** Anything in a room's log. The first line is always `room.opened`. */
export type RoomEvent =
	| {
			readonly type: 'room.opened';
			readonly setup: RoomSetup;
			readonly title: string;
			readonly stops: readonly StopOutline[];
	  }
	| HostEvent
	/** `token` is the hash of what the learner's device shows to come back. */
	| {
			readonly type: 'learner.joined';
			readonly seat: string;
			readonly name: string;
			readonly token: string;
	  }
	| { readonly type: 'learner.renamed'; readonly seat: string; readonly name: string }
	| {
			readonly type: 'answer.given';
			readonly seat: string;
			readonly stop: string;
			readonly event: SeatEvent;
	  };

/** Any of these can be sent again by accident and is then known by its key. */
export interface RoomEntry {
	/** From 1, without gaps. */
	readonly seq: number;
	/** Milliseconds since 1970, by the server's clock. */
	readonly at: number;
	/** Unique within the room; null for what cannot come twice. */
	readonly key: string | null;
	readonly event: RoomEvent;
}
