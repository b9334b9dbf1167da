import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SiteError } from './errors.ts';
import { problem } from './problems.ts';

/** An Ed25519 pair, each half as one line of base64 (PKCS#8 and SubjectPublicKeyInfo). */
export type SigningKey = { privateKey: string; publicKey: string };

/**
 * Makes a new publisher: the private half signs releases, the public half lies beside them.
 * @returns the pair, each half as base64 of its DER form (RFC 8410)
 * @example
 * const key = newSigningKey();
 * key.publicKey.length; // 60
 */
export const newSigningKey = (): SigningKey => {
  const pair = generateKeyPairSync('ed25519');
  return {
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
};

const load = (path: string, read: () => KeyObject): KeyObject => {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    // What OpenSSL says of a broken key may quote it; the sentence below is enough.
  }
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new SiteError('bad-key', [problem('bad-key', [path])], 'The key is not an Ed25519 key in base64.');
};

export const loadPrivateKey = (privateKey: string): KeyObject =>
  load('privateKey', () =>
    createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }),
  );

export const loadPublicKey = (publicKey: string): KeyObject =>
  load('publicKey', () =>
    createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
  );

export const publicHalf = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
