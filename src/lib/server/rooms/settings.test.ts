import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { settingsOf } from './settings.ts';

const names = {
	ALLEGEDLY_ROOM_LEARNERS: 'mostLearners',
	ALLEGEDLY_ROOM_DAYS: 'days',
	ALLEGEDLY_ROOMS_PER_HOUR: 'roomsPerHour'
} as const;

test('nothing needs to be set', () => {
	expect(settingsOf({})).toEqual({
		databaseUrl: null,
		folder: resolve('data'),
		mostLearners: 2_000,
		days: 30,
		roomsPerHour: 30,
		metricsToken: null
	});
});

test('what is set to nothing is not set', () => {
	const empty = [
		'DATABASE_URL',
		'ALLEGEDLY_DATA',
		'ALLEGEDLY_METRICS_TOKEN',
		...Object.keys(names)
	];
	expect(settingsOf(Object.fromEntries(empty.map((name) => [name, ''])))).toEqual(settingsOf({}));
});

test('an operator’s settings are taken', () => {
	expect(
		settingsOf({
			DATABASE_URL: 'postgres://rooms',
			ALLEGEDLY_DATA: '/var/lib/allegedly',
			ALLEGEDLY_ROOM_LEARNERS: '40',
			ALLEGEDLY_ROOM_DAYS: '1',
			ALLEGEDLY_ROOMS_PER_HOUR: '100',
			ALLEGEDLY_METRICS_TOKEN: 'a token'
		})
	).toEqual({
		databaseUrl: 'postgres://rooms',
		folder: '/var/lib/allegedly',
		mostLearners: 40,
		days: 1,
		roomsPerHour: 100,
		metricsToken: 'a token'
	});
});

test('a number that cannot be meant is refused in a sentence that names it', () => {
	for (const name of Object.keys(names))
		for (const text of ['0', '-1', '2.5', 'many', 'NaN', 'Infinity', '1000000000'])
			expect(() => settingsOf({ [name]: text })).toThrow(
				new RegExp(`^${name} is “${text}”: give a whole number from 1 to \\d+\\.$`)
			);
});
