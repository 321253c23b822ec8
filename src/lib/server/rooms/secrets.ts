import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 random bits for a link or a cookie, in base64url: 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Whether a text has the shape of a secret. */
export const isSecret = (text: unknown): text is string =>
	typeof text === 'string' && /^[\w-]{43}$/.test(text);

/**
 * What is stored of a secret. One round of SHA-256 is enough for 256 random bits: there is nothing to guess that a
 * slow hash would protect.
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a secret is the one whose hash is stored, in a time that does not depend on how much of it is right. */
export const opens = (secret: string, hash: string): boolean =>
	timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex'));

/** The operating system's chance: codes must not be guessed from codes drawn before. */
export const draw = (below: number): number => randomInt(below);

/** Names a room or a seat; it opens nothing. */
export const newId = (): string => randomBytes(9).toString('base64url');

/** Whether a text has the shape of an id: an address may hold anything, and a database not take it. */
export const isId = (text: string): boolean => /^[\w-]{12}$/.test(text);
