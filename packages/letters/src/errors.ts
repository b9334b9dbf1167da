/** Every code that a problem of this package may carry. */
export const lettersProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'empty',
  'out-of-range',
  'too-long',
  'too-many',
  'not-a-line',
  'not-a-code',
  'not-a-name',
  'bad-date',
  'no-country',
  'unknown-country',
  'unknown-language',
  'unknown-kind',
  'unknown-section',
  'unknown-recipient',
  'duplicate-id',
  'repeated-language',
  'language-not-asked',
  'demands-differ',
  'closes-before-opens',
] as const;

/** A code of `lettersProblemCodes`. */
export type LettersProblemCode = (typeof lettersProblemCodes)[number];

/** One thing wrong with an input. */
export type Problem = {
  code: LettersProblemCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

/**
 * The error of this package: an input that cannot be used, with all that is wrong with it.
 * Match it by `code`, which is the code of its first problem.
 */
export class LettersError extends Error {
  override readonly name = 'LettersError';
  readonly code: LettersProblemCode;
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const told = problems.slice(0, 3).map(({ code, path }) => `${code} at ${path.join('.') || 'the top'}`);
    const rest = problems.length > 3 ? ` and ${problems.length - 3} more` : '';
    super(`The letters input cannot be used: ${told.join(', ')}${rest}`);
    this.code = problems[0]?.code ?? 'wrong-type';
    this.problems = problems;
  }
}
