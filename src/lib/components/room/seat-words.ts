import type { TechniqueName } from '#lib/quiz/lesson.ts';
import type { RoomMarks, RoomView, StopContent, StopView } from '#lib/quiz/room-view.ts';
import { asSentence, reasonName } from '../lesson/wording.ts';

/** “23 of 26 are done.” */
export function doneWords(done: number, of: number): string {
	if (of <= 1 && done === 1) return 'You are done.';
	return `${done} of ${of} ${done === 1 ? 'is' : 'are'} done.`;
}

/** “26 people are here.” */
export const hereWords = ({ present }: Pick<RoomView, 'present'>): string =>
	present <= 1 ? 'You are the first one here.' : `${present} people are here.`;

/** What is said when the teacher turns to a stop. */
export const turnedWords = ({ name, file }: Pick<StopContent, 'name' | 'file'>): string =>
	`The teacher turned to ${name.charAt(0).toLowerCase()}${name.slice(1)}, ${asSentence(file.title)}`;

/** What stands over a heading. */
export const overOf = ({ file, name }: Pick<StopContent, 'name' | 'file'>): string =>
	file.kind === 'form' ? `${file.title}. ${name}` : `File ${file.number}. ${file.title}`;

/** “19 of 23 in the room marked it, most often for: private scene.” */
export function markedWords(
	{ marked, of, reasons }: RoomMarks,
	unit: string,
	techniques: readonly TechniqueName[]
): string {
	const counts = `${marked[unit] ?? 0} of ${of} in the room marked it`;
	const reason = reasons[unit];
	return reason === undefined
		? `${counts}.`
		: `${counts}, most often for: ${reasonName(reason, techniques).toLowerCase()}.`;
}

/** How much of the proof of a stop is out; `units` are sentences or pairs. */
export const revealedWords = ({ revealed }: StopView, units: number, name: string): string =>
	`The teacher has shown ${revealed.length} of ${units} ${name}s.`;

interface Sending {
	readonly unsent: number;
	readonly isLate: boolean;
	readonly isLineUp: boolean;
	readonly isKept: boolean;
}

/** Whether everything has reached the room. It changes at turning points only, since it is read aloud. */
export const sentWords = ({ unsent, isLate, isLineUp }: Sending): string => {
	if (isLate && unsent > 0) return 'Not sent yet: no line.';
	return isLineUp ? 'All sent.' : 'No line to the room. It is tried again.';
};

/** What becomes of what is not sent; empty where nothing waits. */
export const keptWords = ({ unsent, isLate, isKept }: Sending): string => {
	if (!isLate || unsent === 0) return '';
	const answers = unsent === 1 ? '1 answer waits' : `${unsent} answers wait`;
	return isKept ? `${answers} on this device.` : `${answers}. Leave this page open.`;
};
