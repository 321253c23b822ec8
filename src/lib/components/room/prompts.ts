import { HUNCH, type TechniqueName } from '#lib/quiz/lesson.ts';
import type { RoomMarks, StopContent, StopView } from '#lib/quiz/room-view.ts';
import { reasonName } from '../lesson/wording.ts';
import { unitNames, type UnitName } from './unit-names.ts';

interface Asked {
	readonly content: StopContent;
	readonly stop: StopView;
	/** What everybody may see of the marks. */
	readonly shown: RoomMarks | null;
	readonly techniques: readonly TechniqueName[];
}

/**
 * The question to discuss at a stop, null while people are at work. It is made from the marks alone, so it
 * cannot give the key away.
 */
export function promptOf(asked: Asked): string | null {
	const prompts = promptsOf(asked);
	return prompts[asked.stop.prompt % prompts.length] ?? null;
}

/** All questions that a stop offers, in the order in which “next prompt” turns them. */
export function promptsOf({ content, stop, shown, techniques }: Asked): readonly string[] {
	const { kind, units } = content.outline;
	if (kind === 'reading' || stop.phase === 'waiting') return [];
	if (stop.revealed.length === units.length) return AFTER[kind];
	const counted = shown?.stop === stop.id && shown.of > 0 ? shown : null;
	// Talking between the pieces of a read would change what it measures.
	if (counted === null) return stop.phase === 'open' || kind === 'piece' ? [] : BEFORE[kind];
	const names = unitNames(content);
	return kind === 'question'
		? votes(names, counted)
		: [...marked(names, counted, techniques, kind === 'board'), ...BEFORE[kind]];
}

/** From three to seven in ten the room is split. */
const SPLIT = { from: 0.3, to: 0.7 };
/** Up to one in five is hardly anyone. */
const HARDLY = 0.2;

const SENTENCES = [
	'Find somebody who marked differently from you. What did each of you see?',
	'Whom would you ring before this is printed, and what would you ask?',
	'Which sentence would you let stand without looking, and why that one?'
];
const BEFORE = {
	galley: SENTENCES,
	piece: SENTENCES,
	board: [
		'Take two lines that you tied. Is there any way in which both could be true?',
		'Which line would you look up first, and where?'
	],
	question: ['Tell your neighbour what you chose, and why.']
} as const;
const AFTER_SENTENCES = [
	'Which finding surprised you, and what could have told you beforehand?',
	'Which of these checks would you use again this week, and on what?',
	'Where did the room do better than one reader alone?'
];
const AFTER = {
	galley: AFTER_SENTENCES,
	piece: AFTER_SENTENCES,
	board: [
		'Which pair surprised you, and what made it look the other way?',
		'Three articles agree on something. When does that make it likelier, and when not?'
	],
	question: ['Who would put the answer in other words?']
} as const;

interface Counted extends UnitName {
	readonly count: number;
	readonly share: number;
}

const withCounts = (names: readonly UnitName[], { marked, of }: RoomMarks): readonly Counted[] =>
	names.map((name) => {
		const count = marked[name.unit] ?? 0;
		return { ...name, count, share: count / of };
	});

function marked(
	names: readonly UnitName[],
	marks: RoomMarks,
	techniques: readonly TechniqueName[],
	isBoard: boolean
): readonly string[] {
	const counted = withCounts(names, marks);
	const did = isBoard ? 'tied' : 'marked';
	const most = first(counted, ({ count }) => -count);
	const split = first(
		counted.filter(({ share }) => share >= SPLIT.from && share <= SPLIT.to),
		({ share }) => Math.abs(share - 0.5)
	);
	const least = first(
		counted.filter(({ share }) => share <= HARDLY),
		({ count }) => count
	);
	if (most === undefined || most.count === 0)
		return [`Nobody ${did} anything. Which one would you look up first if you had to?`];
	const reason = marks.reasons[most.unit];
	return [
		disputed(split, least, did, isBoard),
		most.share > 0.5 &&
			(isBoard
				? `Most of you tied ${most.name}. What would have to be so for both to be true?`
				: `Most of you marked ${most.name}. What would you have to see to let it stand?`),
		least &&
			(isBoard
				? `${who(least)} tied ${least.name}. Say in your own words what each line claims.`
				: `${who(least)} marked ${least.name}. Does it look safe because of what it says, or because of how it says it?`),
		reason === HUNCH
			? `The reason given most often for ${most.name} is a hunch. Who can put it into words?`
			: reason !== undefined &&
				`The reason given most often for ${most.name} is “${reasonName(reason, techniques)}”. Which words show it?`
	].filter((prompt) => typeof prompt === 'string');
}

function disputed(
	split: Counted | undefined,
	least: Counted | undefined,
	did: string,
	isBoard: boolean
): string | undefined {
	const asks = isBoard ? 'What would settle' : 'Which record would settle';
	if (split === undefined)
		return least && `${who(least)} ${did} ${least.name}. ${asks} whether that is right?`;
	if (least === undefined) return `${upper(split.name)} split the room. ${asks} it?`;
	return `${upper(split.name)} split the room, and ${who(least).toLowerCase()} ${did} ${isBoard ? least.name : least.short}. ${asks} each one?`;
}

function votes(names: readonly UnitName[], marks: RoomMarks): readonly string[] {
	const [most, next] = withCounts(names, marks).toSorted((a, b) => b.count - a.count);
	const isClose = most !== undefined && next !== undefined && next.count * 2 > most.count;
	return [
		isClose
			? `The room is between ${most.short} and ${next.short}. What would you say to win the others over?`
			: `Most chose ${most?.short ?? 'one'}. Who chose another, and what speaks for it?`,
		...BEFORE.question
	];
}

const who = ({ count }: Counted) => (count === 0 ? 'Nobody' : 'Hardly anyone');
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const first = (counted: readonly Counted[], by: (one: Counted) => number): Counted | undefined =>
	counted.toSorted((a, b) => by(a) - by(b))[0];
