/** Every code that a problem of this package may carry. */
export const solidarityProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'empty',
  'out-of-range',
  'too-many',
  'bad-date',
  'bad-instant',
  'bad-local-time',
  'bad-time',
  'bad-window',
  'window-backwards',
  'law-backwards',
  'unknown-time-zone',
  'missing-hour',
  'duplicate-id',
  'unknown-picket',
  'bad-code',
  'bad-link',
  'unsound-answer',
] as const;

/** A code of `solidarityProblemCodes`. */
export type SolidarityProblemCode = (typeof solidarityProblemCodes)[number];

/** One thing wrong with an input. */
export type Problem = {
  code: SolidarityProblemCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

/**
 * The error of this package: an input that cannot be used, with all that is wrong with it.
 * Match it by `code`, which is the code of its first problem.
 */
export class SolidarityError extends Error {
  override readonly name = 'SolidarityError';
  readonly code: SolidarityProblemCode;
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const told = problems.slice(0, 3).map(({ code, path }) => `${code} at ${path.join('.') || 'the top'}`);
    const rest = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`The solidarity input cannot be used: ${told.join(', ')}${rest}`);
    this.code = problems[0]?.code ?? 'wrong-type';
    this.problems = problems;
  }
}

/** Every code that a reason why a picket is not held, or a warning about one that is, may carry. */
export const reasonCodes = [
  'advice',
  'missing-day',
  'missing-hour',
  'nobody-available',
  'place-closed',
  'no-common-hour',
  'too-short',
  'law',
  'past-not-before',
  'off-grid',
  'after-news',
  'not-at-once',
] as const;

/** A code of `reasonCodes`. */
export type ReasonCode = (typeof reasonCodes)[number];

/** Why, with the figures to explain it by. */
export type Reason = { code: ReasonCode; params: Record<string, unknown> };
