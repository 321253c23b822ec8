import { tick } from 'svelte';
import { pagesOf } from './pages.ts';
import type { Turnable } from './turning.ts';

/** What the strip above the page takes away once there is more than one, in rem. */
const STRIP_REM = 4.1;
/** Of a row that is taller than the stage, so that a line of it stands on both pages. */
const PART = 0.85;
const ROUNDING = 2;

/** Rows that stand a page at a time where they do not all fit. `styles/room.css` says where that is wanted. */
export class Paging implements Turnable {
	/** Row indices by page; empty until the rows were measured, which shows all of them. */
	pages: readonly (readonly number[])[] = $state.raw([]);
	at = $state(0);
	#isScrolledDown = $state(true);

	readonly #hasStrip: boolean;
	#stage: HTMLElement | undefined;
	/** The row that stays in sight when pages are cut anew. */
	#followed = 0;

	constructor({ hasStrip }: { readonly hasStrip: boolean }) {
		this.#hasStrip = hasStrip;
	}

	// Getters, since the wall may ask once more after the stage has gone.
	get isMany(): boolean {
		return this.pages.length > 1;
	}
	get hasMore(): boolean {
		return this.at < this.pages.length - 1 || !this.#isScrolledDown;
	}
	get hasLess(): boolean {
		return this.at > 0;
	}

	isHere = (row: number): boolean =>
		this.pages.length === 0 || (this.pages[this.at] ?? []).includes(row);

	/** Turns to the page of a row. */
	show = (row: number): void => {
		this.#followed = row;
		const page = this.pages.findIndex((rows) => rows.includes(row));
		if (page !== -1) this.#turnTo(page);
	};

	turn = (by: 1 | -1): void => {
		const stage = this.#stage;
		if (stage && by === 1 && !this.#isScrolledDown) {
			stage.scrollBy({ top: stage.clientHeight * PART });
			return;
		}
		const page = this.at + by;
		if (this.pages[page] === undefined) return void stage?.scrollTo({ top: 0 });
		this.#followed = this.pages[page][0] ?? 0;
		this.#turnTo(page);
	};

	/** Attachment for the list; its parent is as high as there is room, and its rows are those with `data-row`. */
	rows = (list: HTMLElement): (() => void) => {
		const stage = list.parentElement;
		if (stage === null) return () => undefined;
		this.#stage = stage;
		const measure = () => this.#measure(list, stage);
		// In the next frame: a size that changes while sizes are told would be told in circles.
		let frame = 0;
		const sizes = new ResizeObserver(() => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(measure);
		});
		sizes.observe(stage);
		sizes.observe(list);
		// Before the next paint, so that no row is seen that goes at once.
		const changes = new MutationObserver(measure);
		changes.observe(list, { childList: true, subtree: true, characterData: true });
		const onScroll = () => this.#look(stage);
		stage.addEventListener('scroll', onScroll, { passive: true });
		void tick().then(measure);
		return () => {
			cancelAnimationFrame(frame);
			sizes.disconnect();
			changes.disconnect();
			stage.removeEventListener('scroll', onScroll);
		};
	};

	#measure(list: HTMLElement, stage: HTMLElement) {
		const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
		const style = getComputedStyle(list);
		if (style.getPropertyValue('--paged').trim() !== 'yes') {
			this.#take([rows.map((_, index) => index)]);
			this.#isScrolledDown = true;
			return;
		}
		const hidden = rows.map((row) => row.hidden);
		for (const row of rows) row.hidden = false;
		const heights = rows.map(outerHeight);
		rows.forEach((row, index) => (row.hidden = hidden[index] ?? false));
		const others = [...stage.children]
			.filter((child) => child !== list && !(this.#hasStrip && child.tagName === 'NAV'))
			.reduce((sum, child) => sum + outerHeight(child), 0);
		const room =
			stage.clientHeight - others - parseFloat(getComputedStyle(stage).paddingBottom) - ROUNDING;
		const whole = pagesOf(heights, room);
		const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
		const strip = this.#hasStrip ? STRIP_REM * rem : 0;
		this.#take(whole.length > 1 ? pagesOf(heights, room - strip) : whole);
		void tick().then(() => this.#look(stage));
	}

	#take(pages: readonly (readonly number[])[]) {
		if (JSON.stringify(pages) === JSON.stringify(this.pages)) return;
		this.pages = pages;
		this.at = Math.max(
			0,
			pages.findIndex((rows) => rows.includes(this.#followed))
		);
	}

	#turnTo(page: number) {
		this.at = page;
		this.#stage?.scrollTo({ top: 0 });
		void tick().then(() => this.#stage && this.#look(this.#stage));
	}

	#look({ scrollTop, clientHeight, scrollHeight }: HTMLElement) {
		this.#isScrolledDown = scrollTop + clientHeight >= scrollHeight - ROUNDING;
	}
}

const outerHeight = (element: Element): number => {
	const { marginTop, marginBottom } = getComputedStyle(element);
	return element.getBoundingClientRect().height + parseFloat(marginTop) + parseFloat(marginBottom);
};
