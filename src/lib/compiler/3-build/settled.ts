import type { Keep } from '#lib/quiz/lesson.ts';
import type { Head, KeepLines } from '../2-validate/front-matter.ts';

/** Validation has reported whatever is undefined, and a reported file is not built. */
export function settled<Value>(value: Value | undefined, what: string): Value {
	if (value === undefined) throw new Error(`The compiler built a file without its ${what}.`);
	return value;
}

/** What every kind of file says of itself, settled. */
export const buildHead = ({ number, title, minutes, blurb }: Head) => ({
	number: settled(number, 'number'),
	title: settled(title, 'title'),
	minutes: settled(minutes, 'minutes'),
	blurb: settled(blurb, 'blurb')
});

/** The two lines of the field guide. */
export const buildKeep = ({ checkWhen, trustWhen }: KeepLines): Keep => ({
	checkWhen: settled(checkWhen, 'check-when'),
	trustWhen: settled(trustWhen, 'trust-when')
});
