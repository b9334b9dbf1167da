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

/** Whether a file has a column that it may do without. */
export function hasColumn(files: Files, file: string, column: string): boolean {
  const bytes = files.get(file);
  return bytes !== undefined && readTable(bytes, {}).header.includes(column);
}

/** The typed rows of one file; whatever is wrong with it is added to `problems`. */
export function readRows<C extends Columns>(
  files: Files,
  file: string,
  columns: C,
  problems: FileProblem[],
): ReadRow<RowOf<C>>[] {
  const bytes = files.get(file);
  if (bytes === undefined) {
    problems.push({ file, code: 'file-missing' });
    return [];
  }
  const table = readTable(bytes, columns, { file });
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
    value,
    tell: (column, code, found, about = {}) =>
      problems.push({ file, line, column, code, found: asFound(found), ...about }),
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
