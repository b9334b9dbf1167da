import { argon2, createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** What Argon2id costs: memory in KiB and passes over it. */
export type Cost = { memoryKib: number; passes: number };

/** About half a second on a laptop; an attacker pays it for each guess. */
export const usualCost: Cost = { memoryKib: 65_536, passes: 3 };

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB and 2 passes are the least. */
export const lowestCost: Cost = { memoryKib: 19_456, passes: 2 };

export type Wrapping = { conference: string; slot: string; key: string; compartment: string };

export type Wrapped = { nonce: Uint8Array; wrapped: Uint8Array };

const tagLength = 16;

// The same word typed on macOS and on Windows may be composed differently (RFC 8265, section 4.2).
const composed = (text: string): string => text.normalize('NFC');

/** How a slot is called in the file: its name itself may tell who has one. */
export const slotId = (conference: string, name: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['plenum-vault-slot-1', conference, composed(name)]))
    .digest('base64url');

export const slotKey = (passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      {
        message: composed(passphrase),
        nonce: salt,
        parallelism: 1,
        tagLength: 32,
        memory: cost.memoryKib,
        passes: cost.passes,
      },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });

const bound = ({ conference, slot, key, compartment }: Wrapping): Buffer =>
  Buffer.from(JSON.stringify(['plenum-vault-key-1', conference, slot, key, compartment]));

export const wrapKey = (dataKey: Uint8Array, by: Uint8Array, wrapping: Wrapping): Wrapped => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', by, nonce, { authTagLength: tagLength });
  cipher.setAAD(bound(wrapping));
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  return { nonce, wrapped };
};

/** The data key, or undefined if the passphrase or the wrapping is not the one it was wrapped with. */
export const unwrapKey = (
  { nonce, wrapped }: Wrapped,
  by: Uint8Array,
  wrapping: Wrapping,
): Buffer | undefined => {
  if (wrapped.length !== 32 + tagLength || nonce.length !== 12) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', by, nonce, { authTagLength: tagLength });
  decipher.setAAD(bound(wrapping));
  decipher.setAuthTag(wrapped.subarray(32));
  const opened = decipher.update(wrapped.subarray(0, 32));
  try {
    decipher.final();
  } catch {
    opened.fill(0);
    return undefined;
  }
  // A buffer of its own: a slice of Node's pool could not be wiped without leaving copies beside it.
  const dataKey = Buffer.alloc(32);
  opened.copy(dataKey);
  opened.fill(0);
  return dataKey;
};
