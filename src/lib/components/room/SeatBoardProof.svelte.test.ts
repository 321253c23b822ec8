import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import {
	board,
	boardKey,
	boardSources,
	boardSpecimens,
	contradictions
} from '#lib/quiz/sample-board.test-kit.ts';
import { textsOf } from '../lesson/sample-lesson.test-kit.ts';
import '../../../styles/board.css';
import '../../../styles/seat.css';
import { boardStop, stopView } from './seat-sample.test-kit.ts';
import SeatBoardProof from './SeatBoardProof.svelte';

const all = Object.keys(boardKey.pairs);

const show = (revealed: readonly string[], ties: readonly string[] | undefined) =>
	render(SeatBoardProof, {
		content: boardStop,
		board,
		rows: board.rows,
		stop: stopView(boardStop, { phase: 'revealing', revealed }),
		ties,
		stopKey: {
			findings: {},
			pairs: Object.fromEntries(
				Object.entries(boardKey.pairs).filter(([id]) => revealed.includes(id))
			),
			records: {},
			recall: null,
			kind: null
		},
		specimens: boardSpecimens,
		sources: boardSources
	});

test('shows the pairs that are out, with what became of the learner’s ties', async () => {
	const screen = await show(
		['colour-fox:colour-hare', 'colour-fox:colour-owl'],
		['colour-fox:colour-owl']
	);
	await expect.element(screen.getByText('The teacher has shown 2 of 7 pairs.')).toBeVisible();
	expect(textsOf(screen.getByRole('listitem')).map((text) => text.split(' Why')[0])).toEqual([
		'A and B Cannot both be true Missed Red or white?',
		'A and C Can both be true Wrongly tied Both red.'
	]);
});

test('gives the two counts once all are out', async () => {
	const screen = await show(all, contradictions);
	await expect
		.element(screen.getByRole('heading', { level: 1 }))
		.toHaveTextContent(
			'You caught 4 of 4 pairs that cannot both be true. You wrongly tied 0 of 3 that can.'
		);
});

test('where hands are counted nobody has a score', async () => {
	const screen = await show(all, undefined);
	await expect
		.element(screen.getByRole('heading', { level: 1 }))
		.toHaveTextContent('The editor’s findings');
	await expect.element(screen.getByText('Rightly left alone')).not.toBeInTheDocument();
});
