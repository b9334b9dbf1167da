import { stringify } from 'csv-stringify/sync';
import { checkDelimiter } from './delimiter.ts';
import { type Problem, type ProblemParams, problem, throwProblems } from './errors.ts';
import { makeGuard } from './guard.ts';

/** What a cell can hold; booleans are written yes and no, null and undefined as an empty cell. */
export type Cell = string | number | bigint | boolean | null | undefined;

/** How a table is written. */
export type WriteOptions = {
  /** ',' unless given, or ';', '|' or a tab. */
  delimiter?: string | undefined;
  /** Begins with a byte order mark, by which Excel knows UTF-8. */
  byteOrderMark?: boolean | undefined;
};

const mark = '\uFEFF';
// Quoted more often than RFC 4180 asks for: whoever opens the file with another delimiter, or trims, still
// finds the cell whole, and a byte order mark in the first cell is not taken for the file's own.
const quoted = /[\r\n\t;,|"]|^\s|\s$/;

const faultsOf = (cell: Cell, place: ProblemParams): Problem[] => {
  if (typeof cell === 'number' && !Number.isFinite(cell))
    return [problem('not-a-finite-number', { ...place, expected: 'a finite number' })];
  if (typeof cell !== 'string') return [];
  const problems: Problem[] = [];
  if (cell.includes('\0'))
    problems.push(problem('nul', { ...place, expected: 'text without NUL characters' }));
  if (!cell.isWellFormed())
    problems.push(problem('lone-surrogate', { ...place, expected: 'text that UTF-8 can hold' }));
  return problems;
};

const checkShape = (columns: readonly string[], rows: readonly (readonly Cell[])[]): void => {
  const problems: Problem[] = [];
  if (columns.length === 0) problems.push(problem('empty-file', { line: 1, expected: 'a column at least' }));
  for (const [index, name] of columns.entries()) {
    const place = { line: 1, column: index + 1, name };
    if (columns.indexOf(name) < index)
      problems.push(problem('repeated-column', { ...place, expected: 'it once' }));
    problems.push(...faultsOf(name, place));
  }
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const [expected, found] = [`${columns.length} cells`, `${row.length}`];
    if (row.length < columns.length) problems.push(problem('too-few-cells', { line, expected, found }));
    if (row.length > columns.length) problems.push(problem('too-many-cells', { line, expected, found }));
    for (const [position, cell] of row.entries()) {
      const faults = faultsOf(cell, { line, column: position + 1, name: columns[position] ?? '' });
      problems.push(...faults);
    }
  }
  throwProblems(problems);
};

const toText = (cell: Cell): string => {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell ?? '');
};

/**
 * Writes a table as CSV (RFC 4180, CRLF) that no spreadsheet executes.
 *
 * A text that a spreadsheet might take for a formula gets an apostrophe before it, also inside a cell after a
 * separator or line break, where a cell would begin if the file were opened with another delimiter.
 * `readTable` with `guarded: true` takes the apostrophes away and reads back equal texts. Numbers stay bare:
 * '-5' is harmless where it is a number.
 * @param columns names for the header
 * @param rows as many cells in each as there are columns; lines in problems count one line a row
 * @param options `delimiter`; `byteOrderMark` for Excel
 * @returns the text of the file, to be encoded in UTF-8
 * @throws TablesError 'too-few-cells', 'too-many-cells', 'repeated-column', 'empty-file' for no columns,
 *   'not-a-finite-number', 'nul', 'lone-surrogate', 'bad-delimiter'
 * @example
 * writeTable(['name', 'fare'], [['=1+1', -5]]); // "name,fare\r\n'=1+1,-5\r\n"
 */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: WriteOptions = {},
): string {
  const { delimiter = ',', byteOrderMark = false } = options;
  checkDelimiter(delimiter);
  checkShape(columns, rows);
  const { guard } = makeGuard(delimiter);
  const write = (row: readonly Cell[]): (string | boolean)[] => {
    const cells = row.map((cell) => (typeof cell === 'string' ? guard(cell) : toText(cell)));
    // A row of nothing would read as a blank line: `true` stands for an empty cell in quotation marks.
    return cells.every((cell) => cell === '') ? [true, ...cells.slice(1)] : cells;
  };
  const text = stringify([columns, ...rows].map(write), {
    delimiter,
    record_delimiter: '\r\n',
    quoted_match: quoted,
    cast: { boolean: () => ({ value: '', quoted_empty: true }) },
  });
  return byteOrderMark ? `${mark}${text}` : text;
}
