import { setTimeout as sleep } from 'node:timers/promises';
import { join, openLoadRoom, steer, type LoadRoom } from '../load/room.ts';
import { Device } from './device.ts';

/** A room with devices that work in it, and what became of their answers. */
export interface Class {
	readonly room: LoadRoom;
	readonly devices: readonly Device[];
	/** Lets them send what is left and says what is in the log. */
	readonly finish: (stored: () => Promise<Stored>) => Promise<Outcome>;
}

/** What the database holds of a room. */
export interface Stored {
	readonly answers: number;
	readonly keys: readonly string[];
}

export interface Outcome {
	readonly acknowledged: number;
	/** Acknowledged, and not in the log. */
	readonly lost: number;
	/** Twice in the log. */
	readonly doubled: number;
	readonly refused: number;
	/** Devices whose marks are not those that the server holds. */
	readonly differing: number;
	/** Requests that had to be sent again. */
	readonly troubles: number;
}

/** Opens a room, lets devices in and sets them to work on its first galley. */
export async function openClass(url: string, size: number): Promise<Class> {
	const room = await openLoadRoom(url);
	const at = room.stops.findIndex(({ kind }) => kind === 'galley');
	const stop = room.stops[at];
	if (stop === undefined) throw new Error('there is no galley to mark');
	await steer(room, { type: 'room.started' });
	await steer(room, { type: 'stop.turned', to: at });
	const devices: Device[] = [];
	for (let index = 0; index < size; index += 1) devices.push(new Device(await join(room), stop));
	const following = devices.map((device) => device.follow());
	const working = devices.map((device) => device.work());
	return {
		room,
		devices,
		async finish(stored) {
			for (const device of devices) device.finish();
			await Promise.all(working);
			await sleep(100);
			const { answers, keys } = await stored();
			const acknowledged = devices.flatMap((device) => [...device.acknowledged]);
			const held = new Set(keys.map((key) => key.slice(key.indexOf(':') + 1)));
			const agreeing = await Promise.all(devices.map((device) => device.agrees()));
			for (const device of devices) device.leave();
			await Promise.all(following);
			const sum = (of: (device: Device) => number) =>
				devices.reduce((total, device) => total + of(device), 0);
			return {
				acknowledged: acknowledged.length,
				lost: acknowledged.filter((key) => !held.has(key)).length,
				doubled: answers - new Set(keys).size,
				refused: sum(({ refused }) => refused),
				differing: agreeing.filter((agrees) => !agrees).length,
				troubles: sum(({ troubles }) => troubles)
			};
		}
	};
}

/** Waits until every device's stream was opened after `since`; gives how long the last one took, in milliseconds. */
export async function everybodyBack({ devices }: Class, since: number): Promise<number> {
	const limit = performance.now() + 15_000;
	while (devices.some(({ connectedAt }) => connectedAt < since) && performance.now() < limit)
		await sleep(20);
	return Math.max(...devices.map(({ connectedAt }) => connectedAt)) - since;
}
