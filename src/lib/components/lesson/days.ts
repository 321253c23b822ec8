let format: Intl.DateTimeFormat | undefined;

/** A day as it is said, for instance “20 November 2026”, of milliseconds since 1970. */
export function dayWords(at: number): string {
	// Made for the first day that is said: it takes a phone tens of milliseconds.
	format ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
	return format.format(at);
}
