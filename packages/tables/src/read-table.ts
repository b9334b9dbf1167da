import type { Columns, RowOf } from './column.ts';
import { decode, settleEncoding } from './decode.ts';
import { checkDelimiter, findDelimiter } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { type Problem, type ProblemParams, problem, type TablesCode } from './errors.ts';
import { makeGuard } from './guard.ts';
import { makeMeaningOf, readHeader } from './read-header.ts';
import { type FileRecord, splitRecords } from './split-records.ts';

/** How a file is read. */
export type ReadOptions<Name extends string = string> = {
  /** Name of the file, for the problems to tell. */
  file?: string | undefined;
  /** 'utf-8' unless given; 'auto' finds it, which may be a guess: see `encodingCertain`. */
  encoding?: Encoding | 'auto' | undefined;
  /** ',' unless given, or ';', '|' or a tab; 'auto' takes the one that makes most known columns. */
  delimiter?: string | undefined;
  /** Other names of columns, as in { gender: ['Пол', 'Жынысы'] }; with it case and kinds of spaces do not count. */
  synonyms?: { readonly [N in Name]?: readonly string[] | undefined } | undefined;
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
  /** The encoding that the file was read in, given or found. */
  encoding: Encoding;
  /** False if the encoding is a guess, to be shown to a person together with some of the text. */
  encodingCertain: boolean;
  /** The delimiter that the file was read with, given or found. */
  delimiter: string;
};

const expectations: Partial<Record<TablesCode, string>> = {
  'invalid-utf8': 'text in UTF-8',
  'unknown-bytes': 'bytes that mean something in the encoding',
  nul: 'text without NUL characters',
  'unclosed-quote': 'a closing quotation mark',
  'stray-quote': 'quotation marks only around whole cells, doubled inside them',
};

// Bytes that are no text are told cell by cell; whatever else breaks a record breaks the whole of it.
const brokenRecord = (
  { fault, cells }: FileRecord & { fault: TablesCode },
  header: readonly (string | undefined)[],
  place: ProblemParams,
): Problem[] => {
  const expected = expectations[fault] ?? 'a readable record';
  const unknown = fault === 'invalid-utf8' || fault === 'unknown-bytes';
  const problems = cells.flatMap((found, index) => {
    if (!unknown || !found.includes('\uFFFD')) return [];
    const name = header[index];
    const here = { ...place, column: index + 1, ...(name === undefined ? {} : { name }) };
    return [problem(fault, { ...here, expected, found })];
  });
  return problems.length > 0 ? problems : [problem(fault, { ...place, expected })];
};

const hasFault = (record: FileRecord): record is FileRecord & { fault: TablesCode } =>
  record.fault !== undefined;

const readBytes = (bytes: Uint8Array, given: Encoding | 'auto') => {
  const { encoding, certain } = settleEncoding(bytes, given);
  const utf8 = encoding === 'utf-8' ? bytes : Buffer.from(decode(bytes, { encoding }).text);
  return { utf8, encoding, certain };
};

/**
 * Reads a table from the bytes of a CSV file (RFC 4180; CRLF, LF or CR; with or without BOM).
 *
 * The first record that is not blank is the header; columns may stand in any order, those not asked for are
 * a warning each. One pass finds all problems, and no record is left out: each is a row, rejected or blank.
 * @param bytes the file
 * @param columns a column maker for each name in the header
 * @param options `file`: its name for the problems; `encoding`, `delimiter`: 'auto' finds them; `synonyms` of
 *   the columns' names; `guarded`: it comes from `writeTable`
 * @returns the rows with the lines where they start, and everything that is wrong
 * @throws TablesError 'bad-delimiter', 'bad-encoding', 'shared-synonym' for one that two columns have
 * @example
 * const bytes = new TextEncoder().encode('id,members\nalmaty,412\n');
 * const table = readTable(bytes, { id: text(), members: integer({ minimum: 0 }) }, { file: 'branches.csv' });
 * table.rows[0]; // { line: 2, value: { id: 'almaty', members: 412 } }
 */
export function readTable<const C extends Columns>(
  bytes: Uint8Array,
  columns: C,
  options: ReadOptions<keyof C & string> = {},
): Table<RowOf<C>> {
  const { file, guarded = false, longestCell = 100_000, synonyms } = options;
  const names = Object.keys(columns);
  const meaningOf = makeMeaningOf(names, synonyms);
  const { utf8, encoding, certain } = readBytes(bytes, options.encoding ?? 'utf-8');
  const given = options.delimiter ?? ',';
  const delimiter = given === 'auto' ? findDelimiter(utf8, meaningOf) : given;
  checkDelimiter(delimiter);
  const { unguard } = makeGuard(delimiter);
  const inFile = file === undefined ? {} : { file };
  const table: Table<RowOf<C>> = {
    header: [],
    rows: [],
    rejected: [],
    blank: [],
    problems: [],
    encoding,
    encodingCertain: certain,
    delimiter,
  };
  let meanings: (string | undefined)[] = [];
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

  for (const record of splitRecords(utf8, delimiter, encoding !== 'utf-8')) {
    const { line, blank } = record;
    if (blank) {
      table.blank.push(line);
      continue;
    }
    const place = { ...inFile, line };
    const cells = guarded ? record.cells.map(unguard) : record.cells;
    if (positions === undefined) {
      const header = hasFault(record)
        ? { positions: names.map(() => -1), problems: brokenRecord(record, [], place) }
        : readHeader(cells, names, meaningOf, synonyms, place);
      positions = header.positions;
      readable = !hasFault(record);
      usable = header.problems.every(({ severity }) => severity === 'warning');
      meanings = cells.map((cell) => meaningOf(cell) ?? cell.trim());
      table.header = cells;
      table.problems.push(...header.problems);
      continue;
    }
    const row = hasFault(record)
      ? brokenRecord(record, meanings, place)
      : readable
        ? readRow(cells, line)
        : [];
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
