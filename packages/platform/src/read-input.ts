import type { z } from 'zod';
import { check, fault } from './check-input.ts';
import { PlatformError, type Problem } from './errors.ts';

type Tell = (code: Problem['code'], path: Problem['path'], params?: Problem['params']) => void;

/** Parses a value and checks what no schema can, or throws with all that was found. */
export function readInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  also: (value: z.output<S>, tell: Tell) => void = () => {},
): z.output<S> {
  const problems: Problem[] = [];
  const given = check(schema, value, [], problems);
  if (given !== undefined) also(given, (...found) => problems.push(fault(...found)));
  if (given === undefined || problems.length > 0) throw new PlatformError(problems);
  return given;
}

/** The places in a list at which a value stands that stood there before. */
export const repeated = (values: readonly string[]): number[] => {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
};
