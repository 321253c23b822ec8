const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|cni|flannel|podman|vEthernet)/;

/** @typedef {import('node:os').NetworkInterfaceInfo} NetworkInterfaceInfo */

/**
 * The IPv4 addresses under which other devices of the network may reach this computer.
 * @param {Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>} interfaces
 * @returns {string[]}
 */
export function networkAddresses(interfaces) {
	const addresses = Object.entries(interfaces)
		.filter(([name]) => !VIRTUAL.test(name))
		.flatMap(([, infos]) => infos ?? [])
		.filter((info) => info.family === 'IPv4' && !info.internal)
		.map((info) => info.address)
		.filter((address) => !address.startsWith('169.254.'));
	return [...new Set(addresses)];
}
