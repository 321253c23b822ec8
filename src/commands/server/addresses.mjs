/**
 * What the server says when it is up.
 * @param {string} host
 * @param {number} port
 * @param {readonly string[]} addresses
 */
export function announcement(host, port, addresses) {
	const isEverywhere = host === '0.0.0.0' || host === '::';
	const local = isEverywhere || host === '127.0.0.1' ? 'localhost' : host;
	const lines = ['Allegedly is open.', `  On this computer:      ${url(local, port)}`];
	if (isEverywhere) {
		const others = addresses.map((address) => `  On the same network:   ${url(address, port)}`);
		const none = '  This computer is on no network, so other devices cannot reach it.';
		lines.push(...(others.length > 0 ? others : [none]));
	}
	return [...lines, 'Press Ctrl-C to close it.'].join('\n');
}

/**
 * @param {string} host
 * @param {number} port
 */
function url(host, port) {
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
