import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialNumber, shortCode } from './credential-number.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('credentialNumber', () => {
  it('writes 128 bits in 26 characters that are not mistaken for one another', () => {
    expect(credentialNumber(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(credentialNumber(new Uint8Array(16).fill(255))).toBe(`7${'Z'.repeat(25)}`);
    expect(shortCode('7ZZZ0123456789ABCDEFGHJKMN')).toBe('7ZZZ0123');
  });

  it('loses no bit: the number reads back by plain long arithmetic', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const number = credentialNumber(bytes);
        let value = 0n;
        for (const character of number) value = value * 32n + BigInt(alphabet.indexOf(character));
        expect(value.toString(16).padStart(32, '0')).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });
});
