/** Every code a {@link MilpError} or one of its problems can carry. */
export const milpCodes = [
  'duplicate-name',
  'unknown-variable',
  'unknown-kind',
  'unknown-relation',
  'unknown-sense',
  'not-a-safe-integer',
  'too-large',
  'empty-domain',
  'bad-option',
  'recheck-failed',
  'solver-failed',
  'closed',
] as const;

/** One of {@link milpCodes}. */
export type MilpCode = (typeof milpCodes)[number];

/** One thing that is wrong, with the place it stands in. */
export type Problem = {
  code: MilpCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

const described = (problem: Problem): string => `${problem.path.join('.') || 'program'}: ${problem.code}`;

/**
 * The one error of this package; match it by `code`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { MilpError } from '@plenum/milp';
 *
 * const error = new MilpError('closed', []);
 * assert.equal(error.code, 'closed');
 * ```
 */
export class MilpError extends Error {
  override readonly name = 'MilpError';
  readonly code: MilpCode;
  readonly problems: Problem[];

  /**
   * @param code what went wrong; for bad input the code of its first problem
   * @param problems everything that was found, in one pass
   */
  constructor(code: MilpCode, problems: Problem[]) {
    const first = problems.slice(0, 3).map(described);
    super(
      first.length > 0 ? `The integer program failed: ${first.join('; ')}.` : `The solver failed: ${code}.`,
    );
    this.code = code;
    this.problems = problems;
  }
}
