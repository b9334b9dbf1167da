import type { z } from 'zod';
import { DelegatesError, delegatesCodes, type Problem, problem } from './errors.ts';

/** Parses a value, or adds to `problems` whatever the schema finds wrong with it. */
export const parseInto = <T>(
  problems: Problem[],
  schema: z.ZodType<T>,
  value: unknown,
  path: (string | number)[],
): T[] => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [parsed.data];
  for (const issue of parsed.error.issues) {
    const code = delegatesCodes.find((known) => known === issue.message) ?? 'malformed';
    const inner = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const known = issue.code === 'custom' ? issue.params : undefined;
    const params = issue.code === 'unrecognized_keys' ? { keys: issue.keys } : { ...known };
    problems.push(problem(code, [...path, ...inner], params));
  }
  return [];
};

/** Parses a list, its ids all different. */
export const parseList = <T extends { id: string }>(
  problems: Problem[],
  schema: z.ZodType<T>,
  values: readonly unknown[],
  name: string,
  repeated: 'repeated-branch' | 'repeated-id',
): { value: T; index: number }[] => {
  if (!Array.isArray(values)) {
    problems.push(problem('malformed', [name], { expected: 'array' }));
    return [];
  }
  const seen = new Set<string>();
  return values.flatMap((item, index) =>
    parseInto(problems, schema, item, [name, index]).map((value) => {
      if (seen.has(value.id)) problems.push(problem(repeated, [name, index, 'id'], { id: value.id }));
      seen.add(value.id);
      return { value, index };
    }),
  );
};

export const throwProblems = (problems: readonly Problem[]): void => {
  const [first, ...rest] = problems;
  if (first) throw new DelegatesError([first, ...rest]);
};
