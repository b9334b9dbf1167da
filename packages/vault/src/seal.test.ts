import { randomBytes, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeKeyring } from './keyring.ts';
import { sealRevision, unsealRevision } from './seal.ts';
import { failsWith } from './vault.fixture.ts';

const place = { sequence: 9, document: 'd', revision: 4 };
const content = { kind: 'person', by: 'secretary', at: '2026-03-01T08:00:00Z', value: { name: 'Ж' } };
const text = JSON.stringify(content);
const dataKey = () => ({ id: 'k', compartment: 'names' as const, secret: randomBytes(32) });

/** The same by WebCrypto, from the description in the README alone. */
const openedElsewhere = async (
  secret: Uint8Array,
  sealed: Uint8Array,
  nonce: Uint8Array,
): Promise<string> => {
  const key = await webcrypto.subtle.importKey('raw', new Uint8Array(secret), 'AES-GCM', false, ['decrypt']);
  const additionalData = new TextEncoder().encode('["plenum-vault-1","c","d",4,9,"names","k"]');
  const plain = await webcrypto.subtle.decrypt(
    { name: 'AES-GCM', iv: new Uint8Array(nonce), additionalData, tagLength: 128 },
    key,
    new Uint8Array(sealed),
  );
  return new TextDecoder().decode(plain);
};

describe('sealRevision', () => {
  it('is AES-256-GCM as another implementation knows it, padded with spaces', async () => {
    const key = dataKey();
    const { sealed, nonce, ...clear } = sealRevision('c', place, key, text);
    expect(clear).toEqual({ ...place, compartment: 'names', key: 'k' });
    expect(sealed.length).toBe(256 + 16);
    expect(await openedElsewhere(key.secret, sealed, nonce)).toBe(text.padEnd(256 - 1));
  });

  it('takes a nonce of its own each time', () => {
    const key = dataKey();
    const nonces = Array.from({ length: 1000 }, () =>
      Buffer.from(sealRevision('c', place, key, text).nonce).toString('hex'),
    );
    expect(new Set(nonces).size).toBe(1000);
  });
});

describe('unsealRevision', () => {
  it('gives the document back, or nothing to whoever lacks the key', () => {
    const key = dataKey();
    const row = sealRevision('c', place, key, text);
    expect(unsealRevision('c', makeKeyring([key]), row)).toEqual({
      id: 'd',
      compartment: 'names',
      revision: 4,
      sequence: 9,
      ...content,
    });
    expect(unsealRevision('c', makeKeyring([]), row)).toBeUndefined();
  });

  it('gives nothing away from another conference, nor with a wiped key', () => {
    const key = dataKey();
    const row = sealRevision('c', place, key, text);
    const keyring = makeKeyring([key]);
    expect(() => unsealRevision('other', keyring, row)).toThrow(failsWith('tampered'));
    keyring.wipe('locked');
    expect(key.secret).toEqual(Buffer.alloc(32));
    expect(() => unsealRevision('c', keyring, row)).toThrow(failsWith('locked'));
  });
});
