import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { slotId, slotKey, unwrapKey, wrapKey } from './slot.ts';

const wrapping = { conference: 'c', slot: 's', key: 'k', compartment: 'names' };

describe('slotKey', () => {
  it('is Argon2id: the reference implementation gives the same', async () => {
    // phc-winner-argon2, src/test.c: Argon2id, version 0x13, 2 passes, 2^16 KiB, 1 lane.
    const key = await slotKey('password', Buffer.from('somesalt'), { memoryKib: 65_536, passes: 2 });
    expect(key.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });
});

describe('slotId', () => {
  it('differs by conference and name, not by how a letter is composed, and shows neither', () => {
    expect(slotId('c', 'Айгүль й'.normalize('NFD'))).toBe(slotId('c', 'Айгүль й'.normalize('NFC')));
    expect(new Set([slotId('c', 'a'), slotId('c', 'b'), slotId('d', 'a')]).size).toBe(3);
    expect(slotId('congress', 'secretary')).toMatch(/^[\w-]{43}$/u);
  });
});

describe('unwrapKey', () => {
  it('gives the data key back to the same secret and place, and to no other', () => {
    const [dataKey, secret] = [randomBytes(32), randomBytes(32)];
    const wrapped = wrapKey(dataKey, secret, wrapping);
    expect(unwrapKey(wrapped, secret, wrapping)).toEqual(dataKey);
    expect(unwrapKey(wrapped, randomBytes(32), wrapping)).toBeUndefined();
    for (const name of ['conference', 'slot', 'key', 'compartment'] as const)
      expect(unwrapKey(wrapped, secret, { ...wrapping, [name]: 'x' })).toBeUndefined();
    for (const length of [0, 12, 47])
      expect(
        unwrapKey({ ...wrapped, wrapped: wrapped.wrapped.subarray(0, length) }, secret, wrapping),
      ).toBeUndefined();
    expect(unwrapKey({ ...wrapped, nonce: wrapped.nonce.subarray(1) }, secret, wrapping)).toBeUndefined();
  });
});
