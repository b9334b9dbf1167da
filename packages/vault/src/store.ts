import { z } from 'zod';
import { readHead, readHeads, readHistory, readSequence, readSince } from './read-documents.ts';
import type { SaveResult } from './save-changes.ts';
import { saveChanges } from './save-changes.ts';
import type { Change, Circumstances, Compartment, Document } from './schemas.ts';
import { parseInput } from './schemas.ts';
import type { Session } from './session.ts';

/** An unlocked vault, as far as its slot opens it: documents of other compartments are passed over in silence. */
export type Store = {
  /** The random id of the conference. */
  readonly conference: string;
  /** The compartments that the slot opens. */
  readonly compartments: readonly Compartment[];
  /** The newest revision of every document as of the call, in the order of their sequences. */
  heads(): AsyncIterable<Document>;
  /** The newest revision of one document. */
  head(id: string): Promise<Document | undefined>;
  /** Every revision after a sequence, in order, up to the newest as of the call; none is ever missed. */
  since(sequence: number): AsyncIterable<Document>;
  /** Every revision of one document, the oldest first. */
  history(id: string): AsyncIterable<Document>;
  /** The newest sequence of the vault, 0 if nothing was saved. */
  sequence(): Promise<number>;
  /**
   * Saves every change or none. A change gets revision `(basedOn ?? 0) + 1`, the changes get consecutive sequences
   * in their order, and a document stays in its compartment.
   *
   * @throws VaultError `malformed`, `not-json`, `repeated-document`, `compartment-closed`, `other-compartment`,
   * `locked`, `closed`, `in-use`, `cannot-write`; then nothing was saved
   */
  save(changes: readonly Change[], circumstances: Circumstances): Promise<SaveResult>;
};

const sequenceSchema = z.int().min(0);
const idSchema = z.string();

// Whatever goes wrong after the vault was locked or closed under way goes wrong because of that.
const guarded = async <T>({ keyring }: Session, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    keyring.assertOpen();
    throw error;
  }
};

const guardedAll = async function* (
  { keyring }: Session,
  documents: AsyncIterable<Document>,
): AsyncGenerator<Document> {
  try {
    yield* documents;
  } catch (error) {
    keyring.assertOpen();
    throw error;
  }
};

export const makeStore = (session: Session): Store => ({
  conference: session.conference,
  compartments: session.keyring.compartments,
  heads: () => guardedAll(session, readHeads(session)),
  head: (id) => guarded(session, async () => readHead(session, parseInput(idSchema, id))),
  since: (sequence) => guardedAll(session, readSince(session, parseInput(sequenceSchema, sequence))),
  history: (id) => guardedAll(session, readHistory(session, parseInput(idSchema, id))),
  sequence: () => guarded(session, () => readSequence(session)),
  save: (changes, circumstances) => guarded(session, () => saveChanges(session, changes, circumstances)),
});
