import type { z } from 'zod';
import { type AidProblemCode, aidProblemCodes, type Problem } from './errors.ts';

type Path = (string | number)[];

/** An error at a path. */
export const fault = (code: AidProblemCode, path: Path, params: Record<string, unknown> = {}): Problem => ({
  code,
  path,
  params,
  severity: 'error',
});

const known = new Set<unknown>(aidProblemCodes);
const isCode = (code: unknown): code is AidProblemCode => known.has(code);

const tooBig: Partial<Record<string, AidProblemCode>> = { array: 'too-many', string: 'too-long' };

function toProblems(issue: z.core.$ZodIssue, base: Path): Problem[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (isCode(issue.message)) return [fault(issue.message, path)];
  switch (issue.code) {
    case 'invalid_union':
      return [fault('unknown-kind', path)];
    case 'invalid_type':
      return [
        fault(issue.input === undefined ? 'missing' : 'wrong-type', path, { expected: issue.expected }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault('unknown-field', [...path, key]));
    case 'too_big':
      return [fault(tooBig[issue.origin] ?? 'wrong-type', path, { most: issue.maximum })];
    case 'too_small':
      return [fault('empty', path, { least: issue.minimum })];
    case 'invalid_value':
      return [fault('not-allowed', path, { allowed: issue.values })];
    default:
      return [fault('wrong-type', path)];
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
