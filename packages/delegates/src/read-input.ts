import type { z } from 'zod';
import { parseInto } from './check-input.ts';
import { DelegatesError, type Problem, problem } from './errors.ts';

/** Parses a value and checks what no schema can, or throws with all that was found. */
export const readInput = <T>(
  schema: z.ZodType<T>,
  value: unknown,
  check: (
    value: T,
    add: (code: Problem['code'], path: Problem['path'], params: Problem['params']) => void,
  ) => void,
): T => {
  const problems: Problem[] = [];
  const [given] = parseInto(problems, schema, value, []);
  if (given !== undefined) check(given, (code, path, params) => problems.push(problem(code, path, params)));
  const [first, ...rest] = problems;
  if (given === undefined || first)
    throw new DelegatesError([first ?? problem('malformed', [], {}), ...rest]);
  return given;
};

/** The places in a list at which a value stands that stood there before. */
export const repeated = (values: readonly string[]): number[] => {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
};
