/** Every code that a problem of this package may carry. */
export const platformProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'empty',
  'out-of-range',
  'too-long',
  'too-many',
  'too-deep',
  'not-a-line',
  'lone-surrogate',
  'control-character',
  'duplicate-id',
  'unknown-clause',
  'not-of-this-text',
  'unknown-amendment',
  'unknown-question',
  'not-alternatives',
  'consequential-on-consequential',
  'consequential-collides',
  'not-an-instant',
  'not-a-date',
  'not-a-docx',
  'unpacks-too-large',
] as const;

/** A code of `platformProblemCodes`. */
export type PlatformProblemCode = (typeof platformProblemCodes)[number];

/** One thing wrong with an input. */
export type Problem = {
  code: PlatformProblemCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

/**
 * The error of this package: an input that cannot be used, with all that is wrong with it.
 * Match it by `code`, which is the code of its first problem.
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly code: PlatformProblemCode;
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const told = problems.slice(0, 3).map(({ code, path }) => `${code} at ${path.join('.') || 'the top'}`);
    const rest = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`The platform input cannot be used: ${told.join(', ')}${rest}`);
    this.code = problems[0]?.code ?? 'wrong-type';
    this.problems = problems;
  }
}

/** Every code that a reason why something is in question, or what was lost, may carry. */
export const reasonCodes = [
  'citation-unreadable',
  'citation-beyond-edition',
  'citation-beyond-line',
  'citation-backwards',
] as const;

/** A code of `reasonCodes`. */
export type ReasonCode = (typeof reasonCodes)[number];

/** Why, with the figures to explain it by. */
export type Reason = { code: ReasonCode; params: Record<string, unknown> };
