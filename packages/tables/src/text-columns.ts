import { type Column, fault, makeColumn, type Optional, type OptionalOption } from './column.ts';

/** Rules of a text column. */
export type TextOptions<O extends boolean = boolean> = OptionalOption<O> & {
  /** What the whole cell must match, with words for it: { matches: /^[a-z]+$/, expected: 'small letters' }. */
  pattern?: { matches: RegExp; expected: string } | undefined;
  /** Takes white space from both ends; without it a text is kept as it stands. */
  trim?: boolean | undefined;
  /** Lets an empty cell be the empty text. */
  allowEmpty?: boolean | undefined;
};

/**
 * Makes a column of text.
 * @param options `pattern`, `trim`, `allowEmpty` ('' for an empty cell), `optional` (undefined for one)
 * @returns a column of strings
 * @example
 * const columns = { id: text({ trim: true }), note: text({ optional: true }) };
 */
export function text<O extends boolean = false>(options: TextOptions<O> = {}): Column<Optional<string, O>> {
  const { optional, pattern, trim = false, allowEmpty = false } = options;
  const expected = pattern?.expected ?? 'a text';
  const matches = pattern && new RegExp(pattern.matches.source, pattern.matches.flags.replace(/[gy]/g, ''));
  const column: Column<string | undefined> = {
    read: (cell) => {
      const value = trim ? cell.trim() : cell;
      if (value === '' && optional === true) return { value: undefined };
      if (value === '' && !allowEmpty) return fault('empty-cell', expected);
      return matches && value !== '' && !matches.test(value) ? fault('wrong-pattern', expected) : { value };
    },
  };
  // As in makeColumn: undefined comes out only of an optional column.
  return column as Column<Optional<string, O>>;
}

/**
 * Makes a column whose cells are one of a few words, written exactly so but for white space around them.
 * @param values the words
 * @param options `optional`: undefined for an empty cell
 * @returns a column of the union of the words
 * @example
 * const columns = { status: oneOf(['elected', 'alternate']) };
 */
export function oneOf<const V extends string, O extends boolean = false>(
  values: readonly V[],
  options: OptionalOption<O> = {},
): Column<Optional<V, O>> {
  const expected = `one of ${values.join(', ')}`;
  return makeColumn<V, O>(options.optional, expected, (cell) => {
    const value = values.find((one) => one === cell);
    return value === undefined ? fault('not-one-of', expected, { values }) : { value };
  });
}

/**
 * Makes a column whose cells are lists of texts with a separator between them.
 * @param separator what stands between the items, such as ' ' or '|'
 * @returns a column of arrays of trimmed strings; an empty cell is an empty list, an empty item a problem
 * @example
 * const columns = { branches: list(' ') }; // 'oral aktobe' reads as ['oral', 'aktobe']
 */
export function list(separator: string): Column<string[]> {
  const expected = `items separated by '${separator}'`;
  return {
    read: (cell) => {
      const trimmed = cell.trim();
      if (trimmed === '') return { value: [] };
      const value = trimmed.split(separator).map((item) => item.trim());
      return value.includes('') ? fault('empty-item', expected) : { value };
    },
  };
}

/**
 * Makes a column whose cells are yes or no, in small or capital letters.
 * @param options `optional`: undefined for an empty cell
 * @returns a column of booleans
 * @example
 * const columns = { name_on_ticket: yesNo() };
 */
export function yesNo<O extends boolean = false>(
  options: OptionalOption<O> = {},
): Column<Optional<boolean, O>> {
  const expected = 'yes or no';
  return makeColumn<boolean, O>(options.optional, expected, (cell) => {
    const word = cell.toLowerCase();
    return word === 'yes' || word === 'no' ? { value: word === 'yes' } : fault('not-yes-or-no', expected);
  });
}

/**
 * Makes a column of anything else, read by a function of the caller.
 * @param expected English words for what the cell should be, such as 'hours like 09:00-12:00'
 * @param read makes a value of a trimmed cell, or undefined if it cannot
 * @param options `optional`: undefined for an empty cell
 * @returns a column of what `read` makes
 * @example
 * const columns = { earmark: parsed('key=value', (cell) => /^(\w+)=(\w+)$/.exec(cell)?.slice(1)) };
 */
export function parsed<V, O extends boolean = false>(
  expected: string,
  read: (cell: string) => V | undefined,
  options: OptionalOption<O> = {},
): Column<Optional<V, O>> {
  return makeColumn<V, O>(options.optional, expected, (cell) => {
    const value = read(cell);
    return value === undefined ? fault('not-as-expected', expected) : { value };
  });
}
