import type { z } from 'zod';
import { type Problem, problem } from './errors.ts';

const toldOf = (issue: z.core.$ZodIssue): Problem[] => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem('malformed', [...path, key], { expected: 'no such key' }));
  if (issue.code === 'too_small' && issue.origin === 'string') return [problem('not-an-id', path, {})];
  return [problem('malformed', path, issue.code === 'invalid_type' ? { expected: issue.expected } : {})];
};

/** What a schema found wrong, as problems of this package. */
export const shapeProblems = (error: z.core.$ZodError): Problem[] => error.issues.flatMap(toldOf);
