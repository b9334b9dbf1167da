import type { Problem } from './errors.ts';
import { failure, problem, throwIfAny } from './errors.ts';
import { notJson } from './json-value.ts';
import type { DataKey } from './keyring.ts';
import type { Change, Circumstances } from './schemas.ts';
import { problemsOf, saveSchema } from './schemas.ts';
import type { Content, SealedRevision } from './seal.ts';
import { sealRevision, unsealRevision } from './seal.ts';
import type { Session } from './session.ts';
import type { Database } from './tables.ts';

/**
 * A document that moved meanwhile. `base` is the value that the change was made from, `theirs` the newest one;
 * undefined where there is none, where the slot does not open it, and for `mine` if it was only read.
 * `revision`, `by` and `at` are those of the newest revision (0 if there is none).
 */
export type Conflict = {
  id: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  revision: number;
  by: string | undefined;
  at: string | undefined;
};

/** Whether everything was saved (`sequence` is that of the last change) or nothing, and then why. */
export type SaveResult =
  | { status: 'saved'; sequence: number }
  | { status: 'conflict'; conflicts: Conflict[] };

type Prepared = { change: Change; key: DataKey; text: string };

/** Few enough for the number of parameters that a database takes in one statement. */
const batchSize = 500;

const batches = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );

const changeProblems = (session: Session, changes: readonly Change[]): Problem[] => {
  const seen = new Set<string>();
  return changes.flatMap((change, index) => {
    const found = notJson(change.value, ['changes', index, 'value']);
    if (seen.has(change.id)) found.push(problem('repeated-document', ['changes', index, 'id'], {}));
    seen.add(change.id);
    const { compartment } = change;
    if (!session.keyring.keyOf(compartment))
      found.push(problem('compartment-closed', ['changes', index, 'compartment'], { compartment }));
    return found;
  });
};

/** Checks everything at once, and turns the values to text now: the caller may change them while we wait. */
const prepare = (session: Session, changes: readonly Change[], circumstances: Circumstances): Prepared[] => {
  throwIfAny(problemsOf(saveSchema, { changes, circumstances }));
  throwIfAny(changeProblems(session, changes));
  return changes.flatMap((change) => {
    const key = session.keyring.keyOf(change.compartment);
    const content: Content = {
      kind: change.kind,
      by: circumstances.by,
      at: circumstances.now,
      value: change.value,
    };
    return key ? [{ change, key, text: JSON.stringify(content) }] : [];
  });
};

type Head = { document: string; compartment: string; revision: number };

const headsOf = async (database: Database, ids: readonly string[]): Promise<Map<string, Head>> => {
  const heads = new Map<string, Head>();
  for (const batch of batches(ids)) {
    const rows = await database
      .selectFrom('revision')
      .select(({ fn }) => ['document', 'compartment', fn.max('revision').as('revision')])
      .where('document', 'in', batch)
      .groupBy(['document', 'compartment'])
      .execute();
    for (const row of rows) heads.set(row.document, row);
  }
  return heads;
};

const readRevision = async (
  session: Session,
  database: Database,
  id: string,
  revision: number,
): Promise<Partial<Content>> => {
  const row = await database
    .selectFrom('revision')
    .selectAll()
    .where('document', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return (row && unsealRevision(session.conference, session.keyring, row)) ?? {};
};

type Moved = { id: string; base: number; mine: unknown };

const movedSince = (
  heads: ReadonlyMap<string, Head>,
  changes: readonly Change[],
  read: Circumstances['read'],
): Moved[] => {
  const changed = changes.map(({ id, basedOn, value }) => ({ id, base: basedOn ?? 0, mine: value }));
  const onlyRead = read.map(({ id, revision }) => ({ id, base: revision, mine: undefined }));
  const values = new Map(changed.map(({ id, mine }) => [id, mine]));
  const moved = new Map<string, Moved>();
  for (const entry of [...changed, ...onlyRead]) {
    if ((heads.get(entry.id)?.revision ?? 0) !== entry.base && !moved.has(entry.id))
      moved.set(entry.id, { ...entry, mine: values.get(entry.id) });
  }
  return [...moved.values()];
};

const explain = async (
  session: Session,
  database: Database,
  { id, base, mine }: Moved,
  revision: number,
): Promise<Conflict> => {
  const before = await readRevision(session, database, id, base);
  const now = await readRevision(session, database, id, revision);
  return { id, base: before.value, mine, theirs: now.value, revision, by: now.by, at: now.at };
};

const assertSameCompartment = (heads: ReadonlyMap<string, Head>, changes: readonly Change[]): void =>
  throwIfAny(
    changes.flatMap(({ id, compartment }, index) => {
      const head = heads.get(id);
      return head && head.compartment !== compartment
        ? [
            problem('other-compartment', ['changes', index, 'compartment'], {
              id,
              compartment: head.compartment,
            }),
          ]
        : [];
    }),
  );

const append = async (
  database: Database,
  rows: readonly SealedRevision[],
  sequence: number,
): Promise<void> => {
  for (const batch of batches(rows)) await database.insertInto('revision').values(batch).execute();
  await database.updateTable('vault').set({ sequence }).execute();
};

/** Saves all changes or none, under the lock on the head row. */
export const saveChanges = async (
  session: Session,
  changes: readonly Change[],
  circumstances: Circumstances,
): Promise<SaveResult> => {
  session.keyring.assertOpen();
  const prepared = prepare(session, changes, circumstances);
  const read = circumstances.read.map((entry) => ({ ...entry }));
  return session.database.transaction().execute(async (transaction): Promise<SaveResult> => {
    const head = await transaction.selectFrom('vault').select('sequence').executeTakeFirst();
    if (!head) throw failure('not-founded');
    const ids = new Set([...prepared.map(({ change }) => change.id), ...read.map(({ id }) => id)]);
    const heads = await headsOf(transaction, [...ids]);
    const mine = prepared.map(({ change }) => change);
    assertSameCompartment(heads, mine);
    const moved = movedSince(heads, mine, read);
    if (moved.length > 0) {
      const conflicts: Conflict[] = [];
      for (const one of moved)
        conflicts.push(await explain(session, transaction, one, heads.get(one.id)?.revision ?? 0));
      return { status: 'conflict', conflicts };
    }
    if (prepared.length === 0) return { status: 'saved', sequence: head.sequence };
    // The vault may have been locked while we waited for our turn, and the keys wiped.
    session.keyring.assertOpen();
    const rows = prepared.map(({ change, key, text }, index) =>
      sealRevision(
        session.conference,
        {
          sequence: head.sequence + index + 1,
          document: change.id,
          revision: (change.basedOn ?? 0) + 1,
        },
        key,
        text,
      ),
    );
    const sequence = head.sequence + rows.length;
    await append(transaction, rows, sequence);
    return { status: 'saved', sequence };
  });
};
