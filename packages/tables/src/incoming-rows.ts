import type { Table } from './read-table.ts';
import type { IncomingRow, RowContent } from './reconcile.ts';

/**
 * Makes the rows of a table ready to be reconciled: all of them, those rejected as questions.
 * @param table what `readTable` returned
 * @param read makes of a row its key and value, or the questions it leaves open
 * @returns a row for every record of the table that is not blank, in the order of lines
 * @example
 * const table = readTable(new TextEncoder().encode('id,dues\nD002,3000\n'), { id: text(), dues: integer() });
 * incomingRows(table, (value) => ({ key: value.id, value })).length; // 1
 */
export function incomingRows<T, V>(
  table: Table<T>,
  read: (value: T, line: number) => RowContent<V>,
): IncomingRow<V>[] {
  const rows = table.rows.map(({ line, value }): IncomingRow<V> => ({ ...read(value, line), line }));
  const rejected = table.rejected.map(
    ({ line, problems }): IncomingRow<V> => ({
      line,
      questions: [{ code: 'rejected', params: { problems } }],
    }),
  );
  return [...rows, ...rejected].toSorted((a, b) => a.line - b.line);
}
