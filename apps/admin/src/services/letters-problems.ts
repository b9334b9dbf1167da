import { type AidProblemCode, aidProblemCodes } from '@plenum/aid';
import { type LettersProblemCode, lettersProblemCodes } from '@plenum/letters';

/** What these rooms complain of by themselves, beside the codes of the packages. */
const formCodes = ['in-future'] as const;

export type LetterProblemCode = LettersProblemCode | AidProblemCode;
export type LetterFormCode = LetterProblemCode | (typeof formCodes)[number];

/** What is wrong beside a field of a form, and what was found there. */
export type FieldProblem = { field: string; code: LetterFormCode; found?: string };

type PackageProblem = { code: LetterProblemCode; path: (string | number)[]; params: Record<string, unknown> };

const codes = new Set<unknown>([...lettersProblemCodes, ...aidProblemCodes]);

/** The problems that an error of the packages for letters and aid carries; any other error is thrown on. */
export function problemsIn(error: unknown): PackageProblem[] {
  const problems =
    typeof error === 'object' && error !== null && 'problems' in error && Array.isArray(error.problems)
      ? (error.problems as PackageProblem[])
      : [];
  if (problems.length === 0 || !problems.every(({ code }) => codes.has(code))) throw error;
  return problems;
}

/** The same beside the field of a form that a path ends in, or beside one that every form of its kind has. */
export const besideFields = (error: unknown, fields: readonly string[], otherwise: string): FieldProblem[] =>
  problemsIn(error).map(({ code, path }) => ({
    field: String(path.findLast((key) => fields.includes(String(key))) ?? otherwise),
    code,
  }));

/** A day that was typed: one that exists, and none to come. */
export function dayProblem(field: string, typed: string, today?: string): FieldProblem[] {
  if (typed === '') return [{ field, code: 'missing' }];
  const isDay = /^(19|2\d)\d\d-\d\d-\d\d$/.test(typed) && isoDay(typed) === typed;
  if (!isDay) return [{ field, code: 'bad-date', found: typed }];
  return today !== undefined && typed > today ? [{ field, code: 'in-future', found: typed }] : [];
}

function isoDay(text: string): string | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
