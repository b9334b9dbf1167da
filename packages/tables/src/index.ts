export { acceptTable } from './accept-table.ts';
export { applyReconciliation } from './apply-reconciliation.ts';
export type { Column, Columns, Fault, Optional, OptionalOption, Reading, RowOf } from './column.ts';
export { type DateOptions, type DateStyle, date } from './date-column.ts';
export { type Decoded, type DecodeOptions, decode } from './decode.ts';
export { describeProblem } from './describe-problem.ts';
export { type Encoding, encodings } from './encoding.ts';
export { type Problem, type ProblemParams, type TablesCode, TablesError, tablesCodes } from './errors.ts';
export { incomingRows } from './incoming-rows.ts';
export {
  type KnownName,
  type MatchOptions,
  matchName,
  type NameCandidate,
  type NameMatch,
  nameMatcher,
} from './match-name.ts';
export { type DecimalOptions, decimal, type IntegerOptions, integer } from './number-columns.ts';
export { type Question, type QuestionCode, questionCodes } from './question.ts';
export { type ReadOptions, readTable, type Table } from './read-table.ts';
export {
  type Change,
  type IncomingRow,
  type ReconciledRow,
  type Reconciliation,
  type RowContent,
  reconcile,
} from './reconcile.ts';
export { list, oneOf, parsed, type TextOptions, text, yesNo } from './text-columns.ts';
export { type Cell, type WriteOptions, writeTable } from './write-table.ts';
