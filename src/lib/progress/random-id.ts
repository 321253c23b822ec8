/** 128 random bits; `crypto.randomUUID` is missing on a plain-http address of a local network. */
export const randomId = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
		byte.toString(16).padStart(2, '0')
	).join('');
