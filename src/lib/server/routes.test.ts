import { expect, test } from 'vitest';
import type { Course } from '#lib/quiz/course.ts';
import type { RouteStep } from '#lib/quiz/route-plan.ts';
import { board, boardKey } from '#lib/quiz/sample-board.test-kit.ts';
import { booster, firstRead, formKeyOf } from '#lib/quiz/sample-form.test-kit.ts';
import { compiled, galley, words } from './compiled.test-kit.ts';
import { boardMinutes, formMinutes, lessonMinutes } from './minutes.ts';
import { stopsOf } from './routes.ts';

const lesson = compiled({
	intro: words(340),
	passages: [galley('one', 10, 34), galley('two', 10, 34)]
});

const course: Course = {
	lessons: [lesson],
	boards: [{ board, key: boardKey }],
	forms: [firstRead, booster].map((form) => ({ form, key: formKeyOf(form) })),
	retrieval: [],
	routes: [],
	techniques: [],
	sources: [],
	specimens: []
};

const step = (slug: string, galleys: number | null = null): RouteStep => ({
	slug,
	galleys,
	why: `Why ${slug}.`,
	skip: ''
});

const stops = (...steps: readonly RouteStep[]) =>
	stopsOf(course, { minutes: 30, title: '', blurb: '', steps, leftOut: '' });

test('a stop has its file, what it is for, and minutes that are the sum of its steps', () => {
	expect(stops({ ...step('02-fox', 1), skip: 'Leave one out.' })).toEqual([
		{
			file: {
				kind: 'lesson',
				slug: '02-fox',
				number: 2,
				title: 'The fox',
				minutes: 12,
				blurb: '',
				opensAfterDays: null
			},
			galleys: 1,
			hasContentNote: false,
			of: 2,
			why: 'Why 02-fox.',
			skip: 'Leave one out.',
			steps: lessonMinutes(lesson, 1),
			// Two to read, three to mark, and one each to check, to debrief and to keep.
			minutes: 8
		}
	]);
});

test('a whole lesson takes longer than one of its galleys', () => {
	const [part, whole] = stops(step('02-fox', 1), step('02-fox'));
	expect([part?.minutes, whole?.minutes]).toEqual([8, 11]);
	expect(whole).toMatchObject({ galleys: null, of: 2 });
});

test('stops are in the order of the route, of any kind, and only lessons have galleys', () => {
	const found = stops(step(firstRead.slug), step(board.slug), step('02-fox'), step(booster.slug));
	expect(found.map(({ file, of }) => [file.kind, file.slug, file.opensAfterDays, of])).toEqual([
		['form', firstRead.slug, null, null],
		['board', board.slug, null, null],
		['lesson', '02-fox', null, 2],
		['form', booster.slug, 7, null]
	]);
	expect(found[0]?.steps).toEqual(formMinutes({ form: firstRead, key: formKeyOf(firstRead) }));
	expect(found[1]?.steps).toEqual(boardMinutes({ board, key: boardKey }));
});

test('a file that the course does not have is no stop', () => {
	expect(stops(step('99-elsewhere'), step('02-fox')).map(({ file }) => file.slug)).toEqual([
		'02-fox'
	]);
});
