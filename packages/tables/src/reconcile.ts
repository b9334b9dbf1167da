import type { Question } from './question.ts';

/** What a row says: a key and a value, or what has to be asked before it has one. */
export type RowContent<V> =
  | { key: string; value: V }
  | { key?: string | undefined; questions: readonly Question[] };

/** A row of a file and the line where it starts. */
export type IncomingRow<V> = { line: number } & RowContent<V>;

/** A field that a row would change. */
export type Change<V, F extends keyof V> = { field: F; from: V[F]; to: V[F] };

/** What would become of a row. */
export type ReconciledRow<V, F extends keyof V = keyof V> =
  | { kind: 'new'; line: number; key: string; value: V }
  | { kind: 'changed'; line: number; key: string; value: V; changes: Change<V, F>[] }
  | { kind: 'same'; line: number; key: string }
  /** `of` is the line of the first row that says the same. */
  | { kind: 'duplicate'; line: number; key: string; of: number }
  | { kind: 'in-question'; line: number; key: string | undefined; questions: Question[] };

/** A dry run: each incoming row once, in the order given. */
export type Reconciliation<V, F extends keyof V = keyof V> = {
  rows: ReconciledRow<V, F>[];
  counts: Record<ReconciledRow<V>['kind'], number>;
  /** Keys of records that no row names, in their order; nothing is to be concluded from it. */
  unmentioned: string[];
};

type Complete<V> = { line: number; key: string; value: V };

/** One text for values that are equal as plain data; undefined counts as absent. */
const fingerprint = (value: unknown): string => {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`;
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .map(([name, held]) => `${JSON.stringify(name)}:${fingerprint(held)}`);
  return `{${entries.sort().join()}}`;
};

const differing = (one: object, other: object): string[] => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const read = (from: object, name: string): unknown => Object.getOwnPropertyDescriptor(from, name)?.value;
  return [...names].filter((name) => fingerprint(read(one, name)) !== fingerprint(read(other, name)));
};

/** What rows of the same key say about one another, by line; a row not mentioned stands alone. */
type Relation = { duplicateOf: number } | { asked: Question[] };

const relate = <V extends object>(
  group: readonly IncomingRow<V>[],
  relations: Map<IncomingRow<V>, Relation>,
): void => {
  const byContent = new Map<string, Complete<V>>();
  const questioned = group.filter((row) => 'questions' in row);
  for (const row of group) {
    if (!('value' in row)) continue;
    const content = fingerprint(row.value);
    const earlier = byContent.get(content);
    if (earlier === undefined) byContent.set(content, row);
    else relations.set(row, { duplicateOf: earlier.line });
  }
  const variants = [...byContent.values()];
  const [first, ...others] = variants;
  const asked = new Map<IncomingRow<V>, Question[]>();
  const ask = (row: IncomingRow<V>, question: Question) =>
    asked.set(row, [...(asked.get(row) ?? []), question]);
  // Each is held against the first only, so that many rows of one key cost no more than their number.
  if (first !== undefined && others.length > 0) {
    const fields = new Set<string>();
    for (const other of others) {
      const between = differing(first.value, other.value);
      for (const field of between) fields.add(field);
      ask(other, { code: 'contradicts', params: { lines: [first.line], fields: between } });
    }
    const lines = others.map(({ line }) => line);
    ask(first, { code: 'contradicts', params: { lines, fields: [...fields] } });
  }
  const [open, nextOpen] = questioned;
  if (open !== undefined) {
    for (const row of variants) ask(row, { code: 'repeats', params: { lines: [open.line] } });
    for (const row of questioned) {
      const partner = first ?? (row === open ? nextOpen : open);
      if (partner) ask(row, { code: 'repeats', params: { lines: [partner.line] } });
    }
  }
  for (const [row, questions] of asked) relations.set(row, { asked: questions });
};

const relateAll = <V extends object>(incoming: readonly IncomingRow<V>[]) => {
  const groups = new Map<string, IncomingRow<V>[]>();
  for (const row of incoming) {
    if (row.key === undefined) continue;
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  const relations = new Map<IncomingRow<V>, Relation>();
  for (const group of groups.values()) if (group.length > 1) relate(group, relations);
  return { groups, relations };
};

/**
 * Tells, before anything is taken, what would become of each row of a file held against known records.
 *
 * Each row is exactly one of new, changed, same, duplicate or in question; none is dropped. Rows of one key
 * that say the same in all their fields are duplicates of the first; those that do not are in question, all of
 * them. Held against a record only the fields chosen count: leave out those that the file has spoilt. Values
 * are compared as plain data.
 * @param incoming the rows with the lines they start in
 * @param existing what is known, by key
 * @param options `fields`: those in which a row can change a record
 * @returns every row in its order with what it would do, the number of each kind, and keys that no row names
 * @example
 * const known = new Map([['D002', { name: 'Рябина 2', dues: 0 }]]);
 * const row = { line: 2, key: 'D002', value: { name: 'Рябина 2', dues: 3000 } };
 * reconcile([row], known, { fields: ['dues'] }).rows[0]?.kind; // 'changed'
 */
export function reconcile<V extends object, F extends keyof V & string>(
  incoming: readonly IncomingRow<V>[],
  existing: ReadonlyMap<string, Pick<V, F>>,
  options: { fields: readonly F[] },
): Reconciliation<V, F> {
  // Copies, so that a row given twice is two rows.
  const copies = incoming.map((row) => ({ ...row }));
  const { groups, relations } = relateAll(copies);
  const reconcileRow = (row: IncomingRow<V>): ReconciledRow<V, F> => {
    const { line } = row;
    const relation = relations.get(row);
    const asked = relation && 'asked' in relation ? relation.asked : [];
    if (!('value' in row))
      return { kind: 'in-question', line, key: row.key, questions: [...row.questions, ...asked] };
    const { key, value } = row;
    if (relation && 'duplicateOf' in relation)
      return { kind: 'duplicate', line, key, of: relation.duplicateOf };
    if (asked.length > 0) return { kind: 'in-question', line, key, questions: asked };
    const record = existing.get(key);
    if (record === undefined) return { kind: 'new', line, key, value };
    const changes = options.fields
      .filter((field) => fingerprint(record[field]) !== fingerprint(value[field]))
      .map((field) => ({ field, from: record[field], to: value[field] }));
    return changes.length > 0 ? { kind: 'changed', line, key, value, changes } : { kind: 'same', line, key };
  };
  const rows = copies.map(reconcileRow);
  const counts = { new: 0, changed: 0, same: 0, duplicate: 0, 'in-question': 0 };
  for (const { kind } of rows) counts[kind]++;
  return { rows, counts, unmentioned: [...existing.keys()].filter((key) => !groups.has(key)) };
}
