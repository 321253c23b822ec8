import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { networkAddresses } from '../../lib/server/network-addresses.mjs';
import { announcement } from './addresses.mjs';

const ipv4 = (address: string, internal = false): NetworkInterfaceInfo => ({
	address,
	internal,
	family: 'IPv4',
	netmask: '255.255.255.0',
	mac: '00:00:00:00:00:00',
	cidr: `${address}/24`
});

test('only addresses that other devices can reach are named, each once', () => {
	const ipv6 = { ...ipv4('fe80::1'), family: 'IPv6' as const, scopeid: 2 };
	expect(
		networkAddresses({
			lo: [ipv4('127.0.0.1', true)],
			wlan0: [ipv4('192.168.1.20'), ipv6],
			eth0: [ipv4('10.0.0.5'), ipv4('10.0.0.5'), ipv4('169.254.7.7')],
			docker0: [ipv4('172.17.0.1')],
			gone: undefined
		})
	).toEqual(['192.168.1.20', '10.0.0.5']);
});

test('the server names the address for this computer and those for others', () => {
	expect(announcement('0.0.0.0', 3000, ['192.168.1.20', '10.0.0.5'])).toBe(
		[
			'Allegedly is open.',
			'  On this computer:      http://localhost:3000',
			'  On the same network:   http://192.168.1.20:3000',
			'  On the same network:   http://10.0.0.5:3000',
			'Press Ctrl-C to close it.'
		].join('\n')
	);
});

test('without a network it says so in one line', () => {
	expect(announcement('0.0.0.0', 3000, []).split('\n')).toEqual([
		'Allegedly is open.',
		'  On this computer:      http://localhost:3000',
		'  This computer is on no network, so other devices cannot reach it.',
		'Press Ctrl-C to close it.'
	]);
});

test('served on one address only, that one is named', () => {
	expect(announcement('::1', 8080, ['192.168.1.20'])).toContain('http://[::1]:8080');
	expect(announcement('127.0.0.1', 8080, ['192.168.1.20'])).not.toContain('192.168.1.20');
});
