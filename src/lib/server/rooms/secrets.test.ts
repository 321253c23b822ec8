import { expect, test } from 'vitest';
import { draw, hashOf, isId, isSecret, newId, newSecret, opens } from './secrets.ts';

test('a secret is 256 bits in 43 signs, and no two are alike', () => {
	const secrets = Array.from({ length: 200 }, newSecret);
	expect(secrets.every(isSecret)).toBe(true);
	expect(new Set(secrets).size).toBe(200);
});

test('nothing else has the shape of a secret', () => {
	const wrong = ['', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}=`, `${'x'.repeat(43)}\n`];
	for (const one of [...wrong, null, undefined, 43, ['x'.repeat(43)]])
		expect(isSecret(one), String(one)).toBe(false);
});

test('a secret opens what its hash is stored for, and no other does', () => {
	const [secret, other] = [newSecret(), newSecret()];
	const hash = hashOf(secret);
	expect(hash).toMatch(/^[\da-f]{64}$/);
	expect(hash).not.toContain(secret);
	expect([opens(secret, hash), opens(other, hash), opens('', hash)]).toEqual([true, false, false]);
	expect(opens(hash, hash)).toBe(false);
});

test('SHA-256 is that of the standard', () => {
	// FIPS 180-4, the example of one block.
	expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('chance reaches every number below the bound and no other', () => {
	const drawn = new Set(Array.from({ length: 2_000 }, () => draw(10)));
	expect([...drawn].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('an id can stand in an address and in the name of a cookie', () => {
	for (let count = 0; count < 200; count += 1) expect(newId()).toSatisfy(isId);
	for (const text of [
		'',
		'short',
		'\u0000'.repeat(12),
		'x'.repeat(13),
		'../../../etc',
		'zwölf Zeichen'
	])
		expect(isId(text), text).toBe(false);
});
