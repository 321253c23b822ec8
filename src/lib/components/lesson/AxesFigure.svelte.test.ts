import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Tally } from '#lib/quiz/outcomes.ts';
import AxesFigure from './AxesFigure.svelte';

const reading = (caught: number, signals: number, doubted: number, sound: number): Tally => ({
	hits: caught,
	misses: signals - caught,
	falseAlarms: doubted,
	correctRejections: sound - doubted
});

test.each([
	['all caught, none doubted', reading(4, 4, 0, 3), '4 of 4', '0 of 3', 'much', 'little', 'above'],
	['everything marked', reading(4, 4, 3, 3), '4 of 4', '3 of 3', 'much', 'much', 'on'],
	['nothing marked', reading(0, 4, 0, 3), '0 of 4', '0 of 3', 'little', 'little', 'on'],
	[
		'only the sound ones marked',
		reading(0, 4, 3, 3),
		'0 of 4',
		'3 of 3',
		'little',
		'much',
		'below'
	],
	['nothing to catch', reading(0, 0, 0, 3), '0 of 0', '0 of 3', 'little', 'little', 'on'],
	[
		'nothing to catch, all doubted',
		reading(0, 0, 3, 3),
		'0 of 0',
		'3 of 3',
		'little',
		'much',
		'below'
	],
	['nothing sound', reading(4, 4, 0, 0), '4 of 4', '0 of 0', 'much', 'little', 'above']
])(
	'says in words where a reading lies: %s',
	async (_, tally, caught, doubted, much, little, side) => {
		const screen = await render(AxesFigure, { tally });
		await expect
			.element(screen.getByRole('img'))
			.toHaveAccessibleName(
				`You caught ${caught} that do not stand and wrongly doubted ${doubted} sound ones. That is nearest the corner of a reader who catches ${much} and doubts ${little}, ${side} the line on which guessing lands.`
			);
	}
);

test.each([
	['half of each', reading(2, 4, 2, 4), '2 of 4', '2 of 4'],
	['a little more than half caught', reading(4, 7, 2, 5), '4 of 7', '2 of 5']
])('names no corner near the middle of the line: %s', async (_, tally, caught, doubted) => {
	const screen = await render(AxesFigure, { tally });
	await expect
		.element(screen.getByRole('img'))
		.toHaveAccessibleName(
			`You caught ${caught} that do not stand and wrongly doubted ${doubted} sound ones. That is close to the line on which guessing lands.`
		);
});

test.each([
	['all caught, none doubted', reading(4, 4, 0, 3), { x: 0, y: 0 }],
	['everything marked', reading(4, 4, 3, 3), { x: 240, y: 0 }],
	['nothing to catch', reading(0, 0, 0, 3), { x: 0, y: 240 }],
	['nothing sound', reading(4, 4, 0, 0), { x: 0, y: 0 }],
	['a quarter and a half', reading(1, 4, 1, 2), { x: 120, y: 180 }]
])('sets the ring where the words say: %s', async (_, tally, place) => {
	const screen = await render(AxesFigure, { tally });
	const ring = screen.getByRole('img').element().querySelector('circle');
	expect({ x: Number(ring?.getAttribute('cx')), y: Number(ring?.getAttribute('cy')) }).toEqual(
		place
	);
});

test.each([
	['each sentence', reading(1, 3, 1, 4), [80, 160], [60, 120, 180]],
	['every second of many, counted from nothing', reading(1, 12, 0, 0), [40, 80, 120, 160, 200], []]
])('draws a line for %s', async (_, tally, up, along) => {
	const screen = await render(AxesFigure, { tally });
	const lines = [...screen.getByRole('img').element().querySelectorAll('.axes__grid path')].map(
		(path) => path.getAttribute('d') ?? ''
	);
	const placesOf = (shape: RegExp) =>
		lines.flatMap((line) => shape.exec(line)?.[1] ?? []).map(Number);
	expect(placesOf(/^M(\S+) 0V/)).toEqual(along);
	expect(placesOf(/^M0 (\S+)H/).map((y) => 240 - y)).toEqual(up);
});
