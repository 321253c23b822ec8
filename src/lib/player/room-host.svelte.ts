import { randomId } from '#lib/progress/random-id.ts';
import type { HostOrder } from '#lib/components/room/host-order.ts';
import { revealedWords } from '#lib/components/room/revealed-words.ts';
import type {
	Agenda,
	HostMessage,
	RoomMarks,
	RoomView,
	SeatRow,
	StopContent,
	StopKey,
	StopView
} from '#lib/quiz/room-view.ts';
import type { HostLine } from './host-line.ts';
import { RoomNews } from './room-news.svelte.ts';

/** What a teacher's page starts from. */
export interface RoomStart {
	readonly view: RoomView;
	readonly marks: RoomMarks;
	readonly seats: readonly SeatRow[];
	readonly agenda: Agenda;
}

const SOONEST_MS = 500;
const LATEST_MS = 5_000;
const NOT_SENT = 'Not sent yet. It is tried again.';

/** A room as its teacher's screens hold it, and the way to steer it. */
export class RoomHost {
	view: RoomView = $state.raw() as RoomView;
	marks: RoomMarks = $state.raw() as RoomMarks;
	agenda: Agenda = $state.raw() as Agenda;
	/** What has been revealed, by stop id. */
	keys: Readonly<Record<string, StopKey>> = $state.raw({});
	isUp = $state(true);
	isGone = $state(false);
	/** A refusal, or what waits to be sent. */
	told = $state('');
	readonly news: RoomNews;

	/** By seat, in the order of joining. */
	#seats: Readonly<Record<string, SeatRow>> = $state.raw({});
	seats: readonly SeatRow[] = $derived(Object.values(this.#seats));
	stop: StopView | undefined = $derived(this.view.stops[this.view.at]);
	content: StopContent | undefined = $derived(
		this.agenda.stops.find(({ outline }) => outline.id === this.stop?.id)
	);
	stopKey: StopKey | undefined = $derived(this.keys[this.stop?.id ?? '']);

	readonly #line: HostLine;
	#sending: Promise<unknown> = Promise.resolve();
	#waiting = 0;
	/** The latest order. */
	#asked = '';
	/** The log's line of the last order that was taken. */
	#takenSeq = 0;
	/** How many findings the keys at hand hold, by stop id. */
	#known: Readonly<Record<string, number>> = {};
	#isReading = false;
	#isOver = false;

	constructor({ view, marks, seats, agenda }: RoomStart, line: HostLine) {
		this.view = view;
		this.marks = marks;
		this.agenda = agenda;
		this.#seats = bySeat(seats);
		this.#line = line;
		this.news = new RoomNews(view);
	}

	/** Follows the room until the returned function is called. */
	follow(): () => void {
		const leave = this.#line.follow({
			on: {
				room: (message: HostMessage) => this.#take(message),
				gone: () => {
					this.isGone = true;
					this.#isOver = true;
					leave();
				}
			},
			onLine: (isUp) => (this.isUp = isUp)
		});
		void this.#readOn();
		return () => {
			this.#isOver = true;
			this.news.stop();
			leave();
		};
	}

	/**
	 * Steers after everything that was asked before; sent again under the same key until the room answers. The same
	 * order once more, before the screen has shown what came of it, is a second press and no second wish.
	 */
	steer = (order: HostOrder): void => {
		const asked = JSON.stringify(order);
		const isUnseen = this.#waiting > 0 || (this.isUp && this.view.seq < this.#takenSeq);
		if (isUnseen && asked === this.#asked) return;
		const key = randomId();
		this.#asked = asked;
		this.#waiting += 1;
		this.told = '';
		this.#sending = this.#sending
			.then(() => this.#send(key, order))
			.finally(() => (this.#waiting -= 1));
	};

	/** Resolves once everything that was asked so far has been answered. */
	settled = (): Promise<unknown> => this.#sending;

	async #send(key: string, order: HostOrder) {
		for (let wait = SOONEST_MS; !this.#isOver; wait = Math.min(2 * wait, LATEST_MS)) {
			const sent = await this.#line.send(key, order);
			if (sent.is === 'taken') {
				this.#takenSeq = Math.max(this.#takenSeq, sent.seq);
				this.told = '';
				return;
			}
			if (sent.is === 'refused') {
				this.told = sent.message;
				return;
			}
			this.told = sent.message ?? NOT_SENT;
			await this.#line.wait(sent.afterMs ?? wait);
		}
	}

	#take({ view, marks, seats, isWhole }: HostMessage) {
		this.view = view;
		this.marks = marks;
		if (isWhole || seats.length > 0)
			this.#seats = { ...(isWhole ? {} : this.#seats), ...bySeat(seats) };
		this.news.hear(view);
		void this.#readOn();
	}

	/** Reads what the screens lack: stops that were added, and findings that were revealed. */
	async #readOn() {
		if (this.#isReading) return;
		this.#isReading = true;
		let wait = SOONEST_MS;
		while (!this.#isOver) {
			const lacking = this.#lacking();
			if (lacking === undefined) break;
			try {
				await lacking();
				wait = SOONEST_MS;
			} catch {
				await this.#line.wait(wait);
				wait = Math.min(2 * wait, LATEST_MS);
			}
		}
		this.#isReading = false;
	}

	#lacking(): (() => Promise<void>) | undefined {
		const { stops, at } = this.view;
		if (stops.length > this.#stopsRead) return () => this.#readAgenda(stops.length);
		const stop = stops[at];
		if (stop === undefined || stop.revealed.length <= (this.#known[stop.id] ?? 0)) return undefined;
		return () => this.#readKey(stop, at);
	}

	/** A stop that the course has lost is in no agenda, so stops are counted as the room counts them. */
	#stopsSeen = 0;
	get #stopsRead() {
		return Math.max(this.#stopsSeen, this.agenda.stops.length);
	}

	async #readAgenda(stops: number) {
		this.agenda = await this.#line.read<Agenda>('agenda.json');
		this.#stopsSeen = stops;
	}

	async #readKey(stop: StopView, index: number) {
		const key = await this.#line.read<StopKey>(`key/${index}.json`);
		this.keys = { ...this.keys, [stop.id]: key };
		const isNew = stop.revealed.length === (this.#known[stop.id] ?? 0) + 1;
		this.#known = { ...this.#known, [stop.id]: stop.revealed.length };
		const unit = stop.revealed.at(-1);
		if (isNew && unit !== undefined && this.content !== undefined)
			this.news.say(revealedWords(this.content, unit, key));
	}
}

const bySeat = (seats: readonly SeatRow[]) =>
	Object.fromEntries(seats.map((row) => [row.seat, row]));
