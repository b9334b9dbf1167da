/** Why an operation of this package was refused. */
export const SITE_ERROR_CODES = [
  'bad-page',
  'bad-release',
  'bad-key',
  'cannot-write',
  'cannot-remove',
  'cannot-read',
  'number-not-rising',
  'another-publisher',
  'tampered',
  'unknown-format',
] as const;
export type SiteErrorCode = (typeof SITE_ERROR_CODES)[number];

/** What is wrong at one place of the input or of the folder. */
export const SITE_PROBLEM_CODES = [
  'wrong-shape',
  'bad-href',
  'bad-language',
  'one-current-language',
  'cells-unlike-columns',
  'bad-span',
  'outside-span',
  'bad-path',
  'reserved-path',
  'repeated-path',
  'path-is-folder',
  'unknown-type',
  'bad-type',
  'bad-key',
  'cannot-write',
  'cannot-remove',
  'cannot-read',
  'number-not-rising',
  'another-publisher',
  'tampered',
  'unknown-format',
] as const;
export type SiteProblemCode = (typeof SITE_PROBLEM_CODES)[number];

export type Problem = {
  code: SiteProblemCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

/** The one error of this package: a stable code and every problem found in one pass. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
  readonly code: SiteErrorCode;
  readonly problems: Problem[];

  constructor(code: SiteErrorCode, problems: Problem[], sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
    this.problems = problems;
  }
}
