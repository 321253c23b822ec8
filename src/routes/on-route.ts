import { resolve } from '$app/paths';

/** The route that a file was opened from, as its address says. */
export interface OnRoute {
	readonly minutes: number;
	/** How many galleys the route asks for; null for all. */
	readonly galleys: number | null;
	readonly href: string;
}

const LONGEST_MINUTES = 999;
const MOST_GALLEYS = 99;

const wholeNumber = (text: string | null, most: number): number | undefined => {
	const value = text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
	return value !== undefined && value <= most ? value : undefined;
};

/** Reads `?route=30&galleys=1`; undefined where no route is named. */
export function onRouteOf(search: string): OnRoute | undefined {
	const query = new URLSearchParams(search);
	const minutes = wholeNumber(query.get('route'), LONGEST_MINUTES);
	if (minutes === undefined) return undefined;
	return {
		minutes,
		galleys: wholeNumber(query.get('galleys'), MOST_GALLEYS) ?? null,
		href: resolve('/(site)/routes/[minutes]', { minutes: String(minutes) })
	};
}
