import { describe, expect, test } from 'vitest';
import type { LogEntry } from '#lib/quiz/events.ts';
import type { Finding, Verdict } from '#lib/quiz/lesson.ts';
import { boardOutlineOf } from '#lib/quiz/outline.ts';
import { addTallies, type Tally } from '#lib/quiz/outcomes.ts';
import { board, boardKey, contradictions } from '#lib/quiz/sample-board.test-kit.ts';
import { Standing, type PassageText } from './standing.svelte.ts';
import {
	entriesOf,
	lessonOutline,
	morning,
	restarted,
	toPractice,
	wholeBoard,
	wholeLesson,
	worked
} from './stories.test-kit.ts';

const finding = (verdict: Verdict): Finding => ({
	verdict,
	note: '',
	explanation: '',
	techniques: [],
	sources: [],
	claims: []
});

const FINDINGS: Readonly<Record<string, Readonly<Record<string, Finding>>>> = {
	street: {
		walk: finding('supported'),
		quote: finding('no-record'),
		mayor: finding('uncheckable')
	},
	hill: { sheep: finding('contradicted'), wind: finding('opinion') }
};
const byKey = ['quote', 'mayor', 'sheep'];
const all = ['walk', 'quote', 'mayor', 'sheep', 'wind'];

const textOf = (passage: string): PassageText => ({
	specimen: 'fox',
	sentences: Object.keys(FINDINGS[passage] ?? {}).map((id) => ({ id, text: id, isAfterCut: false }))
});

const outlines = [lessonOutline, boardOutlineOf(board)];

/** A site that answers with the key, but for what is named in `broken`. */
function openSite(withText = false) {
	const site = {
		broken: [] as string[],
		asked: [] as string[],
		findings: FINDINGS,
		pairs: boardKey.pairs
	};
	const fetched = <Value>(name: string, value: Value | undefined) => {
		site.asked.push(name);
		return value === undefined || site.broken.includes(name)
			? Promise.reject(new Error(`${name} did not come`))
			: Promise.resolve(value);
	};
	const standing = new Standing(
		outlines,
		{
			findings: (slug, passage) => fetched(`${slug} ${passage}`, site.findings[passage]),
			text: (slug, passage) => fetched(`${slug} ${passage} text`, textOf(passage)),
			board: (slug) => fetched(slug, { ...boardKey, pairs: site.pairs })
		},
		withText
	);
	return { site, standing };
}

const lessonLog = (...marked: readonly string[]) =>
	entriesOf(lessonOutline.slug, morning(1), wholeLesson(...marked));
const boardLog = (...ties: readonly string[]) =>
	entriesOf(board.slug, morning(2), wholeBoard(...ties));

const total = (standing: Standing): Tally =>
	addTallies(...standing.passages.map((passage) => passage.tally));

async function countsAfter(log: readonly LogEntry[]) {
	const { standing } = openSite();
	standing.take(log);
	await expect.poll(() => standing.isWhole).toBe(true);
	return { lessons: total(standing), boards: standing.boards.map((one) => one.tally) };
}

const tallyOf = (
	hits: number,
	misses: number,
	falseAlarms: number,
	correctRejections: number
): Tally => ({ hits, misses, falseAlarms, correctRejections });

describe('the counts of a learner', () => {
	test('who marks everything catches all and doubts all', async () => {
		expect(
			await countsAfter([...lessonLog(...all), ...boardLog(...Object.keys(boardKey.pairs))])
		).toEqual({ lessons: tallyOf(3, 0, 2, 0), boards: [tallyOf(4, 0, 3, 0)] });
	});

	test('who marks nothing catches nothing and doubts nothing', async () => {
		expect(await countsAfter([...lessonLog(), ...boardLog()])).toEqual({
			lessons: tallyOf(0, 3, 0, 2),
			boards: [tallyOf(0, 4, 0, 3)]
		});
	});

	test('who marks by the key has hits and correct rejections only', async () => {
		expect(await countsAfter([...lessonLog(...byKey), ...boardLog(...contradictions)])).toEqual({
			lessons: tallyOf(3, 0, 0, 2),
			boards: [tallyOf(4, 0, 0, 3)]
		});
	});

	test('are of what was worked to its debrief, not of what is under way', async () => {
		const under = entriesOf(lessonOutline.slug, morning(1), [
			...toPractice(),
			...worked('street', 'quote')
		]);
		const tying = boardLog(...contradictions).slice(0, 6);
		expect(await countsAfter([...under, ...tying])).toEqual({
			lessons: tallyOf(1, 1, 0, 1),
			boards: []
		});
	});

	test('are of the kept attempt while the file is read once more', async () => {
		const again = [
			...entriesOf(lessonOutline.slug, morning(3), [restarted, ...toPractice()]),
			...entriesOf(board.slug, morning(3), [restarted])
		];
		const log = [...lessonLog(...byKey), ...boardLog(...contradictions), ...again];
		expect(await countsAfter(log)).toEqual({
			lessons: tallyOf(3, 0, 0, 2),
			boards: [tallyOf(4, 0, 0, 3)]
		});
	});

	test('are of the pairs on the way round where it was taken', async () => {
		const [opened, ...rest] = wholeBoard('weather-hare:weather-owl');
		expect(opened?.type).toBe('lesson.opened');
		const log = entriesOf(board.slug, morning(2), [
			{ type: 'lesson.opened', route: 'way-round' },
			...rest
		]);
		expect((await countsAfter(log)).boards).toEqual([tallyOf(0, 0, 1, 0)]);
	});
});

describe('a standing', () => {
	test('is not known before it has a log, and whole at once where there is nothing', () => {
		const { standing, site } = openSite();
		expect([standing.isKnown, standing.isWhole]).toEqual([false, false]);
		standing.take([]);
		expect([standing.isKnown, standing.isWhole, standing.worked]).toEqual([true, true, []]);
		expect(site.asked).toEqual([]);
	});

	test('sets each passage beside its key, with the text only where it was asked for', async () => {
		const { standing, site } = openSite();
		standing.take(lessonLog('quote', 'wind'));
		await expect.poll(() => standing.isWhole).toBe(true);
		expect(standing.passages[0]).toMatchObject({
			slug: '02-fox',
			id: 'street',
			findings: FINDINGS['street'],
			outcomes: { walk: 'correct-rejection', quote: 'hit', mayor: 'miss' },
			tally: tallyOf(1, 1, 0, 1),
			text: undefined
		});
		expect(standing.passages[0]?.judgements).toEqual([
			{ isMarked: false, confidence: null, verdict: 'supported' },
			{ isMarked: true, confidence: null, verdict: 'no-record' },
			{ isMarked: false, confidence: null, verdict: 'uncheckable' }
		]);
		expect(site.asked).toEqual(['02-fox street', '02-fox hill']);
	});

	test('with text is whole once the text has come', async () => {
		const { standing, site } = openSite(true);
		site.broken = ['02-fox hill text'];
		standing.take(lessonLog());
		await expect.poll(() => standing.hasFailed).toBe(true);
		await expect.poll(() => standing.passages.length).toBe(2);
		expect(standing.isWhole).toBe(false);
		site.broken = [];
		standing.retry();
		await expect.poll(() => standing.isWhole).toBe(true);
		expect(standing.passages.map(({ text }) => text)).toEqual([textOf('street'), textOf('hill')]);
	});

	test('shows what came where a part did not, and the rest when asked again', async () => {
		const { standing, site } = openSite();
		site.broken = ['02-fox hill', board.slug];
		standing.take([...lessonLog(...byKey), ...boardLog()]);
		await expect.poll(() => standing.hasFailed).toBe(true);
		await expect.poll(() => standing.passages.map(({ id }) => id)).toEqual(['street']);
		expect([standing.isWhole, standing.boards, total(standing)]).toEqual([
			false,
			[],
			tallyOf(2, 0, 0, 1)
		]);
		site.asked = [];
		site.broken = [];
		standing.retry();
		expect(standing.hasFailed).toBe(false);
		await expect.poll(() => standing.isWhole).toBe(true);
		expect(total(standing)).toEqual(tallyOf(3, 0, 0, 2));
		expect(site.asked).toEqual(['02-fox hill', board.slug]);
	});

	test('takes findings that lack a sentence or a pair for findings that did not come', async () => {
		const { standing, site } = openSite();
		site.findings = { ...FINDINGS, hill: { sheep: finding('contradicted') } };
		site.pairs = Object.fromEntries(Object.entries(boardKey.pairs).slice(1));
		standing.take([...lessonLog(), ...boardLog()]);
		await expect.poll(() => standing.passages.map(({ id }) => id)).toEqual(['street']);
		expect([standing.boards, standing.hasFailed]).toEqual([[], true]);
		site.findings = FINDINGS;
		site.pairs = boardKey.pairs;
		standing.retry();
		await expect.poll(() => standing.isWhole).toBe(true);
	});

	test('asks for no key twice when the log grows, and counts what was added', async () => {
		const { standing, site } = openSite();
		const log = lessonLog(...byKey);
		standing.take(log.slice(0, -6));
		await expect.poll(() => standing.isWhole).toBe(true);
		standing.take(log);
		await expect.poll(() => standing.isWhole).toBe(true);
		expect(site.asked).toEqual(['02-fox street', '02-fox hill']);
		expect(total(standing)).toEqual(tallyOf(3, 0, 0, 2));
	});
});
