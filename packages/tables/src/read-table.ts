import type { Columns, RowOf } from './column.ts';
import { type Problem, type ProblemParams, problem, type TablesCode, throwProblems } from './errors.ts';
import { makeGuard } from './guard.ts';
import { type FileRecord, splitRecords } from './split-records.ts';

/** How a file is read. */
export type ReadOptions = {
  /** Name of the file, for the problems to tell. */
  file?: string | undefined;
  /** ',' unless given, or ';', '|' or a tab. */
  delimiter?: string | undefined;
  /** The file was written by `writeTable`: takes away the apostrophes that it put before formulas. */
  guarded?: boolean | undefined;
  /** Characters that a cell may have, 100,000 unless given. */
  longestCell?: number | undefined;
};

/** A table read: `rows`, `rejected` and `blank` account for every record but the header. */
export type Table<T> = {
  /** Names in the header as they stand there, empty if there is none. */
  header: string[];
  rows: { line: number; value: T }[];
  /** Records with problems; without any of their own if it is the header that is wrong. */
  rejected: { line: number; cells: string[]; problems: Problem[] }[];
  /** Lines that hold nothing, or nothing but delimiters and white space. */
  blank: number[];
  /** All problems and warnings in the order of lines. */
  problems: Problem[];
};

const expectations: Partial<Record<TablesCode, string>> = {
  'invalid-utf8': 'text in UTF-8',
  nul: 'text without NUL characters',
  'unclosed-quote': 'a closing quotation mark',
  'stray-quote': 'quotation marks only around whole cells, doubled inside them',
};

const delimiters = [',', ';', '\t', '|'];

export const checkDelimiter = (delimiter: string): void => {
  if (delimiters.includes(delimiter)) return;
  throwProblems([problem('bad-delimiter', { expected: "',', ';', '|' or a tab", found: delimiter })]);
};

const brokenRecord = (code: TablesCode, place: ProblemParams): Problem =>
  problem(code, { ...place, expected: expectations[code] ?? 'a readable record' });

const readHeader = (record: FileRecord, names: string[], place: ProblemParams): [number[], Problem[]] => {
  if (record.fault !== undefined) return [names.map(() => -1), [brokenRecord(record.fault, place)]];
  const problems: Problem[] = [];
  const positions = new Map<string, number>();
  for (const [index, cell] of record.cells.entries()) {
    const name = names.includes(cell) ? cell : cell.trim();
    const here = { ...place, column: index + 1, name, found: cell };
    if (!names.includes(name))
      problems.push(problem('extra-column', { ...here, expected: `one of ${names.join(', ')}` }, 'warning'));
    else if (positions.has(name)) problems.push(problem('repeated-column', { ...here, expected: 'it once' }));
    else positions.set(name, index);
  }
  for (const name of names) {
    if (positions.has(name)) continue;
    const found = record.cells.join(', ');
    problems.push(problem('missing-column', { ...place, name, expected: 'it in the header', found }));
  }
  return [names.map((name) => positions.get(name) ?? -1), problems];
};

/**
 * Reads a table from the bytes of a CSV file (RFC 4180; CRLF, LF or CR; UTF-8 with or without BOM).
 *
 * The first record that is not blank is the header; columns may stand in any order, those not asked for are
 * a warning each. One pass finds all problems, and no record is left out: each is a row, rejected or blank.
 * @param bytes the file
 * @param columns a column maker for each name in the header
 * @param options `file`: its name for the problems; `delimiter`; `guarded`: it comes from `writeTable`
 * @returns the rows with the lines where they start, and everything that is wrong
 * @throws TablesError 'bad-delimiter'
 * @example
 * const bytes = new TextEncoder().encode('id,members\nalmaty,412\n');
 * const table = readTable(bytes, { id: text(), members: integer({ minimum: 0 }) }, { file: 'branches.csv' });
 * table.rows[0]; // { line: 2, value: { id: 'almaty', members: 412 } }
 */
export function readTable<const C extends Columns>(
  bytes: Uint8Array,
  columns: C,
  options: ReadOptions = {},
): Table<RowOf<C>> {
  const { file, delimiter = ',', guarded = false, longestCell = 100_000 } = options;
  checkDelimiter(delimiter);
  const { unguard } = makeGuard(delimiter);
  const inFile = file === undefined ? {} : { file };
  const names = Object.keys(columns);
  const table: Table<RowOf<C>> = { header: [], rows: [], rejected: [], blank: [], problems: [] };
  let positions: number[] | undefined;
  let readable = false;
  let usable = false;

  const readRow = (cells: string[], line: number): RowOf<C> | Problem[] => {
    if (cells.length !== table.header.length) {
      const code = cells.length < table.header.length ? 'too-few-cells' : 'too-many-cells';
      const [expected, found] = [`${table.header.length} cells`, `${cells.length}`];
      return [problem(code, { ...inFile, line, expected, found })];
    }
    const problems: Problem[] = [];
    for (const [index, cell] of cells.entries()) {
      if (cell.length <= longestCell) continue;
      const place = { ...inFile, line, column: index + 1, name: table.header[index] ?? '' };
      const [expected, found] = [`${longestCell} characters or fewer`, `${cell.length}`];
      problems.push(problem('too-long', { ...place, expected, found }));
    }
    if (problems.length > 0) return problems;
    const entries: [string, unknown][] = [];
    for (const [index, name] of names.entries()) {
      const position = positions?.[index] ?? -1;
      const cell = cells[position];
      const column = columns[name];
      if (cell === undefined || column === undefined) continue;
      const reading = column.read(cell);
      if ('value' in reading) {
        entries.push([name, reading.value]);
        continue;
      }
      const { code, expected, limits } = reading.fault;
      const place = { ...inFile, line, column: position + 1, name };
      problems.push(problem(code, { ...place, expected, found: cell, ...limits }));
    }
    // Every column of `columns` has been read by its own maker, which is what the type says.
    return problems.length > 0 ? problems : (Object.fromEntries(entries) as RowOf<C>);
  };

  for (const record of splitRecords(bytes, delimiter)) {
    const { line, blank, fault } = record;
    if (blank) {
      table.blank.push(line);
      continue;
    }
    const cells = guarded ? record.cells.map(unguard) : record.cells;
    if (positions === undefined) {
      const [found, problems] = readHeader({ ...record, cells }, names, { ...inFile, line });
      positions = found;
      readable = fault === undefined;
      usable = problems.every(({ severity }) => severity === 'warning');
      table.header = cells;
      table.problems.push(...problems);
      continue;
    }
    const checked = readable ? readRow(cells, line) : [];
    const row = fault === undefined ? checked : [brokenRecord(fault, { ...inFile, line })];
    if (!Array.isArray(row) && usable) {
      table.rows.push({ line, value: row });
      continue;
    }
    const problems = Array.isArray(row) ? row : [];
    table.rejected.push({ line, cells, problems });
    table.problems.push(...problems);
  }
  if (positions === undefined)
    table.problems.push(problem('empty-file', { ...inFile, expected: `a header: ${names.join(', ')}` }));
  return table;
}
