const PATIENCE_MS = 15_000;

/**
 * Fetches JSON of this site, or rejects. What was fetched before a new release must not be mixed with
 * the page of today, so the browser asks again each time.
 */
export async function fetchJson<Value>(path: string): Promise<Value> {
	const answer = await fetch(path, {
		cache: 'no-cache',
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.json() as Promise<Value>;
}
