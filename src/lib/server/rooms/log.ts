type Level = 'info' | 'warn' | 'error';

const AGAIN_MS = 1_000;
/** When each line was last written, and how often it was left out since. */
const told = new Map<string, { at: number; left: number }>();
const MOST_KINDS = 1_000;

/**
 * One line of JSON for operators, the same one at most once a second. Never a name, an address, a code or a
 * secret.
 */
export function tell(
	level: Level,
	what: string,
	more: Readonly<Record<string, string | number>> = {}
): void {
	const now = Date.now();
	const kind = JSON.stringify([level, what, more]);
	const last = told.get(kind);
	if (last !== undefined && Math.abs(now - last.at) < AGAIN_MS) {
		last.left += 1;
		return;
	}
	if (told.size >= MOST_KINDS) told.clear();
	told.set(kind, { at: now, left: 0 });
	const line = JSON.stringify({
		at: new Date(now).toISOString(),
		level,
		what,
		...more,
		...(last !== undefined && last.left > 0 && { 'left out': last.left })
	});
	if (level === 'info') console.log(line);
	else console.error(line);
}
