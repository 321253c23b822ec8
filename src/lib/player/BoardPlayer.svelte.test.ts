import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '#lib/components/lesson/sample-lesson.test-kit.ts';
import type { BoardEvent } from '#lib/quiz/events.ts';
import { boardOutlineOf } from '#lib/quiz/outline.ts';
import {
	board,
	boardKey,
	boardSources,
	boardSpecimens,
	contradictions
} from '#lib/quiz/sample-board.test-kit.ts';
import '../../styles/board.css';
import { BoardSession } from './board-session.svelte.ts';
import BoardPlayer from './BoardPlayer.svelte';
import { openDevice } from './device.test-kit.ts';
import { entriesOf, kept, morning, restarted, wholeBoard } from './stories.test-kit.ts';

const next = { title: 'The hare', minutes: 9, href: '/lessons/05-hare' };
const { recall, ...findings } = boardKey;

/** A board on a device on which this happened before, and a site that answers while `isUp`. */
async function show(...before: readonly BoardEvent[]) {
	const { log, events } = openDevice();
	await log.appendAll(entriesOf(board.slug, morning(1), before));
	const site = { isUp: true, asked: [] as string[] };
	const fetched = <Value>(name: string, value: Value | undefined) => {
		site.asked.push(name);
		return site.isUp && value !== undefined
			? Promise.resolve(value)
			: Promise.reject(new Error('The site did not answer'));
	};
	const session = new BoardSession(boardOutlineOf(board));
	const props = {
		board,
		session,
		specimens: boardSpecimens,
		sources: boardSources,
		fetchKey: {
			recall: (question: string) => fetched(question, recall[question]),
			findings: () => fetched('findings', findings)
		},
		next,
		proofHref: '/boards/04-three-foxes/proof',
		guideHref: '/field-guide'
	};
	return {
		log,
		events,
		site,
		session,
		resume: () => session.resume(log),
		render: async (more: { route?: { minutes: number; href: string } } = {}) => {
			const screen = await render(BoardPlayer, { ...props, ...more });
			return {
				screen,
				title: screen.getByRole('heading', { level: 1 }),
				button: (name: string) => screen.getByRole('button', { name, exact: true })
			};
		}
	};
}

/** A board as above, resumed and then shown. */
async function resumed(...before: readonly BoardEvent[]) {
	const device = await show(...before);
	await device.resume();
	return { ...device, ...(await device.render()) };
}

const upTo = (type: BoardEvent['type'], ...ties: readonly string[]) => {
	const events = wholeBoard(...ties);
	return events.slice(0, events.findLastIndex((event) => event.type === type) + 1);
};

describe('a board from its briefing to its end', () => {
	test('starts once the device has been asked where the learner was', async () => {
		const { render: shown, resume } = await show();
		const { button, title } = await shown();
		await expect.element(title).toHaveTextContent('Three foxes');
		await expect.element(button('Start with these texts')).toBeDisabled();
		await resume();
		await expect.element(button('Start with these texts')).toBeEnabled();
		await expect.element(button('Take the way round')).toBeEnabled();
	});

	test('goes all the way by what a learner presses, and writes it down', async () => {
		const { button, events, screen, site, title } = await resumed();
		await button('Start with these texts').click();

		await expect.element(title).toHaveTextContent('What do you remember?');
		await expect.element(title).toHaveFocus();
		expect(site.asked).toEqual([]);
		await screen.getByRole('radio', { name: 'Who saw it' }).click();
		await button('Answer').click();
		await expect.element(screen.getByText('Whoever saw it.')).toBeVisible();
		await button('On to the example').click();

		await expect.element(title).toHaveTextContent('Watch the editor');
		await expect.element(screen.getByText('One fox, one name.')).toBeVisible();
		await button('My turn').click();

		await expect.element(title).toHaveTextContent('Which of these cannot both be true?');
		await expect.element(title).toHaveFocus();
		await expect.element(screen.getByRole('rowheader')).toHaveLength(3);
		await screen.getByRole('button', { name: /^A It was red/ }).click();
		await screen.getByRole('button', { name: /^B It was white/ }).click();
		expect(site.asked).toEqual(['r-who']);
		await button('Done tying (1)').click();

		await expect
			.element(title)
			.toHaveTextContent(
				'You caught 1 of 4 pairs that cannot both be true. You wrongly tied 0 of 3 that can.'
			);
		await expect.element(title).toHaveFocus();
		await button('To the last step').click();

		await expect.element(screen.getByRole('heading', { name: 'Two lines to keep' })).toBeVisible();
		await button('Keep both').click();

		await expect.element(title).toHaveTextContent('Filed.');
		await expect
			.element(
				screen.getByText(
					'You caught 1 of 4 pairs that cannot both be true and wrongly tied 0 of 3 that can.'
				)
			)
			.toBeVisible();
		expect(site.asked).toEqual(['r-who', 'findings']);
		expect((await events()).map(({ type }) => type)).toEqual([
			'lesson.opened',
			'recall.answered',
			'recall.finished',
			'example.watched',
			'pair.tied',
			'ties.submitted',
			'board.read',
			'lesson.kept'
		]);
	});

	test('skips the example for who wants to', async () => {
		const { button, title } = await resumed(...upTo('recall.finished'));
		await button('Skip the example').click();
		await expect.element(title).toHaveTextContent('Which of these cannot both be true?');
	});

	test('shows the rows of the way round only, and counts only those', async () => {
		const { button, screen, title } = await resumed();
		await button('Take the way round').click();
		await button('On to the example').click();
		await button('My turn').click();
		await expect.element(screen.getByRole('rowheader', { name: 'The weather' })).toBeVisible();
		await expect.element(screen.getByRole('rowheader')).toHaveLength(1);
		await button('Done tying (0)').click();
		await button('Yes, go on').click();
		await expect
			.element(title)
			.toHaveTextContent(
				'You caught 0 of 0 pairs that cannot both be true. You wrongly tied 0 of 1 that can.'
			);
		await expect.element(screen.getByRole('rowheader')).toHaveLength(1);
	});

	test('goes on where the learner was, without taking the focus from them', async () => {
		const before = upTo('pair.tied', 'colour-fox:colour-hare');
		const { render: shown, resume } = await show(...before);
		const { title } = await shown();
		await resume();
		await expect.element(title).toHaveTextContent('Which of these cannot both be true?');
		await expect.element(title).not.toHaveFocus();
	});
});

describe('a board whose key does not come', () => {
	test('says so for the findings, keeps the ties, and shows them when asked again', async () => {
		const { button, events, screen, site, title } = await resumed(
			...upTo('pair.tied', ...contradictions)
		);
		site.isUp = false;
		await button('Done tying (4)').click();
		await expect.element(title).toHaveTextContent('The next part has not come through');
		await expect.element(title).toHaveFocus();
		await expect.element(screen.getByText(/Your marks are safe/)).toBeVisible();
		await button('Ask again').click();
		await expect.element(title).toHaveTextContent('The next part has not come through');
		site.isUp = true;
		await button('Ask again').click();
		await expect.element(title).toMatchTextContent(/^You caught 4 of 4 /);
		await expect.element(title).toHaveFocus();
		expect(site.asked).toEqual(['findings', 'findings', 'findings']);
		expect((await events()).filter(({ type }) => type === 'pair.tied')).toHaveLength(4);
	});

	test('says so for an answer, and lets the learner go on or ask again', async () => {
		const { button, screen, site } = await resumed(...upTo('lesson.opened'));
		site.isUp = false;
		await screen.getByRole('radio', { name: 'Nobody' }).click();
		await button('Answer').click();
		await expect.element(screen.getByText(/The explanation did not come through/)).toBeVisible();
		await expect.element(button('On to the example')).toBeEnabled();
		site.isUp = true;
		await button('Ask again').click();
		await expect.element(screen.getByText('Not this time.')).toBeVisible();
	});

	test('shows the last step all the same, which needs no finding', async () => {
		const { render: shown, resume, site } = await show(...upTo('board.read', ...contradictions));
		site.isUp = false;
		await resume();
		const { screen, title } = await shown();
		await expect.element(title).toHaveTextContent('Two lines to keep');
		await expect.element(screen.getByText(/You caught/)).not.toBeInTheDocument();
	});

	test('is filed all the same, without a count', async () => {
		const { render: shown, resume, site } = await show(...wholeBoard());
		site.isUp = false;
		await resume();
		const { screen, title } = await shown();
		await expect.element(title).toHaveTextContent('Filed.');
		await expect.poll(() => site.asked).toEqual(['findings']);
		await expect.element(screen.getByText(/You caught/)).not.toBeInTheDocument();
	});
});

describe('a board that was kept', () => {
	test('leads on to the next file, and back to a route where the learner is on one', async () => {
		const { screen } = await resumed(...wholeBoard());
		await expect
			.element(screen.getByRole('link', { name: 'Next file: The hare' }))
			.toHaveAttribute('href', next.href);
		await screen.rerender({ route: { minutes: 60, href: '/routes/60' } });
		await expect
			.element(screen.getByRole('link', { name: 'Back to the 60 minutes' }))
			.toHaveAttribute('href', '/routes/60');
		await expect.element(screen.getByRole('link', { name: /^Next/ })).not.toBeInTheDocument();
	});

	test('can be read once more, from a briefing that says which reading it is', async () => {
		const { button, events, screen, title } = await resumed(...wholeBoard(...contradictions));
		await button('Read this file once more').click();
		await expect.element(title).toHaveTextContent('Three foxes');
		await expect.element(screen.getByText(/Reading number 2\./)).toBeVisible();
		expect((await events()).slice(-2)).toEqual([kept, restarted]);
	});

	test('prints what the debrief shows', async () => {
		const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
		onTestFinished(() => print.mockRestore());
		const { button } = await resumed(...upTo('ties.submitted'));
		await button('Print my board').click();
		expect(print).toHaveBeenCalledTimes(1);
	});
});
