import type { AgendaProblemCode } from '@plenum/agenda';
import type { MotionFileCode, PlatformProblemCode, RowCode } from '@plenum/platform';
import type { TablesCode } from '@plenum/tables';
import type { EntitlementProblemCode } from './entitlement-codes.ts';
import type { LetterProblemCode } from './letters-problems.ts';

/** Problems of our own, beside those that reading a table tells by itself. */
export const fileProblemCodes = [
  'file-missing',
  'not-json',
  'wrong-value',
  'no-booked-venue',
  'no-rows',
  'repeated-id',
  'unknown-branch',
  'unknown-currency',
  'no-rate',
  'bad-amount',
  'bad-earmark',
  'bad-hours',
  'bad-rate',
  'unknown-zone',
] as const;
/** What is wrong with an agenda, apart from codes of the same name elsewhere. */
export type AgendaFileCode = `agenda.${AgendaProblemCode}`;
/** What is wrong with a text, its amendments or motions. */
export type PlatformFileCode = `platform.${PlatformProblemCode | RowCode | MotionFileCode}`;
type FileProblemCode = (typeof fileProblemCodes)[number];

/** What is wrong in a file that somebody gave us, exactly enough to be mended: the catalogue makes the sentence. */
export type FileProblem = {
  file: string;
  line?: number;
  /** The column's name in a table, the path of a value in JSON. */
  column?: string;
  code:
    | FileProblemCode
    | EntitlementProblemCode
    | LetterProblemCode
    | TablesCode
    | AgendaFileCode
    | PlatformFileCode;
  /** Words for a value of JSON; tables say the same by their code and limits. */
  expected?: string;
  found?: string;
  minimum?: number | string;
  maximum?: number | string;
  values?: readonly string[];
};

/** A value as it stood in the file, short enough for a sentence. */
export function asFound(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
