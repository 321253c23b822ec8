import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';

const NS_PER_S = 1e9;
const delay = monitorEventLoopDelay({ resolution: 5 });

/**
 * Memory and how long the event loop was held up, since the last time this was asked; the first one to ask
 * switches the measuring on.
 */
export function processFigures(): Readonly<Record<string, number>> {
	delay.enable();
	const { rss, heapUsed } = process.memoryUsage();
	const figures = {
		process_resident_memory_bytes: rss,
		process_heap_used_bytes: heapUsed,
		process_uptime_seconds: Math.round(process.uptime()),
		event_loop_delay_p50_seconds: delay.percentile(50) / NS_PER_S,
		event_loop_delay_p99_seconds: delay.percentile(99) / NS_PER_S,
		event_loop_delay_max_seconds: delay.max / NS_PER_S
	};
	delay.reset();
	return figures;
}
