import process from 'node:process';

// Loaded into a server that is to live through clock jumps: a day ahead, then a day behind, then right again.
const DAY_MS = 86_400_000;
const JUMPS = [DAY_MS, -DAY_MS, 0];
const now = Date.now;
let jumped = -1;

Date.now = () => now() + (JUMPS[jumped] ?? 0);
process.on('SIGUSR2', () => {
	jumped = (jumped + 1) % JUMPS.length;
});
