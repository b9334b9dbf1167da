import type { Reconciliation } from './reconcile.ts';

/**
 * Takes what a dry run found new or changed; rows in question wait, and reconciling the same rows again then
 * finds nothing to do.
 * @param existing the records that were reconciled with, by key
 * @param reconciliation what `reconcile` returned
 * @returns records by key, those changed with new values in the changed fields only
 * @example
 * const rows = [{ line: 2, key: 'D002', value: { dues: 3000 } }];
 * const run = reconcile(rows, new Map(), { fields: ['dues'] });
 * applyReconciliation(new Map(), run).get('D002'); // { dues: 3000 }
 */
export function applyReconciliation<V extends object, F extends keyof V & string>(
  existing: ReadonlyMap<string, V>,
  reconciliation: Reconciliation<V, F>,
): Map<string, V> {
  const records = new Map(existing);
  for (const row of reconciliation.rows) {
    if (row.kind === 'new') records.set(row.key, row.value);
    if (row.kind !== 'changed') continue;
    const changes = row.changes.map(({ field, to }) => [field, to]);
    records.set(row.key, { ...(records.get(row.key) ?? row.value), ...Object.fromEntries(changes) });
  }
  return records;
}
