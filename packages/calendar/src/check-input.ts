import type { z } from 'zod';
import { type CalendarProblemCode, calendarProblemCodes, type Problem } from './errors.ts';

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

const error = (code: CalendarProblemCode, path: Path, params: Record<string, unknown> = {}): Problem => ({
  code,
  path,
  params,
  severity: 'error',
});

const known = new Set<unknown>(calendarProblemCodes);
const isCode = (code: unknown): code is CalendarProblemCode => known.has(code);

function toProblems(issue: Issue, base: Path): Problem[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  switch (issue.code) {
    case 'invalid_type':
      return [
        error(issue.input === undefined ? 'missing' : 'wrong-type', path, { expected: issue.expected }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => error('unknown-field', [...path, key]));
    case 'too_big':
      return [error(issue.origin === 'array' ? 'too-many' : 'too-long', path, { limit: issue.maximum })];
    case 'too_small':
      return [error('empty', path)];
    case 'invalid_value':
      return [error('not-allowed', path, { allowed: issue.values })];
    case 'custom': {
      const code = issue.params?.code;
      return [error(isCode(code) ? code : 'wrong-type', path)];
    }
    default:
      return [error('wrong-type', path)];
  }
}

/** The parsed value, or undefined after its problems were added to `problems`. */
export function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  path: Path,
  problems: Problem[],
): z.output<S> | undefined {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  problems.push(...result.error.issues.flatMap((issue) => toProblems(issue, path)));
  return undefined;
}

/** Adds a problem that lies between fields. */
export function complain(
  problems: Problem[],
  code: CalendarProblemCode,
  path: Path,
  params?: Record<string, unknown>,
): void {
  problems.push(error(code, path, params));
}
