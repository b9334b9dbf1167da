import { throwProblems } from './errors.ts';
import type { Table } from './read-table.ts';

/**
 * Takes the rows of a table that has to be right as a whole; warnings do not count.
 * @param table what `readTable` returned
 * @returns the values of its rows
 * @throws TablesError with all problems of the table, if one of them is an error
 * @example
 * const bytes = new TextEncoder().encode('id,members\noral,388\n');
 * const branches = acceptTable(readTable(bytes, { id: text(), members: integer() }));
 * branches[0]; // { id: 'oral', members: 388 }
 */
export function acceptTable<T>(table: Table<T>): T[] {
  if (table.problems.some(({ severity }) => severity === 'error'))
    throwProblems(
      table.problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')),
    );
  return table.rows.map(({ value }) => value);
}
