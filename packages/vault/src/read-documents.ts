import { setImmediate } from 'node:timers/promises';
import { failure } from './errors.ts';
import type { Document } from './schemas.ts';
import type { SealedRevision } from './seal.ts';
import { unsealRevision } from './seal.ts';
import type { Session } from './session.ts';

/** Rows unsealed before others get a turn: some ten milliseconds of work. */
const pageSize = 200;

export const readSequence = async ({ database, keyring }: Session): Promise<number> => {
  keyring.assertOpen();
  const { sequence } = await database.selectFrom('vault').select('sequence').executeTakeFirstOrThrow();
  keyring.assertOpen();
  return sequence;
};

const unsealed = function* (session: Session, rows: readonly SealedRevision[]): Generator<Document> {
  for (const row of rows) {
    session.keyring.assertOpen();
    const document = unsealRevision(session.conference, session.keyring, row);
    if (document) yield document;
  }
  session.keyring.assertOpen();
};

type HeadPlace = { sequence: number; revision: number; revisions: number };

/**
 * Where the newest revisions were when `until` was the newest sequence. Rows are only ever added, so that this
 * is a snapshot although no transaction stays open while the caller works on what it is given.
 */
const headPlaces = async ({ database }: Session, until: number): Promise<HeadPlace[]> => {
  const places = await database
    .selectFrom('revision')
    .select(({ fn }) => [
      fn.max('sequence').as('sequence'),
      fn.max('revision').as('revision'),
      fn.countAll<number>().as('revisions'),
    ])
    .where('sequence', '<=', until)
    .groupBy('document')
    .orderBy('sequence')
    .execute();
  const found = places.reduce((sum, place) => sum + place.revisions, 0);
  if (found !== until) throw failure('tampered', { missing: until - found });
  return places;
};

/** Every newest revision, in the order of their sequences. */
export const readHeads = async function* (session: Session): AsyncGenerator<Document> {
  const places = await headPlaces(session, await readSequence(session));
  for (let start = 0; start < places.length; start += pageSize) {
    const page = places.slice(start, start + pageSize);
    session.keyring.assertOpen();
    const rows = await session.database
      .selectFrom('revision')
      .selectAll()
      .where(
        'sequence',
        'in',
        page.map((place) => place.sequence),
      )
      .orderBy('sequence')
      .execute();
    for (const [index, row] of rows.entries()) {
      const place = page[index];
      // A row given another document's id would otherwise let an older revision pass for its newest.
      if (
        place?.sequence !== row.sequence ||
        place.revision !== row.revision ||
        place.revisions !== row.revision
      )
        throw failure('tampered', { id: row.document, revision: row.revision });
    }
    yield* unsealed(session, rows);
    await setImmediate();
  }
};

/** Every revision after `sequence`, in order, up to the newest at the time of the call. */
export const readSince = async function* (session: Session, sequence: number): AsyncGenerator<Document> {
  const until = await readSequence(session);
  for (let last = sequence; last < until; last += pageSize) {
    session.keyring.assertOpen();
    const end = Math.min(last + pageSize, until);
    const rows = await session.database
      .selectFrom('revision')
      .selectAll()
      .where('sequence', '>', last)
      .where('sequence', '<=', end)
      .orderBy('sequence')
      .execute();
    if (rows.length !== end - last) throw failure('tampered', { missing: end - last - rows.length });
    yield* unsealed(session, rows);
    await setImmediate();
  }
};

/** Every revision of a document, the oldest first. */
export const readHistory = async function* (session: Session, id: string): AsyncGenerator<Document> {
  for (let last = 0; ; last += pageSize) {
    session.keyring.assertOpen();
    const rows = await session.database
      .selectFrom('revision')
      .selectAll()
      .where('document', '=', id)
      .where('revision', '>', last)
      .orderBy('revision')
      .limit(pageSize)
      .execute();
    for (const [index, row] of rows.entries())
      if (row.revision !== last + index + 1) throw failure('tampered', { id, revision: last + index + 1 });
    yield* unsealed(session, rows);
    if (rows.length < pageSize) return;
    await setImmediate();
  }
};

/** The newest revision of one document. */
export const readHead = async (session: Session, id: string): Promise<Document | undefined> => {
  session.keyring.assertOpen();
  const row = await session.database
    .selectFrom('revision')
    .selectAll()
    .where('document', '=', id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  session.keyring.assertOpen();
  return row && unsealRevision(session.conference, session.keyring, row);
};
