import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { failure } from './errors.ts';
import type { DataKey, Keyring } from './keyring.ts';
import { paddedLength } from './padding.ts';
import type { Compartment, Document } from './schemas.ts';
import { compartments } from './schemas.ts';

/** A revision as it stands in the file. */
export type SealedRevision = {
  sequence: number;
  document: string;
  revision: number;
  compartment: string;
  key: string;
  nonce: Uint8Array;
  sealed: Uint8Array;
};

/** What of a document is sealed. */
export type Content = Pick<Document, 'kind' | 'by' | 'at' | 'value'>;

export type Place = Pick<SealedRevision, 'sequence' | 'document' | 'revision'>;

const tagLength = 16;
const space = 0x20;

const bound = (conference: string, place: Place, compartment: string, key: string): Buffer =>
  Buffer.from(
    JSON.stringify([
      'plenum-vault-1',
      conference,
      place.document,
      place.revision,
      place.sequence,
      compartment,
      key,
    ]),
  );

/** Seals the JSON text of a {@link Content}; spaces after it hide its length and are nothing to JSON. */
export const sealRevision = (
  conference: string,
  place: Place,
  key: DataKey,
  text: string,
): SealedRevision => {
  const plain = Buffer.alloc(paddedLength(Buffer.byteLength(text)), space);
  plain.write(text);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: tagLength });
  cipher.setAAD(bound(conference, place, key.compartment, key.id));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  plain.fill(0);
  const { sequence, document, revision } = place;
  return { sequence, document, revision, compartment: key.compartment, key: key.id, nonce, sealed };
};

const isCompartment = (name: string): name is Compartment => compartments.some((known) => known === name);

/**
 * Unseals a revision.
 *
 * @returns the document, or undefined if the keyring does not open its compartment
 * @throws VaultError `tampered` if anything about the row is not as it was written
 */
export const unsealRevision = (
  conference: string,
  keyring: Keyring,
  row: SealedRevision,
): Document | undefined => {
  const tampered = () => failure('tampered', { id: row.document, revision: row.revision });
  if (!isCompartment(row.compartment)) throw tampered();
  const key = keyring.keyOf(row.compartment);
  if (!key) return undefined;
  const end = row.sealed.length - tagLength;
  if (row.nonce.length !== 12 || end < 1) throw tampered();
  const decipher = createDecipheriv('aes-256-gcm', key.secret, row.nonce, { authTagLength: tagLength });
  decipher.setAAD(bound(conference, row, row.compartment, row.key));
  decipher.setAuthTag(row.sealed.subarray(end));
  const plain = decipher.update(row.sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    throw tampered();
  }
  const content: Content = JSON.parse(plain.toString('utf8'));
  plain.fill(0);
  return {
    id: row.document,
    kind: content.kind,
    compartment: row.compartment,
    revision: row.revision,
    sequence: row.sequence,
    by: content.by,
    at: content.at,
    value: content.value,
  };
};
