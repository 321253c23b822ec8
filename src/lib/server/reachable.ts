import { networkInterfaces } from 'node:os';
import { networkAddresses } from './network-addresses.mjs';

const OWN = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address under which other devices reach the page that a teacher has open: on the teacher's own computer that
 * is its address on the network, where it has one.
 */
export function reachable(url: URL, addresses = networkAddresses(networkInterfaces())): URL {
	const [address] = addresses;
	if (!OWN.test(url.hostname) || address === undefined) return url;
	const there = new URL(url);
	there.hostname = address;
	return there;
}
