/** Of an answer that tells its length: below this, packing costs more than it saves. */
const LEAST_BYTES = 1000;
/** A stream of events is not among them: each must leave at once. */
const TYPES = /^(text\/(html|csv)|application\/json)\b/;

/**
 * The answer as gzip where the browser takes it and it pays. Prerendered files are compressed by the build;
 * this is for what is rendered anew, so that a class that joins on one weak network waits less.
 */
export function squeezed(request: Request, response: Response): Response {
	const { headers, status, statusText, body } = response;
	if (
		body === null ||
		headers.has('content-encoding') ||
		!TYPES.test(headers.get('content-type') ?? '') ||
		Number(headers.get('content-length') ?? LEAST_BYTES) < LEAST_BYTES ||
		!takesGzip(request.headers.get('accept-encoding') ?? '')
	)
		return response;
	const changed = new Headers(headers);
	changed.delete('content-length');
	changed.set('content-encoding', 'gzip');
	changed.append('vary', 'accept-encoding');
	const tag = headers.get('etag');
	if (tag?.startsWith('"')) changed.set('etag', `W/${tag}`);
	return new Response(body.pipeThrough(new CompressionStream('gzip')), {
		status,
		statusText,
		headers: changed
	});
}

const takesGzip = (accepted: string) =>
	accepted
		.split(',')
		.some((one) => /^\s*gzip\s*(;|$)/i.test(one) && !/;\s*q=0(\.0*)?\s*$/.test(one));
