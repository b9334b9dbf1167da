/** Every code that a problem of this package may carry. */
export const aidProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'empty',
  'too-long',
  'too-many',
  'not-a-line',
  'not-a-text',
  'not-a-code',
  'bad-date',
  'not-a-quantity',
  'negative',
  'nought',
  'not-whole',
  'too-precise',
  'unknown-unit',
  'mixed-units',
  'unknown-kind',
  'unknown-item',
  'unknown-pledge',
  'unknown-consignment',
  'unknown-message',
  'duplicate-id',
  'repeated-need',
  'repeated-pledge',
  'closes-before-opens',
] as const;

/** A code of `aidProblemCodes`. */
export type AidProblemCode = (typeof aidProblemCodes)[number];

/** One thing wrong with an input. */
export type Problem = {
  code: AidProblemCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

/**
 * The error of this package: an input that cannot be used, with all that is wrong with it.
 * Match it by `code`, which is the code of its first problem.
 */
export class AidError extends Error {
  override readonly name = 'AidError';
  readonly code: AidProblemCode;
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const told = problems.slice(0, 3).map(({ code, path }) => `${code} at ${path.join('.') || 'the top'}`);
    const rest = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`The aid input cannot be used: ${told.join(', ')}${rest}`);
    this.code = problems[0]?.code ?? 'wrong-type';
    this.problems = problems;
  }
}
