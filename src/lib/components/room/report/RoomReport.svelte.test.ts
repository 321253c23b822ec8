import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { seededChance } from '#lib/quiz/chance.ts';
import type { ClassLearner, ClassStop } from '#lib/quiz/class-record.ts';
import { answer, learner, learners, mark, record, stop } from '#lib/quiz/class-record.test-kit.ts';
import { classReport } from '#lib/quiz/class-report.ts';
import { HUNCH } from '#lib/quiz/lesson.ts';
import { techniques, textsOf } from '#lib/components/lesson/sample-lesson.test-kit.ts';
import '../../../../styles/report.css';
import RoomReport from './RoomReport.svelte';

const show = (stops: readonly ClassStop[], own: readonly ClassLearner[]) =>
	render(RoomReport, {
		report: classReport(record(stops, own), seededChance(1)),
		title: 'File 2. The fox',
		techniques,
		csvHref: '/marks.csv',
		jsonHref: '/room.json',
		sheetHref: '/sheet',
		handsHref: '/hands.csv'
	});

const CLASS = ['++--', '+---', '+-+-', '++--', '+---', '++-+'];

test('tells both errors in one sentence each, and whose counts they are', async () => {
	const screen = await show([stop('xxoo')], learners(...CLASS));
	expect(textsOf(screen.getByRole('heading', { level: 1 }))).toEqual([
		'Sentences that do not stand were caught 9 times in 12. Sound sentences were wrongly doubted 2 times in 12.'
	]);
	await expect
		.element(screen.getByText('File 2. The fox, 20 November 2026. 6 learners answered.'))
		.toBeVisible();
	expect(document.body.textContent).not.toMatch(/\d\s?%/);
});

test('has a row for each sentence: what the record says, and who caught, missed or doubted it', async () => {
	const screen = await show([stop('xo')], learners('++', '+-', '--'));
	const rows = screen.getByRole('table', { name: 'The street' }).getByRole('row');
	expect(textsOf(rows)).toEqual([
		'Number Sentence, and what the record says Marked by',
		'1 Sentence 1. No record found 2 of 3 Caught by 2 Missed by 1',
		'2 Sentence 2. Supported 1 of 3 Wrongly doubted by 1 Left alone by 2'
	]);
	await expect.element(screen.getByRole('rowheader', { name: '2', exact: true })).toBeVisible();
});

test('gives the top reasons by name', async () => {
	const given = ['bare-quote', HUNCH, 'bare-quote', 'private-scene', 'lost', null];
	const own = given.map((reason, index) => ({
		name: `L${index}`,
		answers: { street: answer('', { marks: [mark('u1', reason)] }) }
	}));
	const screen = await show([stop('x')], own);
	await expect
		.element(
			screen.getByText(
				'Reasons: A quote with no name 2, Just a hunch 1, A scene with no witness 1, another 1.'
			)
		)
		.toBeVisible();
});

test('says in one sentence what the class tells apart, with its figures and their ranges below', async () => {
	const screen = await show([stop('xxoo')], learners(...CLASS));
	await expect
		.element(
			screen.getByText(/^The class tells what stands from what does not better than guessing/)
		)
		.toBeVisible();
	await expect
		.element(screen.getByText(/^In figures: d′ is \d\.\d, within \d\.\d to \d\.\d, and c is/))
		.toBeVisible();
});

test('names the sound sentence that most people doubted', async () => {
	const screen = await show([stop('xoo')], learners('-++', '--+'));
	expect(textsOf(screen.getByText(/doubted by the most people/))).toEqual([
		'Of the sound sentences, this one was doubted by the most people: 2 of 2, number 3 in “The street”.'
	]);
	expect(textsOf(screen.getByRole('blockquote'))).toEqual(['Sentence 3.']);
});

test('counts each learner, and says that no grade follows', async () => {
	const own = [...learners('+-', '-+'), learner('Away', {})];
	const screen = await show([stop('xo')], own);
	const rows = screen.getByRole('table', { name: 'Learner by learner' }).getByRole('row');
	expect(textsOf(rows)).toEqual([
		'Name Parts answered Caught Wrongly doubted',
		'L1 1 of 1 1 of 1 0 of 1',
		'L2 1 of 1 0 of 1 1 of 1',
		'Away 0 of 1 none read none read'
	]);
	await expect.element(screen.getByText(/no grade follows/)).toBeVisible();
});

test('sets a technique apart that was met too rarely to say', async () => {
	const few = await show([stop('xo')], learners('+-', '--'));
	await expect
		.element(few.getByText('Too few to say, met under five times: A quote with no name (1 of 2).'))
		.toBeVisible();
	await expect.element(few.getByRole('table', { name: 'By technique' })).not.toBeInTheDocument();
	await few.unmount();
	const enough = await show([stop('xo')], learners(...CLASS.map((signs) => signs.slice(0, 2))));
	expect(textsOf(enough.getByRole('table', { name: 'By technique' }).getByRole('row'))).toEqual([
		'Technique Caught With her reason',
		'A quote with no name 6 of 6 0 of 6'
	]);
});

test('shows the first and the second read only where the room had both', async () => {
	const heading = 'First and second read';
	const reads = [stop('xo', { id: 'a', form: 'A' }), stop('xo', { id: 'b', form: 'B' })];
	const both = (people: number) =>
		Array.from({ length: people }, (_, i) => learner(`L${i}`, { a: '-+', b: i ? '+-' : '-+' }));
	const five = await show(reads, both(5));
	expect(
		textsOf(five.getByRole('table', { name: 'Both reads, side by side' }).getByRole('row'))
	).toEqual([
		'Read Caught, of a hundred that do not stand Wrongly doubted, of a hundred sound ones',
		'First read 0 100',
		'Second read 80 20'
	]);
	await expect
		.element(five.getByText(/^Caught\. Of a hundred sentences .* between 40 and 100 more\./))
		.toBeVisible();
	await five.unmount();
	const four = await show(reads, both(4));
	await expect.element(four.getByText(/^Fewer than five learners answered every/)).toBeVisible();
	await four.unmount();
	const one = await show([stop('xo')], learners('+-'));
	await expect.element(one.getByRole('heading', { name: heading })).not.toBeInTheDocument();
});

test('before anybody has answered it says so, and offers no files', async () => {
	const screen = await show([stop('xo')], [learner('Heron', {})]);
	await expect
		.element(screen.getByRole('heading', { name: 'Nobody has answered yet.' }))
		.toBeVisible();
	await expect.element(screen.getByText(/^1 learner joined\. The counts come here/)).toBeVisible();
	await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	await expect.element(screen.getByRole('link')).not.toBeInTheDocument();
});

test('of one learner it gives counts, and nothing on the class', async () => {
	const screen = await show([stop('xo')], learners('+-'));
	await expect.element(screen.getByText(/1 learner answered\.$/)).toBeVisible();
	await expect
		.element(screen.getByText(/because fewer than five learners have answered on a device\.$/))
		.toBeVisible();
	await expect.element(screen.getByText(/d′/)).not.toBeInTheDocument();
});

test('where hands were counted it names no learners, and offers their file', async () => {
	const hands = { u1: { count: 12, of: 20 } };
	const screen = await show([stop('xo', { hands })], []);
	expect(textsOf(screen.getByRole('row'))[1]).toBe(
		'1 Sentence 1. No record found 12 of 20 Caught by 12 Missed by 8'
	);
	expect(textsOf(screen.getByRole('row'))[2]).toBe('2 Sentence 2. Supported Nobody asked');
	await expect.element(screen.getByText(/hands do not show which of them/)).toBeVisible();
	await expect
		.element(screen.getByRole('table', { name: 'Learner by learner' }))
		.not.toBeInTheDocument();
	expect(textsOf(screen.getByRole('link'))).toEqual([
		'The hands, for a spreadsheet (CSV)',
		'All of it, for a program (JSON)',
		'Outcome sheet without names'
	]);
});

test('speaks of pairs on a board', async () => {
	const units = stop('xo').units.map((unit) => ({
		...unit,
		verdict: unit.isSignal ? 'contradiction' : 'compatible',
		techniques: []
	}));
	const screen = await show([stop('', { kind: 'board', units })], learners('-+', '--'));
	expect(
		textsOf(screen.getByRole('table', { name: 'The street' }).getByRole('row')).slice(1)
	).toEqual([
		'1 Sentence 1. Cannot both be true 0 of 2 Caught by 0 Missed by 2',
		'2 Sentence 2. Can both be true 1 of 2 Wrongly tied by 1 Left alone by 1'
	]);
	await expect.element(screen.getByRole('heading', { name: 'Pair by pair' })).toBeVisible();
	await expect
		.element(screen.getByRole('heading', { name: 'By technique' }))
		.not.toBeInTheDocument();
});

test('a typed name is text, whatever it holds', async () => {
	const name = '<img src=x onerror=alert(1)>';
	const screen = await show([stop('x')], [learner(name, { street: '+' })]);
	await expect.element(screen.getByRole('rowheader', { name })).toBeVisible();
	await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
});

test('draws what was caught solid and what was doubted as dots, as long as its share', async () => {
	const { container } = await show([stop('xo')], learners('++', '+-', '+-', '--'));
	const bars = [...container.querySelectorAll('.room-report__sentences .marked-bar')].map((bar) => {
		const part = bar.querySelector('.marked-bar__part');
		return [part?.getAttribute('width'), part?.getAttribute('fill')?.startsWith('url(')];
	});
	expect(bars).toEqual([
		['90', false],
		['30', true]
	]);
	expect(container.querySelector('[style]')).toBeNull();
});
