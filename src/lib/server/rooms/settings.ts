import { resolve } from 'node:path';
import type { RoomSettings } from './rooms.ts';

export interface Settings extends RoomSettings {
	/** PostgreSQL; null for the embedded database. */
	readonly databaseUrl: string | null;
	/** The folder of the embedded database. */
	readonly folder: string;
	/** Rooms that one address may open in an hour. */
	readonly roomsPerHour: number;
	/** What `/metrics` asks for as a bearer token; null keeps it shut. */
	readonly metricsToken: string | null;
}

const DEFAULTS = { mostLearners: 2_000, days: 30, roomsPerHour: 30 };

/** An operator's settings; one that cannot be read throws a sentence that names it. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): Settings {
	return {
		databaseUrl: env.DATABASE_URL || null,
		folder: resolve(env.ALLEGEDLY_DATA || 'data'),
		mostLearners: whole(env, 'ALLEGEDLY_ROOM_LEARNERS', DEFAULTS.mostLearners, 10_000),
		days: whole(env, 'ALLEGEDLY_ROOM_DAYS', DEFAULTS.days, 3_650),
		roomsPerHour: whole(env, 'ALLEGEDLY_ROOMS_PER_HOUR', DEFAULTS.roomsPerHour, 100_000),
		metricsToken: env.ALLEGEDLY_METRICS_TOKEN || null
	};
}

function whole(
	env: Readonly<Record<string, string | undefined>>,
	name: string,
	unset: number,
	most: number
): number {
	const text = env[name];
	if (text === undefined || text === '') return unset;
	const value = Number(text);
	if (!Number.isInteger(value) || value < 1 || value > most)
		throw new Error(`${name} is “${text}”: give a whole number from 1 to ${most}.`);
	return value;
}
