import type { z } from 'zod';
import { type Problem, SITE_PROBLEM_CODES, type SiteProblemCode } from './errors.ts';

/** One problem of the kind 'error'. */
export const problem = (
  code: SiteProblemCode,
  path: (string | number)[],
  params: Record<string, unknown> = {},
): Problem => ({ code, path, params, severity: 'error' });

const isProblemCode = (code: unknown): code is SiteProblemCode =>
  SITE_PROBLEM_CODES.some((known) => known === code);

/** Every issue zod found, as problems; values of the input never come along. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const { code, ...params } = issue.code === 'custom' ? (issue.params ?? {}) : {};
    if (isProblemCode(code)) return problem(code, path, params);
    return problem('wrong-shape', path, {
      expected: issue.code === 'invalid_type' ? issue.expected : issue.code,
    });
  });

/** A short sentence naming the first three problems and how many more there are. */
export const sentenceOf = (subject: string, problems: Problem[]): string => {
  const named = problems
    .slice(0, 3)
    .map(({ code, path }) => `${path.length === 0 ? 'the whole' : path.join('.')} (${code})`)
    .join(', ');
  const more = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
  return `${subject} is not right: ${named}${more}.`;
};
