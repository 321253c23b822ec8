import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { squeezed } from './squeezed.ts';

const PAGE = `<p>${'Nobody who says they were there is named. '.repeat(200)}</p>`;

const asking = (encodings?: string) =>
	new Request('http://desk.test/', {
		headers: encodings === undefined ? {} : { 'accept-encoding': encodings }
	});

const answering = (
	body: string | null = PAGE,
	headers: Record<string, string> = {},
	status = 200
) => new Response(body, { status, headers: { 'content-type': 'text/html', ...headers } });

const unpacked = async (response: Response) =>
	gunzipSync(Buffer.from(await response.arrayBuffer())).toString('utf8');

test('comes as gzip, with everything else that was said', async () => {
	const given = answering(PAGE, { 'content-length': String(PAGE.length), etag: '"x"' }, 404);
	given.headers.append('set-cookie', 'a=1; Path=/rooms/1');
	given.headers.append('set-cookie', 'b=2; Path=/rooms/2');
	const response = squeezed(asking('br, gzip;q=0.8'), given);
	expect(response.status).toBe(404);
	expect(response.headers.get('content-encoding')).toBe('gzip');
	expect(response.headers.get('vary')).toBe('accept-encoding');
	expect(response.headers.get('etag')).toBe('W/"x"');
	expect(response.headers.has('content-length')).toBe(false);
	expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/rooms/1', 'b=2; Path=/rooms/2']);
	expect(await unpacked(response)).toBe(PAGE);
});

test.each([
	['a browser that does not take gzip', asking('br'), answering()],
	['a browser that names nothing', asking(), answering()],
	['a browser that forbids it', asking('gzip;q=0, br'), answering()],
	['what is compressed already', asking('gzip'), answering(PAGE, { 'content-encoding': 'br' })],
	['a short answer', asking('gzip'), answering('{}', { 'content-length': '2' })],
	['a stream of events', asking('gzip'), answering(PAGE, { 'content-type': 'text/event-stream' })],
	['a picture', asking('gzip'), answering(PAGE, { 'content-type': 'image/png' })],
	['nothing at all', asking('gzip'), answering(null, {}, 204)]
])('leaves %s alone', (_, request, given) => {
	expect(squeezed(request, given)).toBe(given);
});
