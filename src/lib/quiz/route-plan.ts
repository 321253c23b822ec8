/** One stop of a route: a file of the course, or part of it. */
export interface RouteStep {
	/** A slug of the course. */
	readonly slug: string;
	/** How many of its galleys to work; null for the whole file. */
	readonly galleys: number | null;
	/** What it is for, in one line. */
	readonly why: string;
	/** What to leave out where time runs short; may be empty. */
	readonly skip: string;
}

/** A coherent lesson of a given length, made from parts of the course. */
export interface RoutePlan {
	/** Whole minutes; also its address. */
	readonly minutes: number;
	readonly title: string;
	/** One line for the front page: for whom, what they leave with. */
	readonly blurb: string;
	readonly steps: readonly RouteStep[];
	/** What of the course this route leaves out, and when to go back for it. */
	readonly leftOut: string;
}
