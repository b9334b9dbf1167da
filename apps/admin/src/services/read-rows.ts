import { type Columns, type RowOf, readTable } from '@plenum/tables';
import { asFound, type FileProblem } from './file-problem.ts';

/** The files of a conference by name, as bytes: from a folder, or from a form. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A row that could be typed, with the means to complain about a cell of it. */
export type ReadRow<V> = {
  value: V;
  tell: (
    column: keyof V & string,
    code: FileProblem['code'],
    found: unknown,
    about?: Partial<FileProblem>,
  ) => void;
};

/** The header of a file, empty where there is none. */
export function columnsOf(files: Files, file: string): string[] {
  const bytes = files.get(file);
  return bytes === undefined ? [] : readTable(bytes, {}).header;
}

/** What the amounts of a conference's files are in: whole units, in columns that end in the currency. */
export type Units = { currency: string; minor: (units: number) => number };

/**
 * The typed rows of one file; whatever is wrong with it is added to `problems`.
 *
 * @param amounts columns that have the currency at the end of their name, as in `return_fare_eur`
 */
export function readRows<C extends Columns>(
  files: Files,
  file: string,
  columns: C,
  problems: FileProblem[],
  amounts?: { of: readonly (keyof C & string)[]; in: Units },
): ReadRow<RowOf<C>>[] {
  const inFile = (column: string) =>
    amounts?.of.includes(column) ? `${column}_${amounts.in.currency.toLowerCase()}` : column;
  const bytes = files.get(file);
  if (bytes === undefined) {
    problems.push({ file, code: 'file-missing' });
    return [];
  }
  const named = Object.fromEntries(Object.entries(columns).map(([name, column]) => [inFile(name), column]));
  const table = readTable(bytes, named, { file });
  for (const { code, params, severity } of table.problems) {
    if (severity === 'warning') continue;
    const { line, name, found, expected, minimum, maximum, values } = params;
    problems.push({
      file,
      code,
      ...(line === undefined ? {} : { line }),
      ...(name === undefined ? {} : { column: name }),
      ...(found === undefined ? {} : { found: asFound(found) }),
      ...(expected === undefined ? {} : { expected }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
      ...(values === undefined ? {} : { values }),
    });
  }
  if (table.rows.length === 0 && table.problems.length === 0) problems.push({ file, code: 'no-rows' });
  return table.rows.map(({ line, value }) => ({
    // Every name of the columns, with what was read by it.
    value: Object.fromEntries(Object.keys(columns).map((name) => [name, value[inFile(name)]])) as RowOf<C>,
    tell: (column, code, found, about = {}) =>
      problems.push({ file, line, column: inFile(column), code, found: asFound(found), ...about }),
  }));
}

/** Complains of every id that has stood in the file before. */
export function refuseRepeatedIds<V extends { id: string }>(rows: ReadRow<V>[]): void {
  const seen = new Set<string>();
  for (const { value, tell } of rows) {
    if (seen.has(value.id)) tell('id', 'repeated-id', value.id);
    seen.add(value.id);
  }
}
