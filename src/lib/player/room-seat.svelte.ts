import { openWork, stepWork, type Work } from '#lib/machines/seat.ts';
import type { Agenda, RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import type { SeatEntry, SeatEvent, StopOutline } from '#lib/quiz/room.ts';
import { Asking } from './asking.svelte.ts';
import { LATE_MS, Outbox, type EntryResult, type Shelf } from './outbox.ts';
import type { Mine, SeatLine } from './seat-line.ts';

/** What a learner's page knows when it opens. */
export interface SeatStart {
	readonly view: RoomView;
	readonly agenda: Agenda;
	readonly seat: { readonly name: string; readonly isRemoved: boolean };
	/** By stop id. */
	readonly works: Readonly<Record<string, Work>>;
}

/** What a seat needs of its device. */
export interface SeatDevice {
	readonly shelf: Shelf;
	/** At least 8 signs that nobody else comes upon. */
	readonly newKey: () => string;
	/** Runs something later; gives what calls it off. */
	readonly after: (ms: number, run: () => void) => () => void;
	readonly chance: () => number;
	/** Milliseconds since 1970. */
	readonly now: () => number;
}

/** What others wait for, or what cannot be changed any more, goes at once. */
const URGENT = new Set<SeatEvent['type']>([
	'marks.submitted',
	'ties.submitted',
	'recall.answered',
	'likelihood.judged',
	'checking.finished',
	'decisions.submitted'
]);

/** While the line is lost, how often it is asked whether room and seat are still there. */
const LOOK_MS = 10_000;

/** One learner's place in a room, on one device. */
export class RoomSeat {
	view: RoomView = $state.raw() as RoomView;
	agenda: Agenda = $state.raw() as Agenda;
	name: string = $state.raw('');
	/** `gone`: the room was deleted, or this device has no seat in it any more. */
	standing: 'here' | 'removed' | 'gone' = $state.raw('here');
	/** What the learner did, with what has not been sent yet. By stop id. */
	works: Readonly<Record<string, Work>> = $state.raw({});
	isLineUp = $state(true);
	/** How many answers the room has not confirmed. */
	unsent = $state(0);
	/** They should have been sent by now. */
	isLate = $state(false);
	/** What is not sent yet would survive a reload. */
	isKept = $state(true);
	/** Why the room did not take an answer; empty where it took all. */
	refusal = $state('');

	readonly #line: SeatLine;
	readonly #device: SeatDevice;
	readonly #outbox: Outbox;
	readonly #asking = new Asking();
	/** What the server has. */
	#base: Readonly<Record<string, Work>>;
	#lookedAt = -Infinity;
	/** Calls off saying that the line is lost. */
	#stopDoubt: (() => void) | undefined;
	/** How many stops the room had when the agenda was read. */
	#stopsRead: number;

	constructor(start: SeatStart, line: SeatLine, device: SeatDevice) {
		this.#line = line;
		this.#device = device;
		this.view = start.view;
		this.agenda = start.agenda;
		this.name = start.seat.name;
		this.standing = start.seat.isRemoved ? 'removed' : 'here';
		this.#base = start.works;
		this.#stopsRead = start.view.stops.length;
		this.#outbox = new Outbox({
			shelf: device.shelf,
			after: device.after,
			chance: device.chance,
			deliver: line.deliver,
			reread: () => this.#reread(),
			onDelivered: (entries, results) => this.#onDelivered(entries, results),
			onClosed: () => (this.standing = 'gone'),
			onChange: () => this.#refold()
		});
		this.#refold();
	}

	/** Follows the room and sends what was left, until the returned function is called. */
	open(): () => void {
		const unfollow = this.#line.follow({
			onView: (view) => this.#onView(view),
			onRemoved: () => (this.standing = 'removed'),
			onGone: () => this.#onGone(),
			onLine: (isUp) => this.#onLine(isUp)
		});
		// While this page was on its way, the one before it may still have sent what it had.
		this.#outbox.reread();
		return () => {
			unfollow();
			this.#stopDoubt?.();
			this.#outbox.stop();
		};
	}

	workAt = (outline: StopOutline): Work => this.works[outline.id] ?? openWork(outline);

	/** What a stop of the room is about; absent where the course has lost it, or it has not come yet. */
	contentOf = ({ id }: StopView): StopContent | undefined =>
		this.agenda.stops.find(({ outline }) => outline.id === id);

	/** Takes an answer that changes something, shows it at once and sends it. */
	answer = (stop: string, event: SeatEvent): void => {
		const outline = this.#outlineOf(stop);
		if (this.standing !== 'here' || outline === undefined) return;
		const before = this.workAt(outline);
		if (stepWork(before, event, outline) === before) return;
		this.refusal = '';
		this.#outbox.add({ key: this.#device.newKey(), stop, event }, URGENT.has(event.type));
	};

	/** Another name: typed, or drawn where it is null. What is wrong with it, or nothing. */
	rename = async (name: string | null): Promise<string> => {
		const answer = await this.#line.rename(name);
		if ('problem' in answer) return answer.problem;
		this.name = answer.name;
		return '';
	};

	/** The learner is back at this page: another tab may have gone on meanwhile. */
	wake = (): void => this.#outbox.reread();

	/** There may be a line again. */
	nudge = (): void => this.#outbox.nudge();

	/** The page closes. */
	leave = (): void => this.#outbox.leave();

	#onView(view: RoomView) {
		if (view.at !== this.view.at) this.refusal = '';
		this.view = view;
		this.#asking.retry();
		if (view.stops.length > this.#stopsRead)
			this.#asking.ask(`agenda ${view.stops.length}`, this.#line.agenda, (agenda) => {
				if (agenda.stops.length <= this.agenda.stops.length) throw new Error('no stops were added');
				this.agenda = agenda;
				this.#stopsRead = view.stops.length;
				this.#refold();
			});
		// The teacher may have let them in again.
		if (this.standing === 'removed') this.#outbox.reread();
	}

	#onGone() {
		this.standing = 'gone';
		this.#outbox.stop();
	}

	#onLine(isUp: boolean) {
		if (isUp) {
			this.#stopDoubt?.();
			this.#stopDoubt = undefined;
			this.isLineUp = true;
			this.#outbox.nudge();
			this.#asking.retry();
			return;
		}
		this.#stopDoubt ??= this.#device.after(LATE_MS, () => (this.isLineUp = false));
		if (this.#device.now() - this.#lookedAt > LOOK_MS) {
			this.#lookedAt = this.#device.now();
			this.#outbox.reread();
		}
	}

	#onDelivered(entries: readonly SeatEntry[], results: readonly EntryResult[]) {
		const refused = results.filter(({ is }) => is === 'refused');
		const isRefused = (key: string) => refused.some((result) => result.key === key);
		this.#base = this.#fold(
			this.#base,
			entries.filter(({ key }) => !isRefused(key))
		);
		// Two tabs of one seat may do the same thing twice, and that is no news.
		const told = refused.find(({ why }) => why !== 'changes nothing');
		if (told?.why === 'removed') this.standing = 'removed';
		else if (told) this.refusal = told.message ?? '';
	}

	async #reread(): Promise<boolean> {
		const mine = await this.#line.mine();
		if (mine === undefined) return false;
		if (mine === 'closed') this.#onGone();
		else this.#takeMine(mine);
		return true;
	}

	#takeMine({ name, isRemoved, works }: Mine) {
		this.name = name;
		this.standing = isRemoved ? 'removed' : 'here';
		this.#base = works;
		this.#refold();
	}

	#refold() {
		this.works = this.#fold(this.#base, this.#outbox.waiting);
		this.unsent = this.#outbox.waiting.length;
		this.isLate = this.#outbox.isLate;
		this.isKept = this.#outbox.isKept;
	}

	#fold(works: Readonly<Record<string, Work>>, entries: readonly SeatEntry[]) {
		return entries.reduce((folded, { stop, event }) => {
			const outline = this.#outlineOf(stop);
			if (outline === undefined) return folded;
			const before = folded[stop] ?? openWork(outline);
			return { ...folded, [stop]: stepWork(before, event, outline) };
		}, works);
	}

	#outlineOf = (stop: string): StopOutline | undefined =>
		this.agenda.stops.find(({ outline }) => outline.id === stop)?.outline;
}
