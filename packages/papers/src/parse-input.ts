import type { z } from 'zod';
import { PapersError, type PapersErrorCode, type PapersProblem } from './errors.ts';

const codes: Partial<Record<string, PapersErrorCode>> = {
  invalid_type: 'wrong-type',
  invalid_format: 'wrong-format',
  too_big: 'too-long',
  too_small: 'too-short',
  unrecognized_keys: 'unknown-field',
};

function toProblem(issue: z.core.$ZodIssue): PapersProblem {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'custom') {
    const { code, params } = issue.params as Pick<PapersProblem, 'code' | 'params'>;
    return { code, path, params, severity: 'error' };
  }
  const params: Record<string, unknown> = {};
  if ('expected' in issue) params.expected = issue.expected;
  if ('maximum' in issue) params.maximum = issue.maximum;
  if ('minimum' in issue) params.minimum = issue.minimum;
  if ('keys' in issue) params.count = issue.keys.length;
  return { code: codes[issue.code] ?? 'wrong-type', path, params, severity: 'error' };
}

/** The parsed input, or a PapersError with everything that is wrong with it. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [first, ...rest] = result.error.issues.map(toProblem);
  if (first === undefined) throw result.error;
  throw new PapersError([first, ...rest]);
}
