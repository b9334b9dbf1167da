export { acceptTable } from './accept-table.ts';
export type { Column, Columns, Fault, Optional, OptionalOption, Reading, RowOf } from './column.ts';
export { date } from './date-column.ts';
export { describeProblem } from './describe-problem.ts';
export { type Problem, type ProblemParams, type TablesCode, TablesError, tablesCodes } from './errors.ts';
export { type DecimalOptions, decimal, type IntegerOptions, integer } from './number-columns.ts';
export { type ReadOptions, readTable, type Table } from './read-table.ts';
export { list, oneOf, parsed, type TextOptions, text, yesNo } from './text-columns.ts';
export { type Cell, type WriteOptions, writeTable } from './write-table.ts';
