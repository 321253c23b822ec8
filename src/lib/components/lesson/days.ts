const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A day as it is said, for instance “20 November 2026”, of milliseconds since 1970. */
export const dayWords = (at: number): string => DAY.format(at);
