/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

// Not `no-referrer`: with it browsers send `Origin: null` in form posts, which SvelteKit refuses.
const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy':
		'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=()'
};
// Without it browsers keep a page by guess and mix one release's pages with the next one's answer keys.
const REVALIDATE = 'no-cache';
const UNFRAMED = "frame-ancestors 'none'";

/**
 * Adds the security headers when the head is written, whoever writes it: a prerendered page, a static
 * file or a rendered response.
 * @param {Pick<IncomingMessage, 'headers' | 'url'>} request
 * @param {ServerResponse} response
 */
export function secure(request, response) {
	const writeHead = response.writeHead;
	/** @param {Parameters<typeof writeHead>} args */
	const securely = (...args) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		if (isOfRoom(request) && isTrustworthy(request))
			response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
		if (!response.hasHeader('cache-control')) response.setHeader('Cache-Control', REVALIDATE);
		response.setHeader(
			'Content-Security-Policy',
			withFraming(response.getHeader('content-security-policy'))
		);
		return writeHead.apply(response, args);
	};
	// TypeScript cannot give one function the overloads of another.
	response.writeHead = /** @type {typeof writeHead} */ (securely);
}

/**
 * Whether the answer may hold a secret, which only rooms have. The policy keeps a page out of the process of
 * whoever opened it, and makes the browser throw away the process it had ready and start another: on the
 * course's pages, which say the same to everybody, that is a wait for nothing.
 * @param {Pick<IncomingMessage, 'url'>} request
 */
const isOfRoom = ({ url = '' }) => /^\/(rooms|join)(?![\w-])/.test(url);

/**
 * Whether browsers take the opener policy here: over plain http on a network address they ignore it and
 * complain in the console of every page.
 * @param {Pick<IncomingMessage, 'headers'>} request
 */
const isTrustworthy = ({ headers }) =>
	headers['x-forwarded-proto'] === 'https' ||
	/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(headers.host ?? '');

/**
 * A page may carry its own policy; several policies hold together, so ours is added and replaces none.
 * @param {string | number | readonly string[] | undefined} policy
 * @returns {string | string[]}
 */
export function withFraming(policy) {
	if (policy === undefined) return UNFRAMED;
	const policies = Array.isArray(policy) ? policy.map(String) : [String(policy)];
	return policies.some((one) => one.includes('frame-ancestors'))
		? policies
		: [...policies, UNFRAMED];
}
