import type { z } from 'zod';
import { MoneyError, type MoneyErrorCode, moneyErrorCodes, type Problem, problem } from './errors.ts';

const toCode = (message: string): MoneyErrorCode =>
  moneyErrorCodes.find((code) => code === message) ?? 'malformed';

/** Adds to `problems` whatever a schema finds wrong with a value. */
export const collectProblems = (
  problems: Problem[],
  schema: z.ZodType,
  value: unknown,
  path: (string | number)[],
): void => {
  const parsed = schema.safeParse(value);
  for (const issue of parsed.error?.issues ?? []) {
    const inner = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    problems.push(problem(toCode(issue.message), [...path, ...inner], {}));
  }
};

export const throwProblems = (problems: readonly Problem[]): void => {
  const [first, ...rest] = problems;
  if (first) throw new MoneyError([first, ...rest]);
};
