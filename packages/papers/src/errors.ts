/** Every code a problem of a paper's input can carry. */
export const papersErrorCodes = [
  'wrong-type',
  'wrong-format',
  'too-long',
  'too-short',
  'unknown-field',
  'blank',
  'page-label-lacks-page',
  'no-columns',
  'too-many-columns',
  'column-too-narrow',
  'wrong-cell-count',
  'no-cards',
  'number-not-printable',
  'number-too-long',
  'repeated-number',
  'repeated-short-code',
] as const;

/** One of {@link papersErrorCodes}. */
export type PapersErrorCode = (typeof papersErrorCodes)[number];

/** One thing wrong with the input: where it is, and the figures that a sentence about it needs. */
export type PapersProblem = {
  code: PapersErrorCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error';
};

/**
 * The input of a paper cannot be printed; `problems` holds everything found in one pass.
 *
 * `code` is that of the first problem. Neither message nor params repeat a value of the input.
 */
export class PapersError extends Error {
  override readonly name = 'PapersError';
  readonly code: PapersErrorCode;
  readonly problems: readonly PapersProblem[];

  constructor(problems: readonly [PapersProblem, ...PapersProblem[]]) {
    const named = problems.slice(0, 3).map(({ code, path }) => `${code} at ${path.join('.') || 'the top'}`);
    const rest = problems.length - named.length;
    super(`This paper cannot be printed: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`);
    this.code = problems[0].code;
    this.problems = problems;
  }
}
