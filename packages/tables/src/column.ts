import type { ProblemParams, TablesCode } from './errors.ts';

/** What is wrong with a cell, before it is known where the cell is. */
export type Fault = {
  code: TablesCode;
  expected: string;
  limits?: Pick<ProblemParams, 'minimum' | 'maximum' | 'values'>;
};

/** What a column makes of a cell. */
export type Reading<V> = { value: V } | { fault: Fault };

/** How the cells of a column are read. */
export type Column<V> = { read: (cell: string) => Reading<V> };

/** The columns of a table by their names in its header. */
export type Columns = Record<string, Column<unknown>>;

/** The row that a record of columns reads. */
export type RowOf<C extends Columns> = { [Name in keyof C]: C[Name] extends Column<infer V> ? V : never };

/** Whether an empty cell is allowed; it then reads as undefined. */
export type OptionalOption<O extends boolean> = { optional?: O | undefined };

/** The value of a column that may be optional. */
export type Optional<V, O extends boolean> = O extends true ? V | undefined : V;

export const fault = (code: TablesCode, expected: string, limits?: Fault['limits']): { fault: Fault } => ({
  fault: limits ? { code, expected, limits } : { code, expected },
});

/** Makes a column whose cells are trimmed and whose empty cells are dealt with. */
export const makeColumn = <V, O extends boolean>(
  optional: O | undefined,
  expected: string,
  read: (cell: string) => Reading<V>,
): Column<Optional<V, O>> => {
  const empty: Reading<undefined> = optional === true ? { value: undefined } : fault('empty-cell', expected);
  const column: Column<V | undefined> = {
    read: (cell) => {
      const trimmed = cell.trim();
      return trimmed === '' ? empty : read(trimmed);
    },
  };
  // Undefined comes out only if `optional` is true, which a conditional type cannot follow.
  return column as Column<Optional<V, O>>;
};
