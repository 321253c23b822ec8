import { request } from 'node:http';
import { ask, follow, type OpenStream } from './http.ts';
import { percentile, readMetrics, spread, spreadOver, until } from './figures.ts';
import {
	galleyWork,
	join,
	openLoadRoom,
	send,
	steer,
	type LoadLearner,
	type LoadRoom
} from './room.ts';

export interface Plan {
	readonly name: string;
	readonly rooms: number;
	/** In each room. */
	readonly learners: number;
	/** Addresses of the processes; the rooms and their learners are split over them. */
	readonly urls: readonly string[];
	readonly metricsToken: string;
}

/** Figures of one run; times in milliseconds. */
export interface Figures {
	readonly name: string;
	readonly learners: number;
	readonly join: string;
	readonly acknowledged: string;
	readonly acknowledgedP95: number;
	readonly teacher: string;
	readonly teacherP95: number;
	readonly answers: number;
	readonly messages: number;
	readonly megabytes: number;
	readonly loopDelay: string;
	/** CPU seconds of the servers for each learner, in milliseconds. */
	readonly cpuPerLearner: number;
	readonly failed: number;
}

const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;

interface Open {
	readonly room: LoadRoom;
	/** When the teacher's screen knew of a line of the log, by its number. */
	readonly told: { readonly seq: number; readonly at: number }[];
	readonly learners: LoadLearner[];
}

/** Everybody joins within ten seconds, and everybody marks and hands in within ten seconds. */
export async function runRooms(plan: Plan, cpu: () => number): Promise<Figures> {
	const { urls, learners } = plan;
	const urlOf = (index: number) => urls[index % urls.length] ?? '';
	const streams: OpenStream[] = [];
	let failed = 0;
	const attempt = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
		try {
			return await work();
		} catch {
			failed += 1;
			return undefined;
		}
	};

	const rooms: Open[] = [];
	for (let index = 0; index < plan.rooms; index += 1) {
		const open: Open = { room: await openLoadRoom(urlOf(index)), told: [], learners: [] };
		const { url, id, cookies } = open.room;
		streams.push(
			await follow(`${url}/rooms/${id}/stream?as=host`, cookies, ({ id: seq }) =>
				open.told.push({ seq, at: performance.now() })
			)
		);
		rooms.push(open);
	}
	const watch = await watchServers(plan);
	const cpuBefore = cpu();

	const joins: number[] = [];
	let start = performance.now();
	await Promise.all(
		rooms.flatMap((open, roomIndex) =>
			spreadOver(learners, WINDOW_MS).map(async (at, index) => {
				await until(start, at);
				await attempt(async () => {
					const began = performance.now();
					const learner = await join(open.room, urlOf(roomIndex + index));
					const { url, id } = learner.room;
					await ask(`${url}/rooms/${id}`, { cookies: learner.cookies });
					await ask(`${url}/rooms/${id}/agenda.json`, { cookies: learner.cookies });
					await ask(`${url}/rooms/${id}/mine.json`, { cookies: learner.cookies });
					joins.push(performance.now() - began);
					streams.push(await follow(`${url}/rooms/${id}/stream`, learner.cookies, () => undefined));
					open.learners.push(learner);
				});
			})
		)
	);

	for (const { room } of rooms) {
		await steer(room, { type: 'room.started' });
		const galley = room.stops.findIndex(({ kind }) => kind === 'galley');
		await steer(room, { type: 'stop.turned', to: galley });
	}

	const acknowledged: number[] = [];
	const sent: { open: Open; seq: number; at: number }[] = [];
	start = performance.now();
	await Promise.all(
		rooms.flatMap((open) =>
			open.learners.map(async (learner, index) => {
				const stop = open.room.stops.find(({ kind }) => kind === 'galley');
				if (stop === undefined) throw new Error('there is no galley to mark');
				const goes = galleyWork(stop, index);
				const times = spreadOver(goes.length, WINDOW_MS);
				for (const [turn, entries] of goes.entries()) {
					await until(start, times[turn] ?? 0);
					await attempt(async () => {
						const at = performance.now();
						const answer = await send(learner, entries);
						if (answer.status !== 200) throw new Error(answer.body);
						const { seq, results } = JSON.parse(answer.body) as {
							seq: number;
							results: readonly { is: string }[];
						};
						if (results.some(({ is }) => is !== 'stored')) failed += 1;
						acknowledged.push(answer.took);
						sent.push({ open, seq, at });
					});
				}
			})
		)
	);
	await until(performance.now(), 500);
	const teacher = sent.map(({ open, seq, at }) => {
		const told = open.told.find((message) => message.seq >= seq);
		if (told === undefined) failed += 1;
		return (told?.at ?? performance.now()) - at;
	});
	const cpuUsed = cpu() - cpuBefore;
	const seen = await watch.stop();
	for (const stream of streams) stream.close();
	for (const { room } of rooms)
		await ask(`${room.url}/rooms/${room.id}/delete`, {
			method: 'POST',
			cookies: room.cookies,
			body: new URLSearchParams()
		});
	return {
		name: plan.name,
		learners: plan.rooms * learners,
		join: spread(joins),
		acknowledged: spread(acknowledged),
		acknowledgedP95: percentile(acknowledged, 0.95),
		teacher: spread(teacher),
		teacherP95: percentile(teacher, 0.95),
		answers: acknowledged.length,
		...seen,
		cpuPerLearner: (cpuUsed * 1_000) / (plan.rooms * learners),
		failed
	};
}

/** Reads the servers' own figures twice a second. */
async function watchServers({ urls, metricsToken }: Plan) {
	const read = async (url: string) => readMetrics(await metrics(url, metricsToken));
	const before = await Promise.all(urls.map(read));
	let most = 0;
	const delays: { p50: number; p99: number }[] = [];
	const sample = async () => {
		const all = await Promise.all(urls.map(read));
		most = Math.max(
			most,
			...all.map((one) => (one.process_resident_memory_bytes ?? 0) / 1024 ** 2)
		);
		for (const one of all)
			delays.push({
				p50: (one.event_loop_delay_p50_seconds ?? 0) * 1_000,
				p99: (one.event_loop_delay_p99_seconds ?? 0) * 1_000
			});
		return all;
	};
	const timer = setInterval(() => void sample().catch(() => undefined), SAMPLE_MS);
	return {
		async stop() {
			clearInterval(timer);
			const after = await sample();
			const messages = (all: readonly Readonly<Record<string, number>>[]) =>
				all.reduce((sum, one) => sum + (one.messages_sent ?? 0), 0);
			return {
				messages: messages(after) - messages(before),
				megabytes: most,
				loopDelay: `${percentile(
					delays.map(({ p50 }) => p50),
					0.5
				).toFixed(1)} / ${Math.max(...delays.map(({ p99 }) => p99)).toFixed(1)}`
			};
		}
	};
}

function metrics(url: string, token: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const asking = request(
			`${url}/metrics`,
			{ headers: { authorization: `Bearer ${token}` } },
			(answer) => {
				let text = '';
				answer.setEncoding('utf8');
				answer.on('data', (part: string) => (text += part));
				answer.on('end', () => resolve(text));
			}
		);
		asking.on('error', reject);
		asking.end();
	});
}
