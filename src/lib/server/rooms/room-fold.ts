import type { RoomMarks, RoomView, SeatRow } from '#lib/quiz/room-view.ts';
import { formatRoomCode } from '#lib/quiz/room-code.ts';
import type { Phase, RoomEntry, RoomEvent, RoomSetup, StopOutline } from '#lib/quiz/room.ts';
import {
	isAdmitting,
	isWorking,
	openRoom,
	stepRoom,
	type RoomSnapshot
} from '#lib/machines/room.ts';
import {
	hasBegun,
	isHandedIn,
	isOfChecking,
	openWork,
	stepWork,
	type Work
} from '#lib/machines/seat.ts';
import { stopIs, type StopState } from '#lib/machines/stop.ts';
import { StopTally } from './stop-tally.ts';

/** One learner's place in a room. */
export interface Seat {
	readonly id: string;
	name: string;
	/** SHA-256 of the token on the learner's device, in hexadecimal. */
	readonly token: string;
	isRemoved: boolean;
	/** By stop id; a stop that was not touched is missing. */
	readonly works: Map<string, Work>;
	/** The log's line that changed it last. */
	changedAt: number;
}

/** Why something may not happen; the words for it are in `refusals.ts`. */
export type Refusal =
	| 'locked'
	| 'full'
	| 'no place left'
	| 'ended'
	| 'paused'
	| 'not started'
	| 'no such stop'
	| 'no such learner'
	| 'removed'
	| 'not open'
	| 'by hands'
	| 'checks open'
	| 'already revealed'
	| 'changes nothing';

const NAMES_SHOWN = 60;

const CLOSED_TO_MARKS: Readonly<Record<Phase, Refusal>> = {
	waiting: 'not open',
	open: 'not open',
	closed: 'not open',
	checking: 'checks open',
	revealing: 'already revealed'
};

/**
 * A room's log, folded. It is changed in place, since a room of 3,000 must not cost more for each learner than a
 * room of 30; only `apply` changes it, and the same log gives the same room.
 */
export class RoomFold {
	seq = 0;
	title = '';
	setup: RoomSetup = { matter: { kind: 'route', minutes: 0 }, pace: 'led', naming: 'drawn' };
	openedAt = 0;
	snapshot: RoomSnapshot = openRoom({ pace: 'led', stops: [] });
	stops: readonly StopOutline[] = [];
	readonly seats = new Map<string, Seat>();
	present = 0;

	readonly #byToken = new Map<string, Seat>();
	readonly #names = new Map<string, number>();
	/** Keys of what came in already. */
	readonly #keys = new Set<string>();
	readonly #tallies = new Map<string, StopTally>();
	#stopById = new Map<string, { readonly outline: StopOutline; readonly index: number }>();

	constructor(entries: readonly RoomEntry[] = []) {
		for (const entry of entries) this.apply(entry);
	}

	has = (key: string): boolean => this.#keys.has(key);

	isTaken = (name: string): boolean => this.#names.has(name.toLowerCase());

	seatOf = (token: string): Seat | undefined => this.#byToken.get(token);

	stopState = (id: string): StopState | undefined =>
		this.snapshot.context.stops[this.#stopById.get(id)?.index ?? -1];

	stopOutline = (id: string): StopOutline | undefined => this.#stopById.get(id)?.outline;

	/** Why `event` may not happen now; undefined where it may. */
	refuse(event: RoomEvent, mostLearners: number): Refusal | undefined {
		if (event.type === 'room.opened') return this.seq === 0 ? undefined : 'changes nothing';
		if (event.type === 'learner.joined') return this.#refuseJoin(mostLearners);
		if (event.type === 'answer.given') return this.#refuseAnswer(event);
		if (
			event.type === 'learner.renamed' ||
			event.type === 'learner.removed' ||
			event.type === 'learner.readmitted'
		) {
			const seat = this.seats.get(event.seat);
			if (seat === undefined) return 'no such learner';
			if (event.type === 'learner.renamed') return seat.isRemoved ? 'removed' : undefined;
			if (seat.isRemoved === (event.type === 'learner.removed')) return 'changes nothing';
			const isBack = event.type === 'learner.readmitted';
			return isBack && this.present >= mostLearners ? 'no place left' : undefined;
		}
		return this.snapshot.can(event) ? undefined : 'changes nothing';
	}

	/** Takes an entry of the log. One that does not apply, as a log of an older release may hold, changes only `seq`. */
	apply({ seq, at, key, event }: RoomEntry): void {
		this.seq = seq;
		if (key !== null) this.#keys.add(key);
		switch (event.type) {
			case 'room.opened':
				this.title = event.title;
				this.setup = event.setup;
				this.openedAt = at;
				this.snapshot = openRoom({ pace: event.setup.pace, stops: event.stops });
				return this.#addStops(event.stops);
			case 'learner.joined':
				return this.#join(event);
			case 'learner.renamed':
				return this.#rename(event);
			case 'learner.removed':
				return this.#setRemoved(event.seat, true);
			case 'learner.readmitted':
				return this.#setRemoved(event.seat, false);
			case 'answer.given':
				return this.#answer(event);
			case 'matter.added':
				if (this.snapshot.can(event)) this.#addStops(event.stops);
		}
		this.snapshot = stepRoom(this.snapshot, event);
	}

	/** What everybody may see. */
	view(code: string): RoomView {
		const { value, context } = this.snapshot;
		const current = context.stops[context.at];
		return {
			seq: this.seq,
			title: this.title,
			code: formatRoomCode(code),
			pace: this.setup.pace,
			naming: this.setup.naming,
			desk: value.work,
			isPaused: value.rest === 'paused',
			isLocked: value.door === 'locked',
			at: context.at,
			stops: context.stops.map(({ value: phase, context: stop }) => ({
				id: stop.id,
				phase,
				done: this.#tallies.get(stop.id)?.done ?? 0,
				revealed: stop.revealed,
				isShown: stop.isShown,
				prompt: stop.prompt
			})),
			present: this.present,
			names: value.work === 'lobby' ? this.#latestNames() : [],
			shown: current?.context.isShown ? this.marks() : null
		};
	}

	/** What the room marked at the stop that the teacher has turned to. */
	marks(): RoomMarks {
		const state = this.snapshot.context.stops[this.snapshot.context.at];
		const stop = state?.context.id ?? '';
		const hands = Object.entries(state?.context.hands ?? {});
		const marks = this.#tallies.get(stop)?.marks(stop) ?? new StopTally().marks(stop);
		if (hands.length === 0) return marks;
		return {
			...marks,
			of: Math.max(...hands.map(([, { of }]) => of)),
			marked: Object.fromEntries(
				hands.flatMap(([unit, { count }]) => (count > 0 ? [[unit, count]] : []))
			)
		};
	}

	row(seat: Seat): SeatRow {
		const indices = (is: (work: Work) => boolean) =>
			[...seat.works]
				.filter(([, work]) => is(work))
				.map(([stop]) => this.#stopById.get(stop)?.index ?? -1)
				.toSorted((a, b) => a - b);
		return {
			seat: seat.id,
			name: seat.name,
			isRemoved: seat.isRemoved,
			done: indices(isHandedIn),
			begun: indices(hasBegun)
		};
	}

	#latestNames(): readonly string[] {
		const names: string[] = [];
		// A Map can only be walked from its start, and a full room has thousands.
		const all = this.#seatOrder;
		for (let index = all.length - 1; index >= 0 && names.length < NAMES_SHOWN; index -= 1) {
			const seat = all[index];
			if (seat !== undefined && !seat.isRemoved) names.push(seat.name);
		}
		return names;
	}

	#seatOrder: Seat[] = [];

	#addStops(stops: readonly StopOutline[]) {
		this.stops = [...this.stops, ...stops];
		this.#stopById = new Map(this.stops.map((outline, index) => [outline.id, { outline, index }]));
	}

	#refuseJoin(mostLearners: number): Refusal | undefined {
		if (this.snapshot.value.work === 'ended') return 'ended';
		if (!isAdmitting(this.snapshot)) return 'locked';
		// A removed learner leaves a place free; whoever joins again and again does not get places without end.
		const isFull = this.present >= mostLearners || this.seats.size >= 2 * mostLearners;
		return isFull ? 'full' : undefined;
	}

	#refuseAnswer({
		seat: id,
		stop,
		event
	}: Extract<RoomEvent, { type: 'answer.given' }>): Refusal | undefined {
		const seat = this.seats.get(id);
		const outline = this.stopOutline(stop);
		const state = this.stopState(stop);
		if (seat === undefined) return 'no such learner';
		if (seat.isRemoved) return 'removed';
		if (outline === undefined || state === undefined) return 'no such stop';
		if (this.snapshot.value.work === 'ended') return 'ended';
		if (this.snapshot.value.work === 'lobby') return 'not started';
		if (this.setup.pace === 'hands') return 'by hands';
		const isChecking = isOfChecking(event);
		if (isChecking && !isWorking(this.snapshot)) return 'paused';
		if (!stopIs(state, isChecking ? 'checking' : 'accepting'))
			return isChecking ? 'not open' : CLOSED_TO_MARKS[state.value];
		const before = seat.works.get(stop) ?? openWork(outline);
		return stepWork(before, event, outline) === before ? 'changes nothing' : undefined;
	}

	#join({ seat: id, name, token }: Extract<RoomEvent, { type: 'learner.joined' }>) {
		const seat: Seat = {
			id,
			name,
			token,
			isRemoved: false,
			works: new Map(),
			changedAt: this.seq
		};
		this.seats.set(id, seat);
		this.#byToken.set(token, seat);
		this.#seatOrder.push(seat);
		this.#countName(name, 1);
		this.present += 1;
	}

	#rename({ seat: id, name }: Extract<RoomEvent, { type: 'learner.renamed' }>) {
		const seat = this.seats.get(id);
		if (seat === undefined) return;
		this.#countName(seat.name, -1);
		this.#countName(name, 1);
		seat.name = name;
		seat.changedAt = this.seq;
	}

	#countName(name: string, by: 1 | -1) {
		const key = name.toLowerCase();
		const count = (this.#names.get(key) ?? 0) + by;
		if (count > 0) this.#names.set(key, count);
		else this.#names.delete(key);
	}

	#setRemoved(id: string, isRemoved: boolean) {
		const seat = this.seats.get(id);
		if (seat === undefined || seat.isRemoved === isRemoved) return;
		seat.isRemoved = isRemoved;
		seat.changedAt = this.seq;
		this.present += isRemoved ? -1 : 1;
		for (const [stop, work] of seat.works)
			if (isRemoved) this.#tallyOf(stop).replace(work, undefined);
			else this.#tallyOf(stop).replace(undefined, work);
	}

	#answer({ seat: id, stop, event }: Extract<RoomEvent, { type: 'answer.given' }>) {
		const seat = this.seats.get(id);
		const outline = this.stopOutline(stop);
		if (seat === undefined || outline === undefined) return;
		const before = seat.works.get(stop);
		const after = stepWork(before ?? openWork(outline), event, outline);
		if (after === before) return;
		seat.works.set(stop, after);
		seat.changedAt = this.seq;
		if (!seat.isRemoved) this.#tallyOf(stop).replace(before, after);
	}

	#tallyOf(stop: string): StopTally {
		const known = this.#tallies.get(stop);
		if (known !== undefined) return known;
		const tally = new StopTally();
		this.#tallies.set(stop, tally);
		return tally;
	}
}
