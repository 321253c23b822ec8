import { describe, expect, it } from 'vitest';
import type { Finding } from '#lib/quiz/lesson.ts';
import type { Matter } from '#lib/quiz/room.ts';
import type { StopContent } from '#lib/quiz/room-view.ts';
import { MOST_STOPS } from '#lib/machines/room.ts';
import { agendaFor, stopsFor, titleOf } from './agenda.ts';
import { courseFiles, findBoard, findForm, findLesson, getCourse } from './lessons.ts';

const course = getCourse();
const file = (slug: string, route: 'main' | 'way-round' = 'main'): Matter => ({
	kind: 'file',
	slug,
	route
});
const outlinesFor = (matter: Matter) => stopsFor(course, matter).map(({ outline }) => outline);

const files = courseFiles(course);
const matters: readonly Matter[] = [
	...files.map(({ slug }) => file(slug)),
	...files.map(({ slug }) => file(slug, 'way-round')),
	...course.routes.flatMap(({ minutes }) => [
		{ kind: 'route', minutes } as const,
		{ kind: 'route', minutes, route: 'way-round' } as const
	])
];
const kinds = (matter: Matter) => stopsFor(course, matter).map(({ outline }) => outline.kind);

/** What of the key of a stop's file is long enough to be known again in other text. */
function secretsOf({ file: { slug } }: StopContent): readonly string[] {
	const lesson = findLesson(course, slug)?.key;
	const board = findBoard(course, slug)?.key;
	const findings: readonly Finding[] = [
		...Object.values(lesson?.findings ?? {}),
		...Object.values(findForm(course, slug)?.key.findings ?? {})
	];
	const records = Object.values(board?.records ?? {});
	return [
		...findings.map(({ explanation }) => explanation),
		...Object.values(board?.pairs ?? {}).map(({ explanation }) => explanation),
		...records.flatMap(({ note, says }) => [note, says]),
		...Object.values(lesson?.checks ?? {}).flatMap((cards) => cards.map(({ onThis }) => onThis)),
		...Object.values({ ...lesson?.recall, ...board?.recall }).map(({ explanation }) => explanation)
	].filter((text) => text.length > 25);
}

describe('the stops of every file and route of the course', () => {
	it('are there, unique, with unique units, and few enough for one room', () => {
		for (const matter of matters) {
			const outlines = outlinesFor(matter);
			const ids = outlines.map(({ id }) => id);
			expect(ids.length, JSON.stringify(matter)).toBeGreaterThan(0);
			expect(new Set(ids).size).toBe(ids.length);
			for (const { units } of outlines) expect(new Set(units).size).toBe(units.length);
		}
		const whole = files.flatMap(({ slug }) => outlinesFor(file(slug)));
		expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
		expect(whole.length).toBeLessThan(MOST_STOPS);
	});

	it('have units exactly where something can be marked, and an outline of ids and no text', () => {
		for (const { outline } of matters.flatMap((matter) => stopsFor(course, matter))) {
			expect(outline.units.length > 0).toBe(outline.kind !== 'reading');
			expect(JSON.stringify(outline)).not.toMatch(/[<>“”’]/);
			expect(outline.id).toBe(`${outline.slug}/${outline.kind}/${outline.part}`);
		}
	});

	it('carry no part of the key but that of the worked example', () => {
		for (const { slug } of files)
			for (const stop of stopsFor(course, file(slug))) {
				const text = JSON.stringify(stop);
				const secrets = secretsOf(stop);
				expect(secrets.length).toBeGreaterThan(0);
				expect(
					secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)))
				).toEqual([]);
				const hasExample =
					stop.reading?.example ?? stop.reading?.boardExample ?? stop.board?.example;
				if (!hasExample) expect(text).not.toMatch(/"(verdict|findings|pairs|records|kinds)"/);
			}
	});
});

describe('a file', () => {
	it('that is a lesson asks, shows, lets mark and keeps', () => {
		expect(kinds(file('03-words-nobody-recorded'))).toEqual([
			...(findLesson(course, '03-words-nobody-recorded')?.lesson.recall ?? []).map(
				() => 'question'
			),
			'reading',
			...(findLesson(course, '03-words-nobody-recorded')?.lesson.passages ?? []).map(
				() => 'galley'
			),
			'reading'
		]);
	});

	it('that is a form is read with its letter, and without anything to look up', () => {
		const [intro, ...pieces] = outlinesFor(file('00-first-read'));
		expect(intro?.kind).toBe('reading');
		expect(
			new Set(pieces.map(({ kind, form, hasChecks }) => [kind, form, hasChecks].join()))
		).toEqual(new Set(['piece,A,false']));
	});

	it('goes the way round its content note where there is one', () => {
		for (const slug of ['02-who-says-so', '03-words-nobody-recorded']) {
			const galleys = (route: 'main' | 'way-round') =>
				outlinesFor(file(slug, route)).filter(({ kind }) => kind === 'galley');
			const around = findLesson(course, slug)?.lesson.wayRound.map(({ id }) => id);
			expect(galleys('way-round').map(({ part }) => part)).toEqual(around);
			expect(galleys('main').map(({ part }) => part)).not.toEqual(around);
		}
		const pairs = (route: 'main' | 'way-round') =>
			outlinesFor(file('04-three-confessions-one-mother', route)).flatMap(({ kind, units }) =>
				kind === 'board' ? units : []
			);
		expect(pairs('way-round').length).toBeLessThan(pairs('main').length);
		expect(pairs('main')).toEqual(expect.arrayContaining([...pairs('way-round')]));
	});

	it('is worked as it is where it has no way round', () => {
		for (const { lesson } of course.lessons.filter((one) => one.lesson.wayRound.length === 0))
			expect(stopsFor(course, file(lesson.slug, 'way-round'))).toEqual(
				stopsFor(course, file(lesson.slug))
			);
		const boards = course.boards.map((one) => ({ ...one, board: { ...one.board, wayRound: [] } }));
		for (const { board } of boards)
			expect(stopsFor({ ...course, boards }, file(board.slug, 'way-round'))).toEqual(
				stopsFor({ ...course, boards }, file(board.slug))
			);
	});
});

describe('a route', () => {
	it('works as many galleys of each file as it says', () => {
		for (const { minutes, steps } of course.routes) {
			const outlines = outlinesFor({ kind: 'route', minutes });
			expect([...new Set(outlines.map(({ slug }) => slug))]).toEqual(steps.map(({ slug }) => slug));
			for (const { slug, galleys } of steps.filter((step) => step.galleys !== null))
				expect(outlines.filter((one) => one.slug === slug && one.kind === 'galley')).toHaveLength(
					galleys ?? 0
				);
		}
	});
});

describe('a route the other way round', () => {
	it('takes the way round of each file that has one, and is otherwise the same', () => {
		for (const { minutes, steps } of course.routes) {
			const around = outlinesFor({ kind: 'route', minutes, route: 'way-round' });
			for (const { slug, galleys } of steps) {
				const of = (one: { slug: string; kind: string }) =>
					one.slug === slug && one.kind === 'galley';
				const { wayRound = [] } = findLesson(course, slug)?.lesson ?? {};
				const wanted = wayRound.slice(0, galleys ?? undefined).map(({ id }) => id);
				if (wanted.length > 0) expect(around.filter(of).map(({ part }) => part)).toEqual(wanted);
				else
					expect(around.filter((one) => one.slug === slug)).toEqual(
						outlinesFor({ kind: 'route', minutes }).filter((one) => one.slug === slug)
					);
			}
		}
	});
});

describe('the agenda of a room', () => {
	it('finds the content of every stop again from what is in the log', () => {
		for (const matter of matters) {
			const outlines = outlinesFor(matter);
			const { stops, specimens } = agendaFor(course, outlines);
			expect(stops.map(({ outline }) => outline)).toEqual(outlines);
			const named = specimens.map(({ id }) => id);
			for (const { passage, board } of stops)
				for (const id of [...(passage ? [passage.specimen] : []), ...(board?.columns ?? [])])
					expect(named).toContain(id);
		}
	});

	it('keeps the outline of the log and leaves out a stop that the course has lost', () => {
		const [first, second] = outlinesFor(file('01-the-hook'));
		if (first === undefined || second === undefined) throw new Error('Lesson 1 has two stops.');
		const older = { ...second, reasons: ['an older reason'] };
		const lost = { ...first, id: '01-the-hook/galley/gone', part: 'gone' };
		const elsewhere = { ...first, id: '99-gone/reading/keep', slug: '99-gone' };
		const { stops } = agendaFor(course, [lost, first, elsewhere, older]);
		expect(stops.map(({ outline }) => outline)).toEqual([first, older]);
	});

	it('names sources, texts and techniques without what is only for their own pages', () => {
		const { specimens, techniques, sources } = agendaFor(course, outlinesFor(file('01-the-hook')));
		expect(specimens.map(({ about }) => about).join('')).toBe('');
		expect([...new Set(techniques.flatMap(Object.keys))].toSorted()).toEqual([
			'id',
			'name',
			'oneLine'
		]);
		expect(sources.length).toBeLessThan(course.sources.length);
	});
});

describe('the title of a room', () => {
	it('is that of its file or route', () => {
		for (const { slug, title } of files) expect(titleOf(course, file(slug))).toBe(title);
		for (const { minutes, title } of course.routes)
			expect(titleOf(course, { kind: 'route', minutes })).toBe(title);
	});

	it('is missing, and so are the stops, where the course has no such thing', () => {
		for (const matter of [
			file('99-gone'),
			file('__proto__'),
			{ kind: 'route', minutes: 7 } as const
		])
			expect([titleOf(course, matter), stopsFor(course, matter)]).toEqual([undefined, []]);
	});
});
